extension EDTF {
  /// Whether nothing is known of its year.
  public var isOfUnknownYear: Bool { description.contains(Self.unknownYear) }

  /// The same days in a given year. Of a period that runs over the end of a year, the year it ends in.
  public func inYear(_ year: Int) -> EDTF? {
    guard isOfUnknownYear, (1...9999).contains(year) else { return self }
    let ends = description.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let runsOver = ends.count == 2 && ends.allSatisfy { $0.hasPrefix(Self.unknownYear) } && ends[1] < ends[0]
    let years = runsOver ? [year - 1, year] : [year, year]
    let dated = zip(ends, years).map { end, year in
      end.hasPrefix(Self.unknownYear) ? Self.digits(year) + end.dropFirst(4) : end
    }
    return EDTF(dated.joined(separator: "/"))
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
    zip(description.unicodeScalars, other.description.unicodeScalars).count {
      $0 == $1 && (0x30...0x39).contains($0.value)
    }
  }

  /// How many days lie between two dates that name days; 0 where they meet. Nil where a day or a year is not known.
  public func days(to other: EDTF) -> Int? {
    guard hasDay, other.hasDay, let first = Self.number(earliest), let last = Self.number(latest),
      let start = Self.number(other.earliest), let end = Self.number(other.latest)
    else { return nil }
    return max(first - end, start - last, 0)
  }

  private static func number(_ day: String?) -> Int? { day.flatMap { CivilDay(edtf: $0)?.number } }

  private static let unknownYear = "XXXX"

  private static func digits(_ year: Int) -> String {
    let text = String(year)
    return String(repeating: "0", count: max(0, 4 - text.count)) + text
  }
}
