/// What periods are counted in; the letters are those of `time-words.tsv`.
enum TimeUnit: String, Sendable {
  case day = "D"
  case week = "W"
  case month = "M"
  case year = "Y"
  case decade = "T"

  /// The day, week, month or year so many away from a day.
  func period(_ offset: Int, from day: CivilDay) -> String {
    switch self {
    case .day: return day.adding(days: offset).edtf
    case .week:
      let monday = day.adding(days: 1 - day.weekday + 7 * offset)
      return "\(monday.edtf)/\(monday.adding(days: 6).edtf)"
    case .month: return month(offset, from: day)
    case .year: return CivilDay.edtf(year: day.year + offset)
    case .decade: return CivilDay.edtf(year: day.year + 10 * offset)
    }
  }

  /// The stretch of so many from a day on, back from it where the count is negative.
  func stretch(_ count: Int, from day: CivilDay) -> String {
    let (there, here) =
      switch self {
      case .day, .week: (day.adding(days: self == .week ? 7 * count : count).edtf, day.edtf)
      case .month: (month(count, from: day), month(0, from: day))
      case .year, .decade: (period(count, from: day), CivilDay.edtf(year: day.year))
      }
    return count < 0 ? "\(there)/\(here)" : "\(here)/\(there)"
  }

  private func month(_ offset: Int, from day: CivilDay) -> String {
    let months = day.year * 12 + day.month - 1 + offset
    return CivilDay.edtf(year: months / 12, month: months % 12 + 1)
  }
}
