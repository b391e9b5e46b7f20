/// The day a report was published: given with it, or told by its byline, a full date beside a clock time or alone on a
/// short line among the first or the last.
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
    for number in near where sentences[number].count <= shortLine {
      let sentence = sentences[number]
      if article.text.isSign(".", at: sentence.upperBound - 1) { continue }
      let times = TimeReader.read(article.scan, in: sentence, published: nil)
      if let day = times.first(where: { $0.value.flatMap(CivilDay.init(edtf:)) != nil }) { return day.value }
    }
    return nil
  }
}
