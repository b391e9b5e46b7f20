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

  /// Rows in the order in which they were reconciled.
  func fill(_ record: inout Record, _ db: Database) throws {
    for table in RecordTable.all {
      let select = "SELECT * FROM \(table.name)"
      if let sides {
        try table.fetch(
          &record, db, Self.kept + select + " WHERE \(table.kept) ORDER BY rowid",
          ["sides": JSONList.text(sides), "count": sides.count])
      } else {
        try table.fetch(&record, db, select + " ORDER BY rowid", [])
      }
    }
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
      \(RecordTable.all.filter(\.isSided).map { "SELECT cites FROM \($0.name) WHERE id IN kept" }
        .joined(separator: " UNION ALL "))
    ),
    kept_reports (id) AS (
      SELECT value ->> 'report' FROM kept_cites, json_each(cites)
      UNION SELECT report FROM sightings JOIN tenures ON tenures.id = tenure WHERE person IN kept_persons
    )

    """
}
