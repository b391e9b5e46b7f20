import GRDB
import Reading

/// Keeps the index by which rows are found.
///
/// A row that changes is removed and filled in again, and so are the rows that are found by it, as `SearchSource` says:
/// reports by their accounts and statements, encounters by their statements, items by theirs, people by their tenures,
/// commitments by their steps.
enum SearchIndex {
  /// Takes all rows into the index anew.
  static func rebuild(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM search_rows; INSERT INTO search (search) VALUES ('delete-all')")
    try gather(db) { for table in ListedTable.allCases { try note(table, ids: nil, db) } }
  }

  /// Takes rows into the index, best all of a transaction at once; they and their parents and children must stand in the
  /// tables, and must not be in the index.
  ///
  /// - Parameter rows: ids by table.
  static func fill(_ rows: [ListedTable: [String]], _ db: Database) throws {
    try gather(db) { for (table, ids) in rows { try note(table, ids: ids, db) } }
  }

  /// So much the index gathers before it writes; eight times the usual, as it is filled at once.
  private static let bytesBeforeWriting = 8 << 20

  /// Inserts what is noted in the order of the days, as the index writes a part of its own for each step back.
  private static func gather(_ db: Database, _ notes: () throws -> Void) throws {
    try db.execute(
      sql: "CREATE TEMPORARY TABLE search_entries (first INTEGER, id TEXT, date TEXT, keys TEXT, words TEXT)")
    try notes()
    try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('hashsize', ?)", arguments: [bytesBeforeWriting])
    var numbers = SearchNumbers()
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM search_entries ORDER BY first, rowid DESC")
    try rows.inChunks { rows in
      let entries = rows.map { row in
        SearchEntry(id: row["id"], date: SearchDate(row["date"]), keys: row["keys"], words: row["words"])
      }
      let words = try entries.map { try text(of: $0, db) }.concurrentMap { FoldedText.line($0) }
      for (entry, words) in zip(entries, words) {
        try insert(entry, words, number: try numbers.next(for: entry.date, db), db)
      }
    }
    try db.execute(sql: "DROP TABLE search_entries")
  }

  private static func note(_ table: ListedTable, ids: [String]?, _ db: Database) throws {
    let some = ids == nil ? "" : " WHERE \(table.name).id IN (SELECT value FROM json_each(?))"
    let rows = try Row.fetchCursor(
      db, sql: table.source.select(of: table) + some + " ORDER BY \(table.name).rowid",
      arguments: ids.map { [JSONList.text($0)] } ?? [])
    let note = try db.cachedStatement(sql: "INSERT INTO search_entries VALUES (?, ?, ?, ?, ?)")
    try rows.inChunks { rows in
      for entry in try rows.concurrentMap({ SearchEntry($0, of: table) }) {
        try note.execute(arguments: [entry.date.first, entry.id, entry.date.edtf, entry.keys, entry.words])
      }
    }
  }

  /// Takes rows out of the index; those that are not in it are passed over.
  static func remove(ids: [String], _ db: Database) throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM search_rows WHERE \"row\" IN (SELECT value FROM json_each(?)) ORDER BY number",
      arguments: [JSONList.text(ids)])
    for row in rows {
      let entry = SearchEntry(
        id: row["row"], date: SearchDate(row["date"]), keys: row["keys"], words: row["words"])
      let index = try db.cachedStatement(
        sql: "INSERT INTO search (search, rowid, plain, marked, keys) VALUES ('delete', ?, ?, ?, ?)")
      let words = FoldedText.line(try text(of: entry, db))
      try index.execute(arguments: [row["number"] as Int64, words.plain, words.marked, entry.keys])
      try db.execute(sql: "DELETE FROM search_rows WHERE number = ?", arguments: [row["number"] as Int64])
    }
  }

  private static func insert(
    _ entry: SearchEntry, _ words: (marked: String, plain: String), number: Int64, _ db: Database
  ) throws {
    let row = try db.cachedStatement(
      sql: "INSERT INTO search_rows (number, \"row\", date, last, keys, words) VALUES (?, ?, ?, ?, ?, ?)")
    try row.execute(arguments: [number, entry.id, entry.date.edtf, entry.date.last, entry.keys, entry.words])
    let index = try db.cachedStatement(sql: "INSERT INTO search (rowid, plain, marked, keys) VALUES (?, ?, ?, ?)")
    try index.execute(arguments: [number, words.plain, words.marked, entry.keys])
  }

  /// What of a row can be searched.
  private static func text(of entry: SearchEntry, _ db: Database) throws -> String {
    let report = try db.cachedStatement(sql: "SELECT text FROM received_reports WHERE id = ?")
    let text = entry.id.hasPrefix("sha256:") ? try String.fetchOne(report, arguments: [entry.id]) : nil
    return entry.words + "\n" + (text ?? "")
  }
}

/// A row as the index takes it.
struct SearchEntry {
  let id: String
  let date: SearchDate
  /// Tokens of `SearchKey`, parted by spaces.
  let keys: String
  let words: String

  init(id: String, date: SearchDate, keys: String, words: String) {
    (self.id, self.date, self.keys, self.words) = (id, date, keys, words)
  }

  /// - Parameter row: as `SearchSource.select` gives it.
  init(_ row: Row, of table: ListedTable) {
    let date = SearchDate(row["date"])
    let texts = SearchSource.values(row["words"]).withoutRepetitions
    let facets = table.facets.flatMap { facet in
      SearchSource.values(row[facet.rawValue]).map { SearchKey(table, facet, $0) }
    }
    let names = table == .people ? texts.map(SearchKey.called) : []
    let former = table.source.keepsFormerIDs ? SearchSource.values(row["formerly"]) : []
    let keys =
      [.all(table)] + (date.isWide ? [.wide(table)] : []) + facets + names
      + former.map { SearchKey.formerly(table, $0) }
    self.init(
      id: row["id"], date: date, keys: Set(keys).map(\.token).sorted().joined(separator: " "),
      words: texts.joined(separator: "\n"))
  }
}

extension SearchSource {
  /// The rows of a table as `id`, `date`, one column for each facet, and `words`.
  func select(of table: ListedTable) -> String {
    let facets = table.facets.map { "\(Self.joined(self.facets[$0] ?? [])) AS \($0.rawValue)" }
    let former = keepsFormerIDs ? ["\(ListedTable.list("SELECT value FROM json_each(formerly)")) AS formerly"] : []
    let columns =
      ["\(table.name).id AS id", "\(date ?? "NULL") AS date"] + facets + former + ["\(Self.joined(text)) AS words"]
    return "SELECT " + columns.joined(separator: ", ") + " FROM " + from
  }

  static func values(_ joined: String?) -> [String] {
    (joined ?? "").split(separator: separator).map(String.init)
  }

  private static func joined(_ expressions: [String]) -> String {
    expressions.isEmpty ? "NULL" : expressions.map { "coalesce(\($0), '')" }.joined(separator: " || char(31) || ")
  }
}
