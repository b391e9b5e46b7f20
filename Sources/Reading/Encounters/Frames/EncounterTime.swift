/// A time of the report as encounters see it.
struct EncounterTime: Sendable {
  /// What a time says that only the day of publication would settle.
  enum Relative: Sendable { case pastDay, comingDay, past, coming, unclear }

  let range: Range<Int>
  /// Nil where it is relative.
  var span: DateSpan?
  var relative: Relative?
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
  init(_ article: Article, _ times: [TimeExpression], published: String?) {
    let scan = article.scan
    var all = times.compactMap { time -> EncounterTime? in
      if let value = time.value {
        if value == published, Self.isByline(time, in: article) { return nil }
        return DateSpan(value).map { EncounterTime(range: time.range, span: $0) }
      }
      return EncounterTime(range: time.range, relative: Self.relative(time.range, scan))
    }
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
    return (sentence < 5 || sentence >= article.sentences.count - 3) && article.sentences[sentence].count <= 14
  }

  private static func relative(_ range: Range<Int>, _ scan: Scan) -> EncounterTime.Relative {
    let isDay = scan.hasEncounterWord(.dayWord, in: range)
    if scan.isEncounterWord(.tomorrow, at: range.upperBound - 1) { return .comingDay }
    if isDay { return .pastDay }
    if scan.hasEncounterWord(.former, in: range) { return .past }
    return scan.hasEncounterWord(.later, in: range) ? .coming : .unclear
  }

  /// hôm qua, ngày mai against the day that the report calls "hôm nay (25/11)"; a day within a span takes its year.
  private static func settle(_ times: inout [EncounterTime], _ scan: Scan) {
    let today = times.first {
      $0.span?.isDay == true && scan.isEncounterWord(.dayWord, at: $0.range.lowerBound)
        && scan.isEncounterWord(.today, at: $0.range.lowerBound + 1)
    }?.span
    let spans = times.compactMap(\.span).filter { $0.grain == .range && $0.first.year != nil && $0.first.day != nil }
    for index in times.indices {
      if let span = times[index].span {
        guard span.isDay, span.first.year == nil, let around = spans.first(where: { $0.agrees(with: span) }) else {
          continue
        }
        times[index].span = span.with(year: around.first.year!)
      } else if let today {
        let last = times[index].range.upperBound - 1
        let step =
          scan.isEncounterWord(.yesterday, at: last)
          ? -1
          : scan.isEncounterWord(.tomorrow, at: last)
            ? 1
            : scan.isEncounterWord(.today, at: last) ? 0 : nil
        guard let step, let day = today.first.day, (1...28).contains(day + step) else { continue }
        times[index].span = today.with(day: day + step)
      }
    }
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
    times.first { time in
      guard let span = time.span, span.isDay, article.sentenceOf[time.range.lowerBound] < sentencesOfDay else {
        return false
      }
      return span.first.year.map { $0 >= (newestYear ?? 0) - 1 } ?? true
    }?.span
  }
}
