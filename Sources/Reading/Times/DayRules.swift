/// Rules for days: 14/8, ngày 14 tháng 8 năm 2025, 7 và 8-5, từ 18 đến 20-11, hôm nay, sáng qua, thứ năm tuần trước.
struct DayRules {
  let words: TimeWords
  let published: CivilDay?
  let lastDay: String?

  private struct Point {
    let day: Int
    let month: Int?
    let year: Int?
    let end: Int

    /// Whether the other one may be the day after it.
    func isBefore(_ next: Point) -> Bool { next.day == (next.month == month ? day + 1 : 1) }
  }

  /// `time.day`: days, lists and ranges of days that share a month or a year.
  ///
  /// - Parameter isForced: whether what stands before it tells already that it is a day.
  func day(at index: Int, isForced: Bool = false) -> TimeReader.Hit? {
    if words.scan.has(.numbers, at: index), words.isWord(.ordinal, at: index - 1) { return nil }
    let (start, isLed) = behindLead(index)
    let isAnnounced = isLed || isForced
    var points = points(from: start, isAnnounced: isAnnounced)
    while let last = points.last, last.month == nil { points.removeLast() }
    guard let first = points.first, let last = points.last, isAnnounced || isClear(points, at: index) else {
      return nil
    }
    if points.count > 1, words.value(.weekday, at: index) != nil { return nil }
    if points.count > 1, points.allSatisfy({ $0.year != nil }) {
      return TimeReader.Hit(value: edtf(first.day, first.month!, first.year), end: first.end)
    }
    let month = first.month ?? last.month!
    let year = first.year ?? last.year
    let ahead = direction(behind: last.end)
    let until = edtf(last.day, last.month!, last.year, ahead: ahead)
    let from = edtf(first.day, month, year, ahead: ahead)
    return TimeReader.Hit(value: points.count == 1 ? until : "\(from)/\(until)", end: last.end)
  }

  /// Over sáng, ngày, thứ năm … before a day.
  private func behindLead(_ index: Int) -> (start: Int, isAnnounced: Bool) {
    var start = index
    for kind in [TimeWordEntry.Kind.part, .day, .part, .weekday, .day] {
      let next = words.skip(kind, from: start)
      if next > start, words.isOnLine(next) { start = next }
    }
    return (start, start > index)
  }

  private func points(from start: Int, isAnnounced: Bool) -> [Point] {
    var points: [Point] = []
    var index = start
    while let point = point(at: index, isAnnounced: isAnnounced) {
      if let last = points.last, last.month != nil, isAnd(before: index), !last.isBefore(point) { break }
      points.append(point)
      guard words.isOnLine(point.end), let link = words.value(.link, at: point.end) else { break }
      if words.text.isSign(",", at: point.end) ? point.month != nil : point.year != nil, !isDated(link.end) { break }
      index = behindLead(link.end).start
      guard words.number(at: index, in: 1...31) != nil else { break }
    }
    return points
  }

  /// Whether a day with its month and year stands behind a link, so that the one before it is whole as well.
  private func isDated(_ index: Int) -> Bool {
    point(at: behindLead(index).start, isAnnounced: true)?.year != nil && !words.text.isSign(",", at: index - 1)
  }

  /// Whether và, not đến or a dash, links a day with the one before it: two days, no period, unless they adjoin.
  private func isAnd(before index: Int) -> Bool {
    (1...3).contains { words.value(.link, at: index - $0)?.value == "and" }
  }

  private func point(at index: Int, isAnnounced: Bool) -> Point? {
    if isAnnounced, let dotted = dotted(at: index) { return dotted }
    guard let day = words.number(at: index, in: 1...31), !words.isWord(.ordinal, at: index - 1) else { return nil }
    if let month = words.month(at: index + 1) {
      let year = words.yearBehind(month.end, published: published)
      return Point(day: day, month: month.month, year: year?.year, end: year?.end ?? month.end)
    }
    let areGlued = words.isGlued(index + 1) && words.isGlued(index + 2)
    if words.isSeparator(at: index + 1), isAnnounced || words.text.isSign("/", at: index + 1) || areGlued,
      words.isOnLine(index + 2), let month = words.number(at: index + 2, in: 1...12)
    {
      if isRange(at: index) {
        return Point(day: day, month: nil, year: nil, end: index + 1)
      }
      let year = words.yearBehind(index + 3, published: published)
      return Point(day: day, month: month, year: year?.year, end: year?.end ?? index + 3)
    }
    return Point(day: day, month: nil, year: nil, end: index + 1)
  }

