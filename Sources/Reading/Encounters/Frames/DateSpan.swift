/// A date of a report as encounters compare it: from one day, month or year to another, each as far as it is known.
package struct DateSpan: Sendable, Hashable {
  /// Nil parts are not told; a year may be unknown where month and day are.
  struct Point: Sendable, Hashable, CustomStringConvertible {
    var year: Int?
    var month: Int?
    var day: Int?

    /// Reads one from the front of a value; nil for a decade and for an open end.
    fileprivate init?(_ text: inout Substring.UTF8View) {
      guard let year = Self.number(&text, digits: 4) else { return nil }
      self.year = year < 0 ? nil : year
      if text.first == Self.hyphen {
        text = text.dropFirst()
        month = Self.number(&text, digits: 2)
      }
      if text.first == Self.hyphen {
        text = text.dropFirst()
        day = Self.number(&text, digits: 2)
      }
      if self.year == nil, month == nil { return nil }
    }

    private static let hyphen = UInt8(ascii: "-")

    /// So many digits; -1 for as many X, nil for anything else.
    private static func number(_ text: inout Substring.UTF8View, digits: Int) -> Int? {
      var number = 0
      var unknown = 0
      for byte in text.prefix(digits) {
        if byte == UInt8(ascii: "X") {
          unknown += 1
        } else if byte >= 0x30, byte <= 0x39 {
          number = number * 10 + Int(byte - 0x30)
        } else {
          return nil
        }
      }
      guard text.count >= digits, unknown == 0 || unknown == digits else { return nil }
      text = text.dropFirst(digits)
      return unknown > 0 ? -1 : number
    }

    var description: String {
      func digits(_ number: Int, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
      }
      return ([year.map { digits($0, 4) } ?? "XXXX"] + [month, day].compactMap { $0.map { digits($0, 2) } })
        .joined(separator: "-")
    }
  }
  enum Grain: Sendable { case day, range, month, year }

  private(set) var first: Point
  private(set) var last: Point
  private(set) var grain: Grain
  /// Whether only its end is told: kéo dài đến 10/5.
  private(set) var isOpen = false

  /// Nil for a value that is no date, and for one with an open end.
  package init?(_ value: String) {
    var rest = value.utf8[...]
    if value.hasPrefix("../") {
      guard let end = DateSpan(String(value.dropFirst(3))), end.isDay else { return nil }
      self = end.openToStart
      return
    }
    guard let start = Point(&rest) else { return nil }
    first = start
    if rest.isEmpty {
      last = start
      grain = start.day != nil ? .day : start.month != nil ? .month : .year
    } else {
      rest = rest.dropFirst()
      guard let end = Point(&rest), rest.isEmpty else { return nil }
      last = end
      grain = .range
    }
  }

  /// EDTF.
  package var value: String { isOpen ? "../\(last)" : grain == .range ? "\(first)/\(last)" : "\(first)" }

  /// Up to the same day, from one that is not told.
  var openToStart: DateSpan {
    guard isDay else { return self }
    var span = self
    (span.isOpen, span.grain) = (true, .range)
    return span
  }

  var isDay: Bool { grain == .day }

  /// From one year to another: a plan's, which dates nothing.
  var isOfYears: Bool { grain == .range && first.month == nil }

  /// From one month to another: nine months of trade.
  var isOfMonths: Bool { grain == .range && first.month != nil && first.day == nil }

  /// Whether one may lie in the other. A bare year, or a month of a year, means another year than a day without one.
  package func agrees(with other: DateSpan) -> Bool {
    if self == other { return true }
    let (known, theirs) = (first.year != nil, other.first.year != nil)
    if known != theirs {
      let dated = known ? self : other
      if dated.first.day == nil { return false }
    }
    return Self.isAtMost(first, other.last) && Self.isAtMost(other.first, last)
  }

  /// Whether a span can begin before another ends; unknown years say nothing.
  private static func isAtMost(_ start: Point, _ end: Point) -> Bool {
    if let year = start.year, let other = end.year, year != other { return year < other }
    let (month, otherMonth) = (start.month ?? 0, end.month ?? 99)
    if month != otherMonth { return month < otherMonth }
    return (start.day ?? 0) <= (end.day ?? 99)
  }

  /// Whether it begins, in a year that is known, only after another ends.
  func isAfter(_ other: DateSpan) -> Bool {
    !isOpen && first.year != nil && other.last.year != nil && !Self.isAtMost(first, other.last)
  }

  /// Whether both begin in one month, at most six days apart: days of one visit.
  func isClose(to other: DateSpan) -> Bool {
    guard let month = first.month, month == other.first.month else { return false }
    return abs((first.day ?? 0) - (other.first.day ?? 0)) <= 6
  }

  /// The same with a year, where it has none.
  func with(year: Int) -> DateSpan {
    guard first.year == nil else { return self }
    var span = self
    (span.first.year, span.last.year) = (year, year)
    return span
  }

  /// So many days from a single one; nil where they reach beyond what every month has.
  func lasting(days: Int) -> DateSpan? {
    guard isDay, let day = first.day, (2...14).contains(days), let last = with(day: day + days - 1), day + days <= 29
    else { return nil }
    var span = self
    (span.last, span.grain) = (last.last, .range)
    return span
  }

  /// So many days on from a single one; nil where that leaves what every month has.
  func moved(by days: Int) -> DateSpan? {
    guard isDay, let day = first.day, (1...28).contains(day + days) || days == 0 else { return nil }
    return with(day: day + days)
  }

  /// The same but for its day, nil for anything but a single day.
  func with(day: Int) -> DateSpan? {
    guard isDay else { return nil }
    var span = self
    (span.first.day, span.last.day) = (day, day)
    return span
  }
}
