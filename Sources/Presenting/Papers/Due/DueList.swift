import Reading
import Reconciling

/// Việc đến hạn: what falls due, by how far off it is. Forecasts are marked as such.
public struct DueList {
  private let text: PaperText

  public init(_ view: RelationView, language: OutputLanguage) { text = PaperText(view, language: language) }

  public var paper: Paper {
    let items = Dictionary(grouping: DueItems(text).all, by: \.term)
    let sections = DueItem.Term.allCases.map { section($0, items[$0] ?? []) }
    var paper = text.paper(.due, title: words["due-list"], sections + [text.sources])
    paper.columns = columns
    paper.number()
    return paper
  }

  private var words: Words { text.words }

  private func section(_ term: DueItem.Term, _ items: [DueItem]) -> Paper.Section {
    let heading = "\(words.name("term", term)) (\(items.count))"
    if items.isEmpty {
      return Paper.Section(key: term.rawValue, heading: heading, blocks: [.note(Paper.Line(words["nothing-due"]))])
    }
    return Paper.Section(
      key: term.rawValue, heading: heading, blocks: [.table(Paper.Table(columns: columns, rows: items.map(row)))])
  }

  private var columns: [Paper.Table.Column] {
    ["when", "what", "kind", "owner", "ground", "state"].map {
      Paper.Table.Column(key: $0, heading: words["column-due-\($0)"])
    }
  }

  private func row(_ item: DueItem) -> Paper.Table.Row {
    Paper.Table.Row(
      ids: [item.id] + item.others,
      cells: [
        when(item), Paper.Cell(item.what), Paper.Cell(words.name("due-kind", item.kind), value: item.kind.rawValue),
        Paper.Cell(text.owner(item.owedBy), value: item.owedBy.joined(separator: ", ")), Paper.Cell(item.ground),
        Paper.Cell(item.state),
      ])
  }

  private func when(_ item: DueItem) -> Paper.Cell {
    guard let date = item.when else { return .date([], nil) }
    return .date([.plain(text.row.date(date))] + (item.isForecast ? [.forecast(" (\(words["forecast"]))")] : []), date)
  }
}
