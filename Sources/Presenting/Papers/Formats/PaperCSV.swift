/// A paper as comma-separated values: its tables under one header, else a row for each line. Dates are EDTF.
public struct PaperCSV {
  private let paper: Paper

  public init(_ paper: Paper) { self.paper = paper }

  public var text: String { ([header] + rows).map(CSV.line).joined() }

  private var tables: [Paper.Table] {
    paper.sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  private var header: [String] {
    let words = Words(paper.language)
    let ofTables = paper.columns.map { $0.heading + ($0.isByHand ? " \(Paper.Piece.pen)" : "") }
    return ofTables.isEmpty ? [words["column-section"], words["column-line"], words["column-sources"]] : ofTables
  }

  private var rows: [[String]] {
    if !paper.columns.isEmpty { return tables.flatMap(\.rows).map { $0.cells.map(text) } }
    return (paper.sections + paper.annex).flatMap { section in
      section.blocks.flatMap { lines($0) }.map { [section.heading, $0.text, quotes($0)] }
    }
  }

  private func lines(_ block: Paper.Block) -> [Paper.Line] {
    switch block {
    case .paragraph(let line), .item(let line), .note(let line), .label(let line): [line]
    case .table(let table): table.rows.map { .joined($0.cells.map(\.line)) }
    case .blank, .sources: []
    }
  }

  private func text(_ cell: Paper.Cell) -> String { cell.isDate ? cell.value ?? "" : cell.line.text }

  private func quotes(_ line: Paper.Line) -> String {
    line.cites.map { "“\($0.quote)”" }.joined(separator: "; ")
  }
}
