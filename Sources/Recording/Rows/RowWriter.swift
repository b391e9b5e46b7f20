import Foundation
import GRDB
import Reading
import Reconciling

/// Writes rows into their table: the values of a row in the order in which it encodes its fields, which are the columns in camel
/// case; lists and cites as JSON. GRDB's own encoding makes a dictionary of each row and asks a JSON encoder for each
/// list, which was a fifth of the time of building a record.
struct RowWriter<Row: StoredRow> {
  private let db: Database
  private var statement: Statement?

  init(_ db: Database) { self.db = db }

  /// So many rows are encoded at once, on all cores.
  private static var chunk: Int { 4_000 }

  mutating func write(_ rows: [Row]) throws {
    for start in stride(from: 0, to: rows.count, by: Self.chunk) {
      let chunk = Array(rows[start..<min(start + Self.chunk, rows.count)])
      for encoded in try chunk.concurrentMap(RowEncoder.init) { try write(encoded) }
    }
  }

  private mutating func write(_ row: RowEncoder) throws {
    if statement == nil {
      let columns = row.keys.map { "\"\($0.snakeCased)\"" }
      statement = try db.makeStatement(
        sql: """
          INSERT INTO \(Row.databaseTableName) (\(columns.joined(separator: ", ")))
          VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
          """)
    }
    statement!.setUncheckedArguments(StatementArguments(row.values))
    try statement!.execute()
  }
}

/// The fields of a row as values of SQLite.
private final class RowEncoder: Encoder, @unchecked Sendable {
  init(_ row: some Encodable) throws { try row.encode(to: self) }

  fileprivate(set) var keys: [String] = []
  fileprivate(set) var values: [DatabaseValue] = []
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Fields<Key>(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { preconditionFailure("a row is no list") }

  func singleValueContainer() -> any SingleValueEncodingContainer { OneValue(encoder: self) }

  fileprivate func add(_ value: some Encodable) throws {
    switch value {
    case let text as String: values.append(text.databaseValue)
    case let list as [String]: add(json: list)
    case let cites as [RowCite]: add(json: cites)
    case let numbers as [Int]: add(json: numbers)
    case let list as any Sequence:
      add(json: list.map { ($0 as? any RawRepresentable)?.rawValue as? String ?? "" })
    default: try value.encode(to: self)
    }
  }

  private func add(json value: some JSONValue) {
    var json = JSONWriter()
    value.write(to: &json)
    values.append(String(decoding: json.bytes, as: UTF8.self).databaseValue)
  }

  private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: RowEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) {
      encoder.keys.append(key.stringValue)
      encoder.values.append(.null)
    }

    func encode(_ value: some Encodable, forKey key: Key) throws {
      encoder.keys.append(key.stringValue)
      try encoder.add(value)
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> { preconditionFailure("a row is flat") }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      preconditionFailure("a row is flat")
    }

    func superEncoder() -> any Encoder { encoder }

    func superEncoder(forKey key: Key) -> any Encoder { encoder }
  }

  private struct OneValue: SingleValueEncodingContainer {
    let encoder: RowEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { encoder.values.append(.null) }

    func encode(_ value: some Encodable) throws {
      switch value {
      case let number as Int: encoder.values.append(number.databaseValue)
      case let number as Double: encoder.values.append(number.databaseValue)
      case let flag as Bool: encoder.values.append(flag.databaseValue)
      default: try encoder.add(value)
      }
    }
  }
}

extension RowCite: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("end", end)
      $0.field("quote", quote)
      $0.field("report", report)
      $0.field("start", start)
    }
  }
}
