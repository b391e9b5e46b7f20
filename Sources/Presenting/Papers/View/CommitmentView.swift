import Reading
import Reconciling

/// A commitment with what belongs to it: its steps, what people noted and decided.
struct CommitmentView: Sendable {
  let row: CommitmentRow
  /// What reports say of it, in the order of their days.
  let steps: [CommitmentStepRow]
  let notes: [NoteRow]
  /// Decisions about it that hold: closed, parked, corrected, added.
  let decisions: [DecisionRow]
  /// Of an item that names several sessions, and so makes a commitment for each, the number of this one.
  let session: Int?
  /// Other rows that stand on the same words and are in the same state.
  private(set) var twins: [String] = []

  /// The steps at which it was said.
  var sayings: [CommitmentStepRow] { steps.filter { $0.step != .fulfilled } }
  var first: CommitmentStepRow? { sayings.first }
  var last: CommitmentStepRow? { sayings.last }
  var ids: [String] { [row.id] + twins }

  /// The last day of the term that it names; of a month without a 31st the last that there is.
  var due: String? { row.due.map { EDTF.day(0, daysAfter: $0) ?? $0 } }

  var isParked: Bool { decisions.contains { $0.kind == .park } }
  var isClosed: Bool { decisions.contains { $0.kind == .close } }
  /// Still to be done, or not known to be.
  var isOpen: Bool { ![.fulfilled, .ended].contains(row.state) }
  /// Asked of the other side, which has neither agreed nor promised it since.
  var isUnanswered: Bool { row.force == .asked && row.answered != true && isOpen }
  var isOverdue: Bool { row.clock == .overdue && isOpen }

  func notes(_ kind: NoteKind) -> [NoteRow] { notes.filter { $0.kind == kind } }

  /// Those of a record, each once, in the record's order: two that stand on the same words of the same reports and are in the same
  /// state are one to a reader.
  static func all(of record: Record) -> [CommitmentView] {
    let steps = Dictionary(grouping: record.commitmentSteps, by: \.commitment)
    let notes = Dictionary(grouping: record.notes) { $0.about ?? "" }
    let holding = Decisions(record.decisions)
    let decisions = record.decisions.filter { $0.kind != .undo && holding.holds($0.id) }
    let sessions = Places(record.sessions.map(\.cites))
    let views = record.commitments.map { row in
      let names = Set([row.id] + row.formerly)
      return CommitmentView(
        row: row, steps: steps[row.id] ?? [], notes: names.sorted().flatMap { notes[$0] ?? [] },
        decisions: decisions.filter { !names.isDisjoint(with: $0.rows) || $0.id == row.decision },
        session: session(of: row, among: sessions.touching(row.cites).map { record.sessions[$0] }))
    }
    return joined(views)
  }

  /// Its id ends with the number of the session, and so does that of another one on the same words.
  ///
  /// - Parameter sessions: those that stand on some of its words.
  private static func session(of row: CommitmentRow, among sessions: [SessionRow]) -> Int? {
    guard sessions.count > 1 else { return nil }
    return sessions.first { row.id.hasSuffix("/\($0.ordinal)") }?.ordinal
  }

  /// The one with the most words stands for those within it.
  private static func joined(_ views: [CommitmentView]) -> [CommitmentView] {
    var kept: [CommitmentView] = []
    var places = Places()
    for view in views {
      let near = places.touching(view.row.cites)
      if let place = near.first(where: { view.isWithin(kept[$0]) }) {
        kept[place].twins += view.ids
      } else if let place = near.first(where: { kept[$0].isWithin(view) }) {
        var view = view
        view.twins += kept[place].ids
        kept[place] = view
        places.add(view.row.cites, at: place)
      } else {
        places.add(view.row.cites, at: kept.count)
        kept.append(view)
      }
    }
    return kept
  }

  private func isWithin(_ other: CommitmentView) -> Bool {
    row.state == other.row.state && row.progress == other.row.progress && row.testable == other.row.testable
      && !row.cites.isEmpty && notes.isEmpty && decisions.isEmpty
      && row.cites.allSatisfy { cite in other.row.cites.contains { $0.holds(cite) } }
  }
}
