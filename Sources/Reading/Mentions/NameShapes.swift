/// Finds runs of tokens that are shaped like a name: capitals that belong to no lexicon of other names.
struct NameShapes {
  enum Kind { case vietnamese, foreign }
  struct Run {
    let range: Range<Int>
    /// `vietnamese` also for Chinese and Korean names in Vietnamese reading.
    let kind: Kind
  }

  private let scan: Scan
  private let text: Text
  private let language: Language
  /// Tokens of states, bodies, places and the like: no name runs over them.
  private let taken: [Bool]

  init(_ article: Article, offices: [Office]) {
    scan = article.scan
    text = article.text
    language = article.language
    taken = Self.taken(scan, offices: offices)
  }

  func runs() -> [Run] {
    var runs: [Run] = []
    var index = 0
    while index < text.count {
      guard isNameWord(index), !opensWithCommonWord(index) else {
        index += 1
        continue
      }
      let run =
        vietnameseEnd(index).map { Run(range: index..<$0, kind: .vietnamese) }
        ?? Run(range: index..<foreignEnd(index), kind: .foreign)
      runs.append(run)
      index = run.range.upperBound
    }
    return runs
  }

  /// Marks tokens of entries that are names of something else. A single word that is both a place and a surname stays free.
  private static func taken(_ scan: Scan, offices: [Office]) -> [Bool] {
    var taken = Array(repeating: false, count: scan.text.count)
    for index in offices.lazy.flatMap(\.range) { taken[index] = true }
    let language = scan.language
    for index in scan.text.tokens.indices where scan.text.tokens[index].isCapitalised || scan.has(.sides, at: index) {
      guard scan.hasAny(lexiconsOfNames, at: index) else { continue }
      var end = scan.end(of: lexiconsOfNames & ~LexiconName.states.bit, at: index)
      if let state = scan.longest(language.states, at: index), state.entry.kind != .short { end = max(end, state.end) }
      if end == index + 1, mayBeName(scan, index) { continue }
      for token in index..<end { taken[token] = true }
    }
    return taken
  }

  private static let lexiconsOfNames = [
    LexiconName.states, .bodies, .placeNames, .places, .mechanisms, .instruments, .sides, .offices, .nonSpeakers,
    .mechanismHeads, .instrumentHeads,
  ].reduce(0) { $0 | $1.bit }

  private static func mayBeName(_ scan: Scan, _ index: Int) -> Bool {
    !scan.has(.states, at: index)
      && (scan.has(.surnames, at: index) || scan.has(.leaders, at: index) || scan.has(.givenNames, at: index))
  }

  private func isNameWord(_ index: Int) -> Bool {
    text.tokens[index].isWord && text.tokens[index].isCapitalised && !taken[index]
  }

  /// At the beginning of a sentence a capital says nothing: a word that may be Vietnamese needs to be a known name there.
  private func opensWithCommonWord(_ index: Int) -> Bool {
    let opens =
      text.tokens[index].opensSentence || text.tokens[index - 1].kind == .sign && !text.isSign(",", at: index - 1)
    guard opens, !scan.has(.givenNames, at: index), !scan.has(.leaders, at: index) else { return false }
    if scan.has(.surnames, at: index) { return vietnameseEnd(index) == nil && isSyllable(index) }
    return isSyllable(index)
  }

  private func isSyllable(_ index: Int) -> Bool { language.syllableShapes.isSyllable(text.foldedForm(index)) }
  private func isMarked(_ index: Int) -> Bool { text.foldedForm(index).contains { $0 >= 0x80 } }

  /// The end of a name of two to five syllables that begins with a Vietnamese or Sino-Vietnamese surname.
  func vietnameseEnd(_ start: Int) -> Int? {
    guard let surname = scan.longest(language.surnames, at: start),
      surname.entry.languages.contains(where: { $0 == .vi || $0 == .zh })
    else { return nil }
    var end = start + 1
    while end < start + 5, text.isJoined(end), isNameWord(end), isSyllable(end),
      text.tokens[end].letterCase != .upper || text.tokens[start].letterCase == .upper
    { end += 1 }
    guard end > start + 1, (start..<end).contains(where: isMarked) else { return nil }
    let goesOn = text.isJoined(end) && isNameWord(end) && !isSyllable(end)
    return goesOn ? nil : end
  }

  /// The end of a foreign name: capitals, Korean tails (Jae-in), particles (bin), apostrophes, initials.
  private func foreignEnd(_ start: Int) -> Int {
    var end = start + 1
    while let next = extended(end, start: start) { end = next }
    while end > start + 1, text.tokens[end - 1].kind == .sign || isParticle(end - 1) { end -= 1 }
    return end
  }

  private func extended(_ end: Int, start: Int) -> Int? {
    guard text.isJoined(end), end - start < Self.longestName else { return nil }
    let token = text.tokens[end]
    let follows = text.isJoined(end + 1)
    if isNameWord(end) {
      let isAcronym = token.letterCase == .upper && token.end - token.start > 3
      let startsAnother = isMarked(end) && vietnameseEnd(end) != nil
      return isAcronym && text.tokens[start].letterCase != .upper || startsAnother ? nil : end + 1
    }
    if token.isSign("-"), follows, text.tokens[end + 1].isWord, !taken[end + 1] {
      return behindHyphen(end, start: start)
    }
    if token.isSign("'"), follows, token.gap == .none, text.tokens[end + 1].gap == .none { return end + 2 }
    if token.isSign("."), follows, isInitial(end - 1), isNameWord(end + 1) { return end + 1 }
    if isParticle(end), follows, isNameWord(end + 1), !isMarked(start) { return end + 1 }
    return nil
  }

  private static let longestName = 8

  /// Jong-un, Jong - un, al-Assad; not Trump - Putin.
  private func behindHyphen(_ hyphen: Int, start: Int) -> Int? {
    let next = text.tokens[hyphen + 1]
    let isGlued = text.tokens[hyphen].gap == .none && next.gap == .none
    if isGlued, !(isMarked(hyphen + 1) && isSyllable(hyphen + 1)) { return isState(hyphen + 1) ? nil : hyphen + 2 }
    if isParticle(hyphen - 1) { return hyphen + 2 }
    let isTail = !next.isCapitalised && next.end - next.start <= 6 && !isMarked(hyphen + 1)
    return isTail && scan.has(.surnames, at: start) ? hyphen + 2 : nil
  }

  private func isState(_ index: Int) -> Bool { scan.has(.states, at: index) }
  private func isParticle(_ index: Int) -> Bool { scan.isWord(.particle, at: index) }
  private func isInitial(_ index: Int) -> Bool {
    text.tokens[index].isCapitalised && text.tokens[index].end - text.tokens[index].start <= 2
  }
}
