/// Finds how far what is said under a cue runs.
struct ContentReader {
  private let article: Article
  private let scan: Scan
  private let judge: any Judge
  private let ends: ContentEnds
  private let befores: ContentBefore
  private var text: Text { scan.text }

  init(_ article: Article, mentions: Mentions, judge: any Judge) {
    self.article = article
    self.judge = judge
    scan = article.scan
    ends = ContentEnds(article, mentions: mentions, judge: judge)
    befores = ContentBefore(article, mentions: mentions, judge: judge)
  }

  /// - Parameter said: the statements of the sentence, with their acts.
  func content(of statement: Statement, in sentence: Range<Int>, said: [Statement]) -> Range<Int> {
    let cue = statement.cue
    if isAccording(cue, in: sentence) {
      return sentence.lowerBound..<trimmed(sentence.upperBound, from: cue.range.upperBound)
    }
    if let start = startBefore(cue, in: sentence) { return start..<cue.range.upperBound }
    let following = said.filter { $0.cue.range.lowerBound >= cue.range.upperBound }
    let end = ends.end(of: statement, in: sentence, following: following) ?? sentence.upperBound
    return cue.range.lowerBound..<trimmed(min(end, speechEnd(behind: cue, in: sentence)), from: cue.range.upperBound)
  }

  /// Where direct speech that holds the cue is over and who spoke is named: "Tôi đề nghị …", ông X nói.
  private func speechEnd(behind cue: Cue, in sentence: Range<Int>) -> Int {
    let speech = article.speech[cue.range.lowerBound]
    guard speech != 0, let mark = (cue.range.upperBound..<sentence.upperBound).first(where: isMark),
      mark + 1 < sentence.upperBound, text.isSign(",", at: mark + 1) || text.isSign("-", at: mark + 1),
      article.speech[mark + 1] != speech
    else { return sentence.upperBound }
    return mark
  }

  private func isMark(_ index: Int) -> Bool { StaticSigns.quoted.contains(text.tokens[index]) }

  /// …, theo thông cáo của X.
  private func isAccording(_ cue: Cue, in sentence: Range<Int>) -> Bool {
    let start = cue.range.lowerBound
    return cue.kind == .according && start > sentence.lowerBound
      && (text.isSign(",", at: start - 1) || text.isSign("\"", at: start - 1))
  }

  /// Where what was said before the cue begins: "…", ông X nói.
  private func startBefore(_ cue: Cue, in sentence: Range<Int>) -> Int? {
    guard !cue.isNoun, cue.kind != .according else { return nil }
    let end = trimmed(sentence.upperBound, from: cue.range.upperBound)
    let subject = befores.subject(before: cue, in: sentence)
    guard subject > sentence.lowerBound else { return nil }
    let evidence = befores.evidence(of: cue, subject: subject, end: end, in: sentence)
    let place = CuePlace(text: text, range: cue.range, act: cue.act)
    return judge.standsBefore(place, evidence) ? speechStart(before: subject, in: sentence) : nil
  }

  private func speechStart(before index: Int, in sentence: Range<Int>) -> Int {
    var start = index
    while start > sentence.lowerBound, article.speech[start - 1] == 0 { start -= 1 }
    while start > sentence.lowerBound, article.speech[start - 1] != 0 { start -= 1 }
    return start
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
