import GRDB

/// Whether the file is whole, its references lead somewhere, and its rows are those of its reports.
enum FileCheck {
  static func run(_ db: Database, _ examination: inout Examination) throws {
    for line in try String.fetchAll(db, sql: "PRAGMA integrity_check") where line != "ok" {
      examination.add(.damaged, line)
    }
    for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
      let (table, parent): (String, String) = (row["table"], row["parent"])
      examination.add(.reference, "\(try id(of: row["rowid"], in: table, db)) → \(parent)")
    }
    if try Bool.fetchOne(db, sql: "SELECT stale FROM state") ?? true {
      examination.add(RecordFinding(.stale, count: 1))
    } else {
      for report in try String.fetchAll(db, sql: uncounted) { examination.add(.uncounted, report) }
    }
  }

  /// The name of a row: its own id where its table has any.
  private static func id(of rowid: Int64?, in table: String, _ db: Database) throws -> String {
    let key = try db.primaryKey(table).columns.first ?? "rowid"
    let id = try String.fetchOne(
      db, sql: "SELECT CAST(\"\(key)\" AS TEXT) FROM \"\(table)\" WHERE rowid = ?", arguments: [rowid])
    return "\(table) \(id ?? "?")"
  }

  private static let uncounted = """
    WITH counted (id) AS (
      SELECT id FROM received_reports WHERE source IS NULL UNION SELECT report FROM sources
    )
    SELECT id FROM counted WHERE id NOT IN (SELECT id FROM reports)
    UNION ALL SELECT id FROM reports WHERE id NOT IN counted
    """
}
