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
  /// A dateline has so many tokens before its dash at most.
  private static let longestDateline = 10

  init(_ article: Article, given: String?) {
    let told = given == nil ? Self.byline(article) : nil
    value = given ?? told
    source = told == nil ? nil : "text"
  }

  private static func byline(_ article: Article) -> String? {
    let sentences = article.sentences
    let near = sentences.indices.filter { $0 < firstLines || $0 >= sentences.count - lastLines }
    for number in near {
      let sentence = sentences[number]
      let isShort = sentence.count <= shortLine && !article.text.isSign(".", at: sentence.upperBound - 1)
      guard isShort || number < firstLines else { continue }
      let days = TimeReader.read(article.scan, in: sentence, published: nil)
        .filter { $0.value.flatMap(CivilDay.init(edtf:)) != nil }
      let day = days.first { isShort || isDateline($0, of: sentence, article.text) || isBeforeClock($0, article.text) }
      if let day { return day.value }
    }
    return nil
  }

  private static func isDateline(_ day: TimeExpression, of sentence: Range<Int>, _ text: Text) -> Bool {
    day.range.upperBound - sentence.lowerBound < longestDateline && text.tokens[sentence.lowerBound].gap == .line
      && text.isSign("-", at: day.range.upperBound)
  }

  private static func isBeforeClock(_ day: TimeExpression, _ text: Text) -> Bool {
    let end = day.range.upperBound
    return end + 2 < text.count && text.tokens[end].isNumber && text.isSign(":", at: end + 1)
      && text.tokens[end + 2].isNumber
  }
}
