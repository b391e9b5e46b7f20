/// Finds the separator at which what is said under a cue ends.
struct ContentEnds {
  private let article: Article
  private let scan: Scan
  private let mentions: Mentions
  private let judge: any Judge
  private let outsiders: Outsiders
  /// , SCMP ngày 19/10 dẫn nguồn tin giấu tên cho biết
  private static let longestSource = 16
  private var text: Text { scan.text }

  init(_ article: Article, mentions: Mentions, judge: any Judge) {
    self.article = article
    self.mentions = mentions
    self.judge = judge
    scan = article.scan
    outsiders = Outsiders(article)
  }

  /// The first separator before which it ends, nil if it runs to the end of the sentence.
  ///
  /// - Parameter following: the statements behind the cue in the sentence.
  func end(of statement: Statement, in sentence: Range<Int>, following: [Statement]) -> Int? {
    let start = statement.cue.range.upperBound
    if let end = endOfOwner(statement) { return end }
    let place = CuePlace(text: text, range: statement.cue.range, act: statement.act)
    let clauses = following.map { clauseStart($0, from: start) }
    var openBrackets = 0
    for token in start..<sentence.upperBound {
      if text.isSign(")", at: token) { openBrackets -= 1 }
      defer { if text.isSign("(", at: token) { openBrackets += 1 } }
      if isGranted(behind: token, following) { return token }
      // What stands in brackets ends nothing outside.
      // Nor does the full stop of an abbreviation: TP. Hồ Chí Minh.
      let isInner = text.isSign(".", at: token) && token + 1 < sentence.upperBound && text.tokens[token + 1].isWord
      guard token > start, openBrackets < 1, !isInner, isSeparator(token), !isSeparator(token - 1) else { continue }
      if isSource(behind: token, in: sentence) { return token }
      let behind = behindSeparators(token, to: sentence.upperBound)
      let next = clauses.firstIndex { $0 >= token && $0 <= behind }.map { following[$0] }
      if judge.ends(place, before: token, evidence(of: statement, token, behind, next, in: sentence, following)) {
        return token
      }
    }
    return nil
  }

  /// (đề nghị …) và được X nhất trí
  private func isGranted(behind and: Int, _ following: [Statement]) -> Bool {
    guard scan.isWord(.and, at: and), scan.isEncounterWord(.passive, at: and + 1) else { return false }
    return following.contains { statement in
      mentions.index(endingAt: statement.cue.range.lowerBound).map { mentions[$0].range.lowerBound == and + 2 } ?? false
    }
  }

  /// Nhận lời mời của X, Y thăm …: behind its owner's comma an invitation says no more.
  private func endOfOwner(_ statement: Statement) -> Int? {
    let of = statement.cue.range.upperBound
    guard statement.cue.isNoun, statement.act == .invite, statement.way == .behind, scan.isWord(.of, at: of),
      let owner = mentions.mentions(ofSentence: article.sentenceOf[of]).first(where: { $0.range.lowerBound == of + 1 }),
      text.isSign(",", at: owner.range.upperBound)
    else { return nil }
    return owner.range.upperBound
  }

