import Reading

/// Years from the left of a picture to its right, in the picture's own units.
struct TimeAxis {
  struct Tick {
    var x: String
    var label: String
  }

  /// In years, as all times here.
  let first: Double
  let last: Double
  private let left: Double
  private let right: Double

  /// From the beginning of the first year to the last moment, at least a year on; nil where there is no moment.
  init?(_ spans: [ClosedRange<Double>], left: Double, right: Double) {
    guard let first = spans.map(\.lowerBound).min()?.rounded(.down), let last = spans.map(\.upperBound).max() else {
      return nil
    }
    (self.first, self.last, self.left, self.right) = (first, max(last, first + 1), left, right)
  }

  func x(_ time: Double) -> Double { left + (time - first) / (last - first) * (right - left) }

  /// The beginnings of years, at most so many that their numbers do not touch.
  func ticks(atMost count: Int = 16) -> [Tick] {
    let years = Int(first)...Int(last.rounded(.up))
    let step = [1, 2, 5, 10, 20, 50, 100].first { years.count / $0 <= count } ?? 100
    return years.filter { $0 % step == 0 && Double($0) <= last }.map {
      Tick(x: Self.number(x(Double($0))), label: String($0))
    }
  }

  /// From the earliest to the latest moment that a date can mean; nil for one without a year.
  static func span(_ date: String?) -> ClosedRange<Double>? {
    guard let date = date.flatMap({ EDTF($0) }), let first = date.earliest, let last = date.latest,
      let start = years(first), let end = years(last)
    else { return nil }
    return start...max(start, end)
  }

  /// - Parameter day: `YYYY-MM-DD`.
  private static func years(_ day: String) -> Double? {
    let parts = day.split(separator: "-").compactMap { Double($0) }
    return parts.count == 3 ? parts[0] + (parts[1] - 1) / 12 + (parts[2] - 1) / 372 : nil
  }

  /// With one digit behind the point.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
