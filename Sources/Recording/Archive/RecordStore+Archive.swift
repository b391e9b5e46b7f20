import Foundation
import GRDB

/// An archive is everything that a record is made from, as JSON Lines: after a line that tells the version, one row of a
/// table a line, under the table's name. It holds what was received and the rows that keep their ids; all rows are worked
/// out again from it.
///
///     {"banggiao":{"version":5}}
///     {"received_reports":{"id":"sha256:…","text":"…","source":"a.txt", …}}
enum Archive {
  static let opening = "banggiao"
  /// Parents before their children. Whether rows are up to date is no part of an archive.
  static let tables = Schema.receivedTables.filter { $0 != "state" } + Schema.tablesKeepingIDs

  static func line(_ name: String, _ fields: [String: Any]) throws -> [UInt8] {
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try JSONSerialization.data(withJSONObject: [name: fields], options: options)) + [UInt8(ascii: "\n")]
  }
}

extension RecordStore {
  /// Hands over the record's archive, line by line, as it is at one moment.
  public func writeArchive(_ write: ([UInt8]) throws -> Void) throws {
    try reconcileIfStale()
    try read { db in
      try write(Archive.line(Archive.opening, ["version": Schema.version]))
      for table in Archive.tables {
        // Rows refer to earlier ones, and the latest of several is the last.
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table) ORDER BY rowid")
        while let row = try rows.next() { try write(Archive.line(table, Self.fields(of: row))) }
      }
    }
  }

  private static func fields(of row: Row) -> [String: Any] {
    Dictionary(
      uniqueKeysWithValues: row.map { column, value in
        switch value.storage {
        case .null, .blob: (column, NSNull())
        case .int64(let number): (column, number)
        case .double(let number): (column, number)
        case .string(let text): (column, text)
        }
      })
  }

  /// Takes the lines of an archive in one transaction: all of them, or none if `body` throws.
  public func takeArchive(_ body: (inout ArchiveIntake) throws -> Void) throws -> ArchiveIntake {
    if access == .read { throw RecordFault.readOnly(path: path) }
    return try write { db in
      var intake = try ArchiveIntake(db)
      try body(&intake)
      if !intake.added.isEmpty { try db.execute(sql: "UPDATE state SET stale = 1") }
      return intake
    }
  }
}
