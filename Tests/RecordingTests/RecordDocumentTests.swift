import Foundation
import GRDB
import Testing

@testable import Recording

@Suite("docs/record.md")
struct RecordDocumentTests {
  @Test("names every table of rows and every column")
  func names() throws {
    let document = try String(
      contentsOf: URL(filePath: #filePath).appending(path: "../../../docs/record.md").standardized, encoding: .utf8)
    let columns = try Self.columns()
    #expect(columns.count > 15)
    for (table, columns) in columns {
      let line = document.split(separator: "\n").first { $0.hasPrefix("| `\(table)` |") }
      #expect(line != nil, "no line for \(table)")
      for column in columns where !["id", "origin", "cites", "decision", "formerly"].contains(column) {
        #expect(line?.contains("`\(column)`") == true, "\(table): \(column) is missing")
      }
    }
  }

  /// The columns of each table whose rows have an origin.
  private static func columns() throws -> [String: Set<String>] {
    try DatabaseQueue().write { db in
      try Schema.create(db)
      var columns: [String: Set<String>] = [:]
      for table in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'") {
        let names = Set(try db.columns(in: table).map(\.name))
        if names.contains("origin") { columns[table] = names }
      }
      return columns
    }
  }
}
