import Foundation
import GRDB
import Reading

/// What became of a report that was offered to the record.
public enum IngestOutcome: Sendable, Equatable {
  case recorded
  /// The same bytes were there; a further source is noted.
  case known
  /// The source had given other bytes, the report of this id, which stays in the record but counts no more.
  case newVersion(of: String)
}

extension RecordStore {
  /// Whether the record has these bytes, from whatever source.
  public func knows(_ report: Report) throws -> Bool { try read { try Self.exists(report.id, $0) } }

  /// Takes a report with its reading, in one transaction. The rows are rebuilt when they are next asked for.
  ///
  /// - Parameter reading: asked for only if the record does not know the report.
  @discardableResult
  public func ingest(_ report: Report, reading: @autoclosure () -> ReportReading) throws -> IngestOutcome {
    if access == .read { throw RecordFault.readOnly(path: path) }
    return try write { db in
      let earlier = try report.source.flatMap { try Self.current($0, db) }
      let isKnown = try Self.exists(report.id, db)
      if isKnown && (earlier == report.id || report.source == nil) { return .known }
      if !isKnown { try insert(report, reading(), replaces: earlier, db) }
      if let source = report.source { try Self.point(source, to: report.id, db) }
      try db.execute(sql: "UPDATE state SET stale = 1")
      if let earlier { return .newVersion(of: earlier) }
      return isKnown ? .known : .recorded
    }
  }

  /// The report that a source gave last.
  private static func current(_ source: String, _ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT report FROM sources WHERE source = ?", arguments: [source])
  }

  private static func exists(_ report: String, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM received_reports WHERE id = ?)", arguments: [report]) ?? false
  }

  private static func point(_ source: String, to report: String, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO sources (source, report) VALUES (?, ?)
        ON CONFLICT (source) DO UPDATE SET report = excluded.report
        """, arguments: [source, report])
  }

  private func insert(
    _ report: Report, _ reading: ReportReading, replaces earlier: String?, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO received_reports (id, text, source, title, outlet, published, published_from, replaces)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        report.id, report.text, report.source, report.title, report.outlet, report.published, report.publishedFrom,
        earlier,
      ])
    try Self.insert(reading, of: report.id, db)
    fresh.keep(reading, number: db.lastInsertedRowID)
  }

  /// - Parameter report: its id.
  static func insert(_ reading: ReportReading, of report: String, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO readings (report, version, languages, reading) VALUES (?, ?, ?, ?)",
      arguments: [report, reading.version, json(reading.document.languages), json(reading)])
  }

  static func json(_ value: some JSONValue) -> String {
    String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
  }
}
