/// Finds personal names: runs of capitals outside the lexicons, kept where enough speaks for a person.
struct NameReader {
  /// Two points are enough: a shape that only names have, a given name in front, an office or an honorific before.
  static let enough = 2

  private let scan: Scan
  private let text: Text
  private let language: Language
  private let shapes: NameShapes
  private let description: OfficeDescription
  /// Offices that stand before a name may turn out to be longer than their known words.
  private(set) var offices: Offices

  init(_ article: Article, offices: Offices) {
    scan = article.scan
    text = article.text
    language = article.language
    self.offices = offices
    shapes = NameShapes(article, offices: offices)
    description = OfficeDescription(article)
  }

  mutating func read() -> [Name] {
    let candidates = shapes.runs().map { weigh($0) }
    if candidates.isEmpty { return [] }
    let sure = SureNames(candidates.lazy.filter { $0.evidence >= Self.enough }, language)
    return candidates.filter { name in
      name.evidence >= Self.enough || sure.has(name.key)
        || sure.mayMean(
          name.key, isTitled: offices.isEnding(at: name.phraseStart) || isLikeState(name.range))
    }
  }

  /// A single word that is a state's name: somebody's only where a whole name ends or begins with it.
  private func isLikeState(_ range: Range<Int>) -> Bool {
    range.count == 1 && scan.longest(language.states, at: range.lowerBound).map { $0.entry.kind != .short } ?? false
  }

  private mutating func weigh(_ run: NameShapes.Run) -> Name {
    let range = behindFirm(run)
    let key = NameKey(withoutRegnal(range), in: text)
    let title = titles(before: range.lowerBound)
    let own = run.isShouted ? 0 : ownEvidence(range, run.kind, key: key)
    if own > 0 { lengthenOffice(before: title.start) }
    let office = text.isJoined(title.start) ? offices.ending(at: title.start) : nil
    let hasTitle = title.start < range.lowerBound
    var evidence = own
    if hasTitle || office != nil { evidence += 2 }
    if own == 0, run.kind == .foreign, !title.hasHonorific, looksLikeBody(range, key: key, office: office) {
      evidence = 0
    }
    if key.count > 1 { evidence += evidenceBehind(range, run.kind) }
    if office == nil, !hasTitle, isBehindUnknownCapital(range.lowerBound) { evidence -= 2 }
    if office == nil, isPlace(title.start) { evidence -= 2 }
    if isLikeState(range) || office == nil && !hasTitle && isOfMedia(range.lowerBound) { evidence = 0 }
    return Name(
      range: range, key: key, evidence: evidence, gender: title.gender ?? gender(range, run.kind, office: office),
      phraseStart: title.start, office: office,
      isOfKin: title.isOfKin || office?.name.isAny(.kin) ?? false)
  }

  /// What an office (nữ hoàng) or a middle name (Thị, Văn) tells.
  private func gender(_ range: Range<Int>, _ kind: NameShapes.Kind, office: Office?) -> HonorificEntry.Gender? {
    if let office, office.name.isAny(.ofWomen) { return .female }
    if let office, office.name.isAny(.ofMen) { return .male }
    guard kind == .vietnamese, range.count > 2 else { return nil }
    if scan.isWord(.feminine, at: range.lowerBound + 1) { return .female }
    return scan.isWord(.masculine, at: range.lowerBound + 1) ? .male : nil
  }

  /// The name without đệ nhị.
  private func withoutRegnal(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, let regnal = scan.longest(language.words, at: range.upperBound - 2),
      regnal.entry.classes.contains(.regnal)
    else { return range }
    return range.dropLast(2)
  }

