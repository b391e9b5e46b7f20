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
  /// All rows, or those that concern all of the given states, with the persons and reports that belong to them; of these no
  /// sightings and no links.
  ///
  /// - Parameter day: the record as it stood on this day: reports that tell of a later one are left out. Worked out anew each
  ///   time. Nil for the latest day of a report.
  public func record(sides: [String]? = nil, asOf day: EDTF? = nil) throws -> Record {
    try follow()
    if let day { return try record(of: sides, asOf: day) }
    return try read { db in
      try Self.select(sides, asOf: try String.fetchOne(db, sql: "SELECT as_of FROM state"), db)
    }
  }

  private func record(of sides: [String]?, asOf day: EDTF) throws -> Record {
    let all = try read { db in
      Reconciler.reconcile(try inputs(db), try Self.decisions(db), ids: try Self.knownIDs(db), asOf: day)
    }
    guard sides != nil else { return all }
    var record = try Self.faults(path) {
      try Self.inMemory(all).read { db in try Self.select(sides, asOf: all.asOf, db) }
    }
    record.decisions = all.decisions
    return record
  }

  private static func select(_ sides: [String]?, asOf day: String?, _ db: Database) throws -> Record {
    var record = Record()
    record.asOf = day
    try (sides.map(RowSelection.init(sides:)) ?? RowSelection.all).fill(&record, db)
    return record
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
