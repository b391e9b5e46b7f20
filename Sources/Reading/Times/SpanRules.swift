/// Rules for counted periods: 4 năm tới, hai tuần qua, 39 năm trước đây; ba ngày sau đó, trước đó một ngày.
struct SpanRules {
  let words: TimeWords
  let published: CivilDay?
  let anchor: TimeAnchor

  private struct Count {
    let value: Int
    let unit: TimeUnit
    let end: Int
  }

  /// `time.span`: counted from the day of publication. Without one, a count of years back is left to the milestones.
  func span(at index: Int) -> TimeReader.Hit? {
    if let back = words.value(.back, at: index), words.isOnLine(back.end), let count = count(at: back.end) {
      return TimeReader.Hit(value: published.map { count.unit.period(-count.value, from: $0) }, end: count.end)
    }
    guard !words.isWord(.indefinite, at: index - 1), let count = count(at: index), words.isOnLine(count.end) else {
      return nil
    }
    if let ago = words.whole(.ago, at: count.end) {
      let isNamed = ago.value == "named"
      guard isNamed || isAlone(ago.end), published != nil || count.unit == .week || isNamed else { return nil }
      return TimeReader.Hit(value: published.map { count.unit.period(-count.value, from: $0) }, end: ago.end)
    }
    guard let ahead = words.whole(.ahead, at: count.end), let direction = Int(ahead.value), direction != 0,
      !isDestination(ahead.end), published != nil || direction > 0 || !isOfYears(count.unit)
    else { return nil }
    let value = published.map { count.unit.stretch(direction * count.value, from: $0) }
    return TimeReader.Hit(value: value, end: ahead.end)
  }

  /// hai tuần trước, … or ở …; "một tuần trước cuộc họp" counts from something else.
  private func isAlone(_ index: Int) -> Bool {
    words.endsPhrase(index) || words.isWord(.placePreposition, at: index)
  }

  private func isOfYears(_ unit: TimeUnit) -> Bool { unit == .year || unit == .decade }

  /// một ngày tới Việt Nam: a way, no time.
  private func isDestination(_ index: Int) -> Bool {
    words.text.isJoined(index) && words.text.tokens[index].isCapitalised
  }

  /// 4 năm, hai tuần, 3-4 tháng with the last number.
  private func count(at index: Int) -> Count? {
    guard var number = words.count(at: index) else { return nil }
    if words.text.isSign("-", at: number.end), let last = words.count(at: number.end + 1) { number = last }
    guard words.isOnLine(number.end), let unit = words.value(.unit, at: number.end), number.value > 0 else {
      return nil
    }
    return TimeUnit(rawValue: unit.value).map { Count(value: number.value, unit: $0, end: unit.end) }
  }

  /// `time.counted`: counted from the day or the year named last.
  func counted(at index: Int) -> TimeReader.Hit? {
    if let then = words.value(.then, at: index), words.isOnLine(then.end), let count = count(at: then.end) {
      return hit(count, then.value, end: count.end)
    }
    guard let count = count(at: index), words.isOnLine(count.end) else { return nil }
    if let then = words.value(.then, at: count.end) { return hit(count, then.value, end: then.end) }
    guard let after = words.value(.after, at: count.end), words.text.isSign(",", at: after.end) else { return nil }
    return hit(count, "1", end: after.end)
  }

  private func hit(_ count: Count, _ direction: String, end: Int) -> TimeReader.Hit? {
    guard let direction = Int(direction), let value = anchor.period(direction * count.value, count.unit) else {
      return nil
    }
    return TimeReader.Hit(value: value, end: end)
  }
}

/// What was named last, to count from.
struct TimeAnchor {
  /// The last single day.
  private var day: String?
  /// The last day that the report itself is of, for "cùng ngày": "(ngày 21-9-1973)" is none.
  private(set) var dayOfReport: String?
  private var year: Int?
  /// The last months within one year, for "cùng kỳ".
  private(set) var months: String?

  private static let leapYear = "2000"

  /// - Parameter isToday: whether the report may go on with the same day.
  mutating func note(_ expression: TimeExpression, isToday: Bool) {
    guard let value = expression.value else { return }
    if expression.isDay {
      day = value
      if isToday, !isLongAgo(value) { dayOfReport = value }
    }
    if value.isInterval {
      if value.utf8.count == 15 { months = value }
    } else if let named = Int(value.prefix(4)) {
      year = named
    }
  }

  /// A day with its year among days without one, or of years before them.
  private func isLongAgo(_ day: String) -> Bool {
    guard let known = dayOfReport, let year = Int(day.prefix(4)) else { return false }
    return Int(known.prefix(4)).map { year < $0 - 1 } ?? true
  }

  /// The day or the year so many away.
  func period(_ offset: Int, _ unit: TimeUnit) -> String? {
    switch unit {
    case .year: return year.map { CivilDay.edtf(year: $0 + offset) }
    case .decade: return year.map { CivilDay.edtf(year: $0 + 10 * offset) }
    case .month: return nil
    case .day, .week:
      guard let day, let known = CivilDay(edtf: day.hasPrefix("X") ? Self.leapYear + day.dropFirst(4) : day) else {
        return nil
      }
      let there = known.adding(days: unit == .week ? 7 * offset : offset)
      return CivilDay.edtf(year: day.hasPrefix("X") ? nil : there.year, month: there.month, day: there.day)
    }
  }
}