  /// What the words of the name themselves tell.
  private func ownEvidence(_ range: Range<Int>, _ kind: NameShapes.Kind, key: NameKey) -> Int {
    let first = range.lowerBound
    var evidence = kind == .vietnamese ? 2 : 0
    guard key.count > 1 else { return evidence + (scan.has(.leaders, at: first) ? 2 : 0) }
    if kind == .foreign, scan.has(.givenNames, at: first) { evidence += 2 }
    if isLeader(from: first, to: range.upperBound) || isLeader(from: range.upperBound - 1, to: range.upperBound) {
      evidence += 2
    }
    if let surname = scan.longest(language.surnames, at: first), kind == .foreign,
      surname.entry.languages.contains(where: { $0 != .vi && $0 != .zh })
    {
      evidence += 1
    }
    let last = range.upperBound - 1
    if !text.tokens[last].isCapitalised, text.isSign("-", at: last - 1), scan.has(.surnames, at: first) {
      evidence += 1
    }
    return evidence
  }

  private func isLeader(from start: Int, to end: Int) -> Bool {
    scan.longest(language.leaders, at: start).map { $0.end == end } ?? false
  }

  /// Capitalised Vietnamese words behind an office (Cục Hợp tác), a firm behind a director, an acronym.
  private func looksLikeBody(_ range: Range<Int>, key: NameKey, office: Office?) -> Bool {
    let first = range.lowerBound
    if office?.state != nil, key.count > 1, scan.ends(language.states, at: first) { return false }
    let areSyllables = range.allSatisfy { language.syllableShapes.isSyllable(text.foldedForm($0)) }
    if areSyllables, key.count > 1 || !scan.has(.surnames, at: first) { return true }
    guard key.count == 1 else { return false }
    if text.tokens[first].letterCase == .upper || scan.has(.states, at: first) { return true }
    return areSyllables ? scan.has(.offices, at: first + 1) || goesOn(behind: first) : office.map(mayBeOfFirm) ?? false
  }

  /// giám đốc Apple, lãnh đạo Apple.
  private func mayBeOfFirm(_ office: Office) -> Bool {
    office.name.isAny(.ofFirms) || office.sort == .group && office.state == nil
  }

  /// Chủ tịch Đoàn chủ tịch: a noun of several words, not a surname.
  private func goesOn(behind index: Int) -> Bool {
    text.isJoined(index + 1) && text.tokens[index + 1].isWord && !scan.isWord([.adverb, .stop], at: index + 1)
      && !scan.isVerbOrStop(at: index + 1) && language.syllableShapes.isSyllable(text.foldedForm(index + 1))
      && text.foldedForm(index).contains { $0 >= 0x80 }
  }

  /// An office behind the name (NAME, office; NAME - office; NAME, một office); at the start of a sentence, a verb.
  private func evidenceBehind(_ range: Range<Int>, _ kind: NameShapes.Kind) -> Int {
    let end = range.upperBound
    let hasVerb =
      kind == .foreign && text.tokens[range.lowerBound].opensSentence && scan.isWord(.stop, at: end)
      && !language.syllableShapes.isSyllable(text.foldedForm(range.lowerBound))
    return (hasOfficeBehind(end) ? 2 : 0) + (hasVerb ? 1 : 0)
  }

  private func hasOfficeBehind(_ end: Int) -> Bool {
    guard text.isSign(",", at: end) || text.isSign("-", at: end), text.isJoined(end + 1) else { return false }
    let start = scan.isWord(.indefinite, at: end + 1) ? end + 2 : end + 1
    return offices.beginning(at: start).map { $0.sort != .rank } ?? false
  }

  /// A capital right before, which no lexicon knows, is part of one name with this.
  private func isBehindUnknownCapital(_ first: Int) -> Bool {
    guard text.isJoined(first), text.tokens[first - 1].isWord, text.tokens[first - 1].isCapitalised,
      !text.tokens[first - 1].opensSentence
    else { return false }
    return !scan.isKnown(first - 1)
  }

  /// đường Trần Phú, tàu Đô đốc Kuznetsov, số 91 Trần Phú.
  private func isPlace(_ first: Int) -> Bool {
    guard text.isJoined(first) else { return false }
    return scan.isWord(.placeNoun, at: first - 1) && !scan.isInCompound(first - 1)
      || text.tokens[first - 1].isNumber && text.isJoined(first - 1) && scan.isWord(.ordinal, at: first - 2)
  }

