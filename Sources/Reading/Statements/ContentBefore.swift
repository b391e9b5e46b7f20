/// What tells whether what was said stands before its cue: "…", ông X nói.
struct ContentBefore {
  private let article: Article
  private let scan: Scan
  private let mentions: Mentions
  private let judge: any Judge
  private var text: Text { scan.text }

  init(_ article: Article, mentions: Mentions, judge: any Judge) {
    self.article = article
    self.mentions = mentions
    self.judge = judge
    scan = article.scan
  }

  /// Where the subject right before the cue begins; the cue's beginning if there is none.
  func subject(before cue: Cue, in sentence: Range<Int>) -> Int {
    var start = cue.range.lowerBound
    while start > sentence.lowerBound, scan.isWord(.adverb, at: start - 1) || text.isSign(")", at: start - 1) {
      start -= 1
    }
    let subject = mentions.mentions(ofSentence: article.sentenceOf[sentence.lowerBound])
      .last { $0.range.lowerBound < start && $0.range.upperBound >= start }
    return subject?.range.lowerBound ?? cue.range.lowerBound
  }

  /// - Parameters:
  ///   - subject: where the subject of the cue begins.
  ///   - end: where the words of the sentence end.
  func evidence(of cue: Cue, subject: Int, end: Int, in sentence: Range<Int>) -> Evidence {
    var evidence = Evidence(judge)
    let shape = TokenShape(scan)
    let quote = FeatureValue((max(sentence.lowerBound, subject - 3)..<subject).contains { text.isSign("\"", at: $0) })
    let sign = shape.value(subject - 1, in: sentence)
    let behind = shape.value(cue.range.upperBound, in: sentence.lowerBound..<end)
    let isLast = FeatureValue(cue.range.upperBound >= end)
    let length = FeatureValue(count: min(4, (subject - sentence.lowerBound) / 5))
    let lemma = FeatureValue(words: text.tokens[cue.head].lazy.map(\.hash))
    let mention = mentions.mentions(ofSentence: article.sentenceOf[subject]).first { $0.range.lowerBound == subject }
    evidence.add(.beforeBias)
    evidence.add(.beforeQuote, quote)
    evidence.add(.beforeQuoteBehind, quote, behind)
    evidence.add(.beforeQuoteSign, quote, sign)
    evidence.add(.beforeMention, FeatureValue(mention.map { FeatureWord($0.kind) } ?? .nothing), quote)
    evidence.add(.beforeFirst, shape.value(sentence.lowerBound, in: sentence), isLast)
    evidence.add(.beforeLength, length, quote)
    evidence.add(.beforeLemmaQuote, lemma, quote)
    evidence.add(.beforeKind, FeatureValue(FeatureWord(cue)), quote)
    evidence.add(.beforeKindEnd, FeatureValue(FeatureWord(cue)), isLast)
    evidence.add(.beforeEnd, isLast, quote)
    let rest = cue.range.upperBound..<max(end, cue.range.upperBound)
    evidence.add(.beforeColon, FeatureValue(rest.contains { text.isSign(":", at: $0) }))
    evidence.add(.beforeSpeech, FeatureValue(rest.contains { text.isSign("\"", at: $0) }), quote)
    evidence.add(.beforeRest, FeatureValue(count: min(5, rest.count / 3)), quote)
    return evidence
  }
}
