/// Finds an office's head that is written with one wrong, missing or doubled letter: TổngbBí thư, Chủ tich.
struct OfficeSpellings: Sendable {
  private struct Head {
    let entry: Int
    /// The folded letters of all syllables, joined.
    let letters: [Unicode.Scalar]
    /// The hashes of its syllables.
    let hashes: [UInt64]
    var syllables: Int { hashes.count }

    /// Whether so many of a text's tokens have its syllables but for one at one place, as far as hashes tell.
    func mayBeMeant(by tokens: ArraySlice<Token>) -> Bool {
      var front = 0
      while front < tokens.count, tokens[tokens.startIndex + front].hash == hashes[front] { front += 1 }
      var back = 0
      while back < tokens.count - front, tokens[tokens.endIndex - 1 - back].hash == hashes[syllables - 1 - back] {
        back += 1
      }
      return front + back >= tokens.count - 1
    }
  }

  /// Heads of two syllables and more.
  private var heads: [Head] = []
  /// The last head that begins or ends with a syllable, and for each head the one before with the same.
  private var byFirst = HashTable(slots: 256)
  private var byLast = HashTable(slots: 256)
  private var beforeByFirst: [Int32] = []
  private var beforeByLast: [Int32] = []
  /// With fewer letters one wrong letter makes another word.
  private static let fewestLetters = 6

  init(_ offices: Lexicon<OfficeEntry>) {
    for (entry, form) in offices.forms.enumerated() where offices.entries[entry].sort != .rank {
      let text = Text(Array(form.utf8))
      let letters = Self.letters(of: 0..<text.count, in: text)
      guard text.count > 1, letters.count >= Self.fewestLetters else { continue }
      beforeByFirst.append(byFirst[text.tokens[0].hash])
      beforeByLast.append(byLast[text.tokens[text.count - 1].hash])
      byFirst[text.tokens[0].hash] = Int32(heads.count)
      byLast[text.tokens[text.count - 1].hash] = Int32(heads.count)
      heads.append(Head(entry: entry, letters: letters, hashes: text.tokens.map(\.hash)))
    }
  }

  /// The entry of the head that a text is meant to have at a token, and where it ends. Its first or its last syllable
  /// is written right, and the wrong one is no syllable that the language's lexicons know (`isKnown`), unless two others
  /// are right.
  func head(at index: Int, in text: Text, isKnown: (Token) -> Bool) -> (entry: Int, end: Int)? {
    var head = byFirst[text.tokens[index].hash]
    while head >= 0 {
      if let end = end(of: heads[Int(head)], at: index, in: text, isKnown) { return (heads[Int(head)].entry, end) }
      head = beforeByFirst[Int(head)]
    }
    for last in index + 1..<min(index + 4, text.count) {
      if text.tokens[last].opensSentence { break }
      head = byLast[text.tokens[last].hash]
      while head >= 0 {
        if let end = end(of: heads[Int(head)], at: index, in: text, isKnown), end == last + 1 {
          return (heads[Int(head)].entry, end)
        }
        head = beforeByLast[Int(head)]
      }
    }
    return nil
  }

  private func end(of head: Head, at index: Int, in text: Text, _ isKnown: (Token) -> Bool) -> Int? {
    for count in [head.syllables, head.syllables - 1] where count > 1 || head.syllables == 2 && count == 1 {
      let end = index + count
      guard end <= text.count, (index + 1..<max(end, index + 1)).allSatisfy({ text.isJoined($0) }),
        text.tokens[index..<end].allSatisfy(\.isWord), head.mayBeMeant(by: text.tokens[index..<end]),
        Self.areNear(Self.letters(of: index..<end, in: text), head.letters)
      else { continue }
      if head.syllables > 2 || text.tokens[index..<end].contains(where: { !isKnown($0) }) { return end }
    }
    return nil
  }

  private static func letters(of range: Range<Int>, in text: Text) -> [Unicode.Scalar] {
    range.flatMap { Array(String(decoding: text.foldedForm($0), as: UTF8.self).unicodeScalars) }
  }

  /// Apart by one letter that is wrong, missing or too much.
  private static func areNear(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Bool {
    guard abs(first.count - second.count) <= 1 else { return false }
    let start = zip(first, second).prefix { $0 == $1 }.count
    let (a, b) = (first.dropFirst(start), second.dropFirst(start))
    return a.dropFirst() == b.dropFirst() || a.dropFirst() == b || a == b.dropFirst()
  }
}
