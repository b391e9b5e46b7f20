import Reading
import Reconciling

/// The meeting that a brief is for: one that the record holds, or a day on which one is to be.
public struct Meeting: Sendable {
  /// Nil where the record does not hold it.
  public var encounter: EncounterRow?
  /// EDTF.
  public var when: String?
  /// Those who take part, and the reports that say so, which may be later than what the brief counts.
  public var persons: [PersonRow] = []
  public var reports: [ReportRow] = []

  /// A meeting that the record does not hold.
  public init(when: String?) { self.when = when }

  /// - Parameter record: what tells of the encounter.
  public init(_ encounter: EncounterRow, in record: Record) {
    self.encounter = encounter
    when = encounter.when
    persons = record.persons.filter { encounter.participants.contains($0.id) }
    let cited = Set(encounter.cites.map(\.report))
    reports = record.reports.filter { cited.contains($0.id) }
  }

  /// The next one that is planned between the sides, or none.
  public static func next(in view: RelationView) -> Meeting {
    let planned = view.record.encounters.filter { row in
      [.planned, .invited].contains(row.status) && !row.passed
        && view.today.map { today in
          row.when.flatMap { EDTF($0)?.latest }.map { $0 >= today } ?? false
        } ?? false
    }
    let next = planned.min { (DateText.order($0.when), $0.id) < (DateText.order($1.when), $1.id) }
    return next.map { Meeting($0, in: view.record) } ?? Meeting(when: nil)
  }

  /// The day before it: up to it reports count. Nil where its day is not known.
  public var eve: EDTF? {
    when.flatMap { EDTF($0)?.earliest }.flatMap { EDTF.day(-1, daysAfter: $0) }.flatMap { EDTF($0) }
  }
}
