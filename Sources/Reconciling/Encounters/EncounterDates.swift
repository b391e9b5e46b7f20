import Reading

/// How the dates of two accounts fit.
enum EncounterDates {
  /// The same, as far as both say.
  case same
  /// They fit, and one leaves open what the other says; `digits` are those that both know.
  case open(digits: Int)
  /// A day or two apart.
  case near(days: Int)
  /// One is not dated, or leaves open all that the other says.
  case unknown
  case apart

  init(_ one: EDTF?, _ other: EDTF?) {
    guard let one, let other else {
      self = .unknown
      return
    }
    let (mine, theirs) = Self.inOneYear(one, other)
    if mine == theirs {
      self = .same
    } else if mine.agrees(with: theirs) {
      let digits = one.digitsInCommon(with: other)
      self = digits > 0 ? .open(digits: digits) : .unknown
    } else if let gap = mine.days(to: theirs), gap <= Thresholds.nearDays {
      self = .near(days: gap)
    } else {
      self = .apart
    }
  }

  /// Days of an unknown year are compared in the year of the other date, or of any year where neither has one.
  private static func inOneYear(_ one: EDTF, _ other: EDTF) -> (EDTF, EDTF) {
    let year = one.year ?? other.year ?? 2000
    return (one.inYear(year) ?? one, other.inYear(year) ?? other)
  }
}
