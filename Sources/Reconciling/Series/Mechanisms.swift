import Reading

/// Mechanisms and their numbered sessions. A session named within the words of an encounter is that encounter.
struct Mechanisms {
  /// One for each mechanism, with the id of its row.
  private let things: [(id: String, formerly: [String], thing: NamedThing)]
  /// For each mechanism the sessions that reports tell by their number alone.
  private var unnamed: [String: [NamedMention]] = [:]
  /// For each report the mechanisms that it names, with their places.
  private var named: [String: [(mention: NamedMention, id: String)]] = [:]

  init(_ reports: [DatedReport], _ precedents: Precedents) {
    let mentions = reports.flatMap { report in
      report.reading.mechanisms.map { NamedMention($0, in: report, precedents.rulings) }
    }
    var ids = RowIDs(precedents.ids)
    things = NamedThing.group(mentions).map { thing in
      let (id, formerly) = ids.id("mechanism", thing.key, keptFor: thing.cites)
      return (id, formerly, thing)
    }
    for (id, _, thing) in things {
      for mention in thing.mentions { named[mention.report.id, default: []].append((mention, id)) }
    }
    for report in reports { addUnnamed(report) }
  }

  /// A session told by its number alone is one of the only mechanism with sessions that its report names.
  private mutating func addUnnamed(_ report: DatedReport) {
    let own = named[report.id, default: []].filter { $0.mention.meetsAs == .session || $0.mention.session != nil }
    let numbered = own.filter { $0.mention.session != nil }
    let likeliest = Set(own.map(\.id)).count == 1 ? own : numbered
    guard let first = likeliest.first, Set(likeliest.map(\.id)).count == 1 else { return }
    let known = Set(likeliest.compactMap(\.mention.session))
    for fact in report.reading.encounters {
      guard let number = fact.number, !known.contains(number.ordinal), !tellsMechanism(fact, of: report) else {
        continue
      }
      let mention = NamedMention(number, of: first.mention)
      unnamed[first.id, default: []].append(mention)
      named[report.id, default: []].append((mention, first.id))
    }
  }

  private func tellsMechanism(_ fact: EncounterFact, of report: DatedReport) -> Bool {
    named[report.id, default: []].contains { mechanism, _ in
      mechanism.session == fact.number?.ordinal && mechanism.places.contains { fact.tells($0) }
    }
  }

  /// The mechanism that meets in an encounter, and the number of its session: the last one named in the words of an encounter of a
  /// kind that bodies meet in.
  func meeting(in fact: EncounterFact, of report: DatedReport) -> (mechanism: String, session: Int?)? {
    guard [.session, .conference, .meeting].contains(fact.kind) else { return nil }
    let within = named[report.id, default: []].filter { mechanism, _ in
      mechanism.places.contains { fact.tells($0) }
    }
    let meeting = within.filter { $0.mention.meetsAs == fact.kind }
    let numbered = (fact.kind == .meeting ? meeting : within).filter { $0.mention.session != nil }
    return (numbered.last ?? (fact.kind == .session ? within.last : meeting.first))
      .map { ($0.id, $0.mention.session) }
  }

  /// What each report says of numbered sessions, by mechanism.
  var told: [String: [BoundsAcrossReports.SessionTold]] {
    Dictionary(
      uniqueKeysWithValues: things.map { id, _, thing in
        (id, mentions(thing, of: id).compactMap { mention in mention.session.flatMap { told($0, mention, of: id) } })
      })
  }

  private func told(_ ordinal: Int, _ mention: NamedMention, of mechanism: String) -> BoundsAcrossReports.SessionTold? {
    let fact = mention.report.reading.encounters.first {
      meeting(in: $0, of: mention.report).map { $0 == (mechanism, ordinal) } ?? false
    }
    guard let status = fact.map({ SessionStatus(RecordedStatus($0.status)) }) ?? (mention.isInItem ? .calledFor : nil),
      status != .cancelled
    else { return nil }
    return BoundsAcrossReports.SessionTold(
      report: mention.report.id, day: mention.report.day.flatMap(EDTF.init), ordinal: ordinal, isHeld: status == .held)
  }

  /// - Parameter encounters: those of the record, with their mechanisms.
  func add(_ encounters: EncounterIndex, to record: inout Record) {
    var ids = RowIDs()
    for (id, formerly, thing) in things {
      let sessions = sessions(thing, of: id, encounters, &ids)
      record.mechanisms.append(row(thing, id, formerly, sessions))
      record.sessions += sessions
      record.links += thing.links(.sameMechanism, to: id)
    }
    let numbers = Dictionary(
      record.sessions.compactMap { session in session.encounter.map { ($0, session.id) } },
      uniquingKeysWith: { first, _ in first })
    for place in record.encounters.indices {
      record.encounters[place].session = numbers[record.encounters[place].id]
    }
  }

