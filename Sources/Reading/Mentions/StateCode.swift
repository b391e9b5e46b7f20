/// The ISO 3166 code of a state as a number: two letters, in the order of the alphabet.
struct StateCode: Hashable, Sendable {
  let number: UInt16

  init(number: UInt16) { self.number = number }

  /// - Parameter name: two capitals, as the lexicons have them.
  init(_ name: String) {
    number = name.utf8.prefix(2).reduce(0) { $0 * 26 + UInt16($1 &- UInt8(ascii: "A")) % 26 }
  }

  /// Codes that are no states.
  static let unions = ["EU", "UN"]

  var name: String { Self.names[Int(number)] }

  private static let names: [String] = {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { Character(Unicode.Scalar($0)) }
    return letters.flatMap { first in letters.map { String([first, $0]) } }
  }()
}
