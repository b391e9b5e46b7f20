/// Reads mechanisms: those listed in the lexicon, and names built from a head (Ủy ban Hỗn hợp, Hội nghị cấp cao, Đối tác
/// chiến lược).
struct MechanismReader {
  private let scan: Scan
  private let language: Language
  private let sessions: SessionReader
  private let properNames: ProperNameReader
  private let partnerships: PartnershipReader
  private let tail: NameTail
  private var text: Text { scan.text }

  init(_ scan: Scan) {
    self.scan = scan
    language = scan.language
    sessions = SessionReader(scan)
    properNames = ProperNameReader(scan)
    partnerships = PartnershipReader(scan)
    tail = NameTail(scan)
  }

  /// The mechanism named at a token; of a listed one and one built from a head the longer.
  func mechanism(at index: Int) -> NamedThing? {
    let known = listed(at: index)
    let built = headed(at: index)
    guard let built, built.range.count > max(1, known?.range.count ?? 0) else { return known }
    return built
  }

  /// The end of a listed mechanism that only lends an office (Tổng Thư ký Liên hợp quốc); nil if there is none.
  func endOfLender(at index: Int) -> Int? {
    guard let match = scan.longest(language.mechanisms, at: index), isLender(match) else { return nil }
    return match.end
  }

  /// `mechanism.listed`
  private func listed(at index: Int) -> NamedThing? {
    guard let match = scan.longest(language.mechanisms, at: index), !isLender(match) else { return nil }
    let end = tail.abbreviation(match.end)
    let session =
      sessions.numberBehind(end)?.number ?? sessions.session(behind: end) ?? sessions.session(endingAt: index)
    return NamedThing(
      range: index..<end, session: session, id: match.entry.id, members: StateSet(match.entry.states),
      meetsAs: match.entry.meetsAs, rule: "mechanism.listed")
  }

  /// A state may chair an organisation (Chủ tịch ASEAN), an institution is led by a person.
  private func isLender(_ match: Scan.Match<MechanismEntry>) -> Bool {
    let start = match.range.lowerBound
    guard match.entry.isOrganisation, text.isJoined(start) else { return false }
    return scan.ends(language.offices, at: start) { match.entry.kind == .institution || $0.branch == .intergov }
  }

  private func headed(at index: Int) -> NamedThing? {
    guard let head = scan.longest(language.mechanismHeads, at: index), text.isJoined(head.end) else { return nil }
    var name = name(head)
    name?.meetsAs = head.entry.kind.meetsAs
    return name
  }

  private func name(_ head: Scan.Match<MechanismHeadEntry>) -> NamedThing? {
    switch head.entry.kind {
    case .partnership: partnerships.partnership(head)
    case .about: groupAbout(head)
    case .pair: pair(head)
    case .party: meetingOfParties(head)
    case .line: line(head)
    case .summit, .ministers, .forum, .dialogue, .body, .bilateral, .process, .programme: named(head)
    }
  }

  /// `mechanism.party-heads`: Cuộc gặp giữa ba Người đứng đầu ba Đảng. Meetings of party heads recur: docs/record.md counts them as a
  /// mechanism.
  private func meetingOfParties(_ head: Scan.Match<MechanismHeadEntry>) -> NamedThing? {
    let end = tail.description(from: head.end)
    let numbers = NumberReader(scan)
    let count = (head.end..<end).lazy.compactMap { numbers.number(at: $0)?.value }.first { $0 == 2 || $0 == 3 }
    guard (head.end..<end).contains(where: { scan.isWord(.party, at: $0) }), let count else { return nil }
    return NamedThing(
      range: head.range.lowerBound..<end, session: nil, id: "party-heads \(Int(count))", rule: "mechanism.party-heads")
  }

  /// `mechanism.about`: nhóm công tác về …
  private func groupAbout(_ head: Scan.Match<MechanismHeadEntry>) -> NamedThing? {
    let isAbout = (head.end..<min(head.end + 3, text.count)).contains { scan.isWord(.about, at: $0) }
    let acronymEnd = tail.closingAcronym(from: head.end)
    let end = acronymEnd ?? tail.description(from: head.end)
    guard end > head.end, isAbout || acronymEnd != nil || text.tokens[head.end].isCapitalised else { return nil }
    return NamedThing(
      range: head.range.lowerBound..<end, session: sessions.session(endingAt: head.range.lowerBound), id: nil,
      rule: "mechanism.about")
  }

  /// `mechanism.pair`: liên minh Mỹ - Hàn.
  private func pair(_ head: Scan.Match<MechanismHeadEntry>) -> NamedThing? {
    let end = tail.sides(from: head.end)
    guard (head.end..<end).contains(where: { text.isSign("-", at: $0) }) else { return nil }
    return NamedThing(range: head.range.lowerBound..<end, session: nil, id: nil, rule: "mechanism.pair")
  }

