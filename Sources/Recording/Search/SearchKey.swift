import Reading

/// What rows are found by besides their words, as tokens of the index: `encounters/state/kh`.
struct SearchKey: Hashable {
  let token: String

  /// Every row of a table.
  static func all(_ table: ListedTable) -> SearchKey { SearchKey(table, "all") }

  /// Rows whose date can mean days more than a year apart.
  static func wide(_ table: ListedTable) -> SearchKey { SearchKey(table, "wide") }

  /// A row that another one became part of.
  static func formerly(_ table: ListedTable, _ id: String) -> SearchKey { SearchKey(table, "formerly/\(id)") }

  /// A person by any form of the name, marks or none.
  static func called(_ name: String) -> SearchKey {
    SearchKey(.people, "called/" + FoldedText(name).words.map(\.plain).joined(separator: "-"))
  }

  init(_ table: ListedTable, _ facet: RowFacet, _ value: String) {
    self.init(table, "\(facet.rawValue)/\(value)")
  }

  private init(_ table: ListedTable, _ key: String) {
    let kept = key.lowercased().utf8.map { $0 < 0x80 && !Self.isKept[Int($0)] ? UInt8(ascii: "-") : $0 }
    token = "\(table.rawValue)/" + String(decoding: kept, as: UTF8.self)
  }

  private static let isKept: [Bool] = {
    let kept = Set("abcdefghijklmnopqrstuvwxyz0123456789-_:/+~.,".utf8)
    return (0..<0x80).map(kept.contains)
  }()
}
