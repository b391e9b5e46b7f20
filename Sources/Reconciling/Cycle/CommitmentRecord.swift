import Reading

/// Finds the rows that show what became of a thread.
struct CommitmentRecord {
  private let sessions: [String: [SessionRow]]
  /// By kind and sides, in the order of their days.
  private let held: [[String]: [EncounterRow]]
  private let encounters: EncounterIndex
  private let rows: [String: EncounterRow]
  /// Of each encounter those that tell it was held, in the order of their reports.
  private let heldAccounts: [String: [AccountRow]]
  private let targets: [String: [ObservationRow]]
  private let observations: [String: [ObservationRow]]
  /// Indicators that are parts of a whole, by their sides.
  private let shares: [[String]: [IndicatorRow]]
  private let instruments: InstrumentEvidence
  private let days: [String: String]
  private let developments: [String: [DevelopmentFact]]
  private let readings: [String: ReportReading]

  init(_ reports: [DatedReport], _ record: Record, _ encounters: EncounterIndex) {
    self.encounters = encounters
    sessions = Dictionary(grouping: record.sessions, by: \.mechanism)
    rows = Dictionary(uniqueKeysWithValues: record.encounters.map { ($0.id, $0) })
    let dated = record.encounters.filter { $0.status == .held && Days.order($0.when) != Days.unknown }
    held = Dictionary(grouping: dated.sorted { Days.order($0.when) < Days.order($1.when) }, by: Self.key)
    heldAccounts = Dictionary(grouping: record.accounts.filter { $0.status == .held }, by: \.encounter)
    targets = Dictionary(grouping: record.observations.filter { $0.kind == .target }) { $0.report ?? "" }
    observations = Dictionary(grouping: record.observations.filter { $0.kind == .observed }, by: \.indicator)
    shares = Dictionary(grouping: record.indicators.filter { $0.measure == .borderDemarcated }, by: \.sides)
    instruments = InstrumentEvidence(record)
    days = Dictionary(uniqueKeysWithValues: reports.map { ($0.id, $0.order) })
    developments = Dictionary(uniqueKeysWithValues: reports.map { ($0.id, $0.reading.developments) })
    readings = Dictionary(uniqueKeysWithValues: reports.map { ($0.id, $0.reading) })
  }

  /// Whether the rows could show that it is done: it names a session, an encounter, a figure to reach.
  func isTestable(_ thread: CommitmentThread) -> Bool {
    thread.items.contains { item, _ in
      item.session != nil || !asked(item).isEmpty || !target(item).isEmpty
    }
  }

  func evidence(of thread: CommitmentThread) -> [CommitmentEvidence] {
    ofSession(thread) + ofEncounters(thread) + ofTargets(thread) + ofShares(thread)
      + instruments.evidence(of: thread)
  }

  // MARK: sessions

  private func ofSession(_ thread: CommitmentThread) -> [CommitmentEvidence] {
    guard let asked = thread.last.session else { return [] }
    let told = Set(thread.items.map(\.item.report.id))
    return sessions[asked.mechanism, default: []].compactMap { session in
      guard session.ordinal >= asked.ordinal, session.status == .held, let first = held(session, besides: told) else {
        return session.ordinal == asked.ordinal ? whatIsPlanned(session, of: thread) : nil
      }
      let order = order(session.when, first)
      guard order == Days.unknown || order >= thread.first.order else { return nil }
      let isLater = session.ordinal > asked.ordinal
      return CommitmentEvidence(
        progress: isLater ? .superseded : .done, order: order, cites: [first], date: session.when,
        encounter: session.encounter)
    }
  }

  /// The words that show it was held.
  private func held(_ session: SessionRow, besides told: Set<String>) -> RowCite? {
    if let encounter = session.encounter { return held(encounter, besides: told) }
    return session.cites.first { !told.contains($0.report) }
  }

