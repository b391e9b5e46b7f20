import Foundation
import Reading
import Reconciling

/// The fields of any row by their names in the record, in the order of the record's document.
public struct RowFields {
  public let fields: [(name: String, value: Any)]

  public init(_ row: any Encodable) throws {
    let object = try JSONSerialization.jsonObject(with: RecordJSON.encode(row)) as? [String: Any] ?? [:]
    let order = Dictionary(Self.names(row).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    fields = object.sorted { (order[$0.key] ?? .max, $0.key) < (order[$1.key] ?? .max, $1.key) }
      .map { (name: $0.key, value: $0.value) }
  }

  /// The names of a row's properties, and of those of a row within it, in snake_case.
  private static func names(_ row: any Encodable) -> [String] {
    Mirror(reflecting: row).children.flatMap { child -> [String] in
      guard let label = child.label else { return [] }
      if label == "row", let row = child.value as? any Encodable { return names(row) }
      let name = label.hasPrefix("_") ? String(label.dropFirst()) : label
      return [name.snakeCased]
    }
  }

  public subscript(name: String) -> Any? { fields.first { $0.name == name }?.value }

  /// The words that the row stands on, with their reports.
  var cites: [(report: String, quote: String)] {
    (self["cites"] as? [[String: Any]] ?? []).map { ($0["report"] as? String ?? "", $0["quote"] as? String ?? "") }
  }

  /// The ids of the rows that the row names.
  public var ids: [String] {
    fields.filter { $0.name != "id" && $0.name != "formerly" }.flatMap { $0.value as? [Any] ?? [$0.value] }
      .compactMap { $0 as? String }.filter(RowID.isOne)
  }

  /// A value that is a cite; nil for others.
  static func cite(_ value: Any) -> RowCite? {
    guard let fields = value as? [String: Any], let report = fields["report"] as? String,
      let quote = fields["quote"] as? String, let start = fields["start"] as? Int, let end = fields["end"] as? Int
    else { return nil }
    return RowCite(report: report, Cite(start: start, end: end, quote: quote))
  }

  /// A value for people: lists joined by `; `, cites as `report:start-end "quote"`, nothing where nothing is known.
  static func text(_ value: Any) -> String {
    switch value {
    case let text as String: return text
    case let list as [Any]: return list.map(text).joined(separator: "; ")
    case let cite as [String: Any] where cite["quote"] != nil:
      return "\(cite["report"] ?? ""):\(cite["start"] ?? "")-\(cite["end"] ?? "") \"\(cite["quote"] ?? "")\""
    case is NSNull: return ""
    default: return String(decoding: (try? json(value)) ?? Data(), as: UTF8.self)
    }
  }

  private static func json(_ value: Any) throws -> Data {
    try JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed])
  }
}
