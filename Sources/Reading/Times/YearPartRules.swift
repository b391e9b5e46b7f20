/// Rules for parts of a year: quý III-2019, nửa đầu năm, 6 tháng đầu năm 2019, 9 tháng năm nay, mùa thu này, cùng kỳ năm 2017.
struct YearPartRules {
  let words: TimeWords
  let published: CivilDay?
  let anchor: TimeAnchor

  /// `time.part-of-year`
  func partOfYear(at index: Int) -> TimeReader.Hit? {
    quarter(at: index) ?? half(at: index) ?? months(at: index) ?? season(at: index) ?? samePeriod(at: index)
  }

  /// quý III-2019, quý 2 và quý 3-2018.
  private func quarter(at index: Int) -> TimeReader.Hit? {
    guard let first = quarterNumber(at: index) else { return nil }
    var (last, end) = (first, index + 2)
    if words.isOnLine(end), let link = words.value(.link, at: end), let next = quarterNumber(at: link.end), next > first
    {
      (last, end) = (next, link.end + 2)
    }
    return hit(months: first * 3 - 2...last * 3, behind: end, least: end)
  }

  private func quarterNumber(at index: Int) -> Int? {
    guard words.value(.quarter, at: index) != nil, words.isOnLine(index + 1) else { return nil }
    return words.number(at: index + 1, in: 1...4) ?? words.roman(at: index + 1, in: 1...4)
  }

  private func half(at index: Int) -> TimeReader.Hit? {
    guard let half = words.value(.edge, at: index), half.value == "h1" || half.value == "h2",
      words.isWord(.year, at: half.end)
    else { return nil }
    return hit(months: half.value == "h1" ? 1...6 : 7...12, behind: half.end, least: half.end + 1)
  }

  /// 6 tháng đầu năm (2019), sáu tháng cuối năm, 9 tháng năm nay.
  private func months(at index: Int) -> TimeReader.Hit? {
    guard let count = words.count(at: index), (1...12).contains(count.value), words.isOnLine(count.end),
      words.isWord(.month, at: count.end)
    else { return nil }
    guard let edge = words.value(.edge, at: count.end + 1), edge.value == "start" || edge.value == "end",
      words.isWord(.year, at: edge.end)
    else {
      let year = words.yearBehind(count.end + 1, published: published)
      return year == nil ? nil : hit(months: 1...count.value, behind: count.end + 1, least: count.end + 1)
    }
    let months = edge.value == "start" ? 1...count.value : 13 - count.value...12
    return hit(months: months, behind: edge.end, least: edge.end + 1)
  }

  /// Months of the year named behind them, else of the year of publication.
  private func hit(months: ClosedRange<Int>, behind index: Int, least end: Int) -> TimeReader.Hit {
    let named = words.yearBehind(index, published: published)
    let year = named == nil ? published?.year : named?.year
    let from = CivilDay.edtf(year: year, month: months.lowerBound)
    return TimeReader.Hit(
      value: "\(from)/\(CivilDay.edtf(year: year, month: months.upperBound))", end: named?.end ?? end)
  }

  /// mùa hè năm ngoái, mùa thu này: a season of this year that has not begun yet and is past was last year's.
  private func season(at index: Int) -> TimeReader.Hit? {
    guard let season = words.value(.season, at: index), words.isOnLine(season.end), let number = Int(season.value)
    else {
      return nil
    }
    if let year = words.yearBehind(season.end, published: published) {
      return TimeReader.Hit(value: year.year.map { "\($0)-\(number)" }, end: year.end)
    }
    guard let ahead = words.whole(.ahead, at: season.end), let direction = Int(ahead.value) else { return nil }
    let value = published.map { published in
      let hasBegun = published.month >= 3 * (number - 20)
      let year = published.year + (direction < 0 && !hasBegun ? -1 : direction > 0 && hasBegun ? 1 : 0)
      return "\(year)-\(number)"
    }
    return TimeReader.Hit(value: value, end: ahead.end)
  }

  /// cùng kỳ năm 2017: the months named last, of another year.
  private func samePeriod(at index: Int) -> TimeReader.Hit? {
    guard let same = words.value(.same, at: index), words.isOnLine(same.end),
      let year = words.yearBehind(same.end, published: published)
    else { return nil }
    guard let number = year.year else { return TimeReader.Hit(value: nil, end: year.end) }
    let value = anchor.months.map { "\(number)\($0.dropFirst(4).prefix(4))\(number)\($0.suffix(3))" }
    return TimeReader.Hit(value: value ?? String(number), end: year.end)
  }
}
