import Foundation
import GRDB
import Reconciling
import Testing

@testable import Reading
@testable import Recording

/// Older records as programs of their version made them, in `Tests/OlderRecords`.
@Suite struct MigrationTests {
  let folder: URL
  private var path: String { folder.appending(path: "older.sqlite").path }

  init() throws {
    folder = try TestFolder.make()
    let dump = try String(
      contentsOf: URL(filePath: #filePath).appending(path: "../../OlderRecords/version-2.sql").standardized,
      encoding: .utf8)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: dump) }
    try queue.close()
  }

  @Test("what was received stays, in a record opened only to read too", arguments: [RecordStore.Access.write, .read])
  func received(_ access: RecordStore.Access) throws {
    let tables = ["received_reports", "sources", "readings"]
    let before = try rows(tables)
    #expect(before.map(\.count) == [4, 4, 4])
    _ = try RecordStore(path: path, access: access)
    #expect(try rows(tables) == before)
  }

  @Test("a migrated record equals one made anew of the same readings, in its rows and in its schema")
  func equalsAFreshOne() throws {
    let migrated = try RecordStore(path: path, access: .write)
    let fresh = try RecordStore(path: folder.appending(path: "fresh.sqlite").path, access: .create)
    // As the resource was made: the newer version came last, then one text from a second source.
    for id in try migrated.read({ try String.fetchAll($0, sql: "SELECT id FROM received_reports ORDER BY rowid") }) {
      let stored = try #require(try migrated.report(id: id))
      try fresh.ingest(stored.report, reading: stored.reading)
    }
    let twice = try #require(try fresh.record().reports.first { $0.source == "2023-03-21-tin-van.txt" })
    var copy = try #require(try fresh.report(id: twice.id))
    copy.report.source = "ban-sao.txt"
    try fresh.ingest(copy.report, reading: copy.reading)

    let record = try migrated.record()
    #expect(record.reports.count == 3 && record.reports.contains { $0.alsoFrom == ["ban-sao.txt"] })
    #expect(record.encounters.count > 3)
    #expect(try record == fresh.record())
    #expect(try Self.schema(migrated) == Self.schema(fresh))
  }

  @Test("a row keeps the id that it had")
  func ids() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction {
      try $0.execute(
        sql: """
          PRAGMA foreign_keys = OFF;
          UPDATE encounters SET id = 'encounter:call/as-it-was' WHERE id LIKE 'encounter:call/2025-08-14%'
          """)
      #expect($0.changesCount == 1)
    }
    try queue.close()
    let record = try RecordStore(path: path, access: .write).record()
    let call = record.encounters.filter { $0.kind == .call && $0.when == "2025-08-14" }
    #expect(call.map(\.id) == ["encounter:call/as-it-was"])
  }

  @Test("a migration that fails leaves the older record as it was")
  func failure() throws {
    // A table in the way, which a migration does not expect among those that it keeps.
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "ALTER TABLE state RENAME TO status") }
    try queue.close()
    let before = try rows(["received_reports", "readings", "encounters"])
    #expect(throws: RecordFault.self) { try RecordStore(path: path, access: .write) }
    #expect(try rows(["received_reports", "readings", "encounters"]) == before)
  }

  @Test("a record of a version that no step leads from says so")
  func noWay() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "PRAGMA user_version = 1") }
    try queue.close()
    #expect(throws: RecordFault.otherVersion(path: path, found: 1, expected: Schema.version)) {
      try RecordStore(path: path, access: .write)
    }
  }

  @Test("an older record that cannot be written says what to do", .enabled(if: geteuid() != 0, "root writes anywhere"))
  func unwritable() throws {
    for (file, mode) in [(path, 0o444), (folder.path, 0o555)] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    }
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
    #expect(throws: RecordFault.olderAndReadOnly(path: path)) { try RecordStore(path: path, access: .read) }
  }

  private func rows(_ tables: [String]) throws -> [[Row]] {
    let queue = try DatabaseQueue(path: path)
    return try queue.read { db in try tables.map { try Row.fetchAll(db, sql: "SELECT * FROM \($0) ORDER BY rowid") } }
  }

  private static func schema(_ store: RecordStore) throws -> [String] {
    try store.read {
      try String.fetchAll($0, sql: "SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_schema").sorted()
    }
  }
}
