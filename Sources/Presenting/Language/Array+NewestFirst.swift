extension Array {
  /// Sorted by a date, newest first; equal ones and those of an unknown year keep their order.
  func newestFirst(_ date: (Element) -> String?) -> [Element] {
    enumerated().map { ($0.offset, DateText.order(date($0.element)), $0.element) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.2)
  }
}
