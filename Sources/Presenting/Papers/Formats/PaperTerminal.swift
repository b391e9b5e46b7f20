/// A paper for the terminal: wrapped, coloured only where colours are asked for.
public struct PaperTerminal {
  private let paper: Paper
  private let width: Int
  private let style: TextStyle
  private let sources: SourceText

  /// A table of more columns, or with less room for each, is printed as blocks, one for each row.
  private static let columnsOfATable = 6
  private static let roomOfAColumn = 12

  /// - Parameter width: columns to wrap to.
  public init(_ paper: Paper, width: Int, style: TextStyle) {
    (self.paper, self.width, self.style) = (paper, width, style)
    sources = SourceText(paper)
  }

  /// The whole paper, ended by a newline.
  public var text: String {
    let head =
      paragraph([Run(text: paper.title, codes: "1")], indent: 0) + paper.head.map { line($0, indent: 0) }.joined()
    let annex = paper.annex.isEmpty ? [] : [style.bold(paper.annexTitle) + "\n"]
    return ([head] + paper.sections.map(section) + annex + paper.annex.map(section)).joined(separator: "\n")
  }

  private func section(_ section: Paper.Section) -> String {
    let pen = section.isByHand ? " \(Paper.Piece.pen)" : ""
    let more = section.more.isEmpty ? [] : [Run(text: " (\(section.more))", codes: "2")]
    return paragraph([Run(text: section.heading + pen, codes: "1")] + more, indent: 0)
      + section.blocks.map(block).joined()
  }

  private func block(_ block: Paper.Block) -> String {
    switch block {
    case .paragraph(let content): line(content, indent: 2)
    case .item(let content): line("– " + content, indent: 2)
    case .note(let content): paragraph(content.pieces.flatMap(runs).map { Run(text: $0.text, codes: "2") }, indent: 2)
    case .label(let content): paragraph(content.pieces.flatMap(runs).map { Run(text: $0.text, codes: "36") }, indent: 2)
    case .table(let table): isWide(table) ? blocks(table) : narrow(table)
    case .blank(let labels): paragraph([Run(text: labels.map { "\($0) ………………" }.joined(separator: " "))], indent: 2)
    case .sources(.words): sourcesByReport
    case .sources(.reports): paragraph([Run(text: sources.reports)], indent: 2)
    }
  }

  /// Words that stand above are named by their place alone.
  private var sourcesByReport: String {
    sources.byReport.map { report, sources in
      let shown = sources.filter { $0.words == nil }.map { "[\($0.number)] \($0.place)" }
      let others = sources.filter { $0.words != nil }.map { "[\($0.number)] “\($0.words ?? "")” \($0.place)" }
      let lines = (shown.isEmpty ? [] : [shown.joined(separator: " · ")]) + others
      return paragraph([Run(text: report)], indent: 2)
        + lines.map { paragraph([Run(text: $0, codes: "2")], indent: 4) }.joined()
    }.joined()
  }

  private func line(_ line: Paper.Line, indent: Int) -> String {
    paragraph(line.pieces.flatMap(runs), indent: indent)
  }

  private func runs(_ piece: Paper.Piece) -> [Run] {
    let isMarked = piece.style == .added || piece.style == .removed
    let text = style.colour && isMarked ? piece.text : piece.written
    let numbers = paper.numbers(piece).map { "[\($0)]" }.joined()
    return [Run(text: text, codes: Self.codes[piece.style] ?? "")]
      + (numbers.isEmpty ? [] : [Run(text: " "), Run(text: numbers, codes: "2")])
  }

  private static let codes: [Paper.Piece.Style: String] = [
    .strong: "1", .soft: "2", .hand: "35", .forecast: "3", .late: "31", .added: "32", .removed: "9;31",
  ]

  // MARK: tables

  private func isWide(_ table: Paper.Table) -> Bool {
    table.columns.count > Self.columnsOfATable || table.columns.count * Self.roomOfAColumn > width
  }

  private func narrow(_ table: Paper.Table) -> String {
    let rows = table.rows.map { $0.cells.map { $0.line.pieces.flatMap(runs).map(\.text).joined() } }
    let text = TextTable(header: table.columns.map(heading), rows: rows).text(
      width: width - 2, style: style)
    return text.split(separator: "\n").map { "  \($0)\n" }.joined()
  }

  private func heading(_ column: Paper.Table.Column) -> String {
    column.heading + (column.isByHand ? " \(Paper.Piece.pen)" : "")
  }

  /// The first two columns open a block; the others follow with their headings where they say something.
  private func blocks(_ table: Paper.Table) -> String {
    table.rows.map { row in
      let opening = Paper.Line.joined(row.cells.prefix(2).map(\.line), by: table.isNumbered ? ". " : " · ")
      let rest = zip(table.columns, row.cells).dropFirst(2).filter { !$0.1.line.isEmpty }
      return line(opening, indent: 2)
        + rest.map { column, cell in
          paragraph([Run(text: "\(heading(column)): ", codes: "2")] + cell.line.pieces.flatMap(runs), indent: 5)
        }.joined()
    }.joined()
  }

  private func paragraph(_ runs: [Run], indent: Int) -> String {
    Wrapping.paragraph(runs, width: width, indent: indent, style: style)
  }
}
