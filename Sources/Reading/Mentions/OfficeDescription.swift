/// The free words behind a lesser office, which no lexicon can know: chuyên gia về quan hệ quốc tế tại Đại học …
struct OfficeDescription {
  /// In tokens.
  static let longest = 14

  private let scan: Scan
  private let text: Text
  private let language: Language

  init(_ article: Article) {
    scan = article.scan
    text = article.text
    language = article.language
  }

  /// Where an office with its description ends: at a comma, a verb, the end of the sentence. Offices of states are
  /// described by their own words alone.
  func end(of office: Office) -> Int {
    office.mayBeDescribed ? endOfWords(behind: office.range.upperBound) : office.range.upperBound
  }

  /// An office with its description, and the state that this tells: đại diện phụ trách đàm phán của Hàn Quốc.
  func completed(_ office: Office) -> Office {
    var office = office
    let words = office.range.upperBound..<end(of: office)
    office.range = office.range.lowerBound..<words.upperBound
    office.state =
      office.state
      ?? words.lazy.compactMap { index -> StateCode? in
        guard scan.isWord(.of, at: index - 1) || scan.has(.offices, at: index - 2) else { return nil }
        let state = scan.longest(language.states, at: index)
        return state?.entry.kind == .state ? state?.entry.state : nil
      }.first
    return office
  }

  /// Whether the description of an office that stands before a name runs up to it.
  func reaches(_ name: Int, from office: Office) -> Bool {
    let end = office.range.upperBound
    guard office.mayBeDescribedBeforeName, text.tokens[end].isCapitalised || isLink(end), !isLink(name - 1) else {
      return false
    }
    return endOfWords(behind: end) >= name
  }

  private func endOfWords(behind start: Int) -> Int {
    var end = start
    while text.isJoined(end), goesOn(at: end) {
      if text.isSign("(", at: end) {
        guard text.isSign(")", at: end + 2) else { break }
        end += 2
      }
      end = max(end + 1, scan.end(of: Self.units, at: end))
    }
    while end > start, text.isSign("-", at: end - 1) || isLink(end - 1) { end -= 1 }
    return end - start <= Self.longest ? behindState(end, from: start) : start
  }

  /// Names and words that are one: no verb is looked for in them.
  private static var units: UInt64 {
    LexiconName.states.bit | LexiconName.bodies.bit | LexiconName.officeWords.bit | LexiconName.places.bit
      | LexiconName.placeNames.bit
  }

  private func goesOn(at index: Int) -> Bool {
    let token = text.tokens[index]
    if token.kind == .sign { return token.isSign("(") || token.isSign("-") && !scan.has(.offices, at: index + 1) }
    if role(index) == .join || opensClause(index) { return false }
    if scan.hasAny(Self.units, at: index) || scan.isInCompound(index) { return true }
    if scan.isWord(.and, at: index) { return scan.hasAny(Self.units, at: index + 1) }
    return !scan.isVerbOrStop(at: index)
  }

  /// A verb or đồng thời of several syllables: cho biết, though cho alone links.
  private func opensClause(_ index: Int) -> Bool {
    scan.longest(language.words, at: index).map {
      $0.range.count > 1 && !$0.entry.classes.isDisjoint(with: [.stop, .also])
    } ?? false
  }

  /// Đại học Ewha, Hàn Quốc, : where the body is.
  private func behindState(_ end: Int, from start: Int) -> Int {
    guard end > start, text.isSign(",", at: end), let state = scan.longest(language.states, at: end + 1),
      text.isSign(",", at: state.end)
    else { return end }
    return state.end
  }

  private func isLink(_ index: Int) -> Bool { role(index) == .link }
  private func role(_ index: Int) -> OfficeWordEntry.Role? { scan.longest(language.officeWords, at: index)?.entry.role }
}

extension Office {
  /// Offices that need words of their own to say anything: experts, aides, directors.
  fileprivate var mayBeDescribed: Bool {
    sort == .aide || branch.isPrivate || branch == .other || name.isAny(.vague)
  }

  fileprivate var mayBeDescribedBeforeName: Bool {
    if sort != .office { return sort == .aide }
    guard [.any, .business, .party, .research].contains(branch) else { return false }
    return !(name.isAny(.highest) && state != nil)
  }
}