  /// 15-17/5, 6 - 9-5, 7-10 tháng 1: the day before the dash has the month of the one behind.
  private func isRange(at index: Int) -> Bool {
    let text = words.text
    if text.isSign("-", at: index + 1), words.month(at: index + 3) != nil { return true }
    guard !text.isSign("/", at: index + 1), words.number(at: index + 4, in: 1...12) != nil else { return false }
    if text.isSign("/", at: index + 3) { return true }
    return text.isSign("-", at: index + 3) && !words.isGlued(index + 1) && words.isGlued(index + 3)
  }

  /// 8.5 or 14.8.2025, one number to the tokenizer.
  private func dotted(at index: Int) -> Point? {
    guard index < words.text.count, words.text.tokens[index].isNumber else { return nil }
    let parts = words.text.foldedForm(index).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    guard parts.count == 2 || parts.count == 3, let day = parts[0], let month = parts[1], (1...31).contains(day),
      (1...12).contains(month), parts.count == 2 || (parts[2] ?? 0) > 999
    else { return nil }
    return Point(day: day, month: month, year: parts.count == 3 ? parts[2] : nil, end: index + 1)
  }

  /// A day and month that nothing announces: with a year, in brackets, behind a preposition, at the beginning of a
  /// sentence or with a day that no fraction has; never a ratio, a score or a count.
  private func isClear(_ points: [Point], at index: Int) -> Bool {
    let text = words.text
    if points.last!.year != nil { return true }
    let end = points.last!.end
    if text.isSign("%", at: end) || words.isGlued(end) && words.isSeparator(at: end) && !text.isSign(".", at: end) {
      return false
    }
    if words.isOnLine(end), words.scan.hasAny(Self.counted, at: end) { return false }
    let lead = words.lead(before: index)
    let isLed = !text.isJoined(index) || text.isSign("(", at: index - 1) || lead != nil && !isShare(lead, end)
    if text.isSign("/", at: index + 1) { return isLed || isNoFraction(points[0], at: index) || points.count > 1 }
    return isLed || text.isSign(",", at: index - 1) || points.count > 1 || isNoCount(points[0])
  }

  /// có đến 2/3 cử tri, but not kéo dài đến 2/3.
  private func isShare(_ lead: String?, _ end: Int) -> Bool {
    lead == "to" && !words.endsPhrase(end) && !words.isWord(.placePreposition, at: end)
  }

  /// 13-2, 12-6: no count goes down from two digits.
  private func isNoCount(_ point: Point) -> Bool { point.day > 12 || point.day > 9 && point.day > point.month ?? 31 }

  /// What is counted and scales: a day before them is a number of them.
  private static var counted: UInt64 { LexiconName.units.bit | LexiconName.numbers.bit }

  /// A fraction is less than one and has no zero before it.
  private func isNoFraction(_ point: Point, at index: Int) -> Bool {
    point.day > 12 || point.day > point.month ?? 31 || words.text.foldedForm(index).first == UInt8(ascii: "0")
  }

  /// What tới, vừa qua behind a date say: 1 ahead, -1 back, 0 nothing.
  private func direction(behind end: Int) -> Int {
    words.isOnLine(end) ? words.value(.ahead, at: end).flatMap { Int($0.value) } ?? 0 : 0
  }

  private func edtf(_ day: Int, _ month: Int, _ year: Int?, ahead: Int = 0) -> String {
    CivilDay.edtf(year: year ?? YearRule(published).year(month: month, day: day, ahead: ahead), month: month, day: day)
  }

  /// `time.relative-day`: hôm nay, chiều qua, thứ năm tuần trước; a day behind it, in brackets, behind a comma or not, is the
  /// value.
  func relativeDay(at index: Int) -> TimeReader.Hit? {
    guard let (offset, end) = relative(at: index) else { return nil }
    let isInBrackets = words.text.isSign("(", at: end)
    let start = isInBrackets || words.text.isSign(",", at: end) ? end + 1 : end
    if words.isOnLine(end), words.isOnLine(start), let named = day(at: start, isForced: true),
      !isInBrackets || words.text.isSign(")", at: named.end)
    {
      return TimeReader.Hit(value: named.value, end: isInBrackets ? named.end + 1 : named.end)
    }
    switch offset {
    case .days(let days): return TimeReader.Hit(value: published?.adding(days: days).edtf, end: end)
    case .sameDay: return TimeReader.Hit(value: lastDay ?? published?.edtf, end: end)
    case .coming(let weekday): return TimeReader.Hit(value: dayToCome(weekday), end: end)
    case .weekday(let weekday, let week): return TimeReader.Hit(value: dayOfWeek(weekday, week: week), end: end)
    }
  }

