import Foundation
import GRDB
import Reconciling
import Testing

@testable import Reading
@testable import Recording

@Suite struct RecordStoreTests {
  let folder: URL
  var path: String { folder.appending(path: "record.sqlite").path }

  init() throws {
    folder = try TestFolder.make()
  }

  @Test func theSameReportTwiceIsRecordedOnce() throws {
    let store = try RecordStore(path: path, access: .create)
    let report = try Self.report("Tô Lâm gặp Hun Sen.", source: "a.txt")
    #expect(try Self.ingest(report, into: store) == .recorded)
    #expect(try Self.ingest(report, into: store) == .known)
    let record = try store.record()
    #expect(record.reports.map(\.source) == ["a.txt"])
    #expect(record.encounters.count == 1)
  }

  @Test func theSameBytesFromElsewhereAreTheSameReport() throws {
    let store = try RecordStore(path: path, access: .create)
    try Self.ingest(Self.report("Tô Lâm gặp Hun Sen.", source: "a.txt"), into: store)
    #expect(try Self.ingest(Self.report("Tô Lâm gặp Hun Sen.", source: "b.txt"), into: store) == .known)
    let reports = try store.record().reports
    #expect(reports.map(\.source) == ["a.txt"])
    #expect(reports.map(\.alsoFrom) == [["b.txt"]])
  }

  @Test func aChangedReportReplacesTheEarlierOne() throws {
    let store = try RecordStore(path: path, access: .create)
    let first = try Self.report("Tô Lâm gặp Hun Sen.", source: "a.txt")
    let second = try Self.report("Tô Lâm gặp Hun Sen tại Hà Nội.", source: "a.txt")
    try Self.ingest(first, into: store)
    #expect(try store.record().reports.map(\.id) == [first.id])
    #expect(try Self.ingest(second, into: store) == .newVersion(of: first.id))
    let record = try store.record()
    #expect(record.reports.map(\.id) == [second.id])
    #expect(record.reports.map(\.replaces) == [first.id])
    #expect(record.accounts.map(\.report) == [second.id])
    #expect(try store.report(id: first.id)?.report == first)
  }

  @Test func rowsKeepTheirIDsInANewVersionOfTheirReport() throws {
    let store = try RecordStore(path: path, access: .create)
    try Self.ingest(Self.report("Tô Lâm gặp Hun Sen.", source: "a.txt"), into: store)
    let before = try store.record()
    try Self.ingest(Self.report("Tin mới: Tô Lâm gặp Hun Sen.", source: "a.txt"), into: store)
    let after = try store.record()
    #expect(after.persons.map(\.id) == before.persons.map(\.id))
    #expect(after.encounters.map(\.id) == before.encounters.map(\.id))
  }

  @Test func aSourceMayGoBackToAnEarlierVersion() throws {
    let store = try RecordStore(path: path, access: .create)
    let first = try Self.report("Tô Lâm gặp Hun Sen.", source: "a.txt")
    let second = try Self.report("Tô Lâm gặp Hun Sen tại Hà Nội.", source: "a.txt")
    for report in [first, second] { try Self.ingest(report, into: store) }
    #expect(try Self.ingest(first, into: store) == .newVersion(of: second.id))
    #expect(try store.record().reports.map(\.id) == [first.id])
  }

  @Test func theOrderOfArrivalDoesNotMatter() throws {
    let reports = try (1...5).map { try Self.report("Bản tin \($0): Tô Lâm gặp Hun Sen.", source: "\($0).txt") }
    let records = try [reports, reports.reversed()].enumerated().map { number, reports in
      let store = try RecordStore(path: path + "\(number)", access: .create)
      for report in reports { try Self.ingest(report, into: store) }
      return try store.record()
    }
    #expect(records[0].encounters.count == 1)
    #expect(records[0] == records[1])
    #expect(try RecordJSON.encode(records[0]) == RecordJSON.encode(records[1]))
  }

  @Test func theRecordIsWhatTheReconcilerGives() throws {
    let store = try RecordStore(path: path, access: .create)
    let report = try Self.report("Tô Lâm gặp Hun Sen.", source: "a.txt")
    try Self.ingest(report, into: store)
    let row = ReportRow(
      id: report.id, source: "a.txt", title: nil, outlet: nil, published: nil, publishedFrom: nil, language: "vi",
      day: nil, replaces: nil, alsoFrom: [])
    let record = try store.record()
    let input = ReconcilingInput(report: row, reading: Self.reading(report), wording: Wording(report.bytes))
    #expect(record == Reconciler.reconcile([input]))
    #expect(record.asOf == "2025-08-14")
    #expect(!record.statements.isEmpty && !record.observations.isEmpty && !record.sessions.isEmpty)
  }

