/// Year, month and day of an EDTF date as written, each digit 0 to 9 or unknown.
struct EDTFDay: Sendable, Hashable, CustomStringConvertible {
  /// Eight digits of four bits, the year's first; those of a part that is left out are unknown.
  private var digits: UInt32
  /// 1 for a year alone, 2 with a month, 3 with a day.
  private let parts: UInt8

  private static let unknown: UInt32 = 0xF
  private static let unknownYear: UInt32 = 0xFFFF

  /// - Parameter text: UTF-8.
  init?(_ text: some Sequence<UInt8>) {
    var (length, digits) = (0, UInt32(0))
    for byte in text {
      if length == 4 || length == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard length < 10, let digit = Self.digit(byte) else { return nil }
        digits = digits << 4 | digit
      }
      length += 1
    }
    switch length {
    case 4: (self.digits, parts) = (digits << 16 | 0xFFFF, 1)
    case 7: (self.digits, parts) = (digits << 8 | 0xFF, 2)
    case 10: (self.digits, parts) = (digits, 3)
    default: return nil
    }
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    if byte == UInt8(ascii: "X") { return unknown }
    return (0x30...0x39).contains(byte) ? UInt32(byte - 0x30) : nil
  }

  var isOfUnknownYear: Bool { digits >> 16 == Self.unknownYear }

  /// Nil unless all its digits are known.
  var year: Int? { number(4, above: 16) }
  var month: Int? { number(2, above: 8) }
  var day: Int? { number(2, above: 0) }

  var knownDigits: Int { (0..<8).count { digit($0) != Self.unknown } }

  /// `20250814`, with the given values for what is not known; nil if nothing of the year is.
  func bound(unknownDigit: Int, month otherMonth: Int, day otherDay: Int) -> Int? {
    if isOfUnknownYear { return nil }
    let year = (4..<8).reversed().reduce(0) { $0 * 10 + (digit($1) == Self.unknown ? unknownDigit : Int(digit($1))) }
    let month = month ?? otherMonth
    return year * 10_000 + month * 100 + (day ?? min(otherDay, CivilDay.days(in: month, of: year)))
  }

  func agrees(with other: EDTFDay) -> Bool {
    (4..<8).allSatisfy {
      digit($0) == other.digit($0) || digit($0) == Self.unknown || other.digit($0) == Self.unknown
    } && Self.equalWhereKnown(month, other.month) && Self.equalWhereKnown(day, other.day)
  }

  /// The same month and day in a year of four digits.
  func inYear(_ year: Int) -> EDTFDay {
    var dated = self
    dated.digits = [year / 1000, year / 100 % 10, year / 10 % 10, year % 10].reduce(0) { $0 << 4 | UInt32($1) } << 16
    dated.digits |= digits & 0xFFFF
    return dated
  }

  /// Digits in the same places that both know and that are equal.
  func digitsInCommon(with other: EDTFDay) -> Int {
    (0..<8).count { digit($0) != Self.unknown && digit($0) == other.digit($0) }
  }

  var description: String {
    let text = (0..<8).reversed().map { digit($0) == Self.unknown ? "X" : String(digit($0)) }.joined()
    let parts = [text.prefix(4), text.dropFirst(4).prefix(2), text.dropFirst(6)]
    return parts.prefix(Int(self.parts)).joined(separator: "-")
  }

  /// `YYYY-MM-DD` of a number such as 20250814.
  static func written(_ number: Int) -> String {
    let digits = String(number)
    let text = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    return text.prefix(4) + "-" + text.dropFirst(4).prefix(2) + "-" + text.dropFirst(6)
  }

  /// - Parameter place: 0 for the last digit of the day.
  private func digit(_ place: Int) -> UInt32 { digits >> UInt32(place * 4) & 0xF }

  private func number(_ count: Int, above bits: UInt32) -> Int? {
    let first = Int(bits / 4)
    let places = (first..<first + count).reversed()
    if places.contains(where: { digit($0) == Self.unknown }) { return nil }
    return places.reduce(0) { $0 * 10 + Int(digit($1)) }
  }

  private static func equalWhereKnown(_ one: Int?, _ other: Int?) -> Bool {
    one == nil || other == nil || one == other
  }
}
