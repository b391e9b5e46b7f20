/// Rules for months, years, decades, centuries: tháng 02/2025, cuối năm 2019, nhiệm kỳ 2020-2021, những năm 1970-1980,
/// thế kỷ XIX, tuần trước.
struct PeriodRules {
  let words: TimeWords
  let published: CivilDay?

  /// `time.month`: tháng 8, cuối tháng 3, tháng 02/2025, từ tháng 8-2018 đến tháng 8-2021, 8-2017.
  func month(at index: Int) -> TimeReader.Hit? {
    let start = words.skip(.edge, from: index)
    guard let month = words.month(at: start) else { return start == index ? bareMonth(at: index) : nil }
    if words.isOnLine(index), words.isCounted(index), words.number(at: index - 1, in: 1...99) != nil,
      !words.isWord(.day, at: index - 2)
    {
      return nil
    }
    let year = words.yearBehind(month.end, published: published)
    let end = year?.end ?? month.end
    if let range = monthRange(month.month, year?.year, end) { return range }
    if year == nil, words.isOnLine(end), let ahead = words.whole(.ahead, at: end) {
      let direction = Int(ahead.value) ?? 0
      let named = YearRule(published).year(month: month.month, day: nil, ahead: direction)
      return TimeReader.Hit(value: CivilDay.edtf(year: named, month: month.month), end: direction < 0 ? end : ahead.end)
    }
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
      year == nil || link.value != "and", let last = words.month(at: link.end)
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
    if words.scan.has(.units, at: next), words.isOnLine(next) { return nil }
    let isLinked = words.isOnLine(next) && words.value(.link, at: next) != nil
    guard isLinked, let last = decadeValue(at: next + 1) else { return TimeReader.Hit(value: first, end: next) }
    return TimeReader.Hit(value: "\(first)/\(last)", end: next + 2)
  }

  private func decadeValue(at index: Int) -> String? {
    if let year = words.year(at: index) { return year % 10 == 0 ? "\(year / 10)X" : nil }
    guard let short = words.number(at: index, in: 0...99), short % 10 == 0 else { return nil }
    return short >= 20 ? "19\(short / 10)X" : "20\(short / 10)X"
  }

  /// `time.century`: thế kỷ XIX.
  func century(at index: Int) -> TimeReader.Hit? {
    guard let lead = words.value(.century, at: index), words.isOnLine(lead.end),
      let number = words.number(at: lead.end, in: 11...21) ?? words.roman(at: lead.end, in: 11...21)
    else { return nil }
    return TimeReader.Hit(value: "\(number - 1)XX", end: lead.end + 1)
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
    guard words.isOnLine(index + 1), let link = words.value(.link, at: index + 1) else { return nil }
    let start = words.isWord(.year, at: link.end) ? link.end + 1 : link.end
    let most = link.value == "to" ? 120 : isAnnounced ? 1 : 0
    if let last = words.year(at: start), last > year, last - year <= most, !isDayOrMonth(start) {
      return TimeReader.Hit(value: "\(year)/\(last)", end: start + 1)
    }
    guard isAnnounced, words.text.isSign("-", at: index + 1), !isDayOrMonth(start),
      let short = words.number(at: start, in: year % 100...99)
    else { return nil }
    return TimeReader.Hit(value: "\(year)/\(year / 100 * 100 + short)", end: start + 1)
  }

  /// 1945-2/9/2025: what looks like a second year is the beginning of a date.
  private func isDayOrMonth(_ index: Int) -> Bool { words.text.isSign("/", at: index + 1) && words.isGlued(index + 1) }

