/// Rules for months, years, decades and what lies around them: tháng 02/2025, cuối năm 2019, nhiệm kỳ 2020-2021,
/// những năm 1970-1980, quý III-2019, 6 tháng đầu năm, tuần trước.
struct PeriodRules {
  let words: TimeWords
  let published: CivilDay?

  /// `time.month`: tháng 8, cuối tháng 3, tháng 02/2025, từ tháng 8-2018 đến tháng 8-2021, 8-2017.
  func month(at index: Int) -> TimeReader.Hit? {
    let start = words.skip(.edge, from: index)
    guard let month = words.month(at: start) else { return start == index ? bareMonth(at: index) : nil }
    if words.number(at: index - 1, in: 1...99) != nil, !words.isWord(.day, at: index - 2), words.isOnLine(index) {
      return nil
    }
    let year = words.yearBehind(month.end, published: published)
    let end = year?.end ?? month.end
    if let range = monthRange(month.month, year?.year, end) { return range }
    return TimeReader.Hit(value: edtf(month.month, year?.year, isRelative: year != nil), end: end)
  }

  private func bareMonth(at index: Int) -> TimeReader.Hit? {
    guard let month = words.number(at: index, in: 1...12), words.isSeparator(at: index + 1), words.isGlued(index + 1),
      words.isGlued(index + 2), let year = words.year(at: index + 2)
    else { return nil }
    return TimeReader.Hit(value: CivilDay.edtf(year: year, month: month), end: index + 3)
  }

  private func monthRange(_ month: Int, _ year: Int?, _ end: Int) -> TimeReader.Hit? {
    guard words.isOnLine(end), let link = words.value(.link, at: end), !words.text.isSign(",", at: end),
      let last = words.month(at: link.end)
    else { return nil }
    let lastYear = words.yearBehind(last.end, published: published)
    let from = edtf(month, year ?? lastYear?.year, isRelative: false)
    return TimeReader.Hit(
      value: "\(from)/\(edtf(last.month, lastYear?.year, isRelative: false))", end: lastYear?.end ?? last.end)
  }

  private func edtf(_ month: Int, _ year: Int?, isRelative: Bool) -> String {
    let guessed = isRelative ? nil : YearRule(published).year(month: month, day: nil, ahead: 0)
    return CivilDay.edtf(year: year ?? guessed, month: month)
  }

  /// `time.decade`: những năm 1970-1980, thập niên 80.
  func decade(at index: Int) -> TimeReader.Hit? {
    guard let lead = words.value(.decade, at: index), let first = decadeValue(at: lead.end) else { return nil }
    let next = lead.end + 1
    let isLinked = words.isOnLine(next) && words.value(.link, at: next) != nil
    guard isLinked, let last = decadeValue(at: next + 1) else { return TimeReader.Hit(value: first, end: next) }
    return TimeReader.Hit(value: "\(first)/\(last)", end: next + 2)
  }

  private func decadeValue(at index: Int) -> String? {
    if let year = words.year(at: index) { return year % 10 == 0 ? "\(year / 10)X" : nil }
    guard let short = words.number(at: index, in: 0...99), short % 10 == 0 else { return nil }
    return short >= 20 ? "19\(short / 10)X" : "20\(short / 10)X"
  }

  /// `time.year`: năm 2020, cuối 2019, nhiệm kỳ 2020-2021, APEC 2017, and a year alone behind a preposition.
  func year(at index: Int) -> TimeReader.Hit? {
    let lead = words.value(.term, at: index) ?? words.value(.edge, at: index)
    let half = words.value(.edge, at: index)?.value
    var start = lead?.end ?? index
    if lead != nil, words.isWord(.year, at: start) { start += 1 }
    guard words.isOnLine(start) || lead == nil, let year = words.year(at: start) else { return nil }
    if let range = yearRange(from: year, at: start, isAnnounced: lead != nil) { return range }
    guard lead != nil || isYearAlone(at: start) else { return nil }
    switch half {
    case "h1": return TimeReader.Hit(value: "\(year)-01/\(year)-06", end: start + 1)
    case "h2": return TimeReader.Hit(value: "\(year)-07/\(year)-12", end: start + 1)
    default: return TimeReader.Hit(value: String(year), end: start + 1)
    }
  }

  private func yearRange(from year: Int, at index: Int, isAnnounced: Bool) -> TimeReader.Hit? {
    guard words.isOnLine(index + 1), let link = words.value(.link, at: index + 1), link.value == "to" else {
      return nil
    }
    let start = words.isWord(.year, at: link.end) ? link.end + 1 : link.end
    if let last = words.year(at: start), last > year, last - year < 120 {
      return TimeReader.Hit(value: "\(year)/\(last)", end: start + 1)
    }
    guard isAnnounced, words.text.isSign("-", at: index + 1), let short = words.number(at: start, in: year % 100...99)
    else { return nil }
    return TimeReader.Hit(value: "\(year)/\(year / 100 * 100 + short)", end: start + 1)
  }