  private enum Offset {
    case days(Int)
    case sameDay
    /// 1 to 7; with a number of weeks from this one, nil for the last such day.
    case weekday(Int, week: Int?)
    /// 1 to 7: the next such day.
    case coming(Int)
  }

  private func relative(at index: Int) -> (Offset, Int)? {
    let part = words.value(.part, at: index)
    let start = part?.end ?? index
    if part != nil, !words.isOnLine(start) { return nil }
    if let relative = words.value(.rel, at: start), relative.value.hasPrefix("D") {
      return (Int(relative.value.dropFirst()).map(Offset.days) ?? .sameDay, relative.end)
    }
    if part != nil, let near = words.value(.ofPart, at: start), let days = Int(near.value.dropFirst()) {
      return (.days(days), near.end)
    }
    guard let weekday = words.value(.weekday, at: words.skip(.day, from: start)), let number = Int(weekday.value) else {
      return nil
    }
    if let coming = coming(weekday.end, from: index) { return (.coming(number), coming) }
    let week = words.value(.rel, at: weekday.end).flatMap { $0.value.hasPrefix("W") ? $0 : nil }
    let isNamed = part != nil || week != nil || isDay(at: start, weekday.end) || isDayBehind(weekday.end)
    guard isNamed, !words.isWord(.ordinal, at: index - 1) else { return nil }
    return (.weekday(number, week: week.flatMap { Int($0.value.dropFirst()) }), week?.end ?? weekday.end)
  }

  /// vào thứ Hai tới: where tới ends; "lần thứ hai tới thăm" is no day.
  private func coming(_ end: Int, from index: Int) -> Int? {
    guard words.isOnLine(end), let ahead = words.whole(.ahead, at: end), Int(ahead.value) ?? 0 > 0,
      words.lead(before: index) == "at" || words.text.tokens[end - 1].isCapitalised, words.endsPhrase(ahead.end)
    else { return nil }
    return ahead.end
  }

  private func dayToCome(_ weekday: Int) -> String? {
    guard let published else { return nil }
    let ahead = (weekday - published.weekday + 7) % 7
    return published.adding(days: ahead == 0 ? 7 : ahead).edtf
  }

  /// hôm thứ hai, ngày thứ Hai, ngày thứ hai 11-9; "ngày thứ hai" alone is the second day.
  private func isDay(at start: Int, _ end: Int) -> Bool {
    guard let lead = words.value(.day, at: start) else { return false }
    return lead.value == "on" || words.text.tokens[end - 1].isCapitalised
      || words.value(.day, at: end) != nil || words.number(at: end, in: 1...31) != nil
  }

  /// thứ hai (11-9), Chủ nhật, 3/12
  private func isDayBehind(_ end: Int) -> Bool {
    let isComma = words.text.isSign(",", at: end) && words.isSeparator(at: end + 2)
    return (isComma || words.text.isSign("(", at: end)) && words.number(at: end + 1, in: 1...31) != nil
  }

  private func dayOfWeek(_ weekday: Int, week: Int?) -> String? {
    guard let published else { return nil }
    if let week { return published.adding(days: weekday - published.weekday + 7 * week).edtf }
    let back = (published.weekday - weekday + 7) % 7
    return published.adding(days: -(back == 0 ? 7 : back)).edtf
  }
}

/// The year of a day or month that is named without one.
struct YearRule {
  let published: CivilDay?

  init(_ published: CivilDay?) { self.published = published }

  /// The year that puts it nearest to the day of publication, ahead or back of it where words say so; a month leans back
  /// by twenty days. Nil without a day of publication.
  func year(month: Int, day: Int?, ahead: Int) -> Int? {
    guard let published else { return nil }
    var best: (distance: Int, year: Int)?
    for year in published.year - 1...published.year + 1 {
      guard let date = CivilDay(year: year, month: month, day: day ?? 15) else { continue }
      let gap = date.number - published.number
      if ahead > 0 && gap < 0 || ahead < 0 && gap > 0 { continue }
      let distance = abs(gap) + (gap > 0 && day == nil ? 20 : 0)
      if best.map({ distance < $0.distance }) ?? true { best = (distance, year) }
    }
    return best?.year
  }
}
