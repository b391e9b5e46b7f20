import Reading
import Reconciling

/// Parts 4 to 6 of a brief: how far what was agreed is, what they may raise and what we should.
struct BriefCommitments {
  private let text: PaperText
  private var words: Words { text.words }
  private var view: RelationView { text.view }

  /// A long list is no list.
  private static let rows = 5

  init(_ text: PaperText) { self.text = text }

  func parts(_ shown: inout Shown) -> [BriefPart] {
    let ranked = CommitmentRank(view).ranked(view.commitments.filter { !$0.isParked })
    let asked = ranked.filter(\.isUnanswered)
    let agreed = agreedPart(ranked.filter { $0.row.testable && !$0.isUnanswered }, all: ranked, &shown)
    let owed = ranked.filter { $0.isOpen && !$0.isUnanswered && !shown.holds($0.row.id) }
    let theirs = part(
      5, "they-raise",
      [
        ("asked-by-them", asked.filter { view.asker(of: $0) == .them }),
        ("owed-by-us", owed.filter { Owner($0.row.owedBy, us: view.us) == .us }),
      ], &shown)
    let ours = part(
      6, "we-raise",
      [
        ("asked-by-us", asked.filter { view.asker(of: $0) != .them }),
        ("owed-by-them", owed.filter { Owner($0.row.owedBy, us: view.us) == .them }),
      ], &shown)
    return [agreed, theirs, ours]
  }

  // MARK: what was agreed

  private func agreedPart(
    _ commitments: [CommitmentView], all: [CommitmentView], _ shown: inout Shown
  ) -> BriefPart {
    var part = BriefPart(number: 4, key: "agreed", most: Self.rows, nothing: text.nothing)
    part.columns = ["commitment", "owner", "deadline", "progress"].map {
      Paper.Table.Column(key: $0, heading: words["column-brief-\($0)"])
    }
    for commitment in commitments {
      shown.add(commitment.ids, commitment.row.cites)
      part.entries.append(BriefPart.Entry(cells: row(commitment), ids: commitment.ids))
    }
    let testable = all.filter(\.row.testable)
    if !testable.isEmpty {
      let without = testable.count { $0.row.progress == .noEvidence }
      part.closing = [.note(Paper.Line(words.filled("no-evidence-of", "\(without)/\(testable.count)")))]
    }
    return part
  }

  private func row(_ commitment: CommitmentView) -> [Paper.Cell] {
    let due = commitment.due
    return [
      Paper.Cell(text.line(commitment, room: 110)),
      Paper.Cell(text.owner(commitment.row.owedBy), value: commitment.row.owedBy.joined(separator: ", ")),
      .date(Paper.Line(due.map { text.row.date($0) } ?? "–"), due), Paper.Cell(progress(commitment)),
    ]
  }

  /// Its state, then what share of its target is reached, or the number of the place that shows it.
  private func progress(_ commitment: CommitmentView) -> Paper.Line {
    let state = Paper.Line(text.state(commitment))
    if let share = text.share(of: commitment) { return state + ", " + share }
    return state + [.cited(commitment.row.progressCites.prefixed(1))]
  }

  // MARK: what either may raise

  private func part(
    _ number: Int, _ key: String, _ groups: [(label: String, commitments: [CommitmentView])], _ shown: inout Shown
  ) -> BriefPart {
    var part = BriefPart(number: number, key: key, nothing: text.nothing)
    for (label, commitments) in groups {
      for commitment in commitments where !shown.holds(commitment.row.id) {
        shown.add(commitment.ids, commitment.row.cites)
        part.entries.append(BriefPart.Entry(label: words[label], line: line(commitment), ids: commitment.ids))
      }
    }
    return part
  }

  private func line(_ commitment: CommitmentView) -> Paper.Line {
    let said = [
      text.row.date(commitment.row.lastSaid), commitment.row.novelty == .silent ? words["silent-since"] : nil,
    ]
    let day = " (\(said.compactMap { $0 }.joined(separator: "; ")))"
    return text.line(commitment, room: BriefPart.room) + Paper.Line(day) + Paper.Line(text.handMarks(commitment))
  }
}

/// In which order commitments stand in a brief: ours overdue, their questions unanswered, ours in date, theirs overdue, blocked, then the
/// rest by nearness and newness; what is done or given up last.
struct CommitmentRank {
  private let view: RelationView

  init(_ view: RelationView) { self.view = view }

  func ranked(_ commitments: [CommitmentView]) -> [CommitmentView] {
    let testableFirst = commitments.filter(\.row.testable) + commitments.filter { !$0.row.testable }
    return testableFirst.newestFirst(\.row.lastSaid).enumerated()
      .map { (rank($0.element), $0.element.due.flatMap { EDTF($0)?.latest } ?? "~", $0.offset, $0.element) }
      .sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }

  private func rank(_ commitment: CommitmentView) -> Int {
    let isOurs = [.us, .both].contains(Owner(commitment.row.owedBy, us: view.us))
    if !commitment.isOpen { return 6 }
    if commitment.isOverdue && isOurs { return 0 }
    if commitment.isUnanswered && view.asker(of: commitment) == .them { return 1 }
    if isOurs && commitment.row.clock == .due { return 2 }
    if commitment.isOverdue { return 3 }
    return commitment.row.progress == .blocked ? 4 : 5
  }
}
