/// Reads the names of bodies that an office is in: those of `bodies.tsv`, and those that no lexicon knows.
struct BodyReader {
  struct Body {
    var range: Range<Int>
    var state: StateCode?
    var branch: Branch
  }

  private let scan: Scan
  private let text: Text
  private let language: Language

  init(_ article: Article) {
    scan = article.scan
    text = article.text
    language = article.language
  }

  func body(at index: Int) -> Body? {
    let known = scan.longest(language.bodies, at: index).map {
      Body(range: $0.range, state: $0.entry.state, branch: $0.entry.branch)
    }
    if let known, let longer = upToState(behind: known) { return longer }
    guard text.tokens[index].isCapitalised else { return known }
    guard let word = organisationWord(at: index) else { return known ?? acronym(at: index) }
    let isJustWord = known.map { $0.range.upperBound <= word } ?? true
    guard isJustWord else { return known }
    if let named = named(from: index, word: word) {
      return Body(range: named.range, state: named.state ?? known?.state, branch: known?.branch ?? .any)
    }
    return known ?? (scan.isWord(.of, at: index - 1) ? Body(range: index..<word, state: nil, branch: .any) : nil)
  }

  /// Quốc hội Chính quyền Nhân dân Cuba, Bộ Ngoại giao và Phát triển Anh: words with capitals that lead to a state belong
  /// to the body before them.
  private func upToState(behind body: Body) -> Body? {
    var end = body.range.upperBound
    let longest = end + Self.longestBeforeState
    while text.isJoined(end), end < longest, isPartBeforeState(end) { end = unit(at: end) ?? end + 1 }
    guard end > body.range.upperBound, let state = scan.longest(language.states, at: end),
      state.entry.kind == .state
    else { return nil }
    return Body(range: body.range.lowerBound..<state.end, state: body.state ?? state.entry.state, branch: body.branch)
  }

  private func isPartBeforeState(_ index: Int) -> Bool {
    if scan.has(.offices, at: index) || scan.longest(language.states, at: index)?.entry.kind == .state { return false }
    if text.tokens[index].isCapitalised { return !startsPerson(at: index) }
    if scan.isWord(.and, at: index) { return isCapital(index + 1) }
    return unit(at: index) != nil || text.tokens[index - 1].isCapitalised && !scan.isVerbOrStop(at: index)
  }

  private static let longestBeforeState = 6

  /// UBLCP Việt Nam - Cuba: a short form before a state.
  private func acronym(at index: Int) -> Body? {
    let token = text.tokens[index]
    guard token.letterCase == .upper, token.length > 2, !scan.isKnown(index),
      let state = scan.longest(language.states, at: index + 1), state.entry.kind == .state
    else { return nil }
    return Body(range: index..<behindPartner(state), state: state.entry.state, branch: .any)
  }

  /// The end of a known place that begins at a token.
  func place(at index: Int) -> Int? {
    let end = scan.end(of: Self.places, at: index)
    return end > index && text.tokens[index..<end].contains(where: \.isCapitalised) ? end : nil
  }

  private static var places: UInt64 { LexiconName.states.bit | LexiconName.places.bit | LexiconName.placeNames.bit }

  /// The words of a field or a body; Bộ Ngoại giao is ngoại giao, and all parties are one domain.
  func domain(of range: Range<Int>) -> [UInt64] {
    if let party = range.first(where: { scan.isWord(.party, at: $0) }) { return [text.tokens[party].hash] }
    let isNamedBody = range.count > 2 && scan.isWord(.organisation, at: range.lowerBound)
    return text.tokens[range].dropFirst(isNamedBody ? 1 : 0).map(\.hash)
  }

  func domain(of body: Body) -> [UInt64] { domain(of: body.range) }

  /// The end of viện, cục, cơ quan, trường đại học …
  private func organisationWord(at index: Int) -> Int? {
    scan.longest(language.words, at: index) { $0.classes.contains(.organisation) }?.end
  }

  // MARK: names that no lexicon knows

  private static let longest = 14

  /// Viện Nghiên cứu Chiến lược …, up to a state, a person's name, an office, a verb or a sign.
  private func named(from start: Int, word: Int) -> (range: Range<Int>, state: StateCode?)? {
    var end = word
    var state: StateCode?
    while text.isJoined(end), end - start < Self.longest, let next = step(from: end, word: word) {
      end = next.end
      state = state ?? next.state
      if next.isLast { break }
    }
    while end > word, scan.isWord([.and, .of], at: end - 1) { end -= 1 }
    return end > word ? (start..<end, state) : nil
  }

  private struct Step {
    var end: Int
    var state: StateCode?
    var isLast = false
  }

  private func step(from index: Int, word: Int) -> Step? {
    if let state = scan.longest(language.states, at: index), state.entry.kind != .capital {
      return Step(end: behindPartner(state), state: state.entry.state, isLast: true)
    }
    if scan.has(.offices, at: index) {
      let members = scan.longest(language.offices, at: index)!
      return index == word && !text.tokens[index].isCapitalised ? Step(end: members.end) : nil
    }
    if let unit = unit(at: index) { return Step(end: unit) }
    guard text.tokens[index].isWord else { return nil }
    if scan.isWord(.and, at: index) { return isPartOfName(index + 1) ? Step(end: index + 1) : nil }
    if scan.isVerbOrStop(at: index), !text.tokens[index].isCapitalised { return nil }
    return text.tokens[index].isCapitalised ? capital(at: index, word: word) : Step(end: index + 1)
  }

  /// A body, a field, a place.
  private func unit(at index: Int) -> Int? {
    if let body = scan.longest(language.bodies, at: index) { return body.end }
    let place = place(at: index)
    guard let word = scan.longest(language.officeWords, at: index) else { return place }
    return word.entry.role == .field ? max(word.end, place ?? 0) : place
  }

  private func isPartOfName(_ index: Int) -> Bool {
    text.isJoined(index) && (text.tokens[index].isCapitalised || unit(at: index) != nil) && !startsPerson(at: index)
  }

  /// Hội hữu nghị Việt Nam - Nhật Bản: of the first.
  private func behindPartner(_ state: Scan.Match<StateEntry>) -> Int {
    guard text.isSign("-", at: state.end), let partner = scan.longest(language.states, at: state.end + 1) else {
      return state.end
    }
    return partner.end
  }

  /// A word with a capital belongs to the name, but not a person's name; a foreign word is the last of it.
  private func capital(at index: Int, word: Int) -> Step? {
    if startsPerson(at: index) { return nil }
    if isSyllable(index) { return Step(end: index + 1) }
    let isFollowed = isCapital(index + 1) && !scan.hasAny(Self.places | LexiconName.offices.bit, at: index + 1)
    let isFullName = isFollowed && (index > word || !startsPerson(at: index + 1))
    return isFullName ? nil : Step(end: index + 1, isLast: true)
  }

  private func startsPerson(at index: Int) -> Bool {
    guard text.tokens[index].isCapitalised else { return false }
    if scan.has(.givenNames, at: index) { return true }
    guard let surname = scan.longest(language.surnames, at: index), isCapital(surname.end) else { return false }
    return surname.entry.languages.contains { $0 != .vi && $0 != .zh } || isSyllable(surname.end)
  }

  private func isCapital(_ index: Int) -> Bool { text.isJoined(index) && text.tokens[index].isCapitalised }
  private func isSyllable(_ index: Int) -> Bool { language.syllableShapes.isSyllable(text.foldedForm(index)) }
}