  /// A report that announced it shows nothing.
  ///
  /// - Parameters:
  ///   - encounter: its id.
  ///   - told: the reports of the promise itself, which are no evidence of it.
  private func held(_ encounter: String, besides told: Set<String>) -> RowCite? {
    heldAccounts[encounter, default: []].first { !told.contains($0.report) }?.cites.first
  }

  /// A day set for a session is a step towards it.
  private func whatIsPlanned(_ session: SessionRow, of thread: CommitmentThread) -> CommitmentEvidence? {
    session.encounter.flatMap { rows[$0] }.flatMap { whatIsPlanned($0, of: thread) }
  }

  /// Reports of the promise itself, and earlier ones, are no evidence of it, nor is a promise of the same made again.
  private func whatIsPlanned(_ row: EncounterRow, of thread: CommitmentThread) -> CommitmentEvidence? {
    let told = Set(thread.items.map(\.item.report.id))
    let progress: CommitmentProgress? =
      switch row.status {
      case .planned where row.when != nil: .underWay
      case .postponed: .blocked
      case .cancelled: .dropped
      case .held, .planned, .invited, .mentioned: nil
      }
    return progress.flatMap { progress in
      row.cites.last { cite in
        !told.contains(cite.report) && days[cite.report] ?? "" >= thread.first.order
          && (progress != .underWay || readings[cite.report]?.promises(between: cite.start, and: cite.end) != true)
      }.map {
        CommitmentEvidence(progress: progress, order: days[$0.report] ?? "", cites: [$0], date: nil, encounter: row.id)
      }
    }
  }

  // MARK: encounters

  /// The acts by which an item asks for an encounter.
  private static let acts: [EncounterKind: Set<String>] = [
    .visit: ["visit", "join", "hold"], .session: ["hold", "resume", "begin", "start"], .conference: ["hold", "join"],
    .signing: ["sign"],
  ]

  /// The encounters that an item asks for; its words may stand in one clause with others.
  private func asked(_ item: CommitmentItem) -> [EncounterRow] {
    item.report.reading.encounters.filter { encounter in
      let acts = Set(item.fact.parts.acts)
      return item.fact.cite.overlaps(encounter.cite) && item.report.looksAhead(to: encounter)
        && Self.acts[encounter.kind].map { acts.isEmpty || !acts.isDisjoint(with: $0) } ?? false
    }.compactMap { encounters.row($0.id, in: item.report.id) }
  }

  private func ofEncounters(_ thread: CommitmentThread) -> [CommitmentEvidence] {
    guard thread.last.session == nil else { return [] }
    let told = Set(thread.items.map(\.item.report.id))
    return thread.items.flatMap { item, _ in
      asked(item).compactMap { row in
        guard let done = fulfilment(of: row, after: item), let cite = held(done.id, besides: told) else {
          return whatIsPlanned(row, of: thread)
        }
        return CommitmentEvidence(
          progress: .done, order: Days.order(done.when), cites: [cite], date: done.when, encounter: done.id)
      }
    }
  }

  /// The encounter itself, or one of the same kind, people or body, held behind the promise.
  private func fulfilment(of row: EncounterRow, after item: CommitmentItem) -> EncounterRow? {
    if row.status == .held { return row }
    return held[Self.key(row), default: []].first { other in
      guard Days.order(other.when) > item.order else { return false }
      if let mechanism = row.mechanism { return other.mechanism == mechanism }
      guard row.kind == .visit, !row.participants.isEmpty, row.host == other.host else { return false }
      return Set(row.participants).isSubset(of: other.participants)
    }
  }

  private static func key(_ row: EncounterRow) -> [String] { [row.kind.rawValue] + row.sides }

  // MARK: figures

  private func target(_ item: CommitmentItem) -> [ObservationRow] {
    targets[item.report.id, default: []].filter { target in
      target.cites.contains { item.fact.cite.start <= $0.start && $0.start < item.fact.cite.end }
        && item.target.map { $0.value == target.value && $0.period == target.period } ?? true
    }
  }

