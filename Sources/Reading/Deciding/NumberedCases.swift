/// An enumeration of at most 256 cases without values, whose raw values are their names. Its cases are numbered in order;
/// unlike the names that reflection gives, these cost nothing at start-up.
package protocol NumberedCases: RawRepresentable<String>, CaseIterable, Sendable {}

extension NumberedCases {
  /// Counted from 0.
  @inline(__always)
  package var number: UInt8 { unsafeBitCast(self, to: UInt8.self) }

  /// Nil if there are not so many.
  package init?(number: UInt8) {
    guard number < Self.allCases.count else { return nil }
    self = unsafeBitCast(number, to: Self.self)
  }

  /// Its name as files have it: `officeWords` → `office-words`.
  var hyphenated: String {
    var name: [UInt8] = []
    for letter in rawValue.utf8 {
      let isCapital = letter < UInt8(ascii: "a")
      name += isCapital ? [UInt8(ascii: "-"), letter | 0x20] : [letter]
    }
    return String(decoding: name, as: UTF8.self)
  }
}
