import GRDB
import Reading

/// The days that a row's date can mean, as numbers YYYYMMDD.
struct SearchDate {
  let edtf: String?
  /// 1 where the year is not known, 0 without a date.
  let first: Int64
  /// Nil without a date.
  let last: Int64?

  init(_ edtf: String?) {
    let date = edtf.flatMap { EDTF($0) }
    self.edtf = date?.description
    first = date.map { Self.number($0.earliest) ?? Self.unknownYear } ?? Self.undated
    last = date.map { Self.number($0.latest) ?? Self.never }
  }

  /// Whether the days lie so far apart that those before a period must be looked through, too.
  var isWide: Bool { last.map { $0 - first > Self.year } ?? false }

  /// `2025-08-14` as 20250814.
  static func number(_ day: String?) -> Int64? { day.flatMap { Int64($0.filter { $0 != "-" }) } }

  static let undated: Int64 = 0
  static let unknownYear: Int64 = 1
  static let never: Int64 = 9999_12_31
  static let year: Int64 = 1_00_00
}

/// Numbers for rows: of the rows of one day those taken in last have the highest.
struct SearchNumbers {
  private var highest: [Int64: Int64] = [:]

  static let rowsOfADay: Int64 = 10_000_000_000

  mutating func next(for date: SearchDate, _ db: Database) throws -> Int64 {
    let start = date.first * Self.rowsOfADay
    let last = try highest[date.first] ?? Self.highest(from: start, db) ?? start
    highest[date.first] = last + 1
    return last + 1
  }

  private static func highest(from start: Int64, _ db: Database) throws -> Int64? {
    let statement = try db.cachedStatement(sql: "SELECT max(number) FROM search_rows WHERE number BETWEEN ? AND ?")
    return try Int64.fetchOne(statement, arguments: [start, start + rowsOfADay - 1])
  }
}
