/// A text with all lexicon entries that stand in it, found in one pass: what every part of the reader works on.
final class Scan: Sendable {
  let text: Text
  let language: Language
  /// Single function words, by token.
  private let words: [WordClass]
  /// Whether a token lies within a word of several syllables (do in tự do), so that it is no word of its own.
  private let compounds: [Bool]
  /// Entries by the token they begin at, the shortest first.
  private let hits: [Hit]
  private let firstHit: [Int32]
  /// For each token a bit for each lexicon that has an entry beginning there: most questions end here.
  private let present: [UInt64]

  struct Hit: Sendable {
    let lexicon: LexiconName
    let entry: Int32
    let end: Int32
  }

  /// An entry of one lexicon where it stands in the text.
  struct Match<Entry: Sendable> {
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
    present = finder.present
  }

  /// The longest entry of a lexicon that begins at a token.
  @inline(__always)
  func longest<Entry>(_ lexicon: Lexicon<Entry>, at index: Int) -> Match<Entry>? {
    has(lexicon.name, at: index) ? present(lexicon, at: index) : nil
  }

  /// The longest entry of a lexicon that begins at a token and fits.
  @inline(__always)
  func longest<Entry>(_ lexicon: Lexicon<Entry>, at index: Int, where fits: (Entry) -> Bool) -> Match<Entry>? {
    has(lexicon.name, at: index) ? present(lexicon, at: index, where: fits) : nil
  }

  /// The longest entry of a lexicon of which one begins at a token.
  private func present<Entry>(_ lexicon: Lexicon<Entry>, at index: Int) -> Match<Entry> {
    var hit = Int(firstHit[index + 1]) - 1
    while hits[hit].lexicon != lexicon.name { hit -= 1 }
    return Match(entry: lexicon.entries[Int(hits[hit].entry)], range: index..<Int(hits[hit].end))
  }

  @inline(__always)
  private func present<Entry>(_ lexicon: Lexicon<Entry>, at index: Int, where fits: (Entry) -> Bool) -> Match<Entry>? {
    let hit = hits(at: index).last { $0.lexicon == lexicon.name && fits(lexicon.entries[Int($0.entry)]) }
    return hit.map { Match(entry: lexicon.entries[Int($0.entry)], range: index..<Int($0.end)) }
  }

  /// All entries of a lexicon that begin at a token, the shortest first: the entry's number and where it ends.
  func each(_ lexicon: LexiconName, at index: Int, _ body: (_ entry: Int, _ end: Int) -> Void) {
    for hit in hits(at: index) where hit.lexicon == lexicon { body(Int(hit.entry), Int(hit.end)) }
  }

  /// Whether an entry of a lexicon begins at a token.
  @inline(__always)
  func has(_ lexicon: LexiconName, at index: Int) -> Bool {
    index >= 0 && index < present.count && present[index] & lexicon.bit != 0
  }

  /// Whether an entry of some of the lexicons begins at a token; a set is made with `LexiconName.bit`.
  @inline(__always)
  func hasAny(_ lexicons: UInt64, at index: Int) -> Bool {
    index >= 0 && index < present.count && present[index] & lexicons != 0
  }

  /// Where the longest entry of some of the lexicons that begins at a token ends; the token itself if there is none.
  func end(of lexicons: UInt64, at index: Int) -> Int {
    guard hasAny(lexicons, at: index) else { return index }
    return hits(at: index).last { $0.lexicon.bit & lexicons != 0 }.map { Int($0.end) } ?? index
  }

  /// The first token from a place on at which an entry of some of the lexicons begins; `end` if there is none.
  func next(_ lexicons: UInt64, from start: Int, to end: Int) -> Int {
    present.withUnsafeBufferPointer { present in
      var index = start
      while index < end, present[index] & lexicons == 0 { index += 1 }
      return index
    }
  }

  func next(_ lexicons: UInt64, from start: Int) -> Int { next(lexicons, from: start, to: present.count) }

