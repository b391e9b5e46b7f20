import GRDB

/// Rows by what a person calls them.
enum RowNames {
  private static let shown = 3

  /// The table and the id of the only row that fits: its id, the beginning of its id, the source of a report, or words in
  /// it.
  static func find(_ asked: String, _ db: Database) throws -> (table: String, id: String) {
    let tables = RecordTable.all.map(\.name)
    if let row = try rows(tables, "id = :asked", asked, db).first { return row }
    let begun = try rows(tables, "id >= :asked AND id < :asked || char(1114111)", asked, db)
    if !begun.isEmpty { return try only(begun, asked) }
    let report = try String.fetchOne(db, sql: "SELECT report FROM sources WHERE source = ?", arguments: [asked])
    if let report { return ("reports", report) }
    return try only(try holding(asked, db), asked)
  }

  private static func rows(
    _ tables: [String], _ condition: String, _ asked: String, _ db: Database
  ) throws -> [(table: String, id: String)] {
    try tables.flatMap { table in
      try String.fetchAll(
        db, sql: "SELECT id FROM \(table) WHERE \(condition) ORDER BY id LIMIT \(shown + 1)",
        arguments: ["asked": asked]
      ).map { (table, $0) }
    }
  }

  /// In the first of the tables whose rows hold the words together.
  private static func holding(_ asked: String, _ db: Database) throws -> [(table: String, id: String)] {
    guard let words = SearchWords(phrase: asked) else { throw QuestionFault.noRow(asked) }
    for table in ListedTable.byWords {
      var finder = try RowFinder(table, RowFilter(), words: words.expression, db)
      finder.limit = shown + 1
      let ids = try finder.ids(db)
      if !ids.isEmpty { return ids.map { (table.name, $0) } }
    }
    return []
  }

  private static func only(_ rows: [(table: String, id: String)], _ asked: String) throws -> (table: String, id: String)
  {
    if rows.count == 1 { return rows[0] }
    if rows.isEmpty { throw QuestionFault.noRow(asked) }
    throw QuestionFault.severalRows(asked, rows.prefix(shown).map(\.id), more: rows.count > shown)
  }
}

extension ListedTable {
  /// The tables whose rows can be searched, those first whose words are fewest.
  public static let byWords: [ListedTable] = [
    .people, .mechanisms, .instruments, .milestones, .formulas, .commitments, .items, .encounters, .statements,
    .reports,
  ]
}
