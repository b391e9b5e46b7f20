/// A date of a report as encounters compare it: from one day, month or year to another, each as far as it is known.
package struct DateSpan: Sendable, Equatable {
  /// Nil parts are not told; a year may be unknown where month and day are.
  struct Point: Sendable, Equatable {
    var year: Int?
    var month: Int?
    var day: Int?
  }
  enum Grain: Sendable { case day, range, month, year }

  /// EDTF.
  package let value: String
  let first: Point
  let last: Point
  let grain: Grain

  /// Nil for a value that is no date, and for one with an open end.
  package init?(_ value: String) {
    let ends = value.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Self.point)
    guard let start = ends.first, let end = ends.last, let start, let end else { return nil }
    self.value = value
    (first, last) = (start, end)
    grain = ends.count > 1 ? .range : start.day != nil ? .day : start.month != nil ? .month : .year
  }

  private static func point(_ text: Substring.UTF8View) -> Point? {
    let parts = text.split(separator: UInt8(ascii: "-")).map { part in Int(Substring(part)) }
    guard (1...3).contains(parts.count), text.first != UInt8(ascii: ".") else { return nil }
    return Point(year: parts[0], month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }

  var isDay: Bool { grain == .day }

  /// From one year to another: a plan's, which dates nothing.
  var isOfYears: Bool { grain == .range && first.month == nil }

  /// Whether one may lie in the other. A bare year, or a month of a year, means another year than a day without one.
  package func agrees(with other: DateSpan) -> Bool {
    if value == other.value { return true }
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

  /// Whether both begin in one month, at most six days apart: days of one visit.
  func isClose(to other: DateSpan) -> Bool {
    guard let month = first.month, month == other.first.month else { return false }
    return abs((first.day ?? 0) - (other.first.day ?? 0)) <= 6
  }

  /// The same with the year of another.
  func with(year: Int) -> DateSpan? {
    guard first.year == nil else { return self }
    let digits = String(year)
    return DateSpan(String(repeating: "0", count: max(0, 4 - digits.count)) + digits + value.dropFirst(4))
  }
}
