import Foundation
import GRDB
import Testing

@testable import Reading
@testable import Recording

/// The file as a stranger sees it, without this program.
@Suite struct SchemaTests {
  let store: RecordStore

  init() throws {
    let path = try TestFolder.make().appending(path: "schema.sqlite").path
    store = try RecordStore(path: path, access: .create)
    try RecordStoreTests.ingest(RecordStoreTests.report("Tô Lâm gặp Hun Sen.", source: "a.txt"), into: store)
    try store.reconcile()
  }

  @Test func everyTableAndViewSaysWhatItIs() throws {
    // What full-text search makes for itself is named after its table.
    let schema = try rows(
      """
      SELECT name, sql FROM sqlite_schema
      WHERE type IN ('table', 'view') AND name NOT IN ('search_data', 'search_idx', 'search_config')
      """)
    #expect(schema.count > 35)
    for row in schema {
      #expect((row["sql"] as String).split(separator: "\n").dropFirst().first?.contains("-- ") == true, "\(row)")
    }
  }

  @Test func everyReferenceHasAnIndex() throws {
    try store.read { db in
      var references = 0
      for table in try Schema.tables(db) {
        let indexed = Set(try db.indexes(on: table).compactMap(\.columns.first))
        for column in try db.foreignKeys(on: table).flatMap(\.originColumns) {
          references += 1
          #expect(indexed.contains(column), "\(table).\(column)")
        }
      }
      #expect(references > 30)
    }
  }

  @Test func encountersHavePeopleAndSources() throws {
    try check("encounters_with_people", ["sides": "KH, VN", "when": "2025-08-14", "reports": "1", "sources": "a.txt"])
    let row = try #require(try rows("SELECT people FROM encounters_with_people").first)
    #expect(Set((row["people"] as String).components(separatedBy: ", ")) == ["Hun Sen", "Tô Lâm"])
  }

  @Test func officesHaveHolders() throws {
    try check("office_holders", ["name": "Tô Lâm", "office": "Tổng Bí thư", "current": "1"])
  }

  @Test func statementsHaveSpeakers() throws {
    try check("statements_with_speakers", ["act": "agree", "encounter": "Tô Lâm gặp Hun Sen", "source": "a.txt"])
    try store.write {
      try $0.execute(sql: "UPDATE statements SET speakers = '[\"' || (SELECT min(id) FROM persons) || '\", \"VN\"]'")
    }
    try check("statements_with_speakers", ["speakers": "Hun Sen, VN"])
  }

  @Test func openCommitmentsHaveTheirLastWords() throws {
    try check("open_commitments", ["last_words": "Hun Sen", "last_source": "a.txt", "owed_by": "KH, VN"])
  }

  @Test func mechanismsHaveSessionsAndFiguresTheirIndicator() throws {
    try check("mechanisms_with_sessions", ["name": "Ủy ban Hỗn hợp", "sessions_named": "1"])
    try check("figures_over_time", ["value": "11330000000.0", "unit": "USD", "source": "a.txt"])
  }

  @Test func everyCiteOfARowIsListed() throws {
    try check("cites_of_rows", ["table": "persons", "quote": "Tô Lâm", "start": "0", "end": "6"])
    for row in try rows("SELECT * FROM cites_of_rows") {
      let (start, end): (Int, Int) = (row["start"], row["end"])
      let quote = String("Tô Lâm gặp Hun Sen.".unicodeScalars.map(Character.init)[start..<end])
      #expect(row["quote"] == quote)
    }
  }

  /// Whether a view has a row with these values, as text.
  private func check(_ view: String, _ values: [String: String]) throws {
    let conditions = values.map { "CAST(\"\($0)\" AS TEXT) = '\($1)'" }
    let found = try rows("SELECT * FROM \(view) WHERE " + conditions.joined(separator: " AND "))
    let all = try rows("SELECT * FROM \(view)")
    #expect(!found.isEmpty, "\(view) holds \(all)")
  }

  private func rows(_ sql: String) throws -> [Row] { try store.read { try Row.fetchAll($0, sql: sql) } }
}
