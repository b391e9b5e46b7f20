import Foundation
import GRDB
import Reading
import Reconciling

import struct Reconciling.Record

/// A report as received, with its reading and its row.
public struct StoredReport: Sendable {
  public var report: Report
  public var reading: ReportReading
  public var row: ReportRow

  public init(report: Report, reading: ReportReading, row: ReportRow) {
    (self.report, self.reading, self.row) = (report, reading, row)
  }
}

extension RecordStore {
  /// All rows.
  ///
  /// - Parameter day: the record as it stood on this day: reports that tell of a later one are left out. Worked out anew each
  ///   time. Nil for the latest day of a report.
  public func record(asOf day: EDTF? = nil) throws -> Record {
    try follow()
    return try read { db in
      if let day { return try reconciled(asOf: day, db) }
      var record = Record()
      record.asOf = try String.fetchOne(db, sql: "SELECT as_of FROM state")
      try RowSelection.fill(&record, db)
      return record
    }
  }

  /// What papers on a relation are made from: the rows that concern all of some states.
  ///
  /// - Parameters:
  ///   - sides: ISO codes.
  ///   - day: as of `record(asOf:)`.
  public func relation(_ sides: [String], asOf day: EDTF? = nil) throws -> RelationRecord {
    try follow()
    guard let day else {
      return try read { db in
        try RowSelection(sides: sides).relation(asOf: try String.fetchOne(db, sql: "SELECT as_of FROM state"), db)
      }
    }
    let all = try read { db in try reconciled(asOf: day, db) }
    var relation = try Self.faults(path) {
      try Self.inMemory(all).read { db in try RowSelection(sides: sides).relation(asOf: all.asOf, db) }
    }
    relation.record.decisions = all.decisions
    return relation
  }

  private func reconciled(asOf day: EDTF, _ db: Database) throws -> Record {
    Reconciler.reconcile(try inputs(db), try Self.decisions(db), ids: try Self.knownIDs(db), asOf: day)
  }

  /// The rows of a record in tables of their own, so that they are selected in the one way there is.
  private static func inMemory(_ record: Record) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(configuration: configuration)
    try queue.write { db in
      try Schema.create(db)
      try insert(record, db)
    }
    return queue
  }

  /// Another one after each change of what was received or decided, on which all rows depend, and of whether they follow it.
  public func revision() throws -> String { try read(Self.revision) }

  static func revision(_ db: Database) throws -> String {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT (SELECT max(id) FROM readings) AS readings, (SELECT count(*) FROM sources) AS sources,
          (SELECT max(rowid) FROM decisions) AS decisions, stale FROM state
        """)
    return row?.databaseValues.map(\.description).joined(separator: "/") ?? ""
  }

  /// The day up to which reports count, and how many do.
  public func overview() throws -> (asOf: String?, reports: Int) {
    try follow()
    return try read { db in
      (try String.fetchOne(db, sql: "SELECT as_of FROM state"), try ReportRow.fetchCount(db))
    }
  }

  /// A report by its id, any version of it; nil if the record has none.
  public func report(id: String) throws -> StoredReport? {
    try follow()
    return try read { db in
      let kept = try Row.fetchOne(db, sql: Self.keptReports + " WHERE received_reports.id = ?", arguments: [id])
      guard let kept = try kept.map({ try Kept($0, path: path, fresh) }) else { return nil }
      let row = try ReportRow.rows(db, sql: "SELECT * FROM reports WHERE id = ?", arguments: [id]).first
      return StoredReport(report: try Self.report(kept.row), reading: kept.reading, row: row ?? Self.row(kept, []))
    }
  }

  /// Those of some reports that the record holds, whether its rows follow them yet or not.
  public func received(_ ids: [String]) throws -> Set<String> {
    try read { db in
      try String.fetchSet(
        db, sql: "SELECT id FROM received_reports WHERE id IN (SELECT value FROM json_each(?))",
        arguments: [JSONList.text(ids)])
    }
  }

  /// - Parameter row: of `received_reports`.
  static func report(_ row: Row) throws -> Report {
    try Report(
      bytes: Array((row["text"] as String).utf8), source: row["source"], title: row["title"], outlet: row["outlet"],
      published: row["published"], publishedFrom: row["published_from"])
  }
}
