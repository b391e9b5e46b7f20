/// A time of the report as encounters see it.
struct EncounterTime: Sendable {
  /// What a time says that only the day of publication would settle.
  enum Relative: Sendable { case today, pastDay, comingDay, past, coming, unclear }

  let range: Range<Int>
  /// Nil where it is relative.
  var span: DateSpan?
  var relative: Relative?
  /// Days from that of the report, where words count them: hôm qua -1, hôm nay 0, ngày mai 1.
  var step: Int?
  /// Whether it dates what somebody says: "ngày 18-6 cho biết".
  var isOfSpeech = false
  /// What is aimed at on it; nil for none.
  var aim: UInt16?

  /// Whether it is a day that is only known from that of publication.
  var isNearPublication: Bool {
    span == nil && (relative == .today || relative == .pastDay || relative == .comingDay)
  }
}

/// The times of a report that may date an encounter, in order.
struct ReportTimes {
  let all: [EncounterTime]
  /// The day the report speaks of: the first full day in its first sentences that is no anniversary.
  let day: DateSpan?
  /// The last year named that is of no plan.
  let newestYear: Int?
  private let firstOfSentence: [Int]
  private static let sentencesOfDay = 6

  /// - Parameter published: the day of publication, whose own place, a byline, dates no encounter.
  init(_ article: Article, _ times: [TimeExpression], aims: Aims, published: String?) {
    let scan = article.scan
    var all = times.compactMap { time -> EncounterTime? in
      let aim = aims.aim(at: time.range.lowerBound)
      if let value = time.value {
        if value == published, Self.isByline(time, in: article) { return nil }
        if scan.isSince(time.range.lowerBound, isYear: value.utf8.count == 4) { return nil }
        let isOfSpeech = scan.isOfSpeech(time.range)
        return DateSpan(value).map { span in
          let span = scan.isLasting(until: time.range.lowerBound) ? span.openToStart : span
          return EncounterTime(range: time.range, span: span, isOfSpeech: isOfSpeech, aim: aim)
        }
      }
      return EncounterTime(
        range: time.range, relative: Self.relative(time.range, scan),
        step: Self.step(at: time.range.upperBound - 1, scan), aim: aim)
    }
    all = Self.withoutOrigins(all, scan.text)
    Self.settle(&all, scan)
    self.all = all
    newestYear = Self.newestYear(of: all, published: published)
    day = Self.day(of: all, newestYear: newestYear, in: article)
    var first: [Int] = []
    for (index, time) in all.enumerated() {
      while first.count <= article.sentenceOf[time.range.lowerBound] { first.append(index) }
    }
    while first.count <= article.sentences.count { first.append(all.count) }
    firstOfSentence = first
  }

  /// Without the first day of an anniversary: (2/9/1945-2/9/2025).
  private static func withoutOrigins(_ times: [EncounterTime], _ text: Text) -> [EncounterTime] {
    times.indices.filter { index in
      let end = times[index].range.upperBound
      guard text.isSign("-", at: end), index + 1 < times.count, times[index + 1].range.lowerBound == end + 1,
        let first = times[index].span, let last = times[index + 1].span, first.isDay, last.isDay
      else { return true }
      return first.first.year == last.first.year
    }.map { times[$0] }
  }

  /// The places in `all` of those of a sentence.
  func indices(ofSentence sentence: Int) -> Range<Int> { firstOfSentence[sentence]..<firstOfSentence[sentence + 1] }

  /// The same of several sentences, as far as the report has them.
  func indices(ofSentences sentences: ClosedRange<Int>) -> Range<Int> {
    let last = firstOfSentence.count - 1
    return firstOfSentence[max(0, sentences.lowerBound)]..<firstOfSentence[min(last, sentences.upperBound + 1)]
  }

  /// The places in `all` of those in the first sentences, of which one may tell the day the report speaks of.
  var early: Range<Int> { indices(ofSentences: 0...Self.sentencesOfDay - 1) }

  subscript(index: Int) -> EncounterTime { all[index] }

  private static func isByline(_ time: TimeExpression, in article: Article) -> Bool {
    let sentence = article.sentenceOf[time.range.lowerBound]
    return Dateline.holds(time.range, in: article.text)
      || (sentence < 5 || sentence >= article.sentences.count - 3) && article.sentences[sentence].count <= 14
  }

  private static func relative(_ range: Range<Int>, _ scan: Scan) -> EncounterTime.Relative {
    let isDay = scan.hasEncounterWord(.dayWord, in: range)
    if scan.isEncounterWord(.tomorrow, at: range.upperBound - 1) { return .comingDay }
    if isDay { return scan.isEncounterWord(.today, at: range.upperBound - 1) ? .today : .pastDay }
    if scan.hasEncounterWord(.former, in: range) { return .past }
    return scan.hasEncounterWord(.later, in: range) ? .coming : .unclear
  }

