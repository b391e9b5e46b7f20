import Reading
import Reconciling

/// What is to happen and to be done in a relation, or in the whole record, in the order of its days.
struct DueItems {
  private let text: PaperText
  private var view: RelationView { text.view }
  private var record: Record { text.view.record }
  private var words: Words { text.words }

  init(_ text: PaperText) { self.text = text }

  /// Each thing once, the earliest first; those without a day last.
  var all: [DueItem] {
    let found = invitations + sessions + encounters + targets + anniversaries + commitments + instruments
    return joined(found).map(placed).sorted { Self.order($0) < Self.order($1) }
  }

  private static func order(_ item: DueItem) -> (Int, String, Int, String) {
    let terms = DueItem.Term.allCases
    let kinds = DueItem.Kind.allCases
    return (
      terms.firstIndex(of: item.term)!, item.when.flatMap { EDTF($0)?.earliest } ?? "~",
      kinds.firstIndex(of: item.kind)!, item.id
    )
  }

  /// Two rows that stand on the same words are one thing; the first may take its day from the other. A document that a commitment
  /// names is told of by the commitment. What recurs on a day of its own,
  /// as an anniversary does, is another thing than the one its words speak of.
  private func joined(_ items: [DueItem]) -> [DueItem] {
    var kept: [DueItem] = []
    var places = Places()
    for item in items {
      let same = places.touching(item.places).first { place in
        kept[place].kind != item.kind && kept[place].kind != .anniversary && item.kind != .anniversary
      }
      guard let same else {
        places.add(item.places, at: kept.count)
        kept.append(item)
        continue
      }
      kept[same].others.append(item.id)
      if kept[same].when == nil || kept[same].isForecast, let when = item.when {
        (kept[same].when, kept[same].isForecast) = (when, false)
      }
    }
    return kept
  }

  /// A range goes by its first day. A forecast that is over is no debt: nobody promised it.
  private func placed(_ item: DueItem) -> DueItem {
    var item = item
    guard let today = view.today, let first = item.when.flatMap({ EDTF($0)?.earliest }) else { return item }
    if view.isOver(item.when) {
      item.term = item.isForecast ? .undated : .overdue
    } else if first <= EDTF.day(30, daysAfter: today) ?? today {
      item.term = .month
    } else if first <= EDTF.day(90, daysAfter: today) ?? today {
      item.term = .quarter
    } else {
      item.term = first <= EDTF.day(12, monthsAfter: today) ?? today ? .year : .later
    }
    return item
  }

  // MARK: encounters

  private var invitations: [DueItem] {
    record.invitations.filter(isOurs).compactMap { row in
      guard [.extended, .accepted, .acceptedInPrinciple].contains(row.state) else { return nil }
      let when = row.when ?? view.encounter(row.encounter)?.when
      let states = [row.invitee].compactMap { $0 }.compactMap(view.state)
      return DueItem(
        id: row.id, kind: .invitation, when: when, what: text.invitation(row), owedBy: states,
        ground: row.to.map { [.words($0, row.cites.filter { $0.quote == row.to })] } ?? text.words(of: row.cites),
        state: Paper.Line(words.name("invitation", row.state)) + passed(when),
        places: row.cites)
    }
  }

  /// Whether it passed between the sides.
  private func isOurs(_ row: InvitationRow) -> Bool {
    let states = Set([row.inviter, row.invitee].compactMap { $0 }.compactMap(view.state))
    return view.sides.isEmpty || states.count > 1 && states.isSubset(of: view.sides)
  }

  /// Whether an invitation asks its invitee for an encounter.
  private func isOf(_ invitation: InvitationRow, _ row: EncounterRow) -> Bool {
    guard let invitee = invitation.invitee else { return false }
    let isHost = row.host == nil || row.host == invitation.inviter.flatMap(view.state)
    return isHost && row.participants.contains(invitee)
  }

  private var encounters: [DueItem] {
    let replaced = Set(record.encounters.compactMap(\.replaces))
    let answered = record.invitations.filter { $0.state == .takenUp || $0.state == .declined }
    return record.encounters.compactMap { row in
      guard [.planned, .invited, .postponed].contains(row.status), !replaced.contains(row.id), !isSession(row),
        !(row.status == .invited && answered.contains { isOf($0, row) })
      else { return nil }
      let isMoved = row.status == .postponed
      let state = Paper.Line(words.name("status", row.status)) + (isMoved ? [] : passed(row.when))
      return DueItem(
        id: row.id, kind: .encounter, when: isMoved ? nil : row.when, what: [text.encounter(row)],
        owedBy: row.sides, ground: text.words(of: row.cites), state: state, places: row.cites)
    }
  }