  /// `mechanism.line`: đường dây nóng quân sự, đường dây nóng giữa Peru và Chile.
  private func line(_ head: Scan.Match<MechanismHeadEntry>) -> NamedThing? {
    let end = tail.sides(from: properNames.qualifiersEnd(from: head.end))
    guard end > head.end else { return nil }
    return NamedThing(range: head.range.lowerBound..<end, session: nil, id: nil, rule: "mechanism.line")
  }

  /// `mechanism.named`: a summit, a dialogue or a body with its proper name, number and forum.
  private func named(_ head: Scan.Match<MechanismHeadEntry>) -> NamedThing? {
    let kind = head.entry.kind
    let start = head.range.lowerBound
    if isRank(head) { return nil }
    let head = withFields(head)
    var name = properNames.name(behind: head.end)
    if name.forum == nil, kind.mayCloseWithAcronym, !scan.isWord(.of, at: name.end),
      let end = tail.closingAcronym(from: name.end)
    {
      name.end = end
      name.hasAcronym = true
    }
    describe(&name, kind)
    let session = name.session ?? sessions.session(behind: name.end) ?? sessions.session(endingAt: start)
    guard isName(head, name, session: session), !isBody(start..<name.end) else { return nil }
    return NamedThing(
      range: start..<tail.abbreviation(name.end), session: session, aside: name.aside,
      id: name.forum.map { id(kind, of: $0, with: name.partner) }, members: name.forum.map { _ in [] },
      rule: "mechanism.named")
  }

  /// Đối thoại Chiến lược Ngoại giao - Quốc phòng: the fields of a dialogue are part of its head.
  private func withFields(_ head: Scan.Match<MechanismHeadEntry>) -> Scan.Match<MechanismHeadEntry> {
    guard head.entry.kind == .dialogue else { return head }
    return Scan.Match(entry: head.entry, range: head.range.lowerBound..<properNames.fieldsEnd(from: head.end))
  }

  /// Đại diện cấp cao của EU: how high somebody stands.
  private func isRank(_ head: Scan.Match<MechanismHeadEntry>) -> Bool {
    head.entry.kind == .summit && head.range.count == 2 && scan.isWord(.of, at: head.end)
      && !text.tokens[head.range.lowerBound].isCapitalised
  }

  /// Ủy ban Biên giới quốc gia: a body of one state.
  private func isBody(_ name: Range<Int>) -> Bool {
    scan.longest(language.bodies, at: name.lowerBound).map { $0.end >= name.upperBound } ?? false
  }

  /// A summit of G20 is G20, one of ASEAN is no ASEAN, and none of ASEAN and India.
  private func id(_ kind: MechanismHeadEntry.Kind, of forum: MechanismEntry, with partner: StateCode?) -> String {
    forum.kind == .summit && kind == .summit && partner == nil
      ? forum.id : "\(kind.rawValue) \(forum.id) \(partner?.name ?? "")"
  }

  /// What a name is about, and between whom: về hợp tác song phương, giữa hai Bộ.
  private func describe(_ name: inout ProperName, _ kind: MechanismHeadEntry.Kind) {
    let isOpen = kind == .body || kind == .dialogue || name.session != nil
    guard isOpen, text.isJoined(name.end) else { return }
    if kind == .summit, scan.isWord(.between, at: name.end) { return }
    let isBetweenAny = scan.isWord(.between, at: name.end) && scan.has(.sides, at: name.end + 1)
    if scan.isWord([.about, .between], at: name.end), !isBetweenAny { name.end = tail.description(from: name.end) }
    if isBetweenAny, kind == .dialogue {
      let between = name.end
      name.end = tail.description(from: between)
      name.aside = name.aside ?? between..<name.end
    }
    name.end = max(name.end, tail.sides(from: name.end))
    guard name.session == nil, let session = sessions.session(in: name.end - 12..<name.end) else { return }
    name.session = session.number
    name.aside = session.range
  }

  /// What makes common words a name: a listed forum, a number with a proper name, a joint body.
  private func isName(_ head: Scan.Match<MechanismHeadEntry>, _ name: ProperName, session: Int?) -> Bool {
    let isCapitalised = text.tokens[head.range.lowerBound].isCapitalised
    let rest = head.end..<name.end
    let isProper = rest.contains { text.tokens[$0].isCapitalised && !(name.aside?.contains($0) ?? false) }
    let isLong = head.range.count >= 5 || head.range.count == 4 && !rest.isEmpty
    let isOfStates = scan.has(.states, at: head.end)
    let isMultilateral = name.forum != nil || name.hasAcronym
    switch head.entry.kind {
    case .summit, .ministers: return isMultilateral || session != nil && isProper && !isOfStates
    case .forum: return isMultilateral || session != nil && isProper || isCapitalised && isProper && rest.count > 2
    case .dialogue: return session != nil || isLong || isCapitalised && isProper && head.range.count > 2
    case .bilateral: return isCapitalised && tail.isPair(rest)
    case .process: return name.end == head.end + 1 && isProper && !isOfStates
    case .programme: return name.hasAcronym
    default: return isCapitalised || isProper || session != nil
    }
  }
}