  /// hôm qua, ngày mai against the day that the report calls "hôm nay (25/11)", or "hôm qua (24/11)"; a day within a span takes
  /// its year, and one that is told with its year elsewhere, too.
  private static func settle(_ times: inout [EncounterTime], _ scan: Scan) {
    let today = times.lazy.compactMap { time -> DateSpan? in
      guard let span = time.span, span.isDay, scan.isEncounterWord(.dayWord, at: time.range.lowerBound) else {
        return nil
      }
      return step(at: time.range.lowerBound + 1, scan).flatMap { span.moved(by: -$0) }
    }.first
    let spans = times.compactMap(\.span).filter { $0.grain == .range && $0.first.year != nil && $0.first.day != nil }
    let days = Set(times.compactMap(\.span).filter { $0.isDay && $0.first.year != nil })
    for index in times.indices {
      if let span = times[index].span {
        guard span.first.year == nil, span.first.day != nil else { continue }
        let same = days.filter { $0.agrees(with: span) }
        let around = span.isDay ? spans.first { $0.agrees(with: span) } : nil
        guard let year = (around ?? (same.count == 1 ? same.first : nil))?.first.year else { continue }
        times[index].span = span.with(year: year)
      } else if let today {
        guard let day = times[index].step.flatMap(today.moved) else { continue }
        times[index].span = day
      }
    }
  }

  private static func step(at index: Int, _ scan: Scan) -> Int? {
    if scan.isEncounterWord(.yesterday, at: index) { return -1 }
    if scan.isEncounterWord(.tomorrow, at: index) { return 1 }
    return scan.isEncounterWord(.today, at: index) ? 0 : nil
  }

  /// The last year up to that of publication: later ones are of plans. Without a day of publication the last year of a day,
  /// for plans are made for years.
  private static func newestYear(of times: [EncounterTime], published: String?) -> Int? {
    let spans = times.compactMap(\.span)
    guard let last = published.flatMap({ Int($0.prefix(4)) }) else {
      return spans.lazy.filter(\.isDay).compactMap(\.first.year).max()
    }
    return spans.lazy.compactMap(\.first.year).filter { $0 <= last }.max()
  }

  private static func day(of times: [EncounterTime], newestYear: Int?, in article: Article) -> DateSpan? {
    let early = times.filter { article.sentenceOf[$0.range.lowerBound] < sentencesOfDay }
    let ahead = Set(early.filter { article.scan.isToldAhead($0.range) }.compactMap(\.span))
    return early.compactMap(\.span).first { span in
      span.isDay && !ahead.contains(span) && span.first.year.map { $0 >= (newestYear ?? 0) - 1 } ?? true
    }
  }
}

extension Scan {
  private static let reachOfSince = 14

  /// kể từ năm 2015, kể từ khi hai nước lập quan hệ ngày 22/12/1992, từ năm 2013: what goes on since then, or has not been before, is no
  /// date of it; the time of an encounter since which it does is one.
  fileprivate func isSince(_ start: Int, isYear: Bool) -> Bool {
    if isYear, TimeWords(self).lead(before: start) == "from" { return true }
    for index in stride(from: start - 1, through: max(0, start - Self.reachOfSince), by: -1) {
      if isEncounterWord(.since, at: index) { return true }
      if !text.isJoined(index + 1) || text.tokens[index].kind == .sign || has(.encounters, at: index) { return false }
    }
    return false
  }

  /// kéo dài đến ngày 10/5, diễn ra tới hết 10/5: the day on which something ends.
  fileprivate func isLasting(until start: Int) -> Bool {
    var index = start
    while index > 1, isEncounterWord(.until, at: index - 1) { index -= 1 }
    guard index < start, let word = longest(language.words, at: index - 2) else { return false }
    return word.end == index && word.entry.classes.contains(.lasting)
  }

  private static let reachOfAhead = 24

  /// sẽ gặp nhau ngày 16/7, vào ngày 16/7 tới: a day to come.
  fileprivate func isToldAhead(_ time: Range<Int>) -> Bool {
    if isEncounterWord(.coming, at: time.upperBound) { return true }
    for index in stride(from: time.lowerBound - 1, through: max(0, time.lowerBound - Self.reachOfAhead), by: -1) {
      if !text.isJoined(index + 1) || StaticSigns.clause.contains(text.tokens[index]) { return false }
      if isWord(.past, at: index) { return false }
      if isWord(.future, at: index) { return true }
    }
    return false
  }

  private static let reachOfSpeech = 12

  /// Whether a verb of speech, and no encounter before it, stands behind a time in its sentence, or one right before it.
  fileprivate func isOfSpeech(_ time: Range<Int>) -> Bool {
    if isWord(.and, at: time.upperBound) { return false }
    for index in time.upperBound..<min(text.count, time.upperBound + Self.reachOfSpeech) {
      guard text.isJoined(index), !StaticSigns.quoted.contains(text.tokens[index]) else { break }
      if has(.encounters, at: index), !isInCompound(index) { return false }
      if isSpeechVerb(at: index) || isCue(at: index) { return true }
    }
    var start = time.lowerBound
    while start > 0, isEncounterWord(.from, at: start - 1) { start -= 1 }
    return (1...3).contains { back in
      start >= back && isSpeechVerb(at: start - back)
        && (longest(language.cues, at: start - back)?.end ?? start) == start
    }
  }

  /// nói, rằng, cho biết, khẳng định.
  func isSpeechVerb(at index: Int) -> Bool {
    isEncounterWord(.spoken, at: index) && !isInCompound(index)
      || longest(language.cues, at: index).map { $0.entry.kind == .say && $0.range.count > 1 } ?? false
  }
}
