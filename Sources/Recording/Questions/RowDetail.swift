import GRDB
import Reconciling

import struct Reconciling.Record

/// One row of any table with what belongs to it.
public struct RowDetail: Sendable {
  public let table: String
  public let id: String
  /// The row alone.
  public let record: Record
  /// Its children, the checks about it and the links that made it; all reports that these and the row stand on; the
  /// persons that they name.
  public let belongings: Record

  /// The words that the row stands on.
  public var cites: [RowCite] {
    struct Cited: Decodable { var cites: [RowCite]? }
    return (try? RecordJSON.decode(Cited.self, from: RecordJSON.encode(row)))?.cites ?? []
  }

  public var row: any Encodable { RecordTable.named(table).rows(record)[0] }

  /// The rows that belong to it, by table.
  public var children: [(table: String, rows: [any Encodable])] {
    RecordTable.all.filter { !["reports", "persons"].contains($0.name) }.map { ($0.name, $0.rows(belongings)) }
      .filter { !$0.1.isEmpty }
  }
}

/// As JSON: the row's fields, and under the name of each table the rows that belong to it.
extension RowDetail: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try row.encode(to: encoder)
    var fields = encoder.container(keyedBy: Key.self)
    for table in children + [("reports", belongings.reports)] {
      var rows = fields.nestedUnkeyedContainer(forKey: Key(stringValue: table.table))
      for row in table.rows { try row.encode(to: rows.superEncoder()) }
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension RecordStore {
  /// The row with an id, or the only one whose id begins so; the report of a source; the row in whose words some words
  /// stand.
  ///
  /// - Throws: `QuestionFault` if there is none, or more than one.
  public func detail(_ asked: String) throws -> RowDetail {
    try follow()
    return try read { db in try Self.detail(try RowNames.find(asked, db), db) }
  }

  /// The id of the row that `detail(_:)` gives.
  ///
  /// - Parameter tables: the only ones that count; nil for all.
  /// - Throws: `QuestionFault` if there is none, or more than one.
  public func id(of asked: String, in tables: [ListedTable]? = nil) throws -> String {
    try follow()
    return try read { db in try RowNames.find(asked, in: tables, db).id }
  }

  /// The row with an id, now or formerly.
  ///
  /// - Throws: `QuestionFault` if there is none.
  public func detail(id: String) throws -> RowDetail {
    try follow()
    return try read { db in try Self.detail(try RowNames.exactly(id, db), db) }
  }

  private static func detail(_ row: (table: String, id: String), _ db: Database) throws -> RowDetail {
    let (table, id) = row
    var (record, belongings) = (Record(), Record())
    try RecordTable.named(table).fetch(&record, ids: [id], db)
    try RowFamily(table: table, id: id).fill(&belongings, of: record, db)
    return RowDetail(table: table, id: id, record: record, belongings: belongings)
  }
}
