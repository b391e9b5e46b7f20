import Foundation
import GRDB
import Reading
import Reconciling

import struct Reconciling.Record

/// What the record holds between two states.
public struct Relation: Encodable, Sendable, Equatable {
  /// Two ISO codes, sorted.
  public var sides: [String]
  /// Encounters that took place: held, or mentioned as past.
  public var encounters: Int
  public var reports: Int
  /// The latest date of an encounter that was held.
  public var lastWhen: String?
  /// The earliest date, after the record's latest day, of one planned.
  public var nextWhen: String?
  /// Commitments that are not fulfilled or ended.
  public var openCommitments = 0
  /// Of those that a report could show to be done: all, and those of which none shows anything.
  public var testable = 0
  public var withoutEvidence = 0
  /// Encounters held, by year.
  public var years: [Int: Int] = [:]
}

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
  /// All rows, or those that concern all of the given states, with the persons, reports and links that belong to them.
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

  /// Every pair of states with an encounter, those with most encounters first.
  public func relations() throws -> [Relation] {
    try follow()
    return try read { db in
      let years = try Self.yearsOfPairs(db)
      return try Row.fetchAll(db, sql: Self.pairs).map { row in
        let sides: [String] = [row["one"], row["other"]]
        return Relation(
          sides: sides, encounters: row["encounters"], reports: row["reports"], lastWhen: row["last_when"],
          nextWhen: row["next_when"], openCommitments: row["open_commitments"] ?? 0, testable: row["testable"] ?? 0,
          withoutEvidence: row["without_evidence"] ?? 0, years: years[sides] ?? [:])
      }
    }
  }

  private static func yearsOfPairs(_ db: Database) throws -> [[String]: [Int: Int]] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT one.side AS one, other.side AS other, CAST(substr("when", 1, 4) AS INTEGER) AS year, count(*) AS held
        FROM encounters \(sidesOfPairs("encounters.id"))
        WHERE status = 'held' AND "when" GLOB '[0-9][0-9][0-9][0-9]*' GROUP BY 1, 2, 3
        """)
    var years: [[String]: [Int: Int]] = [:]
    while let row = try rows.next() { years[[row["one"], row["other"]], default: [:]][row["year"]] = row["held"] }
    return years
  }

  /// Joins each row with every pair of its states.
  ///
  /// - Parameter id: the column that names the row.
  private static func sidesOfPairs(_ id: String) -> String {
    """
    JOIN row_sides one ON one."row" = \(id)
    JOIN row_sides other ON other."row" = \(id) AND one.side < other.side
    """
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

  /// - Parameter row: of `received_reports`.
  static func report(_ row: Row) throws -> Report {
    try Report(
      bytes: Array((row["text"] as String).utf8), source: row["source"], title: row["title"], outlet: row["outlet"],
      published: row["published"], publishedFrom: row["published_from"])
  }

  /// Dates whose year is not known are left out of `last_when` and `next_when`.
  private static let pairs = """
    WITH agreed AS (
      SELECT one.side AS one, other.side AS other,
        count(*) FILTER (WHERE state IN ('open', 'silent', 'overdue')) AS open_commitments,
        count(*) FILTER (WHERE testable) AS testable,
        count(*) FILTER (WHERE testable AND progress = 'none') AS without_evidence
      FROM commitments \(sidesOfPairs("commitments.id")) GROUP BY 1, 2
    ),
    told AS (
      SELECT one.side AS one, other.side AS other, count(DISTINCT report) AS reports
      FROM accounts \(sidesOfPairs("encounter")) GROUP BY 1, 2
    ),
    met AS (
      SELECT one.side AS one, other.side AS other,
        count(*) FILTER (WHERE status IN ('held', 'mentioned')) AS encounters,
        max("when") FILTER (WHERE status = 'held' AND "when" GLOB '[0-9][0-9][0-9][0-9]*') AS last_when,
        min("when") FILTER (WHERE status IN ('planned', 'invited') AND "when" GLOB '[0-9][0-9][0-9][0-9]*'
          AND "when" > (SELECT as_of FROM state)) AS next_when
      FROM encounters \(sidesOfPairs("encounters.id")) GROUP BY 1, 2
    )
    SELECT met.*, coalesce(reports, 0) AS reports, open_commitments, testable, without_evidence FROM met
    LEFT JOIN told ON told.one = met.one AND told.other = met.other
    LEFT JOIN agreed ON agreed.one = met.one AND agreed.other = met.other
    ORDER BY encounters DESC, met.one, met.other
    """
}
