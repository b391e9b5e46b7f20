/// A date or a period where it is named.
struct TimeExpression: Sendable {
  let range: Range<Int>
  /// EDTF; nil where only the day of publication would settle it.
  let value: String?
  let rule: String

  /// Whether it is one day, known or of an unknown year.
  var isDay: Bool { value?.count == 10 && !(value?.contains("/") ?? true) }
}
