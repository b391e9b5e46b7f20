/// A text with all lexicon entries that stand in it, found in one pass: what every part of the reader works on.
final class Scan: Sendable {
  let text: Text
  let language: Language
  /// Single function words, by token.
  private let words: [WordClass]
  /// Whether a token lies inside a compound (tự do), so that it is no function word.
  private let compounds: [Bool]
  /// Entries by the token they begin at, the longest first.
  private let hits: [Hit]
  private let firstHit: [Int32]

  struct Hit: Sendable {
    let lexicon: LexiconName
    let entry: Int32
    let end: Int32
  }

  /// An entry of one lexicon where it stands in the text.
  struct Match<Entry: LexiconEntry> {
    let entry: Entry
    let range: Range<Int>
    var end: Int { range.upperBound }
  }

  /// - Parameter text: with its sentences marked; no entry runs over the start of one.
  init(_ text: Text, language: Language) {
    var finder = HitFinder(text: text, language: language)
    finder.run()
    self.text = text
    self.language = language
    words = finder.words
    compounds = finder.compounds
    hits = finder.hits
    firstHit = finder.firstHit
  }

  /// The longest entry of a lexicon that begins at a token.
  func longest<Entry>(_ lexicon: Lexicon<Entry>, at index: Int) -> Match<Entry>? {
    guard let hit = firstHit(of: lexicon.name, at: index) else { return nil }
    return Match(entry: lexicon.entries[Int(hits[hit].entry)], range: index..<Int(hits[hit].end))
  }

  /// All entries of a lexicon that begin at a token, the longest first.
  func all<Entry>(_ lexicon: Lexicon<Entry>, at index: Int) -> [Match<Entry>] {
    guard let first = firstHit(of: lexicon.name, at: index) else { return [] }
    return hits[first..<Int(firstHit[index + 1])].filter { $0.lexicon == lexicon.name }.map {
      Match(entry: lexicon.entries[Int($0.entry)], range: index..<Int($0.end))
    }
  }

  /// Whether an entry of a lexicon begins at a token.
  func has(_ lexicon: LexiconName, at index: Int) -> Bool { firstHit(of: lexicon, at: index) != nil }

  /// Whether an entry of a lexicon ends before a token, at most six tokens long.
  func ends<Entry>(_ lexicon: Lexicon<Entry>, at end: Int) -> Bool {
    (max(0, end - 6)..<end).contains { start in all(lexicon, at: start).contains { $0.end == end } }
  }

  @inline(__always)
  private func firstHit(of lexicon: LexiconName, at index: Int) -> Int? {
    guard index >= 0, index < text.count else { return nil }
    var hit = Int(firstHit[index])
    let end = Int(firstHit[index + 1])
    while hit < end {
      if hits[hit].lexicon == lexicon { return hit }
      hit += 1
    }
    return nil
  }

  /// Whether a token is a function word of one of the classes.
  @inline(__always)
  func isWord(_ classes: WordClass, at index: Int) -> Bool {
    index >= 0 && index < words.count && !words[index].isDisjoint(with: classes)
  }

  /// Whether a token is a preposition, and not just the end of a compound.
  func isPreposition(at index: Int) -> Bool { isWord(.preposition, at: index) && !compounds[index] }

  func isInCompound(_ index: Int) -> Bool { compounds[index] }
}

/// Walks the trie from every token once.
private struct HitFinder {
  let text: Text
  let language: Language
  private(set) var words: [WordClass]
  private(set) var compounds: [Bool]
  private(set) var hits: [Scan.Hit] = []
  private(set) var firstHit: [Int32] = []

  init(text: Text, language: Language) {
    self.text = text
    self.language = language
    words = Array(repeating: [], count: text.count)
    compounds = Array(repeating: false, count: text.count)
    hits.reserveCapacity(text.count * 2)
    firstHit.reserveCapacity(text.count + 1)
  }

  mutating func run() {
    let syllables = text.tokens.map { language.trie.syllable($0.hash) }
    syllables.withUnsafeBufferPointer { syllables in
      text.tokens.withUnsafeBufferPointer { tokens in
        for start in tokens.indices {
          firstHit.append(Int32(hits.count))
          walk(from: start, syllables, tokens)
        }
      }
    }
    firstHit.append(Int32(hits.count))
  }

  private mutating func walk(
    from start: Int, _ syllables: UnsafeBufferPointer<Int32>, _ tokens: UnsafeBufferPointer<Token>
  ) {
    let first = hits.count
    var node = Trie.root
    var index = start
    while index < syllables.count, syllables[index] >= 0, index == start || !tokens[index].opensSentence {
      node = language.trie.step(from: node, by: syllables[index])
      if node < 0 { break }
      index += 1
      var payload = language.trie.firstPayload(at: node)
      while let found = language.trie.payload(payload) {
        if found.capitals.isMet(by: tokens, from: start) { take(found, start..<index) }
        payload = found.next
      }
    }
    if hits.count - first > 1 { hits[first...].reverse() }
  }

  private mutating func take(_ payload: Trie.Payload, _ range: Range<Int>) {
    if payload.lexicon == .words {
      let classes = language.words.entries[Int(payload.entry)].classes
      if range.count == 1 {
        words[range.lowerBound].formUnion(classes)
      } else if classes.contains(.compound) {
        for index in range { compounds[index] = true }
      }
    }
    hits.append(Scan.Hit(lexicon: payload.lexicon, entry: payload.entry, end: Int32(range.upperBound)))
  }
}
