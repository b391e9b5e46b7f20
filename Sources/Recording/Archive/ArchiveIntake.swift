import Foundation
import GRDB
import Reading

/// Adds to a record what it lacks of an archive. Of a report that both have, the record's own readings stay; of a source
/// that both have, the record's own report stays, unless the archive has a later version of it.
public struct ArchiveIntake {
  private let db: Database
  private let lastReading: Int64
  private var columns: [String: Set<String>] = [:]
  private var isOpened = false
  /// How many rows were added to each table.
  public private(set) var added: [String: Int] = [:]

  init(_ db: Database) throws {
    self.db = db
    lastReading = try Int64.fetchOne(db, sql: "SELECT ifnull(max(id), 0) FROM readings") ?? 0
    for table in Archive.tables { columns[table] = Set(try db.columns(in: table).map(\.name)) }
  }

  /// - Throws: `ArchiveFault` if the line cannot be taken.
  public mutating func take(_ line: Data) throws {
    guard let object = try? JSONSerialization.jsonObject(with: line) as? [String: [String: Any]], object.count == 1,
      let (name, fields) = object.first
    else { throw isOpened ? ArchiveFault.notRow : .notArchive }
    if isOpened { return try add(fields, to: name) }
    guard name == Archive.opening, let version = fields["version"] as? Int else { throw ArchiveFault.notArchive }
    if version > Schema.version { throw ArchiveFault.newer(version: version) }
    isOpened = true
  }

  private mutating func add(_ fields: [String: Any], to table: String) throws {
    guard let known = columns[table] else { throw ArchiveFault.unknownTable(table) }
    if let column = fields.keys.filter({ !known.contains($0) }).min() {
      throw ArchiveFault.unknownColumn(column, table: table)
    }
    try check(fields, of: table)
    do {
      try db.execute(sql: Self.sql(table, fields.keys.sorted()), arguments: arguments(fields, of: table))
    } catch let error as DatabaseError {
      throw ArchiveFault.refused(table: table, reason: error.message ?? "\(error.resultCode)")
    }
    if db.changesCount > 0 { added[table, default: 0] += 1 }
  }

  private func check(_ fields: [String: Any], of table: String) throws {
    switch table {
    case "received_reports":
      let id = fields["id"] as? String ?? ""
      guard let text = fields["text"] as? String, (try? Report(text: text).id) == id else {
        throw ArchiveFault.text(report: id)
      }
    case "readings":
      let reading = Data((fields["reading"] as? String ?? "").utf8)
      if (try? JSONDecoder().decode(ReportReading.self, from: reading)) == nil {
        throw ArchiveFault.reading(report: fields["report"] as? String ?? "")
      }
    default: break
    }
  }

  private func arguments(_ fields: [String: Any], of table: String) throws -> StatementArguments {
    let values = fields.mapValues { value -> (any DatabaseValueConvertible)? in
      switch value {
      case let text as String: text
      case let number as Int64: number
      case let number as Double: number
      default: nil
      }
    }
    return StatementArguments(table == "readings" ? values.merging(["last": lastReading]) { $1 } : values)
  }

  private static func sql(_ table: String, _ columns: [String]) -> String {
    let columns = table == "readings" ? columns.filter { $0 != "id" } : columns
    let insert = "INSERT INTO \(table) (\(columns.map { "\"\($0)\"" }.joined(separator: ", ")))"
    let values = columns.map { ":\($0)" }.joined(separator: ", ")
    switch table {
    case "readings":
      return insert + " SELECT \(values) WHERE NOT EXISTS "
        + "(SELECT 1 FROM readings WHERE report = :report AND id <= :last)"
    case "sources": return insert + " VALUES (\(values)) " + laterVersionWins
    default: return insert + " VALUES (\(values)) ON CONFLICT DO NOTHING"
    }
  }

  private static let laterVersionWins = """
    ON CONFLICT (source) DO UPDATE SET report = excluded.report WHERE sources.report IN (
      WITH RECURSIVE earlier (id) AS (
        SELECT replaces FROM received_reports WHERE id = excluded.report
        UNION SELECT replaces FROM received_reports JOIN earlier USING (id)
      ) SELECT id FROM earlier
    )
    """
}
