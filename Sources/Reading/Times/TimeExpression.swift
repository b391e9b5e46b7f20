/// A date or a period where it is named.
struct TimeExpression: Sendable {
  let range: Range<Int>
  /// EDTF; nil where only the day of publication would settle it.
  let value: String?
  let rule: String

  /// Whether it is one day, known or of an unknown year.
  let isDay: Bool

  init(range: Range<Int>, value: String?, rule: String) {
    self.range = range
    self.value = value
    self.rule = rule
    isDay = value.map { $0.utf8.count == 10 && !$0.isInterval } ?? false
  }
}

extension String {
  /// Whether a date is a period from one day, month or year to another.
  var isInterval: Bool { utf8.contains(UInt8(ascii: "/")) }

  /// Whether a date is a period from one year to another: 2026/2028.
  var isIntervalOfYears: Bool { isInterval && utf8.count == 9 }
}