  /// The latest value against the target: a figure said with the promise is where it starts from. A report of an unknown day may be
  /// an earlier one.
  private func ofTargets(_ thread: CommitmentThread) -> [CommitmentEvidence] {
    guard let (item, target) = thread.items.lazy.flatMap({ item, _ in target(item).map { (item, $0) } }).last else {
      return []
    }
    let isMissed = isMissed(target)
    return observations[target.indicator, default: []].compactMap { value in
      guard let cite = value.cites.first, let order = value.report.flatMap({ days[$0] }),
        value.report == item.report.id || order != Days.unknown && order >= thread.first.order
      else { return nil }
      if value.isSum(besides: target) { return nil }
      let isReached = value.value >= target.value
      if isReached, value.isLater(than: target) || !isTold(cite, by: item) { return nil }
      return CommitmentEvidence(
        progress: isReached && !isMissed ? .done : .partly, order: order, cites: [cite],
        date: value.period ?? value.asOf, encounter: nil)
    }
  }

  /// Whether the latest value up to the time of a target falls short of it, whatever an earlier one was.
  private func isMissed(_ target: ObservationRow) -> Bool {
    guard target.period != nil else { return false }
    let values = observations[target.indicator, default: []].filter {
      $0.judges(target) && Days.order($0.period) != Days.unknown
    }
    return values.max { Days.order($0.period) < Days.order($1.period) }.map { $0.value < target.value } ?? false
  }

  /// Whether words that name the amount promised tell that it was given, and do not only recall it.
  private func isTold(_ cite: RowCite, by item: CommitmentItem) -> Bool {
    item.fact.parts.acts == ["figure"]
      || developments[cite.report, default: []].contains {
        $0.state == .done && $0.cite.contains(cite)
      }
  }

  /// Whether a figure is to be reached, and not something given that is counted.
  func aimsAtFigure(_ thread: CommitmentThread) -> Bool {
    thread.items.contains { item, _ in item.fact.parts.acts == ["figure"] && !target(item).isEmpty }
  }

  /// How much of a whole is done that an item names: 84 % of a border marked out.
  private func ofShares(_ thread: CommitmentThread) -> [CommitmentEvidence] {
    let item = thread.last
    return shares[item.sides, default: []].filter { item.fact.parts.measures.contains($0.name) }.flatMap { indicator in
      observations[indicator.id, default: []].compactMap { value in
        guard let cite = value.cites.first, let order = value.report.flatMap({ days[$0] }), order != Days.unknown,
          order >= thread.first.order
        else { return nil }
        return CommitmentEvidence(
          progress: value.value >= 100 ? .done : .partly, order: order, cites: [cite], date: value.period ?? value.asOf,
          encounter: nil)
      }
    }
  }

  private func order(_ when: String?, _ cite: RowCite) -> String {
    let own = Days.order(when)
    return own == Days.unknown ? days[cite.report] ?? Days.unknown : own
  }
}

extension ObservationRow {
  /// Whether it is a value observed up to the time that a target is set for: what was reached in a later year says nothing of it.
  public func judges(_ target: ObservationRow) -> Bool {
    kind == .observed && indicator == target.indicator && !isLater(than: target) && !isSum(besides: target)
  }

  /// Whether it is of several years, and the target of one: giai đoạn 2018 - 2022.
  fileprivate func isSum(besides target: ObservationRow) -> Bool {
    Self.hasSeveralYears(period) && !Self.hasSeveralYears(target.period)
  }

  private static func hasSeveralYears(_ period: String?) -> Bool {
    guard let period = period.flatMap(EDTF.init), let first = period.earliest, let last = period.latest else {
      return false
    }
    return first.prefix(4) != last.prefix(4)
  }

  fileprivate func isLater(than target: ObservationRow) -> Bool {
    guard let last = target.period.flatMap(EDTF.init)?.latest,
      let first = (period ?? asOf).flatMap(EDTF.init)?.earliest
    else { return false }
    return first > last
  }
}
