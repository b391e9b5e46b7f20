import Foundation
import Reconciling

/// A paper for programs: sections with lines and tables, each with the rows it is about and the words it stands on.
public struct PaperJSON: Encodable {
  private let kind: String
  private let title: String
  private let language: String
  private let sides: [String]
  @Nullable private var us: String?
  @Nullable private var asOf: String?
  private let reportsRead: Int
  private let head: [String]
  private let sections: [Section]
  private let annex: [Section]

  public init(_ paper: Paper) {
    kind = paper.kind.rawValue
    title = paper.title
    language = paper.language.rawValue
    sides = paper.scope.sides
    us = paper.scope.us
    asOf = paper.scope.asOf
    reportsRead = paper.scope.reports
    head = paper.head.map(\.text)
    sections = paper.sections.map(Section.init)
    annex = paper.annex.map(Section.init)
  }

  public func text() throws -> String { String(decoding: try RecordJSON.encode(self), as: UTF8.self) + "\n" }

  private struct Section: Encodable {
    let key: String
    let heading: String
    let byHand: Bool
    /// How much of it stands in the annex, in words; empty where nothing does.
    let more: String
    let lines: [Line]
    let table: [Row]

    init(_ section: Paper.Section) {
      (key, heading, byHand, more) = (section.key, section.heading, section.isByHand, section.more)
      lines = section.blocks.compactMap { block in
        switch block {
        case .paragraph(let line), .item(let line), .note(let line), .label(let line): Line(line)
        case .table, .blank, .sources: nil
        }
      }
      table = section.blocks.flatMap { block -> [Row] in
        guard case .table(let table) = block else { return [] }
        return table.rows.map { Row($0, table.columns) }
      }
    }
  }

  private struct Line: Encodable {
    let text: String
    let rows: [String]
    let cites: [RowCite]

    init(_ line: Paper.Line) { (text, rows, cites) = (line.text, line.rows, line.cites) }
  }

  private struct Row: Encodable {
    let rows: [String]
    /// By the names of the columns.
    let cells: [String: String]
    let cites: [RowCite]

    init(_ row: Paper.Table.Row, _ columns: [Paper.Table.Column]) {
      rows = row.ids
      cells = Dictionary(
        zip(columns, row.cells).map { ($0.key, $1.value ?? $1.line.text) }, uniquingKeysWith: { first, _ in first })
      cites = row.cells.flatMap(\.line.cites)
    }
  }
}
