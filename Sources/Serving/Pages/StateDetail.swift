import Recording

import struct Reconciling.Record

/// What a state's page shows, as JSON.
struct StateDetail: Encodable {
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  let state: String
  let relations: [Relation]
  let newest: [(table: ListedTable, found: Record)]

  func encode(to encoder: any Encoder) throws {
    var detail = encoder.container(keyedBy: Name.self)
    try detail.encode(state, forKey: Name("state"))
    try detail.encode(relations, forKey: Name("relations"))
    for (table, found) in newest {
      try detail.encode(RowList(rows: found.rows(of: table)), forKey: Name(table.rawValue))
    }
  }
}
