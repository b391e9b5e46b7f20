import Reading

/// Mechanisms and their numbered sessions. A session named within the words of an encounter is that encounter.
enum Mechanisms {
  static func add(_ reports: [DatedReport], _ encounters: EncounterIndex, to record: inout Record) {
    let mentions = reports.flatMap { report in
      report.reading.mechanisms.map {
        NamedMention(report: report, name: $0.name, session: $0.session, cite: report.cite($0.cite))
      }
    }
    var ids = RowIDs()
    for thing in NamedThing.group(mentions) {
      let id = ids.id("mechanism", thing.key, thing.cites[0])
      let sessions = sessions(thing, of: id, encounters, &ids)
      record.mechanisms.append(row(thing, id, sessions))
      record.sessions += sessions
      record.links += thing.links(.sameMechanism, to: id)
    }
  }

  private static func row(_ thing: NamedThing, _ id: String, _ sessions: [SessionRow]) -> MechanismRow {
    let last = sessions.last { $0.status == .held }
    let planned = sessions.first {
      ($0.status == .planned || $0.status == .calledFor) && $0.ordinal > last?.ordinal ?? 0
    }
    let named = sessions.map(\.ordinal)
    return MechanismRow(
      id: id, name: thing.name, names: thing.names, sides: thing.sides, last: last?.ordinal, lastWhen: last?.when,
      next: planned?.ordinal ?? last.map { $0.ordinal + 1 },
      nextFrom: planned != nil ? .planned : last != nil ? .foreseen : nil, nextWhen: planned?.when,
      gaps: gaps(named), cites: thing.cites)
  }

  /// Of ordinals too far apart to be one series there is nothing to list.
  private static func gaps(_ named: [Int]) -> [Int] {
    guard let first = named.first, let last = named.last, last - first <= Thresholds.longestSeries else { return [] }
    return (first...last).filter { !named.contains($0) }
  }

  /// By ordinal.
  private static func sessions(
    _ thing: NamedThing, of mechanism: String, _ encounters: EncounterIndex, _ ids: inout RowIDs
  ) -> [SessionRow] {
    let numbered = Dictionary(grouping: thing.mentions.filter { $0.session != nil }) { $0.session! }
    var sessions = numbered.keys.sorted().map { ordinal in
      session(ordinal, numbered[ordinal]!, of: mechanism, encounters, &ids)
    }
    let last = sessions.last { $0.status == .held }?.ordinal ?? 0
    for place in sessions.indices { sessions[place].passed = sessions[place].ordinal < last }
    return sessions
  }

  private static func session(
    _ ordinal: Int, _ mentions: [NamedMention], of mechanism: String, _ encounters: EncounterIndex, _ ids: inout RowIDs
  ) -> SessionRow {
    let cites = firstPlaces(mentions.map(\.cite))
    let told = mentions.compactMap { encounter($0, encounters) }.min { $0.status.strength < $1.status.strength }
    let key = "\(mechanism.dropFirst("mechanism:".count))/\(ordinal)"
    return SessionRow(
      id: ids.id("session", key, cites[0]), mechanism: mechanism, ordinal: ordinal,
      status: told.map { SessionStatus($0.status) }, passed: false, when: told?.when, encounter: told?.id, cites: cites)
  }

  /// The shortest encounter of a kind that bodies meet in, within whose words the session is named.
  private static func encounter(_ mention: NamedMention, _ encounters: EncounterIndex) -> EncounterRow? {
    let fact = mention.report.reading.encounters
      .filter { [.session, .conference, .meeting].contains($0.kind) }
      .filter { $0.cite.start <= mention.cite.start && mention.cite.end <= $0.cite.end }
      .min { $0.cite.end - $0.cite.start < $1.cite.end - $1.cite.start }
    return fact.flatMap { encounters.row($0.id, in: mention.report.id) }
  }
}

extension SessionStatus {
  /// A session only recalled was held.
  init(_ status: EncounterStatus) {
    switch status {
    case .held, .mentioned: self = .held
    case .cancelled: self = .cancelled
    case .planned: self = .planned
    case .invited: self = .calledFor
    }
  }
}
