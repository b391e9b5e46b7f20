/// A number with a meaning for relations or policy, where it stands.
struct Quantity: Sendable {
  let range: Range<Int>
  let value: Double
  let unit: String
  let what: String?
  let period: String?
  let kind: FigureKind
  let rule: String
}
