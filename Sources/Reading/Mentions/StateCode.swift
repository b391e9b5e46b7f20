/// The ISO 3166 code of a state as a number: two letters, in the order of the alphabet.
struct StateCode: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  let number: UInt16

  init(number: UInt16) { self.number = number }

  /// - Parameter name: two capitals, as the lexicons have them.
  init(_ name: String) {
    number = name.utf8.prefix(2).reduce(0) { $0 * 26 + UInt16($1 &- UInt8(ascii: "A")) % 26 }
  }

  init(stringLiteral name: String) { self.init(name) }

  /// Where states meet, no side of theirs.
  static let unitedNations: StateCode = "UN"
  /// Codes that are no states.
  static let unions: [StateCode] = ["EU", unitedNations]

  var name: String {
    String(unsafeUninitializedCapacity: 2) { letters in
      letters[0] = UInt8(ascii: "A") + UInt8(number / 26)
      letters[1] = UInt8(ascii: "A") + UInt8(number % 26)
      return 2
    }
  }

  static func < (first: StateCode, second: StateCode) -> Bool { first.number < second.number }
}
