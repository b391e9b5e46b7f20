/// Reads Roman numbers up to eighty-nine, as sessions and quarters have them: XIV, III.
enum RomanNumber {
  private static let values: [UInt8: Int] = [
    UInt8(ascii: "i"): 1, UInt8(ascii: "v"): 5, UInt8(ascii: "x"): 10, UInt8(ascii: "l"): 50,
  ]

  /// The value of a folded word that stands in capitals, nil if it is no Roman number.
  static func value(of folded: ArraySlice<UInt8>, letterCase: Token.LetterCase) -> Int? {
    guard letterCase != .lower, folded.count == 1 || letterCase == .upper else { return nil }
    let digits = folded.compactMap { values[$0] }
    guard digits.count == folded.count, !digits.isEmpty else { return nil }
    return zip(digits, digits.dropFirst() + [0]).reduce(0) { $0 + ($1.0 < $1.1 ? -$1.0 : $1.0) }
  }
}
