import GRDB
import Reading

/// Finds rows by their keys, their words and their days, newest first, without looking at others.
struct RowFinder {
  let table: ListedTable
  /// All must hold; of each group one.
  var keys: [[SearchKey]]
  /// What the words must hold, in the language of FTS5.
  var words: String?
  var period: RowPeriod
  var limit: Int?
  /// The number of a row behind which the rows stand.
  var before: Int64?

  /// - Throws: `QuestionFault`
  init(_ table: ListedTable, _ filter: RowFilter, words: String? = nil, _ db: Database) throws {
    try filter.check(against: table)
    self.table = table
    self.words = words
    period = filter.period
    limit = filter.limit
    before = filter.before
    keys = filter.states.map { [SearchKey(table, .state, $0)] }
    keys += filter.values.map { [SearchKey(table, $0.facet, $0.value)] }
    if let person = filter.person {
      keys.append(try PersonFinder.ids(person, db).map { SearchKey(table, .person, $0) })
    }
    if keys.isEmpty { keys = [[.all(table)]] }
  }

  /// The rows with one key.
  static func ids(_ table: ListedTable, _ key: SearchKey, _ db: Database) throws -> [String] {
    var finder = try RowFinder(table, RowFilter(), db)
    finder.keys = [[key]]
    return try finder.ids(db)
  }

  /// The ids of the rows.
  func ids(_ db: Database) throws -> [String] {
    guard let since = period.first else { return try ids(keys, from: 0, through: .max, limit, db) }
    let near = max(0, since - SearchDate.year) * SearchNumbers.rowsOfADay
    let ids = try ids(keys, from: near, through: .max, limit, db)
    if let limit, ids.count == limit { return ids }
    let left = limit.map { $0 - ids.count }
    return try ids + self.ids(keys + [[.wide(table)]], from: 0, through: near - 1, left, db)
  }

  private func ids(
    _ keys: [[SearchKey]], from: Int64, through: Int64, _ limit: Int?, _ db: Database
  ) throws -> [String] {
    let ends = [through, period.last.map { ($0 + 1) * SearchNumbers.rowsOfADay - 1 }, before.map { $0 - 1 }]
    let through = ends.compactMap { $0 }.min() ?? through
    let parts = [match(keys), words.map { "(\($0))" }].compactMap { $0 }
    let statement = try db.cachedStatement(
      sql: """
        SELECT "row" FROM search CROSS JOIN search_rows ON number = search.rowid
        WHERE search MATCH :match AND search.rowid BETWEEN :from AND :through\(period.condition)
        ORDER BY search.rowid DESC LIMIT :limit
        """)
    return try String.fetchAll(
      statement,
      arguments: [
        "match": parts.joined(separator: " AND "), "from": from, "through": through, "limit": limit ?? -1,
        "since": period.first, "first": period.partOfYear?.first, "last": period.partOfYear?.last,
      ])
  }

  private func match(_ keys: [[SearchKey]]) -> String {
    let groups = keys.map { "(" + $0.map { "\"\($0.token)\"" }.joined(separator: " OR ") + ")" }
    return "keys : (" + groups.joined(separator: " AND ") + ")"
  }
}

extension RowPeriod {
  /// What holds of rows of which a possible day lies in the period, besides that they do not begin behind it. Without a
  /// date none does; a day of an unknown year lies in every period that has such a day.
  fileprivate var condition: String {
    if isOpen { return "" }
    let ends = since == nil ? " AND last IS NOT NULL" : " AND last >= :since"
    guard let part = partOfYear else { return ends }
    let day = "substr(date, 6, 5)"
    let bounds = ["\(day) >= substr(:first, 1, length(\(day)))", "\(day) <= substr(:last, 1, length(\(day)))"]
    return ends
      + " AND (date NOT GLOB 'XXXX-*' OR \(bounds.joined(separator: part.first <= part.last ? " AND " : " OR ")))"
  }
}
