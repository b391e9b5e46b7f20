/// Finds offices: a head of `offices.tsv`, read on as long as fields, bodies, states, places and links follow.
struct OfficeReader {
  private let article: Article
  private let scan: Scan
  private let text: Text
  private let language: Language

  init(_ article: Article) {
    self.article = article
    scan = article.scan
    text = article.text
    language = article.language
  }

  func read() -> [Office] {
    var offices: [Office] = []
    var index = 0
    while true {
      index = scan.next(Self.lexicons, from: index)
      if index == text.count { return offices }
      if let office = office(at: index) {
        offices.append(office)
        index = office.range.upperBound
      } else {
        index = behindName(at: index)
      }
    }
  }

  private static let lexicons = LexiconName.offices.bit | LexiconName.states.bit | LexiconName.bodies.bit

  /// Over the name of a state or a body: no office begins within Trung Quốc (Vương Nghị).
  private func behindName(at index: Int) -> Int {
    guard scan.hasAny(LexiconName.states.bit | LexiconName.bodies.bit, at: index) else { return index + 1 }
    let state = scan.longest(language.states, at: index)?.end ?? index + 1
    return max(state, scan.longest(language.bodies, at: index)?.end ?? index + 1)
  }

  /// The office whose head begins at a token.
  func office(at index: Int) -> Office? {
    guard let head = scan.longest(language.offices, at: index), head.entry.sort != .rank
    else { return nil }
    var tail = Tail(end: head.end, domain: head.entry.field, branch: head.entry.branch)
    while text.isJoined(tail.end), extend(&tail, head: head) {}
    while tail.end > head.end, scan.longest(language.officeWords, at: tail.end - 1)?.entry.role == .link {
      tail.end -= 1
    }
    tail.end = behindAbbreviation(tail.end)
    let (start, isFormer) = beginning(index)
    return Office(
      range: start..<tail.end, headEnd: head.end, name: head.entry.office, domain: tail.domain, branch: tail.branch,
      sort: head.entry.sort, state: tail.state, isFormer: isFormer)
  }

  private struct Tail {
    var end: Int
    var domain: [UInt64]?
    var branch: Branch
    var state: String?
  }

  /// Back over phó, cựu, nguyên; whether one of them says that the office is past.
  private func beginning(_ head: Int) -> (start: Int, isFormer: Bool) {
    var start = head
    var isFormer = false
    while text.isJoined(start), let word = scan.longest(language.officeWords, at: start - 1),
      word.end == start, word.entry.role == .pre || word.entry.role == .former
    {
      isFormer = isFormer || word.entry.role == .former
      start -= 1
    }
    return (start, isFormer)
  }

  /// Takes what follows into the office; false where it ends.
  private func extend(_ tail: inout Tail, head: Scan.Match<OfficeEntry>) -> Bool {
    let end = tail.end
    if let state = scan.longest(language.states, at: end), state.entry.kind != .short {
      guard state.entry.kind != .capital, !isPair(state.range), !beginsName(state.range) else { return false }
      tail.state = tail.state ?? state.entry.state
      tail.end = state.end
      return true
    }
    if let body = scan.longest(language.bodies, at: end) {
      tail.state = tail.state ?? body.entry.state
      tail.domain = tail.domain ?? domain(of: body.range)
      if tail.branch == .any { tail.branch = body.entry.branch }
      tail.end = body.end
      return true
    }
    if head.entry.sort == .aide, let other = office(at: end), !isName(at: other.range.upperBound, after: other) {
      tail.state = tail.state ?? other.state
      tail.domain = tail.domain ?? other.domain
      tail.end = other.range.upperBound
      return true
    }
    if let word = scan.longest(language.officeWords, at: end) { return extend(&tail, by: word, head: head) }
    return extendByBody(&tail) || extendByPlace(&tail)
  }

  private func extend(_ tail: inout Tail, by word: Scan.Match<OfficeWordEntry>, head: Scan.Match<OfficeEntry>) -> Bool {
    switch word.entry.role {
    case .post:
      tail.end = word.end
      return true
    case .field:
      let isAfterState = tail.state != nil && !text.tokens[word.range.lowerBound].isCapitalised
      if isAfterState { return false }
      tail.domain = tail.domain ?? domain(of: word.range)
      tail.end = word.end
      return true
    case .link:
      guard text.isJoined(word.end), !leadsAway(word, head: head) else { return false }
      if scan.has(.bodies, at: word.end) || scan.longest(language.officeWords, at: word.end)?.entry.role == .field {
        tail.end = word.end
        return true
      }
      guard let state = scan.longest(language.states, at: word.end) else { return false }
      tail.state = tail.state ?? state.entry.state
      tail.end = state.end
      return true
    case .gap, .pre, .former, .join: return false
    }
  }

