import GRDB

/// Brings an older record up to the version of this program, in one transaction: what was received is changed step by
/// step, what is reconciled is worked out again when it is next asked for. Until then rows that keep their ids stand in the
/// new tables as far as the columns are the same.
enum Migrations {
  /// For each version, the SQL that makes of its received tables those of the next version. A step stays as it is once
  /// records have gone through it.
  private static let steps: [Int: String] = [
    2: tablesSayWhatTheyAre + Schema.decisions, 3: "", 4: Schema.tokens, 5: "",
  ]

  /// Whether there is a way from a version to that of this program.
  static func lead(from version: Int) -> Bool { (version..<Schema.version).allSatisfy { steps[$0] != nil } }

  /// Must run in a transaction, on a connection that does not watch foreign keys.
  static func migrate(_ db: Database, from version: Int) throws {
    for table in Schema.tablesKeepingIDs {
      try db.execute(sql: "CREATE TEMPORARY TABLE earlier_\(table) AS SELECT * FROM \(table)")
    }
    try dropReconciled(db)
    for version in version..<Schema.version { try db.execute(sql: steps[version] ?? "") }
    try Schema.createReconciled(db)
    for table in Schema.tablesKeepingIDs { try carryOver(table, db) }
    try db.execute(sql: "UPDATE state SET stale = 1; PRAGMA user_version = \(Schema.version)")
  }

  private static func dropReconciled(_ db: Database) throws {
    for view in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'view'") {
      try db.execute(sql: "DROP VIEW \"\(view)\"")
    }
    for table in try Schema.tables(db) where !Schema.receivedTables.contains(table) {
      try db.execute(sql: "DROP TABLE IF EXISTS \"\(table)\"")
    }
  }

  /// Columns that an earlier version did not have are unknown, or empty: all but the id and the cites is worked out again.
  private static func carryOver(_ table: String, _ db: Database) throws {
    let earlier = Set(try db.columns(in: "earlier_\(table)").map(\.name))
    let values = try db.columns(in: table).map { column in
      if earlier.contains(column.name) { return "\"\(column.name)\"" }
      return column.isNotNull ? column.type == "TEXT" ? "'[]'" : "0" : "NULL"
    }
    try db.execute(
      sql: """
        INSERT INTO \(table) SELECT \(values.joined(separator: ", ")) FROM earlier_\(table) ORDER BY rowid;
        DROP TABLE earlier_\(table);
        """)
  }

  /// Writes a comment into the stored definition of each table. Its columns stay, so no row has to be copied. Indices
  /// are made anew with those of all references.
  private static let tablesSayWhatTheyAre = """
    DROP INDEX sources_by_report;
    DROP INDEX readings_by_report;
    PRAGMA writable_schema = 1;
    WITH comments (name, comment) AS (VALUES
      ('received_reports',
        'Reports as received, with what came beside the text. `replaces` is the earlier version of the same source.'),
      ('sources',
        'Which report each source gave last. Only these reports, and those without a source, are reconciled.'),
      ('readings', 'Readings as JSON, with the version of their form and of the languages they were read with. '
        || 'The latest counts.'),
      ('state',
        'One row: whether reports came in since the rows were worked out, and the day up to which reports count.'))
    UPDATE sqlite_master SET sql = 'CREATE TABLE ' || sqlite_master.name || ' (' || char(10) || '  -- ' || comment
      || char(10) || '  ' || ltrim(substr(sql, instr(sql, '(') + 1), char(10) || ' ')
    FROM comments WHERE sqlite_master.name = comments.name AND type = 'table';
    PRAGMA writable_schema = RESET;

    """
}
