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
  /// The row's words; of a report the sentence in which the words stand.
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
    try reconcileIfStale()
    return try read { db in
      let asked = tables.isEmpty ? ListedTable.byWords : tables
      let able = asked.filter { $0.answers(filter) }
      let ranked = try able.flatMap { try SearchRanking(table: $0, words: words).rows(filter, db) }.sorted()
      return try ranked.prefix(filter.limit ?? ranked.count).map { try $0.hit(words, db) }
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

  func rows(_ filter: RowFilter, _ db: Database) throws -> [RankedRow] {
    var filter = filter
    filter.limit = max(filter.limit ?? Self.depth, Self.depth)
    let ids = try RowFinder(table, filter, words: words.expression, db).ids(db)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT search_rows.*, received_reports.text FROM search_rows
        LEFT JOIN received_reports ON received_reports.id = "row"
        WHERE "row" IN (SELECT value FROM json_each(?))
        """, arguments: [JSONList.text(ids)])
    return rows.map { RankedRow($0, of: table, words) }
  }
}

/// A row that holds the words of a search, in the order of the best.
struct RankedRow: Comparable {
  private let table: ListedTable
  private let id: String
  private let number: Int64
  private let date: String?
  private let text: String
  private let fit: Fit
  /// Where the words stand best.
  private let place: Int

  private enum Fit: Int { case whole, together, apart }

  init(_ row: Row, of table: ListedTable, _ words: SearchWords) {
    self.table = table
    (id, number, date) = (row["row"], row["number"], row["date"])
    text = [row["words"] as String, row["text"] as String? ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
    let folded = FoldedText(text)
    let run = words.run(in: folded)
    place = run?.lowerBound ?? words.places(in: folded).first?.lowerBound ?? 0
    let line = FoldedText(Excerpt.line(of: text, at: place))
    fit = run == nil ? .apart : line.words.count == words.count ? .whole : .together
  }

  static func < (one: RankedRow, other: RankedRow) -> Bool { one.order < other.order }

  static func == (one: RankedRow, other: RankedRow) -> Bool { one.id == other.id }

  private var order: (Int, Int, Int64, String) { (fit.rawValue, table == .reports ? 1 : 0, -number, id) }

  func hit(_ words: SearchWords, _ db: Database) throws -> SearchHit {
    let excerpt = table == .reports ? Excerpt.sentence(of: text, at: place) : text.replacing("\n", with: " · ")
    let first = "SELECT cites ->> '$[0].report' FROM \(table.name) WHERE id = ?"
    let report = table == .reports ? id : try String.fetchOne(db, sql: first, arguments: [id])
    return SearchHit(
      table: table, id: id,
      report: try ReportRow.fetchOne(db, sql: "SELECT * FROM reports WHERE id = ?", arguments: [report]),
      date: date, text: excerpt, places: words.places(in: FoldedText(excerpt)))
  }
}

/// The part of a text around a place.
enum Excerpt {
  /// - Parameter place: in UTF-8 bytes.
  static func line(of text: String, at place: Int) -> String { part(of: text, at: place) { _, _ in false } }

  /// Up to a mark that ends a sentence before a space.
  static func sentence(of text: String, at place: Int) -> String {
    part(of: text, at: place) { sign, next in ".!?…".contains(sign) && next.isWhitespace }
  }

  private static func part(of text: String, at place: Int, _ ends: (Character, Character) -> Bool) -> String {
    let at = text.utf8.index(text.startIndex, offsetBy: place)
    var (start, end) = (at, at)
    while start > text.startIndex {
      let before = text.index(before: start)
      if text[before].isNewline || (start < at && ends(text[before], text[start])) { break }
      start = before
    }
    while end < text.endIndex, !text[end].isNewline {
      let next = text.index(after: end)
      let isEnd = next < text.endIndex && ends(text[end], text[next])
      end = next
      if isEnd { break }
    }
    return text[start..<end].trimming(while: \.isWhitespace)
  }
}

extension Substring {
  fileprivate func trimming(while isLeftOut: (Character) -> Bool) -> String {
    var text = self.drop(while: isLeftOut)
    while let last = text.last, isLeftOut(last) { text.removeLast() }
    return String(text)
  }
}
