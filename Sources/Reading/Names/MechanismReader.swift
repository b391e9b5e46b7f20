/// Reads mechanisms: those listed in the lexicon, and names built from a head (Ủy ban Hỗn hợp, Hội nghị cấp cao, Đối tác
/// chiến lược).
struct MechanismReader {
  private let scan: Scan
  private let language: Language
  private let sessions: SessionReader
  private let tail: NameTail
  private var text: Text { scan.text }

  init(_ scan: Scan) {
    self.scan = scan
    language = scan.language
    sessions = SessionReader(scan)
    tail = NameTail(scan)
  }

  /// The mechanism named at a token; of a listed one and one built from a head the longer.
  func mechanism(at index: Int) -> NamedThing? {
    let known = listed(at: index)
    let built = headed(at: index)
    guard let built, built.range.count > max(1, known?.range.count ?? 0) else { return known }
    return built
  }

  /// `mechanism.listed`
  private func listed(at index: Int) -> NamedThing? {
    guard let match = scan.longest(language.mechanisms, at: index), !isOrganisationOfOffice(match) else { return nil }
    let end = tail.abbreviation(match.end)
    let session =
      sessions.session(at: end)?.number ?? sessions.numberBehind(acronym: end) ?? sessions.session(endingAt: index)
    return NamedThing(range: index..<end, session: session, id: match.entry.id, rule: "mechanism.listed")
  }

  /// Tổng Thư ký Liên Hợp Quốc: the organisation only lends an office.
  private func isOrganisationOfOffice(_ match: Scan.Match<MechanismEntry>) -> Bool {
    guard match.entry.kind == "organisation", text.isJoined(match.range.lowerBound) else { return false }
    return scan.ends(language.offices, at: match.range.lowerBound)
  }

  private func headed(at index: Int) -> NamedThing? {
    guard let head = scan.longest(language.mechanismHeads, at: index), text.isJoined(head.end) else { return nil }
    switch head.entry.kind {
    case .partnership: return partnership(head)
    case .party: return meetingOfParties(head)
    case .about: return groupAbout(head)
    case .pair: return pair(head)
    case .line, .bilateral, .process: return nil
    case .summit, .dialogue, .body: return named(head)
    }
  }

  /// `mechanism.partnership`: Đối tác chiến lược toàn diện Việt Nam - Pháp.
  private func partnership(_ head: Scan.Match<MechanismHeadEntry>) -> NamedThing? {
    var end = head.end
    while text.isJoined(end), scan.isWord([.partnershipLevel, .partnershipWord], at: end) { end += 1 }
    let level = (head.range.lowerBound..<end).filter { scan.isWord(.partnershipLevel, at: $0) }
    guard !level.isEmpty else { return nil }
    let words = Set(level.map { String(decoding: text.foldedForm($0), as: UTF8.self) }).sorted()
    return NamedThing(
      range: head.range.lowerBound..<max(end, tail.sides(from: end)), session: nil,
      id: "partnership " + words.joined(separator: " "), rule: "mechanism.partnership")
  }

  /// `mechanism.party-heads`: Cuộc gặp giữa ba Người đứng đầu ba Đảng.
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
    let end = tail.description(from: head.end)
    guard end > head.end, isAbout || text.tokens[head.end].isCapitalised else { return nil }
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

  /// `mechanism.named`: a summit, a dialogue or a body with its proper name, number and forum.
  private func named(_ head: Scan.Match<MechanismHeadEntry>) -> NamedThing? {
    var name = ProperName(end: head.end)
    while let next = extended(name) { name = next }
    if head.entry.kind != .dialogue, name.end < text.count, scan.isWord(.about, at: name.end),
      name.session != nil || head.entry.kind == .body
    {
      name.end = tail.description(from: name.end)
    }
    name.end = max(name.end, tail.sides(from: name.end))
    let before = sessions.session(endingAt: startBehindOf(head.range.lowerBound))
    let session = name.session ?? before
    guard isName(head, name, session: session) else { return nil }
    return NamedThing(
      range: head.range.lowerBound..<tail.abbreviation(name.end), session: session,
      id: name.forum.map { "\(head.entry.kind) \($0)" }, rule: "mechanism.named")
  }

  private struct ProperName {
    var end: Int
    var session: Int?
    var forum: String?
  }

  private func extended(_ name: ProperName) -> ProperName? {
    guard text.isJoined(name.end) else { return nil }
    var next = name
    if let session = sessions.session(at: name.end) {
      next.session = session.number
      next.end = session.end
    } else if let forum = scan.longest(language.mechanisms, at: name.end) {
      next.forum = name.forum ?? forum.entry.id
      next.end = forum.end
      if let number = sessions.numberBehind(acronym: forum.end) { (next.session, next.end) = (number, forum.end + 1) }
    } else if text.tokens[name.end].isCapitalised, !scan.has(.offices, at: name.end) {
      next.end += 1
    } else if let filler = scan.longest(language.nameFillers, at: name.end), goesOn(filler.end) {
      next.end = filler.end
    } else if text.isSign("-", at: name.end), text.isJoined(name.end + 1), text.tokens[name.end + 1].isCapitalised {
      next.end += 1
    } else {
      return nil
    }
    return next
  }

  /// Whether a name goes on behind small words: cấp cao, Bộ trưởng, hợp tác.
  private func goesOn(_ index: Int) -> Bool {
    guard text.isJoined(index) else { return false }
    return text.tokens[index].isCapitalised || scan.has(.mechanisms, at: index) || sessions.session(at: index) != nil
      || scan.longest(language.nameFillers, at: index).map { goesOn($0.end) } ?? false
  }

  /// What makes common words a name: a listed forum, a number with a proper name, a joint body.
  private func isName(_ head: Scan.Match<MechanismHeadEntry>, _ name: ProperName, session: Int?) -> Bool {
    let isProper = (head.end..<name.end).contains { text.tokens[$0].isCapitalised }
    return switch head.entry.kind {
    case .summit: name.forum != nil || session != nil && (isProper || name.end > head.end + 3)
    case .dialogue:
      session != nil || text.tokens[head.range.lowerBound].isCapitalised && name.end > head.end && isProper
    default: true
    }
  }

  private func startBehindOf(_ index: Int) -> Int { scan.isWord(.of, at: index - 1) ? index - 1 : index }
}
