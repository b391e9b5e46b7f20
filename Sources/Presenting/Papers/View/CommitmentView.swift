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
  /// Other rows that stand on the same words and are in the same state.
  private(set) var twins: [String] = []

  /// The steps at which it was said.
  var sayings: [CommitmentStepRow] { steps.filter { $0.step != .fulfilled } }
  var first: CommitmentStepRow? { sayings.first }
  var last: CommitmentStepRow? { sayings.last }
  var ids: [String] { [row.id] + twins }

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
    let views = record.commitments.map { row in
      let names = Set([row.id] + row.formerly)
      return CommitmentView(
        row: row, steps: steps[row.id] ?? [], notes: names.sorted().flatMap { notes[$0] ?? [] },
        decisions: decisions.filter { !names.isDisjoint(with: $0.rows) || $0.id == row.decision })
    }
    return joined(views)
  }

  /// The one with the most words stands for those within it.
  private static func joined(_ views: [CommitmentView]) -> [CommitmentView] {
    var kept: [CommitmentView] = []
    for view in views {
      if let place = kept.firstIndex(where: { view.isWithin($0) }) {
        kept[place].twins += view.ids
      } else if let place = kept.firstIndex(where: { $0.isWithin(view) }) {
        var view = view
        view.twins += kept[place].ids
        kept[place] = view
      } else {
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

extension RowCite {
  /// Whether the other stretch lies within this one.
  func holds(_ other: RowCite) -> Bool { report == other.report && start <= other.start && other.end <= end }

  /// Whether they have characters in common.
  func overlaps(_ other: RowCite) -> Bool { report == other.report && start < other.end && other.start < end }
}