  /// The tokens at which an entry of a lexicon begins, in order.
  func places(of lexicon: LexiconName) -> some Sequence<Int> {
    sequence(state: 0) { [self] index -> Int? in
      let place = next(lexicon.bit, from: index)
      index = place + 1
      return place < text.count ? place : nil
    }
  }

  /// Whether an entry of a lexicon that fits ends before a token, at most six tokens long.
  func ends<Entry>(_ lexicon: Lexicon<Entry>, at end: Int, where fits: (Entry) -> Bool = { _ in true }) -> Bool {
    (max(0, end - 6)..<end).contains { start in
      has(lexicon.name, at: start)
        && hits(at: start).contains {
          $0.lexicon == lexicon.name && Int($0.end) == end && fits(lexicon.entries[Int($0.entry)])
        }
    }
  }

  /// The entries that begin at a token, the shortest first.
  @inline(__always)
  func hits(at index: Int) -> ArraySlice<Hit> { hits[Int(firstHit[index])..<Int(firstHit[index + 1])] }

  /// Whether a token is a function word of one of the classes.
  @inline(__always)
  func isWord(_ classes: WordClass, at index: Int) -> Bool {
    index >= 0 && index < words.count && !words[index].isDisjoint(with: classes)
  }

  /// Whether a token is a function word of any class.
  func isFunctionWord(at index: Int) -> Bool { index >= 0 && index < words.count && !words[index].isEmpty }

  /// Whether a token is a preposition, and not just the end of a compound.
  func isPreposition(at index: Int) -> Bool { isWord(.preposition, at: index) && !compounds[index] }

  /// Whether a verb or function word of one syllable or several, at which a noun phrase ends, begins at a token.
  func isVerbOrStop(at index: Int) -> Bool {
    isWord(.stop, at: index) || longest(language.words, at: index)?.entry.classes.contains(.stop) ?? false
  }

  /// Whether a function word of one of the classes, of one syllable or several, ends before a token.
  func isBehindWord(_ classes: WordClass, at end: Int) -> Bool { startOfWord(classes, before: end) != nil }

  /// Where a function word of one of the classes, of one syllable or several, begins that ends before a token.
  func startOfWord(_ classes: WordClass, before end: Int) -> Int? {
    start(of: language.words, before: end) { !$0.classes.isDisjoint(with: classes) }
  }

  /// Where an entry that fits begins that ends before a token and is the longest where it begins.
  func start<Entry>(of lexicon: Lexicon<Entry>, before end: Int, where fits: (Entry) -> Bool) -> Int? {
    (max(0, end - 4)..<end).first { start in
      longest(lexicon, at: start).map { $0.end == end && fits($0.entry) } ?? false
    }
  }

  /// Whether an entry of any lexicon begins at a token.
  func isKnown(_ index: Int) -> Bool { present[index] & ~Self.ofThings != 0 }

  /// What is done to things: such words may be part of a name, too.
  private static let ofThings = LexiconName.acts.bit | LexiconName.developmentWords.bit

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
  private(set) var present: [UInt64]

  /// Lexicons whose entries are one word: a syllable within is no word of its own (giao in ngoại giao).
  private static var compoundLexicons: UInt64 {
    LexiconName.officeWords.bit | LexiconName.topics.bit | LexiconName.cueCompounds.bit | LexiconName.bodies.bit
      | LexiconName.states.bit | LexiconName.offices.bit | LexiconName.indicators.bit | LexiconName.instrumentHeads.bit
  }

  init(text: Text, language: Language) {
    self.text = text
    self.language = language
    words = Array(repeating: [], count: text.count)
    compounds = Array(repeating: false, count: text.count)
    present = Array(repeating: 0, count: text.count)
    hits.reserveCapacity(text.count * 2)
    firstHit.reserveCapacity(text.count + 1)
  }

