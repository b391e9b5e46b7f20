import GRDB

/// Rows by what a person calls them.
enum RowNames {
  private static let shown = 3

  /// The table and the id of the only row that fits: its id, one it formerly had, or the beginning of its id; the source
  /// of a report; or words in it.
  ///
  /// - Parameters:
  ///   - searched: the only tables that count; nil for all.
  ///   - states: of rows found by their words, those that concern all of them.
  static func find(
    _ asked: String, in searched: [ListedTable]? = nil, states: [String] = [], _ db: Database
  ) throws -> (table: String, id: String) {
    let tables = searched?.map(\.name) ?? RecordTable.all.map(\.name)
    if let row = try rows(tables, "id = :asked", asked, db).first { return row }
    let begun = try rows(tables, "id >= :asked AND id < :asked || char(1114111)", asked, db)
    if !begun.isEmpty { return try only(begun, asked) }
    let merged = try formerly(asked, searched ?? ListedTable.allCases, db)
    if !merged.isEmpty { return try only(merged, asked) }
    if searched?.contains(.reports) ?? true, let report = try report(of: asked, db) { return ("reports", report) }
    var filter = RowFilter()
    (filter.states, filter.limit) = (states, shown + 1)
    return try only(try holding(asked, searched ?? ListedTable.byWords, filter, db), asked)
  }

  /// The row of an id, or the one that a row of this id became part of.
  static func exactly(_ id: String, _ db: Database) throws -> (table: String, id: String) {
    let found = try rows(RecordTable.all.map(\.name), "id = :asked", id, db)
    return try only(found.isEmpty ? try formerly(id, ListedTable.allCases, db) : found, id)
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

  /// The rows that a row of this id became part of.
  private static func formerly(
    _ id: String, _ tables: [ListedTable], _ db: Database
  ) throws -> [(table: String, id: String)] {
    try tables.filter(\.source.keepsFormerIDs).flatMap { table in
      try RowFinder.ids(table, .formerly(table, id), db).map { (table.name, $0) }
    }
  }

  private static func report(of source: String, _ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT report FROM sources WHERE source = ?", arguments: [source])
  }

  /// In the first of the tables with a row that holds the words together; else with one that holds all of them.
  private static func holding(
    _ asked: String, _ tables: [ListedTable], _ filter: RowFilter, _ db: Database
  ) throws -> [(table: String, id: String)] {
    for words in [SearchWords(phrase: asked), SearchWords(asked)].compactMap({ $0 }) {
      for table in tables where table.answers(filter) {
        let ids = try RowFinder(table, filter, words: words.expression, db).ids(db)
        if !ids.isEmpty { return ids.map { (table.name, $0) } }
      }
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
    .notes, .reports,
  ]
}
