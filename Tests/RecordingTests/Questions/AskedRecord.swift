import Foundation
import GRDB

import struct Reconciling.Record

@testable import Reading
@testable import Reconciling
@testable import Recording

/// A record of a few rows made by hand, to be asked.
struct AskedRecord {
  let store: RecordStore

  /// - Parameter change: further rows.
  init(_ change: (inout Record) -> Void = { _ in }) throws {
    var record = Self.rows
    change(&record)
    store = try RecordStore(path: TestFolder.make().appending(path: "asked.sqlite").path, access: .create)
    try store.write { db in
      for report in record.reports {
        try db.execute(
          sql: "INSERT INTO received_reports (id, text, source) VALUES (?, ?, ?)",
          arguments: [report.id, Self.texts[report.id] ?? "", report.source])
        try db.execute(sql: "INSERT INTO sources VALUES (?, ?)", arguments: [report.source, report.id])
      }
      for table in RecordTable.all { try table.insert(record, db) }
      try SearchIndex.rebuild(db)
    }
  }

  func ids(_ table: ListedTable, _ change: (inout RowFilter) -> Void = { _ in }) throws -> [String] {
    var filter = RowFilter()
    change(&filter)
    let record = try store.rows(of: table, filter)
    return record.ids(table)
  }

  static let border = "sha256:aa01"
  static let trade = "sha256:bb02"

  private static let texts = [
    border: "Tin từ Đà Nẵng. Ông Tô Lâm gặp ông Hun Sen. Hai bên nhất trí mở cửa khẩu.\nBạn bè hoan nghênh.",
    trade: "Hai bên bán gạo cho nhau.",
  ]

  private static var rows: Record {
    var record = Record()
    record.reports = [report(border, "a.txt", "2024-05-02"), report(trade, "b.txt", "2025-03-01")]
    record.persons = [
      person("person:VN/to-lam", ["Tô Lâm"], "VN"), person("person:KH/hun-sen", ["Hun Sen", "Samdech Hun Sen"], "KH"),
    ]
    record.encounters = [
      encounter(
        "encounter:call", .call, .held, "2024-05-02", ["KH", "VN"], ["person:VN/to-lam", "person:KH/hun-sen"]),
      encounter("encounter:visit", .visit, .planned, "2025-03", ["KH", "VN"], ["person:KH/hun-sen"]),
      encounter("encounter:laos", .meeting, .held, "XXXX-08-14", ["LA", "VN"], ["person:VN/to-lam"]),
      encounter("encounter:decade", .meeting, .held, "201X", ["LA", "VN"], []),
      encounter("encounter:undated", .meeting, .mentioned, nil, ["KH"], []),
    ]
    record.accounts = [
      AccountRow(
        id: "account:1", encounter: "encounter:call", report: border, status: .held, when: nil, central: true,
        cites: [cite(border, "gặp")])
    ]
    record.statements = [
      statement("statement:1", "encounter:call", "2024-05-02", .agree, [.border], "nhất trí mở cửa khẩu", border),
      statement("statement:2", nil, "2025-03-01", .hope, [.economyTrade], "bán gạo cho nhau", trade),
    ]
    return record
  }

  static func report(_ id: String, _ source: String, _ day: String) -> ReportRow {
    ReportRow(
      id: id, source: source, title: nil, outlet: nil, published: nil, publishedFrom: nil, language: "vi", day: day,
      replaces: nil, alsoFrom: [])
  }

  static func person(_ id: String, _ names: [String], _ country: String) -> PersonRow {
    PersonRow(id: id, name: names[0], names: names, country: country, cites: [])
  }

  static func encounter(
    _ id: String, _ kind: EncounterKind, _ status: RecordedStatus, _ when: String?, _ sides: [String],
    _ participants: [String]
  ) -> EncounterRow {
    EncounterRow(
      id: id, kind: kind, status: status, when: when, notBefore: nil, notAfter: nil, where: nil, sides: sides,
      participants: participants, channels: kind == .call ? [.party] : [], title: "cuộc gặp", cites: [])
  }

  static func statement(
    _ id: String, _ encounter: String?, _ date: String, _ act: Act, _ topics: [Topic], _ text: String, _ report: String
  ) -> StatementRow {
    StatementRow(
      id: id, report: report, encounter: encounter, date: date, act: act, speakers: ["person:VN/to-lam"],
      sides: ["KH", "VN"], topics: topics, text: text, cites: [cite(report, text)])
  }

  static func cite(_ report: String, _ quote: String) -> RowCite {
    RowCite(report: report, Cite(start: 0, end: quote.unicodeScalars.count, quote: quote))
  }
}

extension Record {
  func ids(_ table: ListedTable) -> [String] {
    switch table {
    case .reports: reports.map(\.id)
    case .people: persons.map(\.id)
    case .encounters: encounters.map(\.id)
    case .statements: statements.map(\.id)
    default: []
    }
  }
}
