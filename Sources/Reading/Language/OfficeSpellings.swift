/// Finds an office's head that is written with one wrong, missing or doubled letter: TổngbBí thư, Chủ tich.
struct OfficeSpellings: Sendable {
  private struct Head {
    let entry: Int
    /// The folded letters of all syllables, joined, in UTF-8.
    let letters: [UInt8]
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
      guard text.count > 1, text.folded.count(where: UTF8.isLetterStart) >= Self.fewestLetters else { continue }
      beforeByFirst.append(byFirst[text.tokens[0].hash])
      beforeByLast.append(byLast[text.tokens[text.count - 1].hash])
      byFirst[text.tokens[0].hash] = Int32(heads.count)
      byLast[text.tokens[text.count - 1].hash] = Int32(heads.count)
      heads.append(Head(entry: entry, letters: text.folded, hashes: text.tokens.map(\.hash)))
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
    for end in [index + head.syllables, index + head.syllables - 1] where isHead(head, index..<end, in: text, isKnown) {
      return end
    }
    return nil
  }

  private func isHead(_ head: Head, _ range: Range<Int>, in text: Text, _ isKnown: (Token) -> Bool) -> Bool {
    guard range.upperBound <= text.count, head.mayBeMeant(by: text.tokens[range]),
      range.allSatisfy({ text.tokens[$0].isWord && ($0 == range.lowerBound || text.isJoined($0)) }),
      Self.areNear(text.folded(range), head.letters[...])
    else { return false }
    return head.syllables > 2 || range.contains { !isKnown(text.tokens[$0]) }
  }

  /// Apart by one letter that is wrong, missing or too much.
  private static func areNear(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    var start = 0
    while start < min(first.count, second.count), first[first.startIndex + start] == second[second.startIndex + start] {
      start += 1
    }
    // Two letters may share their first bytes.
    while start < min(first.count, second.count), !UTF8.isLetterStart(first[first.startIndex + start]) { start -= 1 }
    let (a, b) = (first.dropFirst(start), second.dropFirst(start))
    let (restOfA, restOfB) = (UTF8.withoutFirstLetter(a), UTF8.withoutFirstLetter(b))
    return restOfA == restOfB || restOfA == b || a == restOfB
  }
}

extension UTF8 {
  /// Whether a byte begins a letter, rather than goes on with one.
  fileprivate static func isLetterStart(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  fileprivate static func withoutFirstLetter(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.dropFirst().drop { !isLetterStart($0) }
  }
}
