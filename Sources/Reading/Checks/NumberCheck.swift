/// A sum that the report's own numbers allow, and whether it comes out.
struct NumberCheck: Sendable, Equatable {
  let kind: CheckKind
  /// Nil where a number is missing; `says` is then what the others imply.
  let holds: Bool?
  let says: String
  /// The places of the numbers.
  let ranges: [Range<Int>]
}