  mutating func run() {
    var found = Found(hits: hits, firstHit: firstHit)
    words.withUnsafeMutableBufferPointer { words in
      compounds.withUnsafeMutableBufferPointer { compounds in
        present.withUnsafeMutableBufferPointer { present in
          let notes = Notes(words: words, compounds: compounds, present: present, classes: language.classesOfWords)
          language.trie.withWalk { trie in
            text.tokens.withUnsafeBufferPointer { found.find(trie, $0, notes) }
          }
        }
      }
    }
    (hits, firstHit) = (found.hits, found.firstHit)
  }

  /// The entries found so far.
  private struct Found {
    var hits: [Scan.Hit]
    var firstHit: [Int32]

    mutating func find(_ trie: Trie.Walk, _ tokens: UnsafeBufferPointer<Token>, _ notes: Notes) {
      let syllables = tokens.map { trie.syllable($0.hash) }
      syllables.withUnsafeBufferPointer { syllables in
        for start in tokens.indices {
          firstHit.append(Int32(hits.count))
          if syllables[start] >= 0 { walk(trie, from: start, syllables, tokens, notes) }
        }
      }
      firstHit.append(Int32(hits.count))
    }

    private mutating func walk(
      _ trie: Trie.Walk, from start: Int, _ syllables: UnsafeBufferPointer<Int32>,
      _ tokens: UnsafeBufferPointer<Token>, _ notes: Notes
    ) {
      let first = hits.count
      var node = syllables[start]
      var index = start
      while node >= 0 {
        index += 1
        var number = trie.firstPayload(at: node)
        while number >= 0 {
          let payload = trie.payload(number)
          if payload.lexicon != .commonWords, payload.capitals.isMet(by: tokens, from: start) {
            notes.note(payload, start..<index)
            hits.append(Scan.Hit(lexicon: payload.lexicon, entry: payload.entry, end: Int32(index)))
          }
          number = payload.next
        }
        guard index < syllables.count, syllables[index] >= 0, !tokens[index].opensSentence else { break }
        node = trie.step(from: node, by: syllables[index])
      }
      if notes.mayBeginLonger(start) { dropBeginnings(from: first, at: start, notes) }
    }

    /// Ý định thư, Anh hùng: a syllable that begins a longer word is no state.
    private mutating func dropBeginnings(from first: Int, at start: Int, _ notes: Notes) {
      let isLonger = hits[first...].contains { Int($0.end) > start + 1 && notes.isOneWord($0) }
      guard isLonger else { return }
      let kept = hits[first...].filter { $0.lexicon != .states || Int($0.end) > start + 1 }
      hits.replaceSubrange(first..., with: kept)
      if !hits[first...].contains(where: { $0.lexicon == .states }) { notes.forget(.states, at: start) }
    }
  }

  /// What is noted of each token, without counting references.
  private struct Notes {
    let words: UnsafeMutableBufferPointer<WordClass>
    let compounds: UnsafeMutableBufferPointer<Bool>
    let present: UnsafeMutableBufferPointer<UInt64>
    /// The classes of the entries of `words.tsv`.
    let classes: [WordClass]

    /// Whether a state begins at a token, and something else that may be a longer word.
    @inline(__always)
    func mayBeginLonger(_ index: Int) -> Bool {
      present[index] & LexiconName.states.bit != 0
        && present[index] & (LexiconName.instrumentHeads.bit | LexiconName.words.bit) != 0
    }

    func isOneWord(_ hit: Scan.Hit) -> Bool {
      hit.lexicon == .instrumentHeads || hit.lexicon == .words && classes[Int(hit.entry)].contains(.compound)
    }

    func forget(_ lexicon: LexiconName, at index: Int) { present[index] &= ~lexicon.bit }

    @inline(__always)
    func note(_ payload: Trie.Payload, _ range: Range<Int>) {
      present[range.lowerBound] |= payload.lexicon.bit
      if payload.lexicon == .words {
        let classes = classes[Int(payload.entry)]
        if range.count == 1 { words[range.lowerBound].formUnion(classes) }
        if classes.contains(.compound) { compounds[range.upperBound - 1] = true }
      } else if payload.lexicon.bit & HitFinder.compoundLexicons != 0 {
        for index in range.dropFirst() { compounds[index] = true }
      }
    }
  }
}