  private func evidence(
    of statement: Statement, _ token: Int, _ behind: Int, _ next: Statement?, in sentence: Range<Int>,
    _ following: [Statement]
  ) -> Evidence {
    var evidence = Evidence(judge)
    let cue = statement.cue
    let separator = FeatureValue(words: text.tokens[token..<separatorEnd(token)].lazy.map(\.hash))
    let kind = FeatureValue(next.map { FeatureWord($0.cue) } ?? .nothing)
    let hasNext = FeatureValue(next != nil)
    let between = FeatureValue(count: min(2, following.reduce(0) { $0 + ($1.cue.range.lowerBound < token ? 1 : 0) }))
    let own = FeatureValue(FeatureWord(cue))
    let act = FeatureValue(FeatureWord(statement.act))
    evidence.add(.endBias)
    evidence.add(.endSeparator, separator)
    evidence.add(.endNext, kind)
    evidence.add(.endSeparatorNext, separator, kind)
    evidence.add(.endNextAct, FeatureValue(next.map { FeatureWord($0.act) } ?? .nothing), separator)
    let same: FeatureWord = next.map { $0.speakers == statement.speakers ? .own : .other } ?? .nothing
    evidence.add(.endSame, FeatureValue(same), own)
    evidence.add(.endBetween, FeatureValue(same), between)
    evidence.add(.endDistance, FeatureValue(count: (token - cue.range.upperBound) / 5), hasNext)
    evidence.add(.endLemma, FeatureValue(words: text.tokens[cue.head].lazy.map(\.hash)), hasNext)
    evidence.add(.endAct, act, separator)
    evidence.add(.endLater, FeatureValue(following.contains { $0.cue.range.lowerBound > token }), separator)
    let leavesSpeech = article.speech[token] != article.speech[cue.range.lowerBound]
    evidence.add(.endSpeech, FeatureValue(leavesSpeech), FeatureValue(article.speech[token] != 0))
    evidence.add(.endBehind, shape(behind, in: sentence), separator)
    evidence.add(.endTwoBehind, shape(behind + 1, in: sentence), separator)
    evidence.add(.endVerb, FeatureValue(scan.has(.itemVerbs, at: behind)), separator)
    evidence.add(.endKinds, own, kind)
    evidence.add(.endRest, FeatureValue(count: min(5, (sentence.upperBound - token) / 6)), hasNext)
    let mention = mentions.mentions(ofSentence: article.sentenceOf[token]).first { $0.range.lowerBound == behind }
    evidence.add(.endMention, FeatureValue(mention.map { FeatureWord($0.kind) } ?? .nothing), hasNext)
    if text.isSign(":", at: cue.range.upperBound) { evidence.add(.endColon, own, hasNext) }
    if cue.range.lowerBound == sentence.lowerBound { evidence.add(.endFront, separator, hasNext) }
    let inner = (cue.range.upperBound..<token).contains { scan.has(.cues, at: $0) }
    evidence.add(.endInner, FeatureValue(inner), separator)
    if let next { evidence.add(.endNextLemma, FeatureValue(words: text.tokens[next.cue.head].lazy.map(\.hash))) }
    return evidence
  }

  /// …, theo Reuters · …, Yonhap đưa tin: who passed it on stands at the end.
  private func isSource(behind comma: Int, in sentence: Range<Int>) -> Bool {
    guard text.isSign(",", at: comma), comma + 1 < sentence.upperBound else { return false }
    if let cue = scan.longest(scan.language.cues, at: comma + 1), cue.entry.kind == .according {
      return outsiders.kind(behind: cue.end, to: sentence.upperBound) == .media
    }
    return outsiders.kind(behind: comma + 1, to: comma + 2) == .media && text.tokens[comma + 1].isCapitalised
      && sentence.upperBound - comma <= Self.longestSource
      && (comma + 2..<sentence.upperBound).contains(where: scan.isSpeechVerb)
  }

  private func isSeparator(_ index: Int) -> Bool {
    text.isSign(",", at: index) || text.isSign(";", at: index) || text.isSign("\"", at: index)
      || text.isSign("-", at: index)
      || text.isSign(")", at: index) || text.isSign("(", at: index) || separatorEnd(index) > index
  }

  /// Behind the longest word that opens a part of a sentence, or a sign.
  private func separatorEnd(_ index: Int) -> Int {
    if text.tokens[index].kind == .sign { return index + 1 }
    let word =
      scan.has(.words, at: index)
      ? scan.longest(scan.language.words, at: index) { $0.classes.contains(.separator) } : nil
    return word?.end ?? index
  }

  private func behindSeparators(_ index: Int, to end: Int) -> Int {
    var index = index
    while index < end, text.tokens[index].kind == .sign || scan.isWord([.and, .also], at: index) { index += 1 }
    return index
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

  private func shape(_ index: Int, in sentence: Range<Int>) -> FeatureValue {
    TokenShape(scan).value(index, in: sentence)
  }
}
