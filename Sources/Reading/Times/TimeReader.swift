/// Reads times: one pass over the tokens; at each the first rule that fits, and on behind what it read.
struct TimeReader {
  /// What a rule read from a token on.
  struct Hit {
    let value: String?
    let end: Int
  }

  let words: TimeWords
  let published: CivilDay?
  private var anchor = TimeAnchor()
  /// Where the last time that was read ends.
  private var end = 0
  private var expressions: [TimeExpression] = []

  /// The times of a report.
  ///
  /// - Parameter published: the day of publication, against which relative words are read; nil leaves them without a value.
  static func read(_ scan: Scan, published: CivilDay?) -> [TimeExpression] {
    read(scan, in: 0..<scan.text.count, published: published)
  }

  /// The times that begin within a range of tokens.
  static func read(_ scan: Scan, in range: Range<Int>, published: CivilDay?) -> [TimeExpression] {
    var reader = TimeReader(words: TimeWords(scan), published: published)
    var index = range.lowerBound
    while index < range.upperBound {
      index = reader.take(at: index) ?? index + 1
    }
    return reader.expressions
  }

  private init(words: TimeWords, published: CivilDay?) {
    self.words = words
    self.published = published
  }

  private mutating func take(at index: Int) -> Int? {
    guard words.mayBegin(at: index, behind: end), !isOfClock(index) else { return nil }
    if let none = words.whole(.none, at: index) { return none.end }
    guard let (rule, found) = firstHit(at: index), !isLunar(index, found.end) else { return nil }
    let hit = untilNow(found, from: index)
    let expression = TimeExpression(range: index..<hit.end, value: hit.value, rule: rule)
    anchor.note(expression, isToday: !isAside(expression.range))
    end = hit.end
    expressions.append(expression)
    return hit.end
  }

  /// 18:05, thứ hai ngày 17/3: minutes are no day.
  private func isOfClock(_ index: Int) -> Bool {
    let text = words.scan.text
    return text.tokens[index].isNumber && text.isSign(":", at: index - 1) && text.tokens[index].gap == .none
  }

  private func firstHit(at index: Int) -> (String, Hit)? {
    let parts = YearPartRules(words: words, published: published, anchor: anchor)
    let spans = SpanRules(words: words, published: published, anchor: anchor)
    let days = DayRules(words: words, published: published, lastDay: anchor.dayOfReport)
    let periods = PeriodRules(words: words, published: published)
    if let hit = parts.partOfYear(at: index) { return ("time.part-of-year", hit) }
    if let hit = spans.span(at: index) { return ("time.span", hit) }
    if let hit = spans.counted(at: index) { return ("time.counted", hit) }
    if let hit = days.relativeDay(at: index) { return ("time.relative-day", hit) }
    if let hit = days.day(at: index) { return ("time.day", hit) }
    if let hit = periods.month(at: index) { return ("time.month", hit) }
    if let hit = periods.decade(at: index) { return ("time.decade", hit) }
    if let hit = periods.century(at: index) { return ("time.century", hit) }
    if let hit = periods.year(at: index) { return ("time.year", hit) }
    if let hit = periods.relativePeriod(at: index) { return ("time.relative-period", hit) }
    return nil
  }

  /// How far back a bracket may open, or a plan be told.
  private static let reachOfAside = 10

  /// (3/2/1950 - 3/2/2025), dự kiến ngày 12/12: a day of something else than the report tells.
  private func isAside(_ range: Range<Int>) -> Bool {
    let text = words.text
    if Dateline.holds(range, in: text) { return false }
    var index = range.lowerBound - 1
    while index >= max(0, range.lowerBound - Self.reachOfAside), text.isJoined(index + 1) {
      if text.isSign("(", at: index) { return !words.scan.isEncounterWord(.thisDay, at: index - 1) }
      if text.isSign(")", at: index) || StaticSigns.clause.contains(text.tokens[index]) { return false }
      if words.scan.isBehindWord(.future, at: index + 1) { return true }
      index -= 1
    }
    return false
  }

  /// từ năm 2017 tới nay: with a day of publication an open period.
  private func untilNow(_ hit: Hit, from index: Int) -> Hit {
    guard published != nil, let value = hit.value, !value.isInterval, words.isOnLine(hit.end),
      let now = words.value(.now, at: hit.end), words.lead(before: index) == "from"
    else { return hit }
    return Hit(value: value + "/..", end: now.end)
  }

  /// Days of the lunar calendar are left out: nothing here turns them into solar ones.
  private func isLunar(_ start: Int, _ end: Int) -> Bool {
    words.value(.lunar, at: end) != nil || words.value(.lunar, at: start - 1) != nil
  }
}
