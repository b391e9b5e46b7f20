import Reading
import Reconciling
import Recording

/// Rà soát tình hình thực hiện cam kết, thỏa thuận: every commitment of a relation with what reports show of it, in the columns that the
/// ministries were asked to fill. What a report could show comes first; a direction has no progress, only how it was said.
public struct Stocktaking {
  private let text: PaperText
  private let period: RowPeriod
  private let showsEvidence: Bool
  private let commitments: [CommitmentView]

  /// - Parameters:
  ///   - period: commitments that were said on a possible day of it.
  ///   - showsEvidence: whether words that may show progress are listed, for a person to decide on.
  public init(
    _ view: RelationView, language: OutputLanguage, period: RowPeriod = RowPeriod(), showsEvidence: Bool = false
  ) {
    text = PaperText(view, language: language)
    self.period = period
    self.showsEvidence = showsEvidence
    commitments = view.commitments.filter { commitment in
      period.isOpen || commitment.sayings.contains { period.mayHold($0.date) }
    }
  }

  public var paper: Paper {
    let testable = commitments.filter(\.row.testable)
    let directional = commitments.filter { !$0.row.testable }
    var paper = text.paper(
      .stocktaking, title: words["stocktaking"], head: period.isOpen ? [] : [Paper.Line(periodText)],
      [
        counts(testable),
        section("testable", testable, from: 1, progress: "column-progress"),
        section("directional", directional, from: testable.count + 1, progress: "column-novelty"),
      ] + (showsEvidence ? [evidence(testable)] : []) + [text.sources])
    paper.columns = columns(progress: "column-progress")
    paper.number()
    return paper
  }

  private var words: Words { text.words }

  private var periodText: String {
    let ends = "\(period.since ?? "..")/\(period.until ?? "..")"
    return words.filled("period-of", text.row.date(ends))
  }

  // MARK: counts

  /// Two lines: progress of what can be shown, with the share without evidence first, and how all were said last. No share of what is
  /// done over all: a step and a finished task do not add up.
  private func counts(_ testable: [CommitmentView]) -> Paper.Section {
    let progress = Dictionary(grouping: testable) { Self.counted($0.row.progress ?? .noEvidence) }.mapValues(\.count)
    let without = words.filled("of-testable", "\(progress["none"] ?? 0)/\(testable.count)")
    let rest = ["under-way", "partly", "done", "blocked", "dropped"].map {
      "\(words["counted-\($0)"]): \(progress[$0] ?? 0)"
    }
    let novelty = Dictionary(grouping: commitments, by: \.row.novelty).mapValues(\.count)
    let said = CommitmentNovelty.allCases.map { "\(words.name("novelty", $0)): \(novelty[$0] ?? 0)" }
    let overdue = words.filled("overdue-count", String(testable.count(where: \.isOverdue)))
    return Paper.Section(
      key: "counts", heading: words["counts"],
      blocks: [
        .paragraph([
          .strong("\(words["column-progress"]): "),
          .plain(([without] + rest).joined(separator: " · ")), .plain(" · \(overdue)"),
        ]),
        .paragraph([.strong("\(words["column-novelty"]): "), .plain(said.joined(separator: " · "))]),
      ])
  }

  /// What was given up and what was replaced are counted together.
  private static func counted(_ progress: CommitmentProgress) -> String {
    progress == .superseded ? CommitmentProgress.dropped.rawValue : progress.rawValue
  }

  // MARK: what may be evidence

  /// Under each open commitment the words of later reports that may show what became of it, the likeliest first, each with how
  /// likely it is and the link by which it is decided.
  private func evidence(_ commitments: [CommitmentView]) -> Paper.Section {
    let links = Dictionary(grouping: text.view.record.links.filter { $0.kind == .progress && $0.queued }, by: \.row)
    let blocks = commitments.filter(\.isOpen).flatMap { commitment -> [Paper.Block] in
      let found = commitment.ids.flatMap { links[$0] ?? [] }.sorted { ($1.score, $0.id) < ($0.score, $1.id) }
      return found.isEmpty ? [] : [.label(text.line(commitment))] + found.map { .item(evidence($0)) }
    }
    return Paper.Section(
      key: "evidence", heading: words["section-evidence"],
      blocks: blocks.isEmpty ? [.note(Paper.Line(words["evidence-none"]))] : blocks)
  }

