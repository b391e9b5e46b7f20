import Foundation
import GRDB
import Reading
import Reconciling

import struct Reconciling.Record

extension RecordStore {
  /// Builds all rows anew from the newest readings, in one transaction.
  public func reconcile() throws { try write { try replaceRows(by: try reconciled($0), $0) } }

  private func reconciled(_ db: Database) throws -> Record {
    Reconciler.reconcile(try inputs(db), try Self.decisions(db), ids: try Self.knownIDs(db))
  }

  private func replaceRows(by record: Record, _ db: Database) throws {
    try Self.clear(db)
    try Self.insert(record, db)
    try SearchIndex.rebuild(db)
    try db.execute(sql: "UPDATE state SET stale = 0, as_of = ?", arguments: [record.asOf])
    fresh.forget()
  }

  /// Whether reports, readings or decisions came since the rows were built.
  public func isStale() throws -> Bool { try read(Self.isStale) }

  /// Before a question: brings the rows up to date, unless somebody else sees to that.
  func follow() throws { if followsAtOnce { try reconcileIfStale() } }

  /// How often the rows are worked out beside what is being written, before the writing has to wait.
  private static let tries = 3

  /// Builds the rows anew if reports, readings or decisions came since. While they are worked out others may write.
  public func reconcileIfStale() throws {
    for _ in 0..<Self.tries {
      guard try isStale() else { return }
      let (revision, record) = try read { (try Self.revision($0), try reconciled($0)) }
      let isDone = try write { db in
        guard try Self.revision(db) == revision else { return false }
        try replaceRows(by: record, db)
        return true
      }
      if isDone { return }
    }
    // Whoever asked at the same time may have been faster.
    try write { if try Self.isStale($0) { try replaceRows(by: try reconciled($0), $0) } }
  }

  private static func isStale(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT stale FROM state") ?? true
  }

  /// A received report with its latest reading.
  struct Kept {
    let id: String
    let row: Row
    let reading: ReportReading

    init(_ row: Row, path: String, _ fresh: FreshReadings) throws {
      self.row = row
      id = row["id"]
      guard let reading = fresh.reading(row["number"], of: id) ?? Self.decoded(row["reading"]) else {
        throw RecordFault.reading(path: path, report: id)
      }
      self.reading = reading
    }

    private static func decoded(_ reading: String) -> ReportReading? {
      try? JSONDecoder().decode(ReportReading.self, from: Data(reading.utf8))
    }
  }

  static let keptReports = """
    SELECT received_reports.*, readings.id AS number, readings.reading FROM received_reports
    JOIN readings ON readings.id = (SELECT max(id) FROM readings WHERE report = received_reports.id)
    """

  /// Of received reports those that count: the newest of each source, and those without a source.
  private static let counts =
    "(received_reports.source IS NULL OR received_reports.id IN (SELECT report FROM sources))"

  /// The reports that count.
  func inputs(_ db: Database) throws -> [ReconcilingInput] {
    let sources = try Self.sources(db)
    let rows = try Row.fetchAll(
      db,
      sql: Self.keptReports + " WHERE \(Self.counts) ORDER BY received_reports.id")
    return try rows.concurrentMap { row in
      let kept = try Kept(row, path: path, fresh)
      return ReconcilingInput(
        report: Self.row(kept, sources[kept.id, default: []]), reading: kept.reading,
        wording: Wording((row["text"] as String).utf8))
    }
  }

  /// The sources that stand at each report, in the order in which they came.
  private static func sources(_ db: Database) throws -> [String: [String]] {
    let rows = try Row.fetchAll(db, sql: "SELECT report, source FROM sources ORDER BY rowid")
    return Dictionary(rows.map { ($0["report"], [$0["source"]]) }, uniquingKeysWith: +)
  }

  /// A report whose own source has moved on is named by a further one.
  static func row(_ kept: Kept, _ sources: [String]) -> ReportRow {
    let (document, own) = (kept.reading.document, kept.row["source"] as String?)
    let source = own.map { sources.contains($0) ? $0 : sources.first ?? $0 } ?? sources.first
    return ReportRow(
      id: kept.id, source: source, title: document.title ?? kept.row["title"],
      outlet: document.outlet ?? kept.row["outlet"], published: document.published ?? kept.row["published"],
      publishedFrom: document.publishedFrom ?? kept.row["published_from"], language: document.language, day: nil,
      replaces: kept.row["replaces"], alsoFrom: sources.filter { $0 != source })
  }

  /// The ids of rows that may be joined or parted, with the first words of each that a report which counts still has.
  static func knownIDs(_ db: Database) throws -> KnownIDs {
    var known = KnownIDs()
    for table in Schema.tablesKeepingIDs {
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT \(table).id, formerly, value ->> 'report' AS report, value ->> 'start' AS start, min(key)
          FROM \(table), json_each(cites)
          WHERE origin = 'reports' AND report IN (SELECT id FROM received_reports WHERE \(counts)) GROUP BY \(table).id
          """)
      while let row = try rows.next() {
        known.add(
          row["id"], formerly: try JSONDecoder().decode([String].self, from: Data((row["formerly"] as String).utf8)),
          report: row["report"], start: row["start"])
      }
    }
    return known
  }

  private static func clear(_ db: Database) throws {
    for table in ["row_sides"] + RecordTable.workedOut.reversed().map(\.name) {
      try db.execute(sql: "DELETE FROM \(table)")
    }
  }

  static func insert(_ record: Record, _ db: Database) throws {
    for table in RecordTable.workedOut { try table.insert(record, db) }
  }
}
