import GRDB

/// The tables, views and indices of a record. What was received is only added to; what is reconciled is worked out from
/// it and can be rebuilt at any time. Each table and view says in its own SQL what it is, for whoever opens the file.
enum Schema {
  /// Rises with every change of the tables (`PRAGMA user_version`); `Migrations` brings older records up to it.
  static let version = 6
  /// Tells a record from other SQLite files (`PRAGMA application_id`): `BGGI` in ASCII.
  static let applicationID = 0x4247_4749

  /// The reconciled tables whose rows keep their ids when all is worked out again, parents before their children.
  static let tablesKeepingIDs = ["persons", "mechanisms", "encounters", "instruments", "commitments"]

  /// Makes everything in an empty database.
  static func create(_ db: Database) throws {
    try db.execute(sql: received)
    try createReconciled(db)
    try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
  }

  /// Makes the reconciled tables, empty, with all views and indices.
  static func createReconciled(_ db: Database) throws {
    try db.execute(sql: reconciled)
    try db.execute(sql: SearchSchema.create)
    try indexReferences(db)
    try db.execute(sql: views)
    try createCitesView(db)
  }

  /// Children are asked for by their parent and by their report: every column that refers to another table has an index.
  private static func indexReferences(_ db: Database) throws {
    for table in try tables(db) {
      let key = try db.primaryKey(table).columns
      for column in try db.foreignKeys(on: table).flatMap(\.originColumns) where key != [column] {
        try db.execute(sql: "CREATE INDEX IF NOT EXISTS \(table)_by_\(column) ON \(table) (\"\(column)\")")
      }
    }
  }

  /// The names of all tables; virtual ones first, as they own some of the others.
  static func tables(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
        ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC, rowid
        """)
  }
}