  private func evidence(_ link: LinkRow) -> Paper.Line {
    let state = link.progress.map { words.name("progress", $0) } ?? ""
    let quotes = Paper.Line.joined(link.cites.map { [.words($0.quote, [$0])] }, by: "; ")
    let score = NumberText(words: words)(link.score, unit: "")
    return Paper.Line("\(state)? ") + quotes + Paper.Line([.soft(" · \(score) · \(link.id)")], rows: [link.id])
  }

  // MARK: tables

  private func section(
    _ key: String, _ commitments: [CommitmentView], from number: Int, progress: String
  ) -> Paper.Section {
    let table = Paper.Table(
      columns: columns(progress: progress),
      rows: commitments.enumerated().map { row($0.element, number: number + $0.offset) })
    return Paper.Section(
      key: key, heading: words.filled("section-\(key)", String(commitments.count)),
      blocks: commitments.isEmpty ? [.note(text.nothing)] : [.table(table)])
  }

  private static let columns = [
    "number", "commitment", "occasion", "partner", "lead", "deadline", "progress", "evidence", "difficulty",
    "recommendation",
  ]

  /// - Parameter progress: the key of that column's heading.
  private func columns(progress: String) -> [Paper.Table.Column] {
    Self.columns.map { key in
      Paper.Table.Column(
        key: key, heading: words[key == "progress" ? progress : "column-\(key)"],
        isByHand: ["lead", "recommendation"].contains(key))
    }
  }

  private func row(_ commitment: CommitmentView, number: Int) -> Paper.Table.Row {
    Paper.Table.Row(
      ids: commitment.ids,
      cells: [
        Paper.Cell(String(number)), Paper.Cell(said(commitment)), occasion(commitment), partner(commitment),
        notes(commitment, .lead),
        .date(Paper.Line(commitment.due.map { text.row.date($0) } ?? ""), commitment.due),
        progress(commitment), Paper.Cell(text.evidence(commitment)), difficulty(commitment),
        notes(commitment, .recommendation),
      ])
  }

  /// Its words, and of an asking whether it was answered.
  private func said(_ commitment: CommitmentView) -> Paper.Line {
    let quote = text.line(commitment)
    return commitment.isUnanswered ? quote + [.soft(" (\(words["asked-unanswered"]))")] : quote
  }

  /// Where it was first said, and last if that was later.
  private func occasion(_ commitment: CommitmentView) -> Paper.Cell {
    guard let first = commitment.first, let last = commitment.last else { return "" }
    let said = text.said(first)
    var line = Paper.Line(text.occasion(first) + (said.isEmpty ? "" : " (\(said))"))
    if text.occasion(last) != text.occasion(first) {
      line = line + Paper.Line("; \(words.filled("lately", text.occasion(last)))")
    }
    return Paper.Cell(line, value: first.date)
  }

  private func partner(_ commitment: CommitmentView) -> Paper.Cell {
    let partners = commitment.row.sides.filter { $0 != text.view.us }
    let names = words.list(StateNames.ordered(partners).map { StateNames.name(of: $0, in: words.language) })
    return Paper.Cell("\(names); \(words.filled("to-do", text.owner(commitment.row.owedBy)))")
  }

  private func progress(_ commitment: CommitmentView) -> Paper.Cell {
    let said = commitment.row.progress == nil ? "" : "; \(text.novelty(commitment))"
    return Paper.Cell(
      Paper.Line(text.state(commitment)) + Paper.Line(said),
      value: commitment.row.progress?.rawValue ?? commitment.row.novelty.rawValue)
  }

  /// What stands in the way, in a report's words.
  private func difficulty(_ commitment: CommitmentView) -> Paper.Cell {
    guard commitment.row.progress == .blocked else { return "" }
    return Paper.Cell(.joined(commitment.row.progressCites.map { [.words($0.quote, [$0])] }, by: "; "))
  }

  private func notes(_ commitment: CommitmentView, _ kind: NoteKind) -> Paper.Cell {
    Paper.Cell(.joined(commitment.notes(kind).map { [.hand(text.note($0))] }, by: "; "))
  }
}
