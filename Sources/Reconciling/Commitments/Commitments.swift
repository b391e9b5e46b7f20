import Reading

/// Commitments: what was agreed, promised or asked for, as threads over all reports.
struct Commitments {
  private let reports: [DatedReport]
  private let persons: PersonIndex
  private let encounters: EncounterIndex
  private let precedents: Precedents

  init(_ reports: [DatedReport], _ persons: PersonIndex, _ encounters: EncounterIndex, _ precedents: Precedents) {
    self.precedents = precedents
    self.reports = reports
    self.persons = persons
    self.encounters = encounters
  }

  func add(to record: inout Record) {
    let items = items(SessionsNamed(record)).enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }.map(\.element)
    let threads = CommitmentThreads(items)
    let cycle = CommitmentCycle(
      items, record, shown: CommitmentRecord(reports, record, encounters), told: ProgressEvidence(reports),
      rulings: precedents.progress)
    let candidates = EvidenceCandidates(precedents.progress)
    let axes = threads.threads.map(cycle.axes)
    var ids = RowIDs(precedents.ids)
    let rows = zip(threads.threads, axes).map { row($0, $1, &ids) }
    for (place, thread) in threads.threads.enumerated() {
      let row = rows[place]
      record.commitments.append(row)
      record.commitmentSteps += thread.items.map { step($0.item, $0.step, of: row, &ids) }
      if axes[place].isTestable {
        let isOpen = row.state != .fulfilled && row.state != .ended
        record.links += candidates.links(of: thread, axes[place].told, to: row.id, isOpen: isOpen)
      }
      if let done = axes[place].evidence, axes[place].state == .fulfilled {
        record.commitmentSteps.append(step(done, of: row, &ids))
      }
    }
    record.links += GroupLink.rows(threads.links, .sameCommitment) { rows[$0].id }
  }

  /// In the order of the reports; one that names several sessions or targets once for each.
  private func items(_ sessions: SessionsNamed) -> [CommitmentItem] {
    reports.flatMap { report in
      report.reading.statements.flatMap { statement in
        statement.followedUp.filter {
          !$0.parts.isPraise && !report.reading.tellsDropped($0.cite) && !report.reading.repeatsWithin($0)
            && !report.reading.isOwnPlan($0, of: statement)
        }
        .flatMap { item -> [CommitmentItem] in
          let named = sessions.sessions(in: item.cite, of: report.id).map(CommitmentPart.session)
          let parts: [CommitmentPart?] = named.isEmpty ? report.reading.targets(in: item) : named
          return (parts.isEmpty ? [nil] : parts).map { self.item(item, statement, report, $0) }
        }
      }
    }
  }

  private func item(
    _ fact: ItemFact, _ statement: StatementFact, _ report: DatedReport, _ part: CommitmentPart?
  ) -> CommitmentItem {
    let speakers = statement.speakers.map { persons.id($0, in: report.id) ?? $0 }
    let states = Set(speakers.compactMap { persons.country(of: $0) ?? ($0.utf8.count == 2 ? $0 : nil) }).sorted()
    let encounter = statement.encounter.flatMap { encounters.row($0, in: report.id) }
    let sides = statement.sides.count > 1 ? statement.sides : encounter?.sides ?? report.sides
    return CommitmentItem(
      fact, of: statement, in: report, sides: sides, speakers: speakers, states: states, encounter: encounter,
      part: part, marks: precedents.rulings.marks(.sameCommitment, fact.cite, in: report.id))
  }

  private func row(_ thread: CommitmentThread, _ axes: CommitmentCycle.Axes, _ ids: inout RowIDs) -> CommitmentRow {
    let items = thread.items.map(\.item)
    let (first, last) = (thread.first, thread.last)
    let cites = firstPlaces(items.map { $0.report.cite($0.fact.cite) })
    let key =
      ([first.sides.joined(separator: "-"), RowIDs.short(first.report.id), "\(first.fact.cite.start)"]
      + (first.partKey.map { [$0] } ?? [])).joined(separator: "/")
    let topics = Set(items.flatMap(\.fact.topics))
    let (id, formerly) = ids.id("commitment", key, keptFor: cites)
    return CommitmentRow(
      id: id, text: Folding.line(thread.named.fact.text), sides: first.sides,
      topics: Topic.allCases.filter(topics.contains), due: thread.due, state: axes.state,
      firstSaid: first.date, lastSaid: last.date,
      force: items.map(\.force).min { $0.strength < $1.strength }!, owedBy: Set(items.flatMap(\.owedBy)).sorted(),
      novelty: axes.isSilent ? .silent : CommitmentNovelty(thread.items[items.count - 1].step),
      answered: axes.answered, testable: axes.isTestable, progress: axes.progress,
      progressCites: axes.evidence?.cites ?? [], clock: axes.clock, silentMonths: axes.silentMonths,
      times: Set(items.map(\.occasion)).count, formerly: formerly, cites: cites)
  }

  private func step(
    _ item: CommitmentItem, _ step: CommitmentStep, of row: CommitmentRow, _ ids: inout RowIDs
  ) -> CommitmentStepRow {
    let cite = item.report.cite(item.fact.cite)
    return CommitmentStepRow(
      id: ids.id("commitment_step", cite, of: row.id), commitment: row.id, report: item.report.id, date: item.date,
      encounter: item.encounter?.id, step: step, act: item.statement.act, speakers: item.speakers,
      text: Folding.line(item.fact.text), cites: [cite])
  }

  private func step(_ done: CommitmentEvidence, of row: CommitmentRow, _ ids: inout RowIDs) -> CommitmentStepRow {
    let cite = done.cites[0]
    return CommitmentStepRow(
      id: ids.id("commitment_step", cite, of: row.id + "/done"), commitment: row.id, report: cite.report,
      date: done.date,
      encounter: done.encounter, step: .fulfilled, act: nil, speakers: [], text: Folding.line(cite.quote),
      cites: [cite])
  }
}

extension ReportReading {
  /// quyết định hủy chuyến thăm: what is decided to be given up is no promise, and its figures are no longer any.
  func tellsDropped(_ words: Cite) -> Bool {
    developments.contains { $0.state == .dropped && $0.cite.contains(words) }
  }

  /// Chủ tịch nước dự kiến thăm …: where nobody met, what somebody plans for himself is a plan, no promise.
  fileprivate func isOwnPlan(_ item: ItemFact, of statement: StatementFact) -> Bool {
    statement.act == .commit && statement.encounter == nil
      && encounters.contains { plan in
        plan.kind == .visit && plan.status == .planned && plan.cite.overlaps(item.cite)
          && plan.participants.contains(where: statement.speakers.contains)
      }
  }
}

extension CommitmentForce {
  /// 0 for the strongest.
  fileprivate var strength: Int { Self.allCases.firstIndex(of: self)! }
}

extension CommitmentNovelty {
  fileprivate init(_ step: CommitmentStep) {
    switch step {
    case .first: self = .new
    case .changed: self = .changed
    case .reaffirmed, .fulfilled: self = .reaffirmed
    }
  }
}

/// The numbered sessions that each report names, with their places.
struct SessionsNamed {
  private var byReport: [String: [(cite: RowCite, session: SessionRow)]] = [:]

  init(_ record: Record) {
    for session in record.sessions {
      for cite in session.cites { byReport[cite.report, default: []].append((cite, session)) }
    }
  }

  func sessions(in item: Cite, of report: String) -> [SessionRow] {
    byReport[report, default: []].filter { item.start <= $0.cite.start && $0.cite.start < item.end }.map(\.session)
  }
}
