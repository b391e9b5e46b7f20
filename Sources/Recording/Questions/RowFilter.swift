import Reading

/// Which rows of a table are asked for. Everything given must hold.
public struct RowFilter: Sendable, Equatable {
  /// ISO codes; a row must concern all of them.
  public var states: [String] = []
  /// A person's id, or any form of the name, marks or none.
  public var person: String?
  public var kind: String?
  public var status: String?
  public var channel: String?
  public var topic: String?
  /// Rows of which a possible day lies in this period.
  public var period = RowPeriod()
  /// At most so many rows, the newest.
  public var limit: Int?
  /// Only rows behind the one with this cursor, as `RecordStore.cursor(behind:)` gives it.
  public var before: Int64?

  public init() {}

  /// The facets with a single value that are given.
  var values: [(facet: RowFacet, value: String)] {
    let given = [(RowFacet.kind, kind), (.status, status), (.channel, channel), (.topic, topic)]
    return given.compactMap { facet, value in value.map { (facet, $0) } }
  }

  var facets: [RowFacet] {
    (states.isEmpty ? [] : [.state]) + (person == nil ? [] : [.person]) + values.map(\.facet)
  }

  /// - Throws: `QuestionFault` if the table cannot answer the filter, or a value is none of its fixed words.
  func check(against table: ListedTable) throws(QuestionFault) {
    if let facet = facets.first(where: { !table.facets.contains($0) }) {
      throw .filter(facet.rawValue, table)
    }
    if !table.isDated && !period.isOpen { throw .filter(period.since == nil ? "until" : "since", table) }
    for (facet, value) in values {
      if let known = table.values(of: facet), !known.contains(value) { throw .value(facet, value, known) }
    }
  }
}

/// A period, by its first and last day; open where there is none.
public struct RowPeriod: Sendable, Equatable {
  /// `YYYY-MM-DD`.
  public var since: String?
  public var until: String?

  public init(since: EDTF? = nil, until: EDTF? = nil) {
    self.since = since?.earliest
    self.until = until?.latest
  }

  /// Whether a possible day of a date lies in it; what has no date fits only where it is open.
  public func mayHold(_ date: String?) -> Bool {
    let days = SearchDate(date)
    guard !isOpen else { return true }
    guard let last = days.last else { return false }
    return (self.first.map { last >= $0 } ?? true) && (self.last.map { days.first <= $0 } ?? true)
  }

  public var isOpen: Bool { since == nil && until == nil }
  var first: Int64? { SearchDate.number(since) }
  var last: Int64? { SearchDate.number(until) }

  /// Its ends without their years, `08-14`, if it leaves days of the year out.
  var partOfYear: (first: String, last: String)? {
    guard let since, let until, let first, let last, last - first < SearchDate.year else { return nil }
    return (String(since.dropFirst(5)), String(until.dropFirst(5)))
  }
}

extension ListedTable {
  /// The names of the filters that it answers.
  public var filters: [String] { facets.map(\.rawValue) + (isDated ? ["since", "until"] : []) + ["limit"] }
}
