import ArgumentParser
import Foundation
import Presenting
import Reconciling

/// How rows are written. Shared by the commands that ask the record.
struct RowOutput: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, jsonl, csv
  }

  @Option(
    help: ArgumentHelp(
      "How rows are written: table for people, json, jsonl with one row a line, csv. "
        + "(default: table on a terminal, else json)", valueName: "format"))
  var format: Format?

  @Flag(
    name: .customLong("no-bom"), help: "Leave out the byte order mark by which spreadsheets tell that CSV is UTF-8.")
  var leavesOutMark = false

  /// - Parameter text: the rows for people.
  func write(_ rows: [any Encodable], text: @autoclosure () throws -> String) throws {
    switch format ?? (StandardOutput.isTerminal ? .table : .json) {
    case .table: try StandardOutput.write(Array(try text().utf8))
    case .json: try StandardOutput.write(try json(rows))
    case .jsonl: try StandardOutput.write(try rows.flatMap { try line($0) })
    case .csv:
      try StandardOutput.write(Array(((leavesOutMark ? "" : CSV.byteOrderMark) + (try CSV.text(rows))).utf8))
    }
  }

  private func json(_ rows: [any Encodable]) throws -> [UInt8] {
    try Array(RecordJSON.encode(rows.map(AnyRow.init))) + [UInt8(ascii: "\n")]
  }

  private func line(_ row: any Encodable) throws -> [UInt8] {
    try Array(RecordJSON.encode(AnyRow(row: row), indented: false)) + [UInt8(ascii: "\n")]
  }

  /// Rows of any kind in one list.
  private struct AnyRow: Encodable {
    let row: any Encodable

    func encode(to encoder: any Encoder) throws { try row.encode(to: encoder) }
  }
}
