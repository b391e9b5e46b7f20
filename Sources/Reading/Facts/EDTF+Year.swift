extension EDTF {
  /// Whether nothing is known of the year of one of its ends.
  public var isOfUnknownYear: Bool { start?.isOfUnknownYear == true || end?.isOfUnknownYear == true }

  /// The same days in a given year. Of a period that runs over the end of a year, the year it ends in.
  public func inYear(_ year: Int) -> EDTF? {
    guard isOfUnknownYear, (1...9999).contains(year) else { return self }
    return EDTF(
      start: runsOverYearsEnd ? start?.ifUnknown(year - 1) : start?.ifUnknown(year), end: end?.ifUnknown(year),
      isInterval: isInterval)
  }

  /// The last such days that begin no later than a day (`YYYY-MM-DD`), at most a year before it.
  public func last(notAfter day: String) -> EDTF? {
    guard let year = Int(day.prefix(4)) else { return nil }
    return [year, year - 1].lazy.compactMap(inYear).first { $0.earliest ?? "" <= day }
  }

  /// The first such days that end no earlier than a day (`YYYY-MM-DD`), at most a year after it.
  public func first(notBefore day: String) -> EDTF? {
    guard let year = Int(day.prefix(4)) else { return nil }
    return [year, year + 1].lazy.compactMap(inYear).first { $0.latest ?? "9" >= day }
  }

  /// How many digits of a year, month and day both know.
  public func digitsInCommon(with other: EDTF) -> Int {
    let ends = [(start, other.start)] + (isInterval && other.isInterval ? [(end, other.end)] : [])
    return ends.reduce(0) { sum, ends in
      guard let mine = ends.0, let theirs = ends.1 else { return sum }
      return sum + mine.digitsInCommon(with: theirs)
    }
  }

  /// How many days lie between two dates that name days; 0 where they meet. Nil where a day or a year is not known.
  public func days(to other: EDTF) -> Int? {
    guard hasDay, other.hasDay, let first = Self.number(first), let last = Self.number(last),
      let start = Self.number(other.first), let end = Self.number(other.last)
    else { return nil }
    return max(first - end, start - last, 0)
  }

  private var runsOverYearsEnd: Bool {
    guard isInterval, let start, let end, start.isOfUnknownYear, end.isOfUnknownYear else { return false }
    return (end.month ?? 0, end.day ?? 0) < (start.month ?? 0, start.day ?? 0)
  }

  /// Days since 1970-01-01 of a number such as 20250814.
  private static func number(_ day: Int?) -> Int? {
    day.flatMap { CivilDay(year: $0 / 10_000, month: $0 / 100 % 100, day: $0 % 100)?.number }
  }
}

extension EDTFDay {
  fileprivate func ifUnknown(_ year: Int) -> EDTFDay { isOfUnknownYear ? inYear(year) : self }
}
