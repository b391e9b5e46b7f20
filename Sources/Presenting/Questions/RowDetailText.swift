import Foundation
import Reading
import Reconciling
import Recording

/// One row for the terminal: its fields, the words it stands on, and what belongs to it. Fields and tables have their
/// names in the record, so that what is seen can be asked for.
public struct RowDetailText {
  private let detail: RowDetail
  private let row: RowText
  private let width: Int
  private let style: TextStyle
  /// The numbers by which reports are named.
  private let numbers: [String: Int]

  public init(_ detail: RowDetail, language: OutputLanguage, width: Int, style: TextStyle) {
    (self.detail, self.width, self.style) = (detail, width, style)
    row = RowText(language: language, persons: detail.belongings.persons)
    numbers = Dictionary(
      detail.belongings.reports.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  public func text() throws -> String {
    let children = try detail.children.map { "\n" + (try section($0.table, $0.rows)) }
    return style.bold("\(detail.table) \(detail.id)") + "\n" + (try own()) + children.joined() + reports
  }

  /// The fields, one a line, and below them the row's words.
  private func own() throws -> String {
    let fields = try RowFields(detail.row)
    let lines = fields.fields.filter { !["id", "cites"].contains($0.name) }.map { [$0.name, shown($0.value)] }
    let cites = fields.cites.map { paragraph("“\($0.quote)” \(number(of: $0.report))") }
    return indented(TextTable(header: [], rows: lines)) + cites.joined()
  }

  /// Rows as `banggiao list` has them; those that it has no table for, with all their fields.
  private func section(_ table: String, _ rows: [any Encodable]) throws -> String {
    let listed = ListedTable.allCases.first { $0.name == table }
    let text = try listed.map { RowTables(detail.belongings, language: row.words.language)[$0] } ?? fields(rows)
    return style.bold("\(table) (\(rows.count))") + "\n" + indented(text)
  }

  private func fields(_ rows: [any Encodable]) throws -> TextTable {
    let rows = try rows.map(RowFields.init)
    let names = (rows.first?.fields.map(\.name) ?? []).filter { name in
      !Self.leftOut.contains(name) && name != Self.parent(detail.table)
        && rows.contains { shown($0[name] ?? NSNull()) != "–" }
    }
    let cells = rows.map { row in
      names.map { shown(row[$0] ?? NSNull()) }
        + [number(of: row.cites.first?.report ?? row["report"] as? String ?? "")]
    }
    return TextTable(header: names + [row.words["report"]], rows: cells)
  }

  /// What children need not say again.
  private static let leftOut: Set = ["origin", "cites", "report", "row", "about"]

  /// The name by which children name a parent of this table.
  private static func parent(_ table: String) -> String { String(table.dropLast()) }

  private func shown(_ value: Any) -> String {
    let texts = (value as? [Any] ?? [value]).map(RowFields.text)
    let named = texts.map { $0.hasPrefix("person:") ? row.speaker($0) : $0 }.joined(separator: "; ")
    return named.isEmpty ? "–" : named
  }

  private func number(of report: String) -> String { numbers[report].map { "[\($0)]" } ?? "" }

  /// The reports by their numbers.
  private var reports: String {
    let reports = detail.belongings.reports
    if reports.isEmpty { return "" }
    let lines = reports.map { paragraph("\(number(of: $0.id)) \(row.report($0))") }
    return "\n" + style.bold(row.words["reports"]) + "\n" + lines.joined()
  }

  private func paragraph(_ text: String) -> String {
    Wrapping.paragraph([Run(text: text)], width: width, indent: 2, style: style)
  }

  private func indented(_ table: TextTable) -> String {
    table.text(width: width - 2, style: style).split(separator: "\n").map { "  \($0)\n" }.joined()
  }
}
