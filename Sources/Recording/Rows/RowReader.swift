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

    func decodeNil(forKey key: Key) throws -> Bool { try value(key).isNull }

    // The usual types have ways of their own, without what it costs to ask which one a generic type is.

    func decode(_ type: String.Type, forKey key: Key) throws -> String { try plain(type, key) }

    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try plain(type, key) }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try plain(type, key) }

    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try plain(type, key) }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
      try DecodedColumn(value: value(key), key: key).decode(type)
    }

    private func plain<Value: DatabaseValueConvertible>(_ type: Value.Type, _ key: Key) throws -> Value {
      try DecodedColumn(value: value(key), key: key).plain(type)
    }

    private func value(_ key: Key) throws -> DatabaseValue {
      guard let column = decoder.column(key.stringValue) else {
        throw DecodingError.keyNotFound(key, .init(codingPath: [key], debugDescription: "there is no such column"))
      }
      return decoder.row[column]
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
  let value: DatabaseValue
  let key: any CodingKey
  var codingPath: [any CodingKey] { [key] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    switch type {
    case is String.Type: try plain(String.self) as! Value
    case is Int.Type: try plain(Int.self) as! Value
    case is Double.Type: try plain(Double.self) as! Value
    case is Bool.Type: try plain(Bool.self) as! Value
    case is Nullable<String>.Type: Nullable(wrappedValue: value.isNull ? nil : try plain(String.self)) as! Value
    case is [RowCite].Type: try list(JSONCell(text).cites)
    case is [String].Type: try list(JSONCell(text).texts)
    case is any Collection.Type:
      if let texts = try JSONCell(text).texts { try Value(from: TextList(texts: texts, key: key)) } else { try json() }
    default: try Value(from: self)
    }
  }

  func plain<Value: DatabaseValueConvertible>(_ type: Value.Type) throws -> Value {
    try found(Value.fromDatabaseValue(value))
  }

  /// - Parameter quickly: the list, nil where Foundation has to read it.
  private func list<Value: Decodable>(_ quickly: Any?) throws -> Value { try quickly as? Value ?? json() }

  private func json<Value: Decodable>() throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(try text.utf8))
  }

  func decodeNil() -> Bool { value.isNull }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unfit("a value is no list") }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    throw unfit("a value is flat")
  }

  private func unfit(_ why: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: [key], debugDescription: why))
  }

  private var text: String { get throws { try plain(String.self) } }

  private func found<Found>(_ found: Found?) throws -> Found {
    guard let found else {
      throw DecodingError.valueNotFound(
        Found.self, .init(codingPath: [key], debugDescription: "\(value) is no \(Found.self)"))
    }
    return found
  }
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
    return try DecodedColumn(value: texts[currentIndex].databaseValue, key: key).decode(type)
  }

  mutating func decodeNil() -> Bool { false }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw unfit }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> { throw unfit }

  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    throw unfit
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unfit }

  mutating func superDecoder() throws -> any Decoder { throw unfit }

  private var unfit: DecodingError {
    .dataCorrupted(.init(codingPath: [key], debugDescription: "a list of texts is flat"))
  }
}

extension String {
  /// `firstSeen` of `first_seen`.
  fileprivate var camelCased: String {
    let parts = split(separator: "_", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
  }
}
