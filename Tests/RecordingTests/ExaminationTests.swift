import Foundation
import GRDB
import Testing

@testable import Reading
@testable import Recording

/// Each fault is made in a real record, behind the back of the program.
@Suite struct ExaminationTests {
  let path: String
  let report: Report

  init() throws {
    path = try TestFolder.make().appending(path: "examined.sqlite").path
    report = try RecordStoreTests.report("“Tô Lâm gặp Hun Sen.", source: "a.txt")
    let store = try RecordStore(path: path, access: .create)
    try RecordStoreTests.ingest(report, into: store)
    try store.reconcile()
  }

  @Test func aWholeRecordIsClean() throws {
    let examination = try RecordStore.examine(path: path)
    #expect(examination.isClean && examination.findings.isEmpty, "\(examination.findings)")
    #expect(examination.reports == 1 && examination.readings == 1 && examination.cites > 10)
  }

  @Test(
    "a fault is found, and no other",
    arguments: [
      ("UPDATE persons SET cites = replace(cites, 'Tô Lâm', 'Tô Lầm') WHERE name = 'Tô Lâm'", .quote),
      // The same letters, decomposed: other code points.
      ("UPDATE persons SET cites = replace(cites, 'Tô Lâm', 'To\u{302} Lâm') WHERE name = 'Tô Lâm'", .quote),
      ("UPDATE persons SET cites = replace(cites, '\"start\":1', '\"start\":0') WHERE name = 'Tô Lâm'", .quote),
      ("UPDATE persons SET cites = replace(cites, 'sha256:', 'sha256:0') WHERE name = 'Tô Lâm'", .orphanCite),
      ("DELETE FROM tenures", .reference),
      ("INSERT INTO sources VALUES ('b.txt', 'sha256:0'); UPDATE state SET stale = 1", .reference),
      (
        "INSERT INTO links VALUES ('link:1', 'year', 'person:VN/nobody', NULL, 1, 'why', NULL, 0, NULL, 'rule', '[]')",
        .name
      ),
      ("UPDATE encounters SET participants = '[\"person:VN/nobody\", \"KH\"]'", .name),
      ("UPDATE readings SET reading = replace(reading, 'Tô Lâm gặp', 'Tô Lâm thăm')", .readingQuote),
      ("UPDATE readings SET reading = '{}'", .reading), ("DELETE FROM readings", .unread),
      ("UPDATE received_reports SET text = text || ' '", .text), ("UPDATE state SET stale = 1", .stale),
      ("UPDATE persons SET cites = '[' WHERE name = 'Tô Lâm'", .damaged),
    ] as [(String, RecordFinding.Kind)])
  func faults(_ sql: String, _ kind: RecordFinding.Kind) throws {
    try change(
      """
      DROP TRIGGER reports_stay; DROP TRIGGER reports_are_kept; DROP TRIGGER readings_stay;
      DROP TRIGGER readings_are_kept; \(sql)
      """)
    let findings = try RecordStore.examine(path: path).findings
    #expect(findings.map(\.kind).filter { $0 == kind || $0 != .stale } == [kind], "\(findings)")
    #expect(try RecordStore.examine(path: path).isClean == (kind == .stale))
  }

  @Test func aReportWithoutItsRowIsFoundOnlyIfRowsAreSaidToBeUpToDate() throws {
    let other = try RecordStoreTests.report("Bản tin khác: Tô Lâm gặp Hun Sen.", source: "b.txt")
    try RecordStoreTests.ingest(other, into: RecordStore(path: path, access: .write))
    #expect(try RecordStore.examine(path: path).findings.map(\.kind) == [.stale])
    try change("UPDATE state SET stale = 0")
    let findings = try RecordStore.examine(path: path).findings
    #expect(findings == [RecordFinding(.uncounted, count: 1, places: [other.id])])
  }

  @Test("a file with bytes overwritten is damaged, in a table and in the schema", arguments: ["items", nil])
  func overwritten(_ table: String?) throws {
    let page = try DatabaseQueue(path: path).read { db in
      try table.flatMap {
        try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [$0])
      }
    }
    let file = try FileHandle(forUpdating: URL(filePath: path))
    let end = try file.seekToEnd()
    try file.seek(toOffset: page.map { UInt64($0 - 1) * 4096 } ?? 100)
    try file.write(contentsOf: Data(repeating: 0xA5, count: 3000))
    #expect(try file.seekToEnd() == end)
    try file.close()
    let examination = try RecordStore.examine(path: path)
    #expect(!examination.isClean)
    #expect(examination.findings.first?.kind == .damaged)
  }

  @Test func ofManyPlacesTheFirstAreNamedAndAllCounted() throws {
    try change(
      """
      UPDATE statements SET speakers = (SELECT json_group_array('person:VN/' || value)
        FROM json_each('[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]'))
      """)
    let finding = try #require(try RecordStore.examine(path: path).findings.first)
    #expect(finding.count == 12 && finding.places.count == 10)
    #expect(finding.places.first?.hasSuffix("→ person:VN/1") == true)
  }

  private func change(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }
}
