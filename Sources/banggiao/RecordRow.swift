import Foundation
import Reconciling

/// A row of any table of the record, by the names of its columns.
struct RecordRow {
  let table: String
  let id: String
  private let columns: [String: Any]

  /// The row with this id, or the only one whose id begins so.
  ///
  /// - Throws: `InputFault` if there is none, or more than one.
  static func find(_ id: String, in record: Record) throws -> RecordRow {
    let rows = try all(in: record).filter { $0.id.hasPrefix(id) }.sorted { $0.id < $1.id }
    if let row = rows.first(where: { $0.id == id }) ?? (rows.count == 1 ? rows.first : nil) { return row }
    if rows.isEmpty { throw InputFault(id, "no row of the record has this id; see 'banggiao list' for ids") }
    let some = rows.prefix(3).map(\.id).joined(separator: ", ")
    throw InputFault(id, "\(rows.count) rows begin so (\(some)\(rows.count > 3 ? ", …" : "")); give more of the id")
  }

  private static func all(in record: Record) throws -> [RecordRow] {
    let tables = try JSONSerialization.jsonObject(with: try RecordJSON.encode(record)) as? [String: Any] ?? [:]
    return tables.flatMap { table, rows in
      (rows as? [[String: Any]] ?? []).compactMap { columns in
        (columns["id"] as? String).map { RecordRow(table: table, id: $0, columns: columns) }
      }
    }
  }

  var json: Data { Self.json(columns, [.prettyPrinted]) }

  /// The columns, one a line, and below them the words the row stands on.
  var text: String {
    let names = columns.keys.filter { $0 != "id" && $0 != "cites" }.sorted()
    let width = names.map(\.count).max() ?? 0
    let lines = names.map { name in
      name.padding(toLength: width, withPad: " ", startingAt: 0) + "  " + Self.text(columns[name] ?? NSNull())
    }
    let cites = (columns["cites"] as? [[String: Any]] ?? []).map { cite in
      "“\(cite["quote"] ?? "")” \(cite["report"] ?? "") \(cite["start"] ?? "")–\(cite["end"] ?? "")"
    }
    return (["\(table) \(id)"] + (lines + cites).map { "  " + $0 }).map { $0 + "\n" }.joined()
  }

  private static func text(_ value: Any) -> String {
    switch value {
    case let text as String: text
    case let list as [String]: list.joined(separator: ", ")
    case is NSNull: "–"
    default: String(decoding: json(value), as: UTF8.self)
    }
  }

  private static func json(_ value: Any, _ options: JSONSerialization.WritingOptions = []) -> Data {
    (try? JSONSerialization.data(
      withJSONObject: value, options: options.union([.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed])))
      ?? Data()
  }
}
