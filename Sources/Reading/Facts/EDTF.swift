/// A date or period in EDTF (ISO 8601-2), as far as readings use it: `2025-08-14`, `2025-02`, `XXXX-08-14`, `202X`,
/// `2020/2021`, `../2022-08-09`. Digits that are not known are `X`.
public struct EDTF: Sendable, Hashable, CustomStringConvertible {
  /// Nil where it is open. A date that is no period has the same start and end.
  let start: EDTFDay?
  let end: EDTFDay?
  public let isInterval: Bool

  /// Nil if the text is no date of this form.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    let ends = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    switch ends.count {
    case 1:
      guard let day = EDTFDay(ends[0]) else { return nil }
      (start, end, isInterval) = (day, day, false)
    case 2:
      (start, end, isInterval) = (EDTFDay(ends[0]), EDTFDay(ends[1]), true)
      let isOpen = ends.map { $0.elementsEqual("..".utf8) }
      guard start != nil || isOpen[0], end != nil || isOpen[1], start != nil || end != nil else { return nil }
    default: return nil
    }
  }

  init(start: EDTFDay?, end: EDTFDay?, isInterval: Bool) {
    (self.start, self.end, self.isInterval) = (start, end, isInterval)
  }

  public var description: String {
    let first = start?.description ?? ".."
    return isInterval ? first + "/" + (end?.description ?? "..") : first
  }

  /// The first day it can mean, as `YYYY-MM-DD`; nil if its year is quite unknown or its start is open.
  public var earliest: String? { first.map(EDTFDay.written) }

  /// The last day it can mean, as `YYYY-MM-DD` (day 31 where the day is not known).
  public var latest: String? { last.map(EDTFDay.written) }

  /// The day before it begins, as `YYYY-MM-DD`; nil if `earliest` is.
  public var dayBefore: String? { earliest.flatMap { CivilDay(edtf: $0) }?.adding(days: -1).edtf }

  /// `earliest` and `latest` as numbers, 20250814.
  var first: Int? { start?.bound(unknownDigit: 0, month: 1, day: 1) }
  var last: Int? { end?.bound(unknownDigit: 9, month: 12, day: 31) }

  /// The year it begins in, if all its digits are known.
  public var year: Int? { start?.year }

  public var hasDay: Bool { start?.day != nil }

  /// Whether neither month nor day is said.
  public var isMereYear: Bool { start?.month == nil && end?.month == nil }

  /// The month it begins in: 1 to 12.
  public var month: Int? { start?.month }

  /// How many digits are known: of two dates of one thing, the one with more says more.
  public var knownDigits: Int { (start?.knownDigits ?? 0) + (isInterval ? end?.knownDigits ?? 0 : 0) }

  /// Whether both can mean the same day. What one leaves out or open, the other may say; what both say must be equal.
  public func agrees(with other: EDTF) -> Bool {
    if self == other { return true }
    if isInterval || other.isInterval { return overlaps(other) }
    guard let start, let theirs = other.start else { return false }
    return start.agrees(with: theirs)
  }

  /// The same day or month, years later; nil if its year is not known.
  public func adding(years: Int) -> EDTF? {
    guard !isInterval, let start, let year else { return nil }
    let later = start.inYear(year + years)
    return EDTF(start: later, end: later, isInterval: false)
  }

  private func overlaps(_ other: EDTF) -> Bool {
    guard let first, let last, let theirFirst = other.first, let theirLast = other.last else { return false }
    return first <= theirLast && theirFirst <= last
  }
}