  /// A year without năm: behind a preposition, alone in brackets, or behind the name of an event.
  private func isYearAlone(at index: Int) -> Bool {
    guard let year = words.year(at: index), (1900...2100).contains(year) else { return false }
    let text = words.text
    if words.isGlued(index + 1), words.isSeparator(at: index + 1), !text.isSign(".", at: index + 1) { return false }
    if (1...3).contains(where: { words.value(.event, at: index - $0)?.end == index }) { return true }
    if text.isJoined(index), words.isWord(.preposition, at: index - 1) { return true }
    return text.isSign("(", at: index - 1) && text.isSign(")", at: index + 1)
  }

  /// `time.part-of-year`: quý III-2019, nửa đầu năm 2019, 6 tháng đầu năm.
  func partOfYear(at index: Int) -> TimeReader.Hit? { quarter(at: index) ?? half(at: index) ?? months(at: index) }

  private func quarter(at index: Int) -> TimeReader.Hit? {
    guard words.value(.quarter, at: index) != nil, words.isOnLine(index + 1) else { return nil }
    guard let quarter = words.number(at: index + 1, in: 1...4) ?? roman(at: index + 1) else { return nil }
    let year = words.yearBehind(index + 2, published: published)
    let prefix = CivilDay.edtf(year: year?.year ?? published?.year)
    let from = quarter * 3 - 2
    let value = "\(prefix)-\(padded(from))/\(prefix)-\(padded(from + 2))"
    return TimeReader.Hit(value: value, end: year?.end ?? index + 2)
  }

  private func half(at index: Int) -> TimeReader.Hit? {
    guard let half = words.value(.edge, at: index), half.value == "h1" || half.value == "h2",
      words.isWord(.year, at: half.end)
    else { return nil }
    let named = words.yearBehind(half.end, published: published)
    guard let year = named?.year ?? published?.year else {
      return TimeReader.Hit(value: nil, end: named?.end ?? half.end + 1)
    }
    let months = half.value == "h1" ? ("01", "06") : ("07", "12")
    return TimeReader.Hit(value: "\(year)-\(months.0)/\(year)-\(months.1)", end: named?.end ?? half.end + 1)
  }

  /// 6 tháng đầu năm (2019), 9 tháng cuối năm.
  private func months(at index: Int) -> TimeReader.Hit? {
    guard let count = words.number(at: index, in: 1...12), words.isWord(.month, at: index + 1),
      let edge = words.value(.edge, at: index + 2), edge.value == "start" || edge.value == "end",
      words.isWord(.year, at: edge.end)
    else { return nil }
    let named = words.yearBehind(edge.end, published: published)
    let end = named?.end ?? edge.end + 1
    guard let year = named?.year ?? published?.year else { return TimeReader.Hit(value: nil, end: end) }
    let range = edge.value == "start" ? (1, count) : (13 - count, 12)
    return TimeReader.Hit(value: "\(year)-\(padded(range.0))/\(year)-\(padded(range.1))", end: end)
  }

  /// `time.relative-period`: tuần trước, cuối tháng này, năm ngoái.
  func relativePeriod(at index: Int) -> TimeReader.Hit? {
    let start = words.skip(.edge, from: index)
    guard let relative = words.value(.rel, at: start), start == index || words.isOnLine(start),
      let unit = relative.value.first, "YMWQ".contains(unit), let offset = Int(relative.value.dropFirst())
    else { return nil }
    if words.isCounted(index) || words.isWord(.indefinite, at: index - 1) { return nil }
    return TimeReader.Hit(value: published.flatMap { value(unit, offset, from: $0) }, end: relative.end)
  }

  private func value(_ unit: Character, _ offset: Int, from day: CivilDay) -> String? {
    switch unit {
    case "Y": return String(day.year + offset)
    case "M":
      let months = day.year * 12 + day.month - 1 + offset
      return CivilDay.edtf(year: months / 12, month: months % 12 + 1)
    case "W":
      let monday = day.adding(days: 1 - day.weekday + 7 * offset)
      return "\(monday.edtf)/\(monday.adding(days: 6).edtf)"
    default:
      let quarters = day.year * 4 + (day.month - 1) / 3 + offset
      let first = quarters % 4 * 3 + 1
      return "\(quarters / 4)-\(padded(first))/\(quarters / 4)-\(padded(first + 2))"
    }
  }

  private func roman(at index: Int) -> Int? {
    guard index < words.text.count else { return nil }
    return RomanNumber.value(of: words.text.foldedForm(index), letterCase: words.text.tokens[index].letterCase)
      .flatMap { (1...4).contains($0) ? $0 : nil }
  }

  private func padded(_ month: Int) -> String { month < 10 ? "0\(month)" : String(month) }
}
