import Foundation
import GRDB
import Testing

@testable import Recording

@Suite("docs/record.md")
struct RecordDocumentTests {
  @Test("names every table of rows and every column")
  func names() throws {
    let document = try Self.document()
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

  @Test("names every view")
  func views() throws {
    let document = try Self.document()
    let views = try DatabaseQueue().write { db in
      try Schema.create(db)
      return try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'view'")
    }
    #expect(views.count > 5)
    for view in views { #expect(document.contains("| `\(view)` |"), "\(view) is missing") }
  }

  private static func document() throws -> String {
    try String(
      contentsOf: URL(filePath: #filePath).appending(path: "../../../docs/record.md").standardized, encoding: .utf8)
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
