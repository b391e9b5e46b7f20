import Reading
import Reconciling

/// Nội dung dự kiến trao đổi: what was agreed last time, what is open, what was asked without an answer, and what comes next. Nothing
/// open falls off by itself: a person closes or parks it.
public struct Agenda {
  private let text: PaperText
  private let commitments: [CommitmentView]
  /// The latest meeting at which something was agreed.
  private let last: EncounterRow?

  public init(_ view: RelationView, language: OutputLanguage) {
    text = PaperText(view, language: language)
    commitments = CommitmentRank(view).ranked(view.commitments)
    let agreeing = Set(view.commitments.flatMap { $0.sayings.compactMap(\.encounter) })
    last = view.held.first { agreeing.contains($0.id) }
  }

  public var paper: Paper {
    var paper = text.paper(
      .agenda, title: words["agenda"],
      [
        section(1, "agenda-last", lastTime), section(2, "agenda-open", open + parked),
        section(3, "agenda-asked", asked),
        Paper.Section(
          key: "agenda-new", heading: "4. \(words["agenda-new"])", isByHand: true, blocks: proposals),
        section(5, "agenda-documents", documents), section(6, "agenda-next", next), text.sources,
      ])
    paper.number()
    return paper
  }

  private var words: Words { text.words }
  private var view: RelationView { text.view }

  private func section(_ number: Int, _ key: String, _ blocks: [Paper.Block]) -> Paper.Section {
    Paper.Section(
      key: key, heading: "\(number). \(words[key])", blocks: blocks.isEmpty ? [.note(text.nothing)] : blocks)
  }

  // MARK: what was agreed

  private var lastTime: [Paper.Block] {
    guard let last else { return [] }
    let agreed = commitments.filter { isOfLastTime($0) && !$0.isUnanswered && !$0.isParked }
    let occasion: Paper.Line = [.plain("\(text.row.title(last)), \(text.row.date(last.when))", last.cites.prefixed(1))]
    return [.label(Paper.Line(occasion.pieces, rows: [last.id]))] + table(agreed)
  }

  private func isOfLastTime(_ commitment: CommitmentView) -> Bool {
    guard let last else { return false }
    return commitment.sayings.contains { $0.encounter == last.id }
  }

  private var open: [Paper.Block] {
    let open = commitments.filter { $0.isOpen && !$0.isUnanswered && !$0.isParked && !isOfLastTime($0) }
    let fields = RelationField.allCases.map(Optional.some) + [nil]
    return fields.flatMap { field -> [Paper.Block] in
      let rows = open.filter { RelationField.of($0.row.topics) == field }
      let label = Paper.Line(words["field-\(field?.rawValue ?? "other")"])
      return rows.isEmpty ? [] : [.label(label)] + table(rows)
    }
  }

  private var parked: [Paper.Block] {
    let parked = commitments.filter { $0.isParked && $0.isOpen }
    if parked.isEmpty { return [] }
    return [.label([.hand(words["parked"])])]
      + parked.map { .item(text.line($0) + Paper.Line(text.handMarks($0))) }
  }

  private var asked: [Paper.Block] {
    let asked = commitments.filter { $0.isUnanswered && !$0.isParked }
    let groups = [
      ("asked-ours", asked.filter { view.asker(of: $0) != .them }),
      ("asked-theirs", asked.filter { view.asker(of: $0) == .them }),
    ]
    return groups.flatMap { key, rows in rows.isEmpty ? [] : [.label(Paper.Line(words[key]))] + table(rows) }
  }

  /// Each with when and by whom it was first said, how often since, when last, and its state.
  private func table(_ commitments: [CommitmentView]) -> [Paper.Block] {
    if commitments.isEmpty { return [.note(text.nothing)] }
    let columns = ["item", "first", "times", "last", "state"].map {
      Paper.Table.Column(key: $0, heading: words["column-agenda-\($0)"])
    }
    return [.table(Paper.Table(columns: columns, rows: commitments.map(row)))]
  }

  private func row(_ commitment: CommitmentView) -> Paper.Table.Row {
    let row = commitment.row
    let first = commitment.first.map { [text.row.date($0.date), text.said($0)].filter { !$0.isEmpty } } ?? []
    return Paper.Table.Row(
      ids: commitment.ids,
      cells: [
        Paper.Cell(text.line(commitment)), Paper.Cell(first.joined(separator: ", "), value: row.firstSaid),
        Paper.Cell(String(row.times)), .date(Paper.Line(text.row.date(row.lastSaid)), row.lastSaid),
        Paper.Cell(
          Paper.Line(text.state(commitment, dated: false)), value: row.progress?.rawValue ?? row.novelty.rawValue),
      ])
  }

  // MARK: what is new and next

  private var proposals: [Paper.Block] {
    let notes = view.notes(.objective, about: nil)
    return (notes.map { .item([.hand(text.note($0))]) }) + [.blank([""]), .blank([""])]
  }

  private var documents: [Paper.Block] {
    view.record.instruments.filter { $0.state == .negotiating }.map { row in
      .item(
        Paper.Line(
          [.plain(row.name, row.cites.prefixed(1)), .plain(": \(words.name("instrument", row.state))")], rows: [row.id])
      )
    }
  }

  private var next: [Paper.Block] {
    let items = DueItems(text).all.filter {
      [.session, .encounter, .invitation].contains($0.kind) && $0.term != .overdue
    }
    return items.map { .item(Paper.Line(text.coming($0).pieces, rows: [$0.id])) }
  }
}
