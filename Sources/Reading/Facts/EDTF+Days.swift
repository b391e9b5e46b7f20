extension EDTF {
  /// The day (`YYYY-MM-DD`) so many days after another; nil if that is no day. The 31st of a shorter month counts as its
  /// last day, as `latest` writes it.
  public static func day(_ days: Int, daysAfter day: String) -> String? {
    civil(day).map { written(CivilDay(number: $0.number + days)) }
  }

  /// The same day so many months later, or the last day of that month.
  public static func day(_ months: Int, monthsAfter day: String) -> String? {
    guard let from = civil(day) else { return nil }
    let month = from.year * 12 + from.month - 1 + months
    let (year, number) = (month / 12, month % 12 + 1)
    return CivilDay(year: year, month: number, day: min(from.day, CivilDay.days(in: number, of: year))).map(written)
  }

  private static func civil(_ day: String) -> CivilDay? {
    let parts = day.split(separator: "-").map { Int($0) }
    guard day.utf8.count == 10, parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1...12).contains(month)
    else { return nil }
    return CivilDay(year: year, month: month, day: min(day, CivilDay.days(in: month, of: year)))
  }

  private static func written(_ day: CivilDay) -> String {
    EDTFDay.written(day.year * 10_000 + day.month * 100 + day.day)
  }
}