  /// The name of a body that no lexicon knows: Viện Nghiên cứu Chiến lược, up to a state, a verb or a comma.
  private func extendByBody(_ tail: inout Tail) -> Bool {
    let start = tail.end
    guard text.tokens[start].isCapitalised, scan.isWord(.organisation, at: start) else { return false }
    var end = start + 1
    while text.isJoined(end), end - start < Self.longestBody, text.tokens[end].isWord {
      if let state = scan.longest(language.states, at: end) {
        tail.state = tail.state ?? state.entry.state
        end = state.end
        break
      }
      let isAnd = scan.isWord(.and, at: end)
      if !isAnd, scan.isWord(.stop, at: end) || scan.has(.offices, at: end) || startsPerson(at: end) { break }
      end += 1
    }
    while end > start, scan.isWord(.and, at: end - 1) { end -= 1 }
    guard end > start + 1 else { return false }
    tail.domain = tail.domain ?? domain(of: start..<end)
    tail.end = end
    return true
  }

  private static let longestBody = 12

  /// Thị trưởng New York, Bí thư Hà Nội: the place of a local office.
  private func extendByPlace(_ tail: inout Tail) -> Bool {
    guard tail.branch == .local, let capital = scan.longest(language.states, at: tail.end) else { return false }
    tail.end = capital.end
    return true
  }

  /// tại, ở, về, cho behind a high office lead out of it: Thủ tướng Pháp tại Hà Nội.
  private func leadsAway(_ link: Scan.Match<OfficeWordEntry>, head: Scan.Match<OfficeEntry>) -> Bool {
    guard !scan.isWord(.of, at: link.range.lowerBound) else { return false }
    let high: [Branch] = [.state, .party, .royal, .government, .local, .parliament, .any]
    return head.entry.sort != .aide && (high.contains(head.entry.branch) || head.entry.office.hasSuffix("minister"))
  }

  /// Mỹ - Triều: neither is part of an office.
  private func isPair(_ state: Range<Int>) -> Bool {
    text.isSign("-", at: state.upperBound) && scan.has(.states, at: state.upperBound + 1)
  }

  /// lãnh đạo Đài Loan Thái Anh Văn: Thái is no state here, but a surname.
  private func beginsName(_ state: Range<Int>) -> Bool {
    guard state.count == 1, let surname = scan.longest(language.surnames, at: state.lowerBound),
      surname.entry.languages.contains(where: { $0 == .vi || $0 == .zh })
    else { return false }
    let next = state.upperBound
    return text.isJoined(next) && text.tokens[next].isCapitalised
      && language.syllableShapes.isSyllable(text.foldedForm(next)) && !scan.has(.states, at: next)
  }

  private func isName(at index: Int, after office: Office) -> Bool {
    OfficeNames.highest.contains(office.name) && text.isJoined(index) && text.tokens[index].isCapitalised
  }

  private func startsPerson(at index: Int) -> Bool {
    guard text.tokens[index].isCapitalised else { return false }
    return scan.has(.givenNames, at: index) || !language.syllableShapes.isSyllable(text.foldedForm(index))
  }

  /// Over "(CPP)" where a name or another office follows.
  private func behindAbbreviation(_ end: Int) -> Int {
    guard text.isSign("(", at: end), text.isSign(")", at: end + 2), text.tokens[end + 1].letterCase == .upper,
      text.isJoined(end + 3), text.tokens[end + 3].isCapitalised, !scan.has(.offices, at: end + 3)
    else { return end }
    return end + 3
  }

  /// The words of a field or a body; Bộ Ngoại giao is ngoại giao, and all parties are one domain.
  private func domain(of range: Range<Int>) -> [UInt64] {
    if let party = range.first(where: { scan.isWord(.party, at: $0) }) { return [text.tokens[party].hash] }
    let isNamedBody = range.count > 2 && scan.isWord(.organisation, at: range.lowerBound)
    return text.tokens[range].dropFirst(isNamedBody ? 1 : 0).map(\.hash)
  }
}
