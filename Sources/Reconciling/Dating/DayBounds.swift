import Reading

/// Between which days something must lie, with the grounds in words. Days are `YYYY-MM-DD`.
struct DayBounds {
  private(set) var first: String?
  private(set) var last: String?
  private(set) var grounds: [String] = []
  /// How sure the least sure of the grounds is.
  private(set) var score = 1.0

  /// No earlier than the first day of a date.
  mutating func add(notBefore date: EDTF, _ why: String, score: Double) {
    guard let day = date.earliest else { return }
    first = max(first ?? day, day)
    note(why, score)
  }

  /// No later than the last day of a date.
  mutating func add(notAfter date: EDTF, _ why: String, score: Double) {
    guard let day = date.latest else { return }
    last = min(last ?? day, day)
    note(why, score)
  }

  mutating func add(within date: EDTF, _ why: String, score: Double) {
    add(notBefore: date, why, score: score)
    add(notAfter: date, why, score: score)
  }

  /// A year's count is told when the year is over.
  mutating func add(after date: EDTF, _ why: String, score: Double) {
    guard let day = date.latest, let year = Int(day.prefix(4)) else { return }
    let isWholeYear = day.hasSuffix("-12-31")
    if let next = EDTF(isWholeYear ? "\(year + 1)-01-01" : day) { add(notBefore: next, why, score: score) }
  }

  /// What is planned for a year is planned before it begins.
  mutating func add(before date: EDTF, _ why: String, score: Double) {
    guard let year = date.year, date.description.utf8.count == 4 else {
      return add(notAfter: date, why, score: score)
    }
    if let eve = EDTF("\(year - 1)-12-31") { add(notAfter: eve, why, score: score) }
  }

  /// The only date that fits: days of an unknown year in the one year that the bounds leave, or that year alone; nil where
  /// they leave several or contradict each other.
  func only(_ days: EDTF?) -> EDTF? {
    guard let first, let last, first <= last, let from = Int(first.prefix(4)), let to = Int(last.prefix(4)),
      to - from <= Thresholds.yearsToLookThrough
    else { return nil }
    guard let days else { return from == to ? EDTF(String(first.prefix(4))) : nil }
    let fitting = (from...to).compactMap(days.inYear).filter {
      ($0.latest ?? "") >= first && ($0.earliest ?? "9") <= last
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private mutating func note(_ why: String, _ score: Double) {
    if !grounds.contains(why) { grounds.append(why) }
    self.score = min(self.score, score)
  }
}
