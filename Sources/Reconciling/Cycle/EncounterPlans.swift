import Reading

/// What became of planned encounters: moved to another day, or over without a report. That a day has passed is no evidence that
/// anything was held.
struct EncounterPlans {
  private let groups: [[EncounterMention]]
  /// For each group the numbered session that it is.
  private let sessions: [EncounterMention.NumberedSession?]
  /// As of when, `YYYY-MM-DD`.
  private let today: String?

  init(_ groups: [[EncounterMention]], asOf: String?) {
    self.groups = groups
    sessions = groups.map { $0.lazy.compactMap(\.session).first }
    today = asOf.flatMap(EDTF.init)?.earliest
  }

  /// - Parameter rows: of the groups, in their order.
  func apply(to rows: inout [EncounterRow]) {
    for place in rows.indices where isPutOff(groups[place]) && rows[place].status.mayMove {
      rows[place].status = .postponed
    }
    replace(&rows)
    guard let today else { return }
    let held = Dictionary(grouping: rows.filter { $0.status == .held && $0.when != nil }, by: \.sides)
    for place in rows.indices {
      let row = rows[place]
      let last = row.when.flatMap(EDTF.init)?.latest
      rows[place].passed =
        [.planned, .invited].contains(row.status) && last.map { $0 < today } ?? false
        && !isReported(row, by: held[row.sides] ?? [])
    }
  }

  /// Whether everybody who was to take part is told to have met the other side in these days: then a report tells of it, if not in
  /// the words of the plan.
  private func isReported(_ plan: EncounterRow, by held: [EncounterRow]) -> Bool {
    guard !plan.participants.isEmpty, let days = plan.when.flatMap(EDTF.init), let first = days.earliest,
      let last = days.latest
    else { return false }
    return held.contains { row in
      guard let day = row.when.flatMap(EDTF.init), let start = day.earliest, let end = day.latest else { return false }
      return first <= start && end <= last && Set(plan.participants).isSubset(of: row.participants)
    }
  }

  /// Whether it is said to be put off, and no later report sets a day again.
  private func isPutOff(_ group: [EncounterMention]) -> Bool {
    guard let last = group.filter(\.fact.isPostponed).map(\.report.order).max() else { return false }
    return !group.contains {
      $0.status == .planned && $0.date != nil && !$0.fact.isPostponed && $0.report.order > last
    }
  }

  /// A plan for a later day takes the place of an earlier one for the same thing, which was thereby postponed.
  private func replace(_ rows: inout [EncounterRow]) {
    let bySides = Dictionary(grouping: rows.indices) { [groups[$0][0].family.rawValue] + rows[$0].sides }
    for place in rows.indices where rows[place].status.mayMove || rows[place].status == .postponed {
      let same = bySides[[groups[place][0].family.rawValue] + rows[place].sides] ?? []
      guard
        let later = same.filter({ moves(rows[place], to: rows[$0], from: place, by: $0) })
          .min(by: { Days.order(rows[$0].when) < Days.order(rows[$1].when) }), rows[later].replaces == nil
      else { continue }
      rows[later].replaces = rows[place].id
      rows[place].status = .postponed
    }
  }

  private func moves(_ row: EncounterRow, to later: EncounterRow, from place: Int, by other: Int) -> Bool {
    guard place != other, Days.order(row.when) != Days.unknown, Days.order(row.when) < Days.order(later.when),
      Days.order(later.when) != Days.unknown, later.status == .planned || later.status == .held,
      groups[place][0].order < groups[other][0].order
    else { return false }
    let isSameSession = sessions[place] != nil && sessions[place] == sessions[other]
    let isSaid = row.status == .postponed || groups[other].contains(where: \.fact.isPostponed)
    let sharesPeople = !Set(row.participants).isDisjoint(with: later.participants)
    let isOpen = row.participants.isEmpty || later.participants.isEmpty
    return isSameSession || isSaid && (sharesPeople || isOpen) && sessions[place] == nil
  }
}

extension RecordedStatus {
  /// Whether another day may still be set for it.
  fileprivate var mayMove: Bool { self == .planned || self == .cancelled }
}
