/// What a state is in a body, with its term.
struct HeldRole: Sendable {
  let range: Range<Int>
  let role: StateRole
  /// The words for the body.
  let body: Range<Int>
  let session: Int?
  let country: StateCode?
  let term: String?
}

/// Reads roles of states: a word for a role (`roles.tsv`), a listed body right behind, the state that holds it, the term.
struct RoleReader {
  private let article: Article
  private let scan: Scan
  private let mentions: Mentions
  private let times: [TimeExpression]
  private let names: Names
  private var text: Text { scan.text }
  /// của, tại, năm between a role and its body.
  private static let longestLink = 2
  private static let reachOfTerm = 25
  /// A term so near behind a body is the role's own.
  private static let ownTerm = 8
  /// Tokens between a body and của before the state.
  private static let reachOfOwner = 6
  private static let reachOfSubject = 4
  /// Với tư cách, Trong vai trò … before a role that opens its sentence.
  private static let lengthOfFront = 6
  /// Syllables of chủ tịch.
  private static let bareChair = 2

  init(_ article: Article, mentions: Mentions, times: [TimeExpression], names: Names) {
    self.article = article
    self.mentions = mentions
    self.times = times
    self.names = names
    scan = article.scan
  }

  func read() -> [HeldRole] {
    var roles: [HeldRole] = []
    var index = 0
    while true {
      index = scan.next(LexiconName.roles.bit, from: index)
      guard index < text.count, let word = scan.longest(scan.language.roles, at: index) else { return roles }
      guard let role = role(word) else {
        index = word.end
        continue
      }
      roles.append(role)
      index = role.body.upperBound
    }
  }

  private func role(_ word: Scan.Match<RoleEntry>) -> HeldRole? {
    let start = word.range.lowerBound
    guard let body = body(behind: word.end), mayHold(word.entry, body.entry), !isOfPerson(start..<body.end),
      !scan.isBehindWord(.placeNoun, at: start)
    else { return nil }
    let name = names.mechanisms.first { $0.range.contains(body.range.lowerBound) }
    let end = max(body.end, name?.session == nil ? 0 : name!.range.upperBound)
    let sentence = article.sentences[article.sentenceOf[word.range.lowerBound]]
    let term = term(from: body.range.lowerBound, end: end, in: sentence)
    if word.entry.need == .termed, term.map({ $0.range.lowerBound - end >= Self.ownTerm }) ?? true { return nil }
    let country = country(word.range.lowerBound, end: end, members: body.entry.states)
    // Chủ tịch alone, with no state named, is rather a person.
    if country == nil, word.entry.role == .chair, word.range.count <= Self.bareChair { return nil }
    return HeldRole(
      range: word.range.lowerBound..<end, role: word.entry.role, body: body.range, session: name?.session,
      country: country, term: term?.value)
  }

  private func body(behind end: Int) -> Scan.Match<MechanismEntry>? {
    for index in end..<min(end + Self.longestLink + 1, text.count) {
      guard text.isJoined(index) else { return nil }
      if let body = scan.longest(scan.language.mechanisms, at: index) { return body }
      if !scan.isWord([.of, .placePreposition, .year], at: index), !scan.has(.sides, at: index) { return nil }
    }
    return nil
  }

  /// A state chairs what states meet in; a union of states only where the chair goes round.
  private func mayHold(_ role: RoleEntry, _ body: MechanismEntry) -> Bool {
    guard body.isForum, body.kind != .institution else { return false }
    return role.role != .chair || !StateCode.unions.contains { $0.name == body.id } || role.need == .rotating
  }

  /// Chủ tịch IPU Martin Chungong: a person's office.
  private func isOfPerson(_ range: Range<Int>) -> Bool {
    mentions.mentions(ofSentence: article.sentenceOf[range.lowerBound]).contains {
      $0.kind == .person && $0.range.lowerBound <= range.lowerBound && $0.range.upperBound > range.upperBound
    }
  }

  // MARK: the term

  /// The first year or span of years from the body on, in the sentence: at once, or behind further roles.
  private func term(from start: Int, end: Int, in sentence: Range<Int>) -> TimeExpression? {
    let term = times.first { time in
      let place = time.range.lowerBound
      return place >= start && place < sentence.upperBound && place - end < Self.reachOfTerm && isTerm(time.value)
    }
    guard let term else { return nil }
    let gap = end..<max(end, term.range.lowerBound)
    let isNear = gap.count < Self.ownTerm
    let isShared = gap.contains { scan.has(.roles, at: $0) } && !term.value!.isInterval
    return (isNear || isShared) && !gap.contains { text.isSign(";", at: $0) } ? term : nil
  }

  private func isTerm(_ value: String?) -> Bool {
    guard let value, let first = value.utf8.first, first != UInt8(ascii: "X") else { return false }
    return value.utf8.count == 4 || value.isIntervalOfYears || value.utf8.count == 7
  }

  // MARK: the state

  /// của Việt Nam behind it, or in one title with it; the state named last before it; behind the comma of a fronted part.
  private func country(_ start: Int, end: Int, members: [StateCode]) -> StateCode? {
    let own = mentions.mentions(ofSentence: article.sentenceOf[start])
    func state(_ mention: Mention) -> StateCode? {
      guard [.state, .body, .title].contains(mention.kind), let state = mention.who?.state else { return nil }
      return (members.isEmpty || members.contains(state)) && !StateCode.unions.contains(state) ? state : nil
    }
    let owner = own.first {
      $0.range.lowerBound >= end && $0.range.lowerBound <= end + Self.reachOfOwner
        && scan.isWord(.of, at: $0.range.lowerBound - 1) && state($0) != nil
    }
    if let owner { return state(owner) }
    if let title = own.first(where: { $0.kind == .title && $0.range.contains(end) && $0.range.contains(end - 1) }) {
      return title.who?.state.flatMap { members.isEmpty || members.contains($0) ? $0 : nil }
    }
    let before = own.filter {
      $0.range.upperBound <= start && (state($0) != nil || $0.who?.isSeveral ?? false)
    }
    let actor = before.last { !scan.isWord([.placePreposition, .with], at: $0.range.lowerBound - 1) }
    if let before = actor ?? before.last { return state(before) }
    guard start - text.sentenceStart(start) <= Self.lengthOfFront else { return nil }
    let comma = (end..<max(end, text.sentenceEnd(start))).first { text.isSign(",", at: $0) }
    guard let comma else { return nil }
    let subject = own.first {
      $0.range.lowerBound > comma && $0.range.lowerBound <= comma + Self.reachOfSubject
    }
    return subject.flatMap(state)
  }
}
