/// Finds how far what is said under a cue runs.
struct ContentReader {
  private let article: Article
  private let scan: Scan
  private let mentions: Mentions
  private var text: Text { scan.text }
  /// Behind this many words after the cue, what was said does not stand before it.
  private static let mostBehindReversed = 3

  init(_ article: Article, mentions: Mentions) {
    self.article = article
    self.mentions = mentions
    scan = article.scan
  }

  /// - Parameter next: the statement that follows in the sentence.
  func content(of statement: Statement, in sentence: Range<Int>, next: Statement?) -> Range<Int> {
    let cue = statement.cue.range
    if let reversed = reversed(statement, in: sentence) { return reversed }
    var end = next.map { clauseStart($0, from: cue.upperBound) } ?? sentence.upperBound
    while end > cue.upperBound, isLoose(end - 1) { end -= 1 }
    return cue.lowerBound..<max(end, cue.upperBound)
  }

  /// "…", ông X nói · …, theo thông cáo của X.
  private func reversed(_ statement: Statement, in sentence: Range<Int>) -> Range<Int>? {
    let cue = statement.cue
    let isAccording =
      cue.kind == .theo && cue.range.lowerBound > sentence.lowerBound
      && (text.isSign(",", at: cue.range.lowerBound - 1) || text.isSign("\"", at: cue.range.lowerBound - 1))
    if isAccording { return sentence.lowerBound..<trimmed(sentence.upperBound, from: cue.range.upperBound) }
    guard cue.kind == .say, !cue.isNoun else { return nil }
    let subject = mentions.mentions(ofSentence: article.sentenceOf[sentence.lowerBound])
      .last { $0.range.upperBound <= cue.range.lowerBound }
    let start = subject?.range.lowerBound ?? cue.range.lowerBound
    guard start > sentence.lowerBound,
      text.isSign("\"", at: start - 1) || text.isSign(",", at: start - 1) && text.isSign("\"", at: start - 2),
      trimmed(sentence.upperBound, from: cue.range.upperBound) - cue.range.upperBound <= Self.mostBehindReversed
    else { return nil }
    return speechStart(before: start, in: sentence)..<cue.range.upperBound
  }

  private func speechStart(before index: Int, in sentence: Range<Int>) -> Int {
    var start = index
    while start > sentence.lowerBound, article.speech[start - 1] == 0 { start -= 1 }
    while start > sentence.lowerBound, article.speech[start - 1] != 0 { start -= 1 }
    return start
  }

  /// Where the clause of the next statement begins: back over its adverbs and its subject.
  private func clauseStart(_ next: Statement, from start: Int) -> Int {
    var index = next.cue.range.lowerBound
    func backOverAdverbs() {
      while index > start, scan.isWord(.adverb, at: index - 1) || scan.isWord(.also, at: index - 1) { index -= 1 }
    }
    backOverAdverbs()
    if next.way == .adjacent || next.way == .joint,
      let subject = mentions.index(endingAt: index).map({ mentions[$0] }), subject.range.lowerBound >= start
    {
      index = subject.range.lowerBound
      backOverAdverbs()
    }
    return index
  }

  private func trimmed(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, isLoose(end - 1) { end -= 1 }
    return end
  }

  /// Signs and joining words at which no content ends.
  private func isLoose(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.kind == .sign { return !token.isSign(")") && !token.isSign("%") }
    return scan.isWord(.and, at: index)
  }
}
