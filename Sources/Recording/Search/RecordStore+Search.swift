import GRDB
import Reading
import Reconciling

/// A row in which the words of a search stand.
public struct SearchHit: Sendable, Equatable {
  public let table: ListedTable
  public let id: String
  /// The first report that the row stands on.
  public let report: ReportRow?
  /// EDTF: when it was said or held; of a report, its day.
  public let date: String?
  /// The row's words, of many names some; of a report the sentence in which the words stand.
  public let text: String
  /// The words that were searched for, as ranges of the text in UTF-8 bytes.
  public let places: [Range<Int>]
}

extension RecordStore {
  /// The rows that hold some words, best first: rows that are these words; rows in which they stand together in this
  /// order; the others. Among equals what the record worked out comes before whole reports, then the newest.
  ///
  /// Of each table the newest rows are ranked, `SearchRanking.depth` or as many as the limit, so that a search for words
  /// that stand everywhere is as quick as any.
  ///
  /// - Parameters:
  ///   - tables: those to look in; empty for all. A table that cannot answer the filter has no hits.
  ///   - filter: of its facets state, person and period; its limit counts hits of all tables.
  /// - Throws: `QuestionFault`
  public func search(_ words: SearchWords, in tables: [ListedTable] = [], _ filter: RowFilter) throws -> [SearchHit] {
    try follow()
    return try read { db in
      let asked = tables.isEmpty ? ListedTable.byWords : tables
      let able = asked.filter { $0.answers(filter) }
      let rankings = able.map { SearchRanking(table: $0, words: words) }
      var ranked = try rankings.flatMap { try $0.together(filter, db) }
      if words.words.count > 1, ranked.count < filter.limit ?? .max {
        ranked += try rankings.flatMap { try $0.apart(filter, db, but: Set(ranked.map(\.id))) }
      }
      return try ranked.sorted().prefix(filter.limit ?? ranked.count).map { try $0.hit(words, db) }
    }
  }
}

extension ListedTable {
  func answers(_ filter: RowFilter) -> Bool {
    filter.facets.allSatisfy(facets.contains) && (isDated || filter.period.isOpen)
  }
}

/// The rows of one table that hold the words of a search, with how well they do.
struct SearchRanking {
  let table: ListedTable
  let words: SearchWords

  /// How many rows of a table are ranked at least.
  static let depth = 50

  /// Those in which they stand together in their order.
  func together(_ filter: RowFilter, _ db: Database) throws -> [RankedRow] {
    try rows(try ids(words.expressionTogether, filter, db), .together, db)
  }

  /// - Parameter known: ids of rows that are ranked already.
  func apart(_ filter: RowFilter, _ db: Database, but known: Set<String>) throws -> [RankedRow] {
    try rows(try ids(words.expression, filter, db).filter { !known.contains($0) }, .apart, db)
  }

  private func ids(_ expression: String, _ filter: RowFilter, _ db: Database) throws -> [String] {
    var filter = filter
    filter.limit = max(filter.limit ?? Self.depth, Self.depth)
    return try RowFinder(table, filter, words: expression, db).ids(db)
  }

  private func rows(_ ids: [String], _ fit: RankedRow.Fit, _ db: Database) throws -> [RankedRow] {
    if ids.isEmpty { return [] }
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM search_rows WHERE \"row\" IN (SELECT value FROM json_each(?))")
    return try Row.fetchAll(statement, arguments: [JSONList.text(ids)]).map { RankedRow($0, of: table, fit, words) }
  }
}

/// A row that holds the words of a search, in the order of the best.
struct RankedRow: Comparable {
  /// The row is the words; they stand together in their order; they stand anywhere.
  enum Fit: Int { case whole, together, apart }

  let id: String
  private let table: ListedTable
  private let number: Int64
  private let date: String?
  private let text: String
  private let fit: Fit

  init(_ row: Row, of table: ListedTable, _ fit: Fit, _ words: SearchWords) {
    self.table = table
    (id, number, date, text) = (row["row"], row["number"], row["date"], row["words"])
    let isWhole = fit == .together && Self.isWhole(text, words)
    self.fit = isWhole ? .whole : fit
  }

  /// At most, with the marks on it written apart.
  private static let bytesOfLetter = 6

  /// Whether one of the lines of a text is the words.
  private static func isWhole(_ text: String, _ words: SearchWords) -> Bool {
    let most = bytesOfLetter * words.words.reduce(0) { $0 + $1.plain.utf8.count + 1 }
    return text.utf8.split(separator: UInt8(ascii: "\n")).filter { $0.count <= most }
      .contains { line in
        let line = FoldedText(String(Substring(line)))
        return line.words.count == words.words.count && words.run(in: line) != nil
      }
  }

  static func < (one: RankedRow, other: RankedRow) -> Bool { one.order < other.order }

  static func == (one: RankedRow, other: RankedRow) -> Bool { one.id == other.id }

  private var order: (Int, Int, Int64, String) { (fit.rawValue, table == .reports ? 1 : 0, -number, id) }

  func hit(_ words: SearchWords, _ db: Database) throws -> SearchHit {
    let text = table == .reports ? try sentence(words, db) : lines(words)
    return SearchHit(
      table: table, id: id,
      report: try ReportRow.rows(db, sql: "SELECT * FROM reports WHERE id = ?", arguments: [report(db)]).first,
      date: date, text: text, places: words.places(in: FoldedText(text)))
  }

  /// The first report that it stands on.
  private func report(_ db: Database) throws -> String? {
    if table == .reports { return id }
    if RowFamily.withoutCites.contains(table.name) { return nil }
    return try String.fetchOne(
      db, sql: "SELECT cites ->> '$[0].report' FROM \(table.name) WHERE id = ?", arguments: [id])
  }

  /// The first line, as a name or a title, and those in which words stand.
  private func lines(_ words: SearchWords) -> String {
    let lines = text.split(separator: "\n").map(String.init)
    return lines.enumerated().filter { $0.offset == 0 || !words.places(in: FoldedText($0.element)).isEmpty }
      .map(\.element).prefix(Self.longest).joined(separator: " · ")
  }

  private static let longest = 3

  /// Where the words stand in a report: in its text, else in its title.
  private func sentence(_ words: SearchWords, _ db: Database) throws -> String {
    let text = try String.fetchOne(db, sql: "SELECT text FROM received_reports WHERE id = ?", arguments: [id]) ?? ""
    let folded = FoldedText(text)
    guard let place = words.run(in: folded) ?? words.places(in: folded).first else { return self.text }
    return Excerpt.sentence(of: text, at: place.lowerBound)
  }
}