  private func row(_ thing: NamedThing, _ id: String, _ formerly: [String], _ sessions: [SessionRow]) -> MechanismRow {
    let last = sessions.last { $0.status == .held }
    let planned = sessions.first {
      ($0.status == .planned || $0.status == .calledFor) && $0.ordinal > last?.ordinal ?? 0
    }
    let named = sessions.map(\.ordinal)
    let next = planned?.ordinal ?? last.map { $0.ordinal + 1 }
    let held = sessions.filter { $0.status == .held }.map {
      SessionForecast.Held(ordinal: $0.ordinal, when: $0.when.flatMap(EDTF.init), host: $0.host)
    }
    let forecast = SessionForecast(held, next: next)
    return MechanismRow(
      id: id, name: thing.name, names: thing.names, kind: thing.mentions.lazy.compactMap(\.mechanismKind).first,
      sides: thing.sides, last: last?.ordinal, lastWhen: last?.when,
      next: next,
      nextFrom: planned != nil ? .planned : last != nil ? .foreseen : nil, nextWhen: planned?.when,
      nextForecast: planned?.when == nil ? forecast.interval : nil, nextHost: planned?.host ?? forecast.host,
      nextWhy: forecast.why,
      gaps: gaps(named), formerly: formerly, cites: thing.cites)
  }

  /// Of ordinals too far apart to be one series there is nothing to list.
  private func gaps(_ named: [Int]) -> [Int] {
    guard let first = named.first, let last = named.last, last - first <= Thresholds.longestSeries else { return [] }
    return (first...last).filter { !named.contains($0) }
  }

  /// Its mentions with the sessions that are told by their number alone.
  private func mentions(_ thing: NamedThing, of mechanism: String) -> [NamedMention] {
    thing.mentions + unnamed[mechanism, default: []]
  }

  /// By ordinal.
  private func sessions(
    _ thing: NamedThing, of mechanism: String, _ encounters: EncounterIndex, _ ids: inout RowIDs
  ) -> [SessionRow] {
    let numbered = Dictionary(grouping: mentions(thing, of: mechanism).filter { $0.session != nil }) { $0.session! }
    var sessions = numbered.keys.sorted().map { ordinal in
      session(ordinal, numbered[ordinal]!, of: mechanism, encounters, &ids)
    }
    let last = sessions.last { $0.status == .held }?.ordinal ?? 0
    for place in sessions.indices { sessions[place].passed = sessions[place].ordinal < last }
    return sessions
  }

  private func session(
    _ ordinal: Int, _ mentions: [NamedMention], of mechanism: String, _ encounters: EncounterIndex, _ ids: inout RowIDs
  ) -> SessionRow {
    let cites = firstPlaces(mentions.map(\.cite))
    let told = mentions.compactMap { encounter($0, of: mechanism, encounters) }
      .min { $0.status.strength < $1.status.strength }
    let isAskedFor = mentions.contains { $0.isInItem }
    let key = "\(mechanism.dropFirst("mechanism:".count))/\(ordinal)"
    return SessionRow(
      id: ids.id("session", key, cites[0]), mechanism: mechanism, ordinal: ordinal,
      status: told.map { $0.isOnlyCalledFor ? .calledFor : SessionStatus($0.status) }
        ?? (isAskedFor ? .calledFor : nil), passed: false,
      when: told?.status == .postponed ? nil : told?.when,
      host: told?.host, chairs: told?.chairs ?? [], form: told?.form, encounter: told?.id, cites: cites)
  }

  /// The encounter of the session's report that this mechanism met in, with this number.
  private func encounter(
    _ mention: NamedMention, of mechanism: String, _ encounters: EncounterIndex
  ) -> EncounterRow? {
    mention.report.reading.encounters.first { fact in
      meeting(in: fact, of: mention.report).map { $0 == (mechanism, mention.session) } ?? false
    }.flatMap { encounters.row($0.id, in: mention.report.id) }
  }
}

extension NamedMention {
  /// Whether it stands in something agreed, promised or asked for.
  fileprivate var isInItem: Bool {
    report.reading.statements.contains { statement in
      statement.followedUp.contains { $0.cite.contains(cite) }
        || statement.act.hasItems && statement.cite.contains(cite)
    }
  }
}

extension EncounterFact {
  /// Whether words stand within one of its own places.
  fileprivate func tells(_ words: Cite) -> Bool {
    ([cite] + also).contains { $0.start <= words.start && words.start < $0.end }
  }
}

extension SessionStatus {
  /// A session only recalled was held.
  init(_ status: RecordedStatus) {
    switch status {
    case .held, .mentioned: self = .held
    case .cancelled: self = .cancelled
    case .planned, .postponed: self = .planned
    case .invited: self = .calledFor
    }
  }
}

extension EncounterRow {
  /// Whether it is planned without a day or a place.
  fileprivate var isOnlyCalledFor: Bool { status == .planned && when == nil && `where` == nil }
}
