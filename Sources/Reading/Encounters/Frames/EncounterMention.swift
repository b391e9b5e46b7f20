/// One place where a report speaks of an encounter.
package struct EncounterMention: Sendable {
  /// How the sides were found.
  enum Relation: Sendable { case none, with, between, of, pair, attend, chairs }

  /// The word that opens it: hội đàm, chuyến thăm, thăm.
  var frame: Frame
  let sentence: Int
  let block: Block
  /// Whether it stands in direct speech.
  let isQuoted: Bool
  /// Who takes part, as far as this place tells.
  var sides = Sides()
  /// The place or the visited state, as named.
  var place: SidePhrase?
  var visited: StateCode?
  /// The listed forums in its name, by their entries.
  var forums: ShortList<Int> = []
  /// The number of the session.
  var ordinal: Int?
  /// From the frame to that number; nil where it stands before the frame.
  var numbered: Range<Int>?
  /// Where the name of a forum ends.
  var nameEnd = 0
  /// Where the two states end that close the name of a session.
  var statesEnd = 0
  /// Whether it only points to an encounter told elsewhere: "Tại cuộc gặp, …".
  var refersBack = false
  /// các cuộc gặp: several.
  var isPlural = false
  /// A tour of several states, or of a part of the world.
  var isTour = false
  var isInvitation = false
  /// What it is part of that is aimed at; nil for none.
  var aim: UInt16?
  /// được X tiếp.
  var isPassive = false
  var relation = Relation.none
  var way = SubjectWay.previous
  /// The times of its clause, by their places in `ReportTimes`.
  var times: ShortList<Int> = []
  /// The nearest of them that is known.
  var when: DateSpan?
  /// Whether one of them is a day counted from that of publication, which is not known: hôm nay, chiều qua.
  var isNearPublication = false
  /// What words around it say of its status.
  var signs = StatusSet()

  package var kind: EncounterKind { frame.kind }
  /// Where the words end that name it.
  var end: Int { max(frame.end, statesEnd) }

  /// Whether a time may be its own: both are aimed at together, or neither is; no talks last from one month to another.
  func mayBe(on time: EncounterTime) -> Bool {
    aim == time.aim && !(isBrief && time.span?.isOfMonths == true)
  }

  private var isBrief: Bool { [.meeting, .call, .ceremony, .signing, .message].contains(kind) }
}

// What training asks.
extension EncounterMention {
  package var tokens: Range<Int> { frame.range }
  package var people: [Int] { Array(sides.people) }
  package var states: [String] { sides.states.names }
  package var date: DateSpan? { when }
  package var isTalkAtLarge: Bool { frame.sort == .talk }
  package func hasSign(_ status: EncounterStatus) -> Bool { signs.contains(StatusSet(status)) }
}

extension Encounter {
  package var people: [Int] { Array(sides.people) }
  package var states: [String] { sides.states.names }
  package var leadTokens: Range<Int> { frame }
  package var ownDates: [DateSpan] { mentions.compactMap(\.when) }
}

/// An encounter of a report: all places that speak of it.
package struct Encounter: Sendable {
  /// In the order of the text.
  var mentions: [EncounterMention]
  var sides: Sides
  package let kind: EncounterKind
  var when: String?
  var status = EncounterStatus.held
  /// How sure the decision on its status is: 0 to 1.
  var confidence = 0.5
  var isCentral = false
  /// The state that asked for it, and the one that received the others or held it.
  var initiative: StateCode?
  var host: StateCode?
  /// At whose invitation it takes place: theo lời mời của X.
  var inviter: Who?
  /// The index of the visit or conference in whose course it was held.
  var within: Int?
  /// Whether it is to be later than was said.
  var isPostponed = false
  var form: EncounterForm?

  init(_ mentions: [EncounterMention]) {
    self.mentions = mentions.sorted { $0.frame.start < $1.frame.start }
    var sides = Sides()
    for mention in self.mentions { sides.add(mention.sides) }
    self.sides = sides
    let isTalk = EncounterKind.isTalk(self.mentions[0].kind)
    kind =
      isTalk && mentions.contains { $0.kind == .conference }
      ? .conference
      : mentions.contains { $0.kind == .call } ? .call : self.mentions[0].kind
  }

  /// The mention that tells most: the first that does not only refer back.
  var lead: EncounterMention { mentions[leadIndex] }
  private var leadIndex: Int { mentions.firstIndex { !$0.refersBack } ?? 0 }
  var frame: Range<Int> { mentions[leadIndex].frame.range }
  var place: SidePhrase? { mentions.lazy.compactMap(\.place).first }
  var visited: StateCode? { mentions.lazy.compactMap(\.visited).first }
  var ordinal: Int? { mentions.lazy.compactMap(\.ordinal).first }
  /// The number of the session that it is, and where it is told.
  var number: (ordinal: Int, range: Range<Int>)? {
    guard kind == .session else { return nil }
    return mentions.lazy.compactMap { mention in
      mention.ordinal.flatMap { ordinal in mention.numbered.map { (ordinal, $0) } }
    }.first
  }
  var hasForum: Bool { mentions.contains { !$0.forums.isEmpty } }
  var onlyRefersBack: Bool { mentions.allSatisfy(\.refersBack) }
  /// Whether one of its mentions is dated in its own clause.
  var isDated: Bool { mentions.contains { $0.when != nil } }
  /// Whether what is said of it last is that it is called off or put off, and nothing says that it was held.
  var isToldOff: Bool {
    let told = mentions.filter { !$0.signs.isEmpty }
    return told.last?.signs.contains(.cancelled) == true
      && told.allSatisfy { $0.signs.isSubset(of: [.cancelled, .planned, .invited]) }
  }
  /// Whether every mention that tells something of it tells it as ahead; a title that only names it tells nothing.
  var isOnlyAhead: Bool {
    let telling = (onlyRefersBack ? mentions : mentions.filter { !$0.refersBack })
      .filter { $0.block != .title || !$0.signs.isEmpty }
    return !telling.isEmpty && telling.allSatisfy { $0.signs.contains(.planned) && $0.signs.isDisjoint(with: .past) }
  }
  var rule: String { Self.rules[mentions[leadIndex].frame.grammar]! }

  private static let rules = Dictionary(
    uniqueKeysWithValues: EncounterEntry.Grammar.allCases.map { ($0, "encounter." + $0.rawValue) })
}

extension EncounterKind {
  /// Meetings and conferences: a summit may be called either.
  package static func isTalk(_ kind: EncounterKind) -> Bool { kind == .meeting || kind == .conference }
}

/// Some of the statuses of encounters.
struct StatusSet: OptionSet, Sendable {
  let rawValue: UInt8
  init(rawValue: UInt8) { self.rawValue = rawValue }
  init(_ status: EncounterStatus) { rawValue = 1 << UInt8(EncounterStatus.allCases.firstIndex(of: status)!) }
  static let held = StatusSet(.held)
  static let planned = StatusSet(.planned)
  static let mentioned = StatusSet(.mentioned)
  static let invited = StatusSet(.invited)
  static let cancelled = StatusSet(.cancelled)
  /// Told as past.
  static let past: StatusSet = [.held, .mentioned]
}
