import Foundation
import GRDB
import Reconciling

extension StoredRow {
  /// The rows that a query gives, in its order.
  static func rows(_ db: Database, sql: String, arguments: StatementArguments = []) throws -> [Self] {
    let statement = try db.makeStatement(sql: sql)
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    let decoder = RowDecoder(columns: statement.columnNames)
    var rows: [Self] = []
    while let row = try cursor.next() {
      decoder.row = row
      rows.append(try Self(from: decoder))
    }
    return rows
  }
}

/// A row's fields from the columns of their names in snake_case; lists and cites are JSON. GRDB's own decoding makes the name
/// of each column anew for each row and asks a JSON decoder for each list, which was most of the time of loading a relation.
private final class RowDecoder: Decoder {
  /// The fields of the columns.
  fileprivate let names: [String]
  private let columns: [String: Int]
  /// The column behind the one that was asked for last: fields are asked for in the order of their columns.
  private var expected = 0
  fileprivate(set) var row: Row = Row()
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(columns: [String]) {
    names = columns.map(\.camelCased)
    self.columns = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  fileprivate func column(_ name: String) -> Int? {
    let column = names.indices.contains(expected) && names[expected] == name ? expected : columns[name]
    if let column { expected = column + 1 }
    return column
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Fields(decoder: self))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { preconditionFailure("a row is no list") }

  func singleValueContainer() -> any SingleValueDecodingContainer { preconditionFailure("a row is no value") }

  private struct Fields<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: RowDecoder
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { decoder.names.compactMap(Key.init) }

    func contains(_ key: Key) -> Bool { decoder.column(key.stringValue) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { try column(key).decodeNil() }

    // The usual types have ways of their own, without what it costs to ask which one a generic type is.

    func decode(_ type: String.Type, forKey key: Key) throws -> String { try column(key).decode(type) }

    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try column(key).decode(type) }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try column(key).decode(type) }

    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try column(key).decode(type) }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
      try column(key).decode(type)
    }

    private func column(_ key: Key) throws -> DecodedColumn {
      guard let column = decoder.column(key.stringValue) else {
        throw DecodingError.keyNotFound(key, .init(codingPath: [key], debugDescription: "there is no such column"))
      }
      return DecodedColumn(row: decoder.row, column: column, key: key)
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { preconditionFailure("a row is flat") }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      preconditionFailure("a row is flat")
    }

    func superDecoder() throws -> any Decoder { decoder }

    func superDecoder(forKey key: Key) throws -> any Decoder { decoder }
  }
}

/// The value of one column.
private struct DecodedColumn: Decoder, SingleValueDecodingContainer {
  let row: Row
  let column: Int
  let key: any CodingKey
  var codingPath: [any CodingKey] { [key] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func decodeNil() -> Bool { row.hasNull(atIndex: column) }

  func decode(_ type: String.Type) throws -> String { try found(row[column] as String?) }

  func decode(_ type: Int.Type) throws -> Int { try found(row[column] as Int?) }

  func decode(_ type: Bool.Type) throws -> Bool { try found(row[column] as Bool?) }

  func decode(_ type: Double.Type) throws -> Double { try found(row[column] as Double?) }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if type == Nullable<String>.self { return Nullable(wrappedValue: row[column] as String?) as! Value }
    if type == [RowCite].self { return try JSONCell(text).cites as! Value? ?? json() }
    if type == [String].self { return try JSONCell(text).texts as! Value? ?? json() }
    guard type is any Collection.Type else { return try Value(from: self) }
    return try JSONCell(text).texts.map { try Value(from: TextList(texts: $0, key: key)) } ?? json()
  }

  /// The list, where Foundation has to read it.
  private func json<Value: Decodable>() throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(try text.utf8))
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unfit("a value is no list", key) }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    throw unfit("a value is flat", key)
  }

  private var text: String { get throws { try decode(String.self) } }

  private func found<Found>(_ found: Found?) throws -> Found {
    guard let found else {
      throw DecodingError.valueNotFound(
        Found.self, .init(codingPath: [key], debugDescription: "there is no \(Found.self)"))
    }
    return found
  }
}

private func unfit(_ why: String, _ key: any CodingKey) -> DecodingError {
  .dataCorrupted(.init(codingPath: [key], debugDescription: why))
}

/// A list of values that are texts, such as fixed words.
private struct TextList: Decoder, UnkeyedDecodingContainer {
  let texts: [String]
  let key: any CodingKey
  private(set) var currentIndex = 0
  var codingPath: [any CodingKey] { [key] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  var count: Int? { texts.count }
  var isAtEnd: Bool { currentIndex == texts.count }

  init(texts: [String], key: any CodingKey) { (self.texts, self.key) = (texts, key) }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { self }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    defer { currentIndex += 1 }
    return try Value(from: DecodedText(text: texts[currentIndex], key: key))
  }

  mutating func decodeNil() -> Bool { false }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw isFlat }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> { throw isFlat }

  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    throw isFlat
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw isFlat }

  mutating func superDecoder() throws -> any Decoder { throw isFlat }

  private var isFlat: DecodingError { unfit("a list of texts is flat", key) }
}

/// A text of a list.
private struct DecodedText: Decoder, SingleValueDecodingContainer {
  let text: String
  let key: any CodingKey
  var codingPath: [any CodingKey] { [key] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func decodeNil() -> Bool { false }

  func decode(_ type: String.Type) throws -> String { text }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw isText }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> { throw isText }

  private var isText: DecodingError { unfit("a text is neither a list nor a row", key) }
}

extension String {
  /// `firstSeen` of `first_seen`.
  fileprivate var camelCased: String {
    let parts = split(separator: "_", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
  }
}
