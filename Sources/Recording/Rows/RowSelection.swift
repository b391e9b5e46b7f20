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
    guard let sides else {
      for table in RecordTable.all { try table.fetch(&record, db, "SELECT * FROM \(table.name) ORDER BY rowid", []) }
      return
    }
    let kept = try Kept(sides, db)
    for table in RecordTable.all {
      try table.fetch(
        &record, db, Kept.sets + " SELECT * FROM \(table.name) WHERE \(table.kept) ORDER BY rowid", kept.arguments)
    }
  }

  /// The ids that decide what is selected, found once: `kept`, the rows that concern all sides; `kept_persons`, those who
  /// take part or speak in them; `kept_reports`, those that kept rows and sightings of kept persons stand on.
  private struct Kept {
    private(set) var arguments: StatementArguments

    init(_ sides: [String], _ db: Database) throws {
      arguments = ["sides": JSONList.text(sides)]
      for (name, sql) in [("kept", Self.rows(of: sides)), ("persons", Self.persons), ("reports", Self.reports)] {
        let ids = try String.fetchAll(db, sql: sql, arguments: arguments)
        arguments += [name: JSONList.text(ids)]
      }
    }

    static let sets = """
      WITH kept (id) AS MATERIALIZED (SELECT value FROM json_each(:kept)),
        kept_persons (id) AS MATERIALIZED (SELECT value FROM json_each(:persons)),
        kept_reports (id) AS MATERIALIZED (SELECT value FROM json_each(:reports))
      """

    private static func rows(of sides: [String]) -> String {
      let others = sides.indices.dropFirst().map { place in
        #" AND EXISTS (SELECT 1 FROM row_sides WHERE side = :sides ->> \#(place) AND "row" = first."row")"#
      }
      return #"SELECT "row" FROM row_sides first WHERE side = :sides ->> 0"# + others.joined()
    }

    private static let persons = """
      WITH kept (id) AS MATERIALIZED (SELECT value FROM json_each(:kept))
      SELECT value FROM encounters, json_each(participants) WHERE encounters.id IN kept
      UNION SELECT value FROM statements, json_each(speakers) WHERE statements.id IN kept
      """

    private static let reports = """
      WITH kept (id) AS MATERIALIZED (SELECT value FROM json_each(:kept)),
        kept_persons (id) AS MATERIALIZED (SELECT value FROM json_each(:persons)),
        kept_cites (cites) AS (
          \(RecordTable.all.filter(\.isSided).map { "SELECT cites FROM \($0.name) WHERE id IN kept" }
            .joined(separator: " UNION ALL "))
        )
      SELECT value ->> 'report' FROM kept_cites, json_each(cites)
      UNION SELECT report FROM sightings JOIN tenures ON tenures.id = tenure WHERE person IN kept_persons
      """
  }
}