  /// A year without năm: behind a preposition, alone in brackets, or behind the name of an event.
  private func isYearAlone(at index: Int) -> Bool {
    guard let year = words.year(at: index), (1900...2100).contains(year) else { return false }
    let text = words.text
    if words.isGlued(index + 1), words.isSeparator(at: index + 1), !text.isSign(".", at: index + 1) { return false }
    if endsEvent(index) { return true }
    if text.isSign("(", at: index - 1) && text.isSign(")", at: index + 1) { return true }
    if words.isOnLine(index + 1), words.scan.hasAny(Self.counted, at: index + 1) { return false }
    return words.lead(before: index) != nil || endsName(index)
  }

  /// What is counted and scales: a number before them is no year.
  private static var counted: UInt64 { LexiconName.units.bit | LexiconName.numbers.bit }

  /// APEC 2017, Olympic mùa đông 2018, … (APEC) 2017.
  private func endsEvent(_ index: Int) -> Bool {
    let season = (1...2).first { words.value(.season, at: index - $0)?.end == index }
    let end = season.map { index - $0 } ?? index
    if (1...3).contains(where: { words.value(.event, at: end - $0)?.end == end }) { return true }
    return words.text.isSign(")", at: index - 1) && words.scan.has(.mechanisms, at: index - 2)
  }

  /// Hội chợ Đông Nam Á 2019: behind a name within a sentence; a dash behind it opens no second year.
  private func endsName(_ index: Int) -> Bool {
    let text = words.text
    guard text.isJoined(index), text.isJoined(index - 1), text.tokens[index].gap == .space,
      text.tokens[index - 1].isCapitalised, text.tokens[index - 1].isWord
    else { return false }
    guard text.isJoined(index + 1) else { return true }
    if text.isSign("-", at: index + 1) { return !text.isJoined(index + 2) || !text.tokens[index + 2].isNumber }
    return !text.tokens[index + 1].isCapitalised
  }

  /// `time.relative-period`: tuần trước, cuối tháng này, năm ngoái.
  func relativePeriod(at index: Int) -> TimeReader.Hit? {
    let start = words.skip(.edge, from: index)
    guard start == index || words.isOnLine(start) else { return nil }
    guard let relative = words.value(.rel, at: start) else { return edgeOfPresent(index, start) }
    guard let unit = relative.value.first, "YMWQ".contains(unit), let offset = Int(relative.value.dropFirst()) else {
      return nil
    }
    if words.isCounted(index) || words.isWord(.indefinite, at: index - 1) { return nil }
    if start == index, words.value(.vague, at: start)?.end == relative.end, words.lead(before: index) == nil {
      return nil
    }
    let isWeekend = unit == "W" && start > index && words.value(.edge, at: index)?.value == "end"
    let value = published.map { isWeekend ? weekend(offset, from: $0) : self.value(unit, offset, from: $0) }
    return TimeReader.Hit(value: value, end: relative.end)
  }

  /// hồi đầu tháng, vào cuối năm: of this month, this year.
  private func edgeOfPresent(_ index: Int, _ start: Int) -> TimeReader.Hit? {
    guard start > index, let lead = words.lead(before: index), let unit = words.value(.unit, at: start),
      let present = TimeUnit(rawValue: unit.value), present != .day, present != .decade,
      words.endsPhrase(unit.end) || lead == "at" && !words.text.tokens[unit.end].isNumber
    else { return nil }
    return TimeReader.Hit(value: published.map { present.period(0, from: $0) }, end: unit.end)
  }

  private func weekend(_ offset: Int, from day: CivilDay) -> String {
    let saturday = day.adding(days: 6 - day.weekday + 7 * offset)
    return "\(saturday.edtf)/\(saturday.adding(days: 1).edtf)"
  }

  private func value(_ unit: Character, _ offset: Int, from day: CivilDay) -> String {
    if let unit = TimeUnit(rawValue: String(unit)) { return unit.period(offset, from: day) }
    let quarters = day.year * 4 + (day.month - 1) / 3 + offset
    let (year, first) = (quarters / 4, quarters % 4 * 3 + 1)
    return "\(CivilDay.edtf(year: year, month: first))/\(CivilDay.edtf(year: year, month: first + 2))"
  }
}
