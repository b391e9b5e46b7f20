/// Finds personal names: runs of capitals outside the lexicons, kept where enough speaks for a person.
struct NameReader {
  /// Two points are enough: a shape that only names have, a given name in front, an office or an honorific before.
  static let enough = 2

  private let scan: Scan
  private let text: Text
  private let language: Language
  private let shapes: NameShapes
  private let offices: Offices

  init(_ article: Article, offices: Offices) {
    scan = article.scan
    text = article.text
    language = article.language
    self.offices = offices
    shapes = NameShapes(article, offices: offices.all)
  }

  func read() -> [Name] {
    let candidates = shapes.runs().map(weigh)
    let sure = candidates.filter { $0.evidence >= Self.enough }
    let sureKeys = Set(sure.map(\.key))
    var foreignWords: Set<UInt64> = []
    var lastWords: Set<UInt64> = []
    for key in sureKeys {
      for word in key.words where !language.syllableShapes.isSyllable(word) { foreignWords.insert(Fold.hash(word)) }
      if key.count > 1, let last = key.words.last { lastWords.insert(Fold.hash(last)) }
    }
    return candidates.filter { name in
      if name.evidence >= Self.enough || sureKeys.contains(name.key) { return true }
      guard name.key.count == 1, let word = name.key.words.first.map(Fold.hash) else { return false }
      return foreignWords.contains(word) || lastWords.contains(word) && offices.isEnding(at: name.phraseStart)
    }
  }

  private func weigh(_ run: NameShapes.Run) -> Name {
    let range = run.range
    let key = NameKey(range, in: text)
    let (start, gender) = beginning(range.lowerBound)
    let hasOffice = offices.isEnding(at: start) && text.isJoined(start)
    let own = ownEvidence(run, key: key)
    var evidence = own
    if start < range.lowerBound || hasOffice { evidence += 2 }
    if own == 0, start == range.lowerBound || !hasHonorific(start..<range.lowerBound), looksLikeBody(run, key: key) {
      evidence = 0
    }
    if key.count > 1, let office = officeBehind(range.upperBound), office.sort != .rank { evidence += 2 }
    if key.count > 1, text.tokens[range.lowerBound].opensSentence, scan.isWord(.stop, at: range.upperBound),
      run.kind == .foreign
    {
      evidence += 1
    }
    if isPlace(range.lowerBound, hasOffice: hasOffice) { evidence -= 2 }
    return Name(range: range, key: key, evidence: evidence, gender: gender, phraseStart: start)
  }

  /// What the words of the name themselves tell.
  private func ownEvidence(_ run: NameShapes.Run, key: NameKey) -> Int {
    let first = run.range.lowerBound
    var evidence = run.kind == .vietnamese ? 2 : 0
    guard key.count > 1 else { return evidence + (scan.has(.leaders, at: first) ? 2 : 0) }
    if scan.has(.givenNames, at: first) { evidence += 2 }
    if run.range.contains(where: { scan.has(.leaders, at: $0) }) { evidence += 2 }
    if let surname = scan.longest(language.surnames, at: first), run.kind == .foreign,
      surname.entry.languages.contains(where: { $0 != .vi && $0 != .zh })
    {
      evidence += 1
    }
    let last = run.range.upperBound - 1
    if !text.tokens[last].isCapitalised, text.isSign("-", at: last - 1), scan.has(.surnames, at: first) {
      evidence += 1
    }
    return evidence
  }

  /// Capitalised Vietnamese words behind an office (Cục Hợp tác), a firm behind a director, an acronym.
  private func looksLikeBody(_ run: NameShapes.Run, key: NameKey) -> Bool {
    guard run.kind == .foreign else { return false }
    let first = run.range.lowerBound
    let areSyllables = run.range.allSatisfy { language.syllableShapes.isSyllable(text.foldedForm($0)) }
    if areSyllables, key.count > 1 || !scan.has(.surnames, at: first) { return true }
    return key.count == 1 && text.tokens[first].letterCase == .upper
  }

  /// Back over honorifics and ranks: where they begin, and the gender they tell.
  private func beginning(_ first: Int) -> (start: Int, gender: HonorificEntry.Gender?) {
    var start = first
    var gender: HonorificEntry.Gender?
    while text.isJoined(start), let back = titleEnding(at: start) {
      if let honorific = scan.longest(language.honorifics, at: back), gender == nil,
        honorific.entry.gender == .male || honorific.entry.gender == .female
      {
        gender = honorific.entry.gender
      }
      start = back
    }
    return (start, gender)
  }

  /// The beginning of an honorific or a rank that ends at a token; tướng in Thủ tướng is none.
  private func titleEnding(at end: Int) -> Int? {
    if offices.isEnding(at: end) { return nil }
    for start in stride(from: end - 1, through: max(0, end - 5), by: -1) {
      if let honorific = scan.longest(language.honorifics, at: start), honorific.end == end,
        honorific.entry.mayPrecedeName
      {
        return start
      }
      if let rank = scan.longest(language.offices, at: start), rank.end == end, rank.entry.sort == .rank {
        return start
      }
      if text.tokens[start].opensSentence { return nil }
    }
    return nil
  }

  private func hasHonorific(_ range: Range<Int>) -> Bool { range.contains { scan.has(.honorifics, at: $0) } }

  /// NAME, office or NAME - office.
  private func officeBehind(_ end: Int) -> Office? {
    guard text.isSign(",", at: end) || text.isSign("-", at: end), text.isJoined(end + 1) else { return nil }
    return offices.beginning(at: end + 1)
  }

  private func isPlace(_ first: Int, hasOffice: Bool) -> Bool {
    !hasOffice && text.isJoined(first) && scan.isWord(.placeNoun, at: first - 1)
  }
}
