/// On which side of a time the report stands, as far as grammar tells: behind đã, vừa it is past, behind sẽ, sắp it lies
/// ahead, and a year behind trong is running. At the beginning of a sentence the first verb behind it tells.
struct TenseReader {
  private let scan: Scan
  private var text: Text { scan.text }

  /// A verb's tense reaches so many tokens.
  private static let reach = 40

  init(_ scan: Scan) { self.scan = scan }

  func tense(of time: TimeExpression) -> Tense? {
    let start = time.range.lowerBound
    if isWord(.within, endingAt: start) { return .present }
    let sentence = text.sentenceStart(start)
    if start == sentence { return first(in: time.range.upperBound..<min(text.count, start + Self.reach)) }
    return first(in: (max(sentence, start - Self.reach)..<start).reversed())
  }

  /// The first tense in some tokens of one clause.
  private func first(in tokens: some Sequence<Int>) -> Tense? {
    for index in tokens {
      if text.isSign(";", at: index) || text.isSign(".", at: index) { return nil }
      if scan.isWord(.future, at: index) { return .future }
      if scan.isWord(.past, at: index) { return .past }
    }
    return nil
  }

  private func isWord(_ classes: WordClass, endingAt end: Int) -> Bool {
    text.isJoined(end) && scan.isWord(classes, at: end - 1)
  }
}
