/// A number with a meaning for relations or policy, where it stands.
struct Quantity: Sendable {
  let range: Range<Int>
  let value: Double
  let unit: String
  let what: String?
  let period: String?
  let kind: FigureKind
  /// Whether it is so much less: giảm 5%.
  let isDecrease: Bool
  /// Whether somebody only thinks that it will be reached.
  let isForecast: Bool
  let rule: String
}
