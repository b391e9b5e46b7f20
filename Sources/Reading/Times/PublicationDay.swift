/// The day a report was published: given with it, or told by its byline, a full date on a short line among the first or the
/// last, before a clock time, or in a dateline (Hà Nội, 14/8/2025 - …).
struct PublicationDay {
  /// EDTF, nil if nothing tells.
  let value: String?
  /// `text` where the byline tells it, else nil.
  let source: String?

  /// The day, where `value` is a full one.
  var day: CivilDay? { value.flatMap(CivilDay.init(edtf:)) }

  private static let firstLines = 5
  private static let lastLines = 3
  private static let shortLine = 14

  init(_ article: Article, given: String?) {
    let told = given == nil ? Self.byline(article) : nil
    value = given ?? told
    source = told == nil ? nil : "text"
  }

  private static func byline(_ article: Article) -> String? {
    let sentences = article.sentences
    let near = sentences.indices.filter { $0 < firstLines || $0 >= sentences.count - lastLines }
    for number in near {
      let dateline = article.dateline(before: number)
      guard
        let range = dateline.isEmpty
          ? range(of: sentences[number], isFirst: number < firstLines, article.text) : dateline
      else { continue }
      let days = TimeReader.read(article.scan, in: range, published: nil)
      let isDated = { isDay($0) && (!dateline.isEmpty || isByline($0, of: sentences[number], article.text)) }
      if let day = days.first(where: isDated) { return day.value }
    }
    return nil
  }

  /// Where in a sentence a byline may stand: anywhere in a short line, else at its beginning or before a clock time at its end.
  private static func range(of sentence: Range<Int>, isFirst: Bool, _ text: Text) -> Range<Int>? {
    if isShort(sentence, text) { return sentence }
    guard isFirst else { return nil }
    let end = sentence.upperBound
    if text.isSign(":", at: end - 2) { return max(sentence.lowerBound, end - Dateline.longest)..<end }
    return sentence.lowerBound..<min(end, sentence.lowerBound + Dateline.longest)
  }

  private static func isShort(_ sentence: Range<Int>, _ text: Text) -> Bool {
    sentence.count <= shortLine && !text.isSign(".", at: sentence.upperBound - 1)
  }

  private static func isDay(_ time: TimeExpression) -> Bool { time.value.flatMap(CivilDay.init(edtf:)) != nil }

  /// Whether a full day is a byline's: on a short line, before or behind a clock time, or in a dateline.
  private static func isByline(_ day: TimeExpression, of sentence: Range<Int>, _ text: Text) -> Bool {
    let end = day.range.upperBound
    let clock = text.isSign("-", at: end) ? end + 1 : end
    let isBeforeClock = text.isSign(":", at: clock + 1) && text.tokens[clock].isNumber
    let start = day.range.lowerBound
    let isBehindClock = (max(2, start - 2)..<max(2, start)).contains { index in
      text.tokens[index].isNumber && text.isSign(":", at: index - 1) && text.tokens[index - 2].isNumber
    }
    return isShort(sentence, text) || isBeforeClock || isBehindClock || Dateline.holds(day.range, in: text)
  }
}