  /// Whether it is a numbered session that a later one passed, or that stands among the sessions.
  private func isSession(_ row: EncounterRow) -> Bool {
    record.sessions.contains { session in
      session.encounter == row.id
        && (session.passed || record.mechanisms.contains { $0.id == session.mechanism && $0.next == session.ordinal })
    }
  }

  /// `; ngày đã qua, chưa có bài đưa tin`
  private func passed(_ when: String?) -> Paper.Line {
    view.isOver(when) ? [.plain("; "), .late(words["day-passed"])] : []
  }

  // MARK: series

  private var sessions: [DueItem] {
    record.mechanisms.compactMap { row in
      guard let ordinal = row.next else { return nil }
      let known = record.sessions.first { $0.mechanism == row.id && $0.ordinal == ordinal }
      let isForecast = row.nextWhen == nil && row.nextForecast != nil
      let host = row.nextHost ?? known?.host
      return DueItem(
        id: known?.id ?? "\(row.id)/\(ordinal)", kind: .session, when: row.nextWhen ?? row.nextForecast,
        what: Paper.Line("\(words.filled("session-of", String(ordinal))) \(row.name)"),
        owedBy: host.map { [$0] } ?? row.sides,
        ground: known.map { text.words(of: $0.cites) } ?? grounds(of: row),
        state: known?.status.map { Paper.Line(words.name("status", $0)) }
          ?? Paper.Line(words[isForecast ? "by-gaps" : "by-number"]),
        isForecast: isForecast, places: known?.cites ?? [])
    }
  }

  /// The sessions held from which the next one is worked out: `dự báo: kỳ 17 (20/8/2019), kỳ 18 (22/12/2020)`.
  private func grounds(of row: MechanismRow) -> Paper.Line {
    let held = record.sessions.filter { $0.mechanism == row.id && $0.status == .held }.sorted {
      $0.ordinal < $1.ordinal
    }
    let told = held.map { session in
      Paper.Line([
        .plain(
          "\(words.filled("session", String(session.ordinal))) (\(text.row.date(session.when)))", session.cites)
      ])
    }
    return [.forecast(words["forecast"]), .plain(": ")] + .joined(told, by: ", ")
  }

  private var instruments: [DueItem] {
    record.instruments.compactMap { row in
      guard [.negotiating, .signed, .ratifying].contains(row.state) else { return nil }
      let done = Set(
        record.instrumentSteps.filter { $0.instrument == row.id && $0.state == row.state }.compactMap(\.side))
      let open = row.sides.filter { !done.contains($0) }
      return DueItem(
        id: row.id, kind: .instrument, when: nil, what: Paper.Line(row.name), owedBy: open.isEmpty ? row.sides : open,
        ground: text.words(of: row.cites),
        state: Paper.Line("\(words.name("instrument", row.state)) (\(text.row.date(row.asOf)))"), places: row.cites)
    }
  }

  // MARK: figures and days

  private var targets: [DueItem] {
    let indicators = Dictionary(record.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var known: Set<[String]> = []
    return record.observations.compactMap { target in
      guard target.kind == .target, let indicator = indicators[target.indicator],
        known.insert([target.indicator, "\(target.value)", target.period ?? ""]).inserted
      else { return nil }
      let reached = record.observations.filter { $0.judges(target) }.newestFirst { $0.period ?? $0.asOf }.first
      if let reached, reached.value >= target.value { return nil }
      return DueItem(
        id: target.id, kind: .target, when: target.period,
        what: Paper.Line(
          "\(words.counted(indicator.name)): \(text.row.amount(target, unit: indicator.unit))"),
        owedBy: indicator.sides, ground: text.words(of: target.cites),
        state: text.reached(target, reached, indicator), places: target.cites)
    }
  }

  private var anniversaries: [DueItem] {
    record.milestones.compactMap { row in
      guard let years = row.nextYears, row.nextWhen != nil else { return nil }
      return DueItem(
        id: row.id, kind: .anniversary, when: row.nextWhen,
        what: Paper.Line(
          words.filled("anniversary-of", words.count(years, "years"), words.counted(row.name))),
        owedBy: row.sides,
        ground: text.words(of: row.cites), state: Paper.Line(words.filled("from", text.row.date(row.since))),
        places: row.cites)
    }
  }

  // MARK: commitments

  /// Those still open that have a day or that a report could show.
  private var commitments: [DueItem] {
    view.commitments.filter { $0.isOpen && ($0.due != nil || $0.row.testable) && !$0.isParked }.map { commitment in
      DueItem(
        id: commitment.row.id, kind: .commitment, when: commitment.due, what: text.line(commitment),
        owedBy: commitment.row.owedBy,
        ground: commitment.last.map { Paper.Line(text.occasion($0)) } ?? [.hand(words["by-hand"])],
        state: Paper.Line(text.state(commitment)), others: commitment.twins, places: commitment.row.cites)
    }
  }
}
