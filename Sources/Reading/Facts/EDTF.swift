/// A date or period in EDTF (ISO 8601-2), as far as readings use it: `2025-08-14`, `2025-02`, `XXXX-08-14`, `202X`,
/// `2020/2021`, `../2022-08-09`. Digits that are not known are `X`.
public struct EDTF: Sendable, Hashable, CustomStringConvertible {
  /// As written.
  public let description: String
  private let start: Day?
  private let end: Day?

  /// Nil if the text is no date of this form.
  public init?(_ text: String) {
    description = text
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    switch ends.count {
    case 1:
      guard let day = Day(ends[0]) else { return nil }
      (start, end) = (day, day)
    case 2:
      (start, end) = (Day(ends[0]), Day(ends[1]))
      guard start != nil || ends[0] == "..", end != nil || ends[1] == "..", start != nil || end != nil
      else { return nil }
    default: return nil
    }
  }

  /// The first day it can mean, as `YYYY-MM-DD`; nil if its year is quite unknown or its start is open.
  public var earliest: String? { start?.bound(digit: "0", month: "01", day: "01") }

  /// The last day it can mean, as `YYYY-MM-DD` (day 31 where the day is not known).
  public var latest: String? { end?.bound(digit: "9", month: "12", day: "31") }

  /// The year it begins in, if all its digits are known.
  public var year: Int? { start.flatMap { Int($0.year) } }

  public var hasDay: Bool { start?.knownDay != nil }

  /// The month it begins in: `01` to `12`.
  public var month: String? { start?.knownMonth }

  /// How many digits are known: of two dates of one thing, the one with more says more.
  public var knownDigits: Int { description.unicodeScalars.count { (0x30...0x39).contains($0.value) } }

  /// Whether both can mean the same day. What one leaves out or open, the other may say; what both say must be equal.
  public func agrees(with other: EDTF) -> Bool {
    if description == other.description { return true }
    if isInterval || other.isInterval { return overlaps(other) }
    guard let start, let theirs = other.start else { return false }
    return start.agrees(with: theirs)
  }

  /// The same day or month, years later; nil if its year is not known.
  public func adding(years: Int) -> EDTF? {
    guard !isInterval, let year else { return nil }
    let sum = String(year + years)
    return EDTF(String(repeating: "0", count: max(0, 4 - sum.count)) + sum + description.dropFirst(4))
  }

  private var isInterval: Bool { description.contains("/") }

  private func overlaps(_ other: EDTF) -> Bool {
    guard let earliest, let latest, let first = other.earliest, let last = other.latest else { return false }
    return earliest <= last && first <= latest
  }
}

/// Year, month and day as written, each digit a digit or `X`.
private struct Day: Sendable, Hashable {
  let year: String
  let month: String?
  let day: String?

  init?(_ text: Substring) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.joined().allSatisfy({ $0 == "X" || ($0.isASCII && $0.isNumber) })
    else { return nil }
    year = parts[0]
    month = parts.count > 1 ? parts[1] : nil
    day = parts.count > 2 ? parts[2] : nil
  }

  var knownMonth: String? { month?.contains("X") == false ? month : nil }
  var knownDay: String? { day?.contains("X") == false ? day : nil }

  func bound(digit: Character, month: String, day: String) -> String? {
    if year == "XXXX" { return nil }
    return String(year.map { $0 == "X" ? digit : $0 }) + "-" + (knownMonth ?? month) + "-" + (knownDay ?? day)
  }

  func agrees(with other: Day) -> Bool {
    zip(year, other.year).allSatisfy { $0 == $1 || $0 == "X" || $1 == "X" }
      && Self.equalWhereKnown(knownMonth, other.knownMonth) && Self.equalWhereKnown(knownDay, other.knownDay)
  }

  private static func equalWhereKnown(_ one: String?, _ other: String?) -> Bool {
    one == nil || other == nil || one == other
  }
}