  /// báo Phil Star
  private func isOfMedia(_ first: Int) -> Bool {
    guard text.isJoined(first), !text.tokens[first - 1].isCapitalised || text.tokens[first - 1].opensSentence else {
      return false
    }
    return scan.ends(language.nonSpeakers, at: first) { $0.kind == .media }
  }

  // MARK: what stands before a name

  private struct Titles {
    /// Where the honorifics and ranks begin.
    var start: Int
    var gender: HonorificEntry.Gender?
    var hasHonorific = false
    var isOfKin = false
  }

  /// Back over honorifics and ranks.
  private func titles(before first: Int) -> Titles {
    var titles = Titles(start: first)
    while text.isJoined(titles.start), let back = titleEnding(at: titles.start) {
      if let honorific = scan.longest(language.honorifics, at: back)?.entry {
        titles.hasHonorific = true
        titles.isOfKin = titles.isOfKin || honorific.isKin
        if titles.gender == nil, honorific.gender == .male || honorific.gender == .female {
          titles.gender = honorific.gender
        }
      }
      titles.start = back
    }
    return titles
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

  /// Before a name that speaks for itself, a lesser office holds all words up to it: giám đốc chương trình Nga X.
  private mutating func lengthenOffice(before end: Int) {
    guard text.isJoined(end), !offices.isEnding(at: end),
      let office = offices.last(before: end, from: max(text.sentenceStart(end), end - OfficeDescription.longest)),
      office.range.upperBound <= end, description.reaches(end, from: office)
    else { return }
    offices.lengthen(office, to: end)
  }

  /// Giám đốc điều hành Boeing Dennis Muilenburg, Chủ tịch FIFA X: the firm belongs to the office.
  private mutating func behindFirm(_ run: NameShapes.Run) -> Range<Int> {
    let range = run.range
    guard run.kind == .foreign, range.count > 1, text.isJoined(range.lowerBound),
      let office = offices.ending(at: range.lowerBound), let start = startBehindFirm(range, office)
    else { return range }
    offices.lengthen(office, to: start)
    return start..<range.upperBound
  }

  private func startBehindFirm(_ range: Range<Int>, _ office: Office) -> Int? {
    let first = range.lowerBound
    let token = text.tokens[first]
    if token.letterCase == .upper, token.length > 2 {
      return text.tokens[first + 1].letterCase == .upper ? nil : first + 1
    }
    guard office.sort == .aide || office.branch == .business || office.branch == .any,
      !scan.hasAny(LexiconName.givenNames.bit | LexiconName.surnames.bit, at: first)
    else { return nil }
    return range.dropFirst().dropLast().first {
      scan.has(.givenNames, at: $0) && text.tokens[$0 - 1].isWord
    }
  }
}

/// Names that are surely of persons, by what a shorter form may show of them.
private struct SureNames {
  private var keys = HashTable(slots: 64)
  /// Words that are no syllables of the language, and the first and last words of names of several.
  private var foreignWords = HashTable(slots: 64)
  private var outerWords = HashTable(slots: 64)

  init(_ names: some Sequence<Name>, _ language: Language) {
    for name in names where keys[name.key.hash] < 0 {
      keys[name.key.hash] = 1
      for word in name.key.words where !language.syllableShapes.isSyllable(word) { foreignWords[Fold.hash(word)] = 1 }
      guard name.key.count > 1, let first = name.key.words.first, let last = name.key.words.last else { continue }
      outerWords[Fold.hash(first)] = 1
      outerWords[Fold.hash(last)] = 1
    }
  }

  func has(_ key: NameKey) -> Bool { keys[key.hash] >= 0 }

  /// Whether a single word may mean somebody of them.
  func mayMean(_ key: NameKey, isTitled: Bool) -> Bool {
    guard key.count == 1, let word = key.words.first.map(Fold.hash) else { return false }
    return foreignWords[word] >= 0 || outerWords[word] >= 0 && isTitled
  }
}
