import GRDB
import Testing

import struct Reconciling.Record

@testable import Reconciling
@testable import Recording

@Suite("How questions are answered")
struct PlanTests {
  @Test("no list, row or search looks through a whole table")
  func plans() throws {
    let store = try AskedRecord().store
    try store.read { db in
      let asked = Statements()
      db.trace(options: .statement) { asked.note($0.expandedDescription) }
      for table in ListedTable.allCases { try Self.list(table, db) }
      for table in RecordTable.all {
        var record = Record()
        try RowFamily(table: table.name, id: "statement:1").fill(&record, of: Record(), db)
      }
      _ = try? RowNames.find("mở cửa khẩu", db)
      let words = try #require(SearchWords("mở cửa"))
      let hits = try ListedTable.byWords.flatMap { table in
        let ranking = SearchRanking(table: table, words: words)
        return try ranking.together(RowFilter(), db) + ranking.apart(RowFilter(), db, but: [])
      }
      for hit in hits { _ = try hit.hit(words, db) }
      db.trace()
      #expect(asked.all.count > 40)
      for statement in asked.all {
        for step in try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + statement).map({ $0["detail"] as String }) {
          let scanned = step.hasPrefix("SCAN ") ? String(step.split(separator: " ")[1]) : ""
          #expect(!Self.tables.contains(scanned), "\(step): \(statement)")
        }
      }
    }
  }

  private static let tables = Set(RecordTable.all.map(\.name) + ["search_rows", "received_reports", "sources"])

  private static func list(_ table: ListedTable, _ db: Database) throws {
    var filter = RowFilter()
    filter.limit = 5
    let ids = try RowFinder(table, filter, db).ids(db)
    var record = Record()
    for companions in RowCompanions.of(table) { try companions.fill(&record, ids: ids, db) }
    try RecordTable.named(table.name).fetch(&record, ids: ids, db)
  }

  /// The statements that were made, each once.
  private final class Statements {
    private(set) var all: Set<String> = []

    func note(_ statement: String) { if statement.hasPrefix("SELECT") { all.insert(statement) } }
  }
}
