import Reconciling

/// Where rows stand, by report: which of them have words in common.
struct Places {
  private var byReport: [String: [(cite: RowCite, row: Int)]] = [:]

  init() {}

  /// - Parameter rows: the cites of each row.
  init(_ rows: [[RowCite]]) {
    for (place, cites) in rows.enumerated() { add(cites, at: place) }
  }

  mutating func add(_ cites: [RowCite], at row: Int) {
    for cite in cites { byReport[cite.report, default: []].append((cite, row)) }
  }

  /// The numbers of the rows that have characters in common with some cites, each once, in their order.
  func touching(_ cites: [RowCite]) -> [Int] {
    let rows = cites.flatMap { cite in byReport[cite.report, default: []].filter { $0.cite.overlaps(cite) }.map(\.row) }
    return Set(rows).sorted()
  }
}

extension RowCite {
  /// Whether the other stretch lies within this one.
  func holds(_ other: RowCite) -> Bool { report == other.report && start <= other.start && other.end <= end }

  /// Whether they have characters in common.
  func overlaps(_ other: RowCite) -> Bool { report == other.report && start < other.end && other.start < end }
}