  @Test func aRecordAsOfADayLeavesOutLaterReports() throws {
    let store = try RecordStore(path: path, access: .create)
    try Self.ingest(Self.report("Tô Lâm gặp Hun Sen.", source: "a.txt"), into: store)
    #expect(try store.record(asOf: #require(EDTF("2025-08-13"))).reports.isEmpty)
    #expect(try store.record(asOf: #require(EDTF("2025-08-14"))) == store.record())
    let sides = ["KH", "VN"]
    #expect(try store.relation(sides, asOf: #require(EDTF("2025-08-14"))) == store.relation(sides))
    #expect(try store.relation(["LA", "VN"], asOf: #require(EDTF("2025-08-14"))).record.encounters.isEmpty)
  }

  @Test func theRecordOutlivesTheStore() throws {
    let report = try Self.report("Tô Lâm gặp Hun Sen.", source: "a.txt")
    try Self.ingest(report, into: RecordStore(path: path, access: .create))
    let stored = try RecordStore(path: path, access: .read).report(id: report.id)
    #expect(stored?.report == report)
    #expect(stored?.reading == Self.reading(report))
    #expect(stored?.row.day == "2025-08-14")
  }

  @Test func aTransactionThatFailsLeavesNothing() throws {
    let store = try RecordStore(path: path, access: .create)
    try Self.ingest(Self.report("Tô Lâm gặp Hun Sen.", source: "a.txt"), into: store)
    let before = try store.record()
    let other = try Self.report("Bản tin khác: Tô Lâm gặp Hun Sen.", source: "b.txt")
    #expect(throws: RecordFault.self) {
      try store.write { db in
        try db.execute(
          sql: "INSERT INTO received_reports (id, text) VALUES (?, ?)", arguments: [other.id, other.text])
        try db.execute(sql: "UPDATE state SET stale = 1")
        try db.execute(sql: "INSERT INTO readings (report) VALUES ('sha256:none')")
      }
    }
    #expect(try store.report(id: other.id) == nil)
    #expect(try store.record() == before)
  }

  @Test(arguments: [
    "UPDATE received_reports SET text = 'x'", "DELETE FROM received_reports", "UPDATE readings SET reading = '{}'",
    "DELETE FROM readings",
  ])
  func reportsAndReadingsAreKeptAsTheyCame(_ sql: String) throws {
    let store = try RecordStore(path: path, access: .create)
    try Self.ingest(Self.report("Tô Lâm gặp Hun Sen.", source: "a.txt"), into: store)
    #expect(throws: RecordFault.self) { try store.write { try $0.execute(sql: sql) } }
  }

  @Test func aRelationHasItsEncountersAndNothingElse() throws {
    let store = try RecordStore(path: path, access: .create)
    try Self.ingest(Self.report("Tô Lâm gặp Hun Sen.", source: "a.txt"), into: store)
    let laos = try Self.report("Lào và Việt Nam họp.", source: "b.txt")
    try store.ingest(laos, reading: Self.laos(laos))
    #expect(
      try store.relations() == [
        Relation(
          sides: ["KH", "VN"], encounters: 1, reports: 1, lastWhen: "2025-08-14", nextWhen: nil, openCommitments: 1,
          testable: 1, withoutEvidence: 1,
          held: [HeldInYear(year: 2025, channel: .party, encounters: 1)]),
        Relation(sides: ["LA", "VN"], encounters: 0, reports: 1, lastWhen: nil, nextWhen: "2026-01-05"),
      ])
    let relation = try store.relation(["VN", "KH"])
    let record = relation.record
    let said = try store.record().statements.filter { $0.sides == ["KH", "VN"] }
    #expect(!said.isEmpty && relation.speaking == Set(said.map(\.report)) && record.statements.isEmpty)
    #expect(record.reports.map(\.source) == ["a.txt"])
    #expect(record.encounters.map(\.sides) == [["KH", "VN"]])
    #expect(record.persons.map(\.name).sorted() == ["Hun Sen", "Tô Lâm"])
    #expect(record.tenures.count == 1 && record.sightings.isEmpty && record.observations.count == 1)
    #expect(try store.relation(["VN"]).record.encounters.count == 2)
    #expect(try store.relation(["KH", "LA"]).record.reports.isEmpty)
  }

  @discardableResult
  static func ingest(_ report: Report, into store: RecordStore) throws -> IngestOutcome {
    try store.ingest(report, reading: reading(report))
  }

  static func report(_ text: String, source: String?) throws -> Report { try Report(text: text, source: source) }
}
