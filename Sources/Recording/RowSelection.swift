import Foundation
import GRDB
import Reconciling

import struct Reconciling.Record

/// Which rows are asked for: all, or those that concern all of some states and what belongs to them.
struct RowSelection {
  /// Nil for all rows.
  private let sides: [String]?

  static let all = RowSelection(every: nil)

  init(sides: [String]) { self.init(every: Set(sides).sorted()) }

  private init(every sides: [String]?) { self.sides = sides }

  func fill(_ record: inout Record, _ db: Database) throws {
    record.reports = try rows(db, "id IN kept_reports")
    record.persons = try rows(db, "id IN kept_persons")
    record.tenures = try rows(db, "person IN kept_persons")
    record.sightings = try rows(db, "tenure IN (SELECT id FROM tenures WHERE person IN kept_persons)")
    record.encounters = try rows(db, "id IN kept")
    record.accounts = try rows(db, "encounter IN kept")
    record.mechanisms = try rows(db, "id IN kept")
    record.sessions = try rows(db, "mechanism IN kept")
    record.instruments = try rows(db, "id IN kept")
    record.indicators = try rows(db, "id IN kept")
    record.observations = try rows(db, "indicator IN kept")
    record.milestones = try rows(db, "id IN kept")
    record.anniversaries = try rows(db, "milestone IN kept")
    record.statements = try rows(db, "id IN kept")
    record.items = try rows(db, "id IN kept")
    record.topics = try rows(db, "id IN kept")
    record.links = try rows(
      db,
      """
      "row" IN kept OR "row" IN kept_persons OR "row" IN (SELECT id FROM tenures WHERE person IN kept_persons)
      """)
  }

  /// In the order in which they were reconciled.
  private func rows<Stored: StoredRow>(_ db: Database, _ condition: String) throws -> [Stored] {
    let select = "SELECT * FROM \(Stored.databaseTableName)"
    guard let sides else { return try Stored.fetchAll(db, sql: select + " ORDER BY rowid") }
    return try Stored.fetchAll(
      db, sql: Self.kept + select + " WHERE \(condition) ORDER BY rowid",
      arguments: ["sides": String(decoding: try JSONEncoder().encode(sides), as: UTF8.self), "count": sides.count])
  }

  /// `kept`: rows that concern all sides. `kept_persons`: those who take part or speak in them.
  /// `kept_reports`: those that kept rows and sightings of kept persons stand on.
  private static let kept = """
    WITH kept (id) AS MATERIALIZED (
      SELECT "row" FROM row_sides WHERE side IN (SELECT value FROM json_each(:sides))
      GROUP BY "row" HAVING count(*) = :count
    ),
    kept_persons (id) AS MATERIALIZED (
      SELECT value FROM encounters, json_each(participants) WHERE encounters.id IN kept
      UNION SELECT value FROM statements, json_each(speakers) WHERE statements.id IN kept
    ),
    kept_cites (cites) AS (
      SELECT cites FROM encounters WHERE id IN kept
      UNION ALL SELECT cites FROM mechanisms WHERE id IN kept
      UNION ALL SELECT cites FROM instruments WHERE id IN kept
      UNION ALL SELECT cites FROM indicators WHERE id IN kept
      UNION ALL SELECT cites FROM milestones WHERE id IN kept
      UNION ALL SELECT cites FROM statements WHERE id IN kept
    ),
    kept_reports (id) AS (
      SELECT value ->> 'report' FROM kept_cites, json_each(cites)
      UNION SELECT report FROM sightings JOIN tenures ON tenures.id = tenure WHERE person IN kept_persons
    )

    """
}
