/// What is known of a cue before it is decided whether it is a statement.
final class CueEvidence {
  private let article: Article
  private let scan: Scan
  private let people: People
  private let mentions: Mentions
  private let judge: any Judge
  private let outsiders: Outsiders
  private var text: Text { scan.text }

  init(_ article: Article, people: People, mentions: Mentions, judge: any Judge) {
    self.article = article
    self.people = people
    self.mentions = mentions
    self.judge = judge
    scan = article.scan
    outsiders = Outsiders(article)
  }

  /// Whether media are its subject, without a name of a person.
  func isOfMedia(_ cue: Cue, in sentence: Range<Int>) -> Bool {
    guard cue.kind != .according, !cue.isNoun else { return false }
    let isPersons = mentions.mentions(ofSentence: article.sentenceOf[sentence.lowerBound]).contains {
      $0.kind == .person && $0.range.upperBound <= cue.range.lowerBound
        && !(($0.range.upperBound..<cue.range.lowerBound).contains { StaticSigns.clause.contains(text.tokens[$0]) })
    }
    return !isPersons && outsiders.areMedia(before: cue.range.lowerBound, from: sentence.lowerBound)
  }

  /// What the cue itself and the words beside it tell.
  func glance(at cue: Cue, in sentence: Range<Int>) -> Evidence {
    var evidence = Evidence(judge)
    let group = FeatureValue(FeatureWord(cue))
    let lemma = value(cue.head)
    let (start, end) = (cue.range.lowerBound, cue.range.upperBound)
    let (before, behind) = (shape(start - 1, in: sentence), shape(end, in: sentence))
    evidence.add(.glanceBias)
    evidence.add(.glanceLemma, lemma)
    evidence.add(.glanceGroup, group, FeatureValue(cue.isJoined))
    evidence.add(.glanceBefore, before, group)
    evidence.add(.glanceBehind, behind, group)
    evidence.add(.glanceLemmaBefore, lemma, before)
    evidence.add(.glanceLemmaBehind, lemma, behind)
    evidence.add(.glanceFrame, before, behind)
    evidence.add(.glanceSpeech, group, FeatureValue(article.speech[start] != 0))
    if scan.isInCompound(start) { evidence.add(.glanceCompound, lemma) }
    evidence.add(.glanceOutsider, FeatureValue(outsider(at: cue, in: sentence)), group)
    if start > sentence.lowerBound, text.tokens[start].isCapitalised, text.tokens[start - 1].kind != .sign {
      evidence.add(.glanceCapital)
    }
    evidence.add(.glanceNear, FeatureValue(mentions.index(endingAt: start) != nil), group)
    return evidence
  }

  /// - Parameters:
  ///   - found: who would speak, and how that was found.
  ///   - said: the statements read before in the sentence.
  ///   - cues: all of the sentence.
  ///   - lent: the stance word whose act a statement before has taken.
  func evidence(
    of cue: Cue, found: SpeakerOption, in sentence: Range<Int>, said: [Statement], cues: [Cue], lent: Range<Int>?
  ) -> Evidence {
    var evidence = Evidence(judge)
    let group = FeatureValue(FeatureWord(cue))
    let lemma = value(cue.head)
    let way = FeatureValue(FeatureWord(found.way))
    let act = FeatureValue(FeatureWord(cue.act ?? .affirm))
    let (start, end) = (cue.range.lowerBound, cue.range.upperBound)
    let (before, behind) = (shape(start - 1, in: sentence), shape(end, in: sentence))
    evidence.add(.cueBias)
    evidence.add(.cueLemma, lemma)
    evidence.add(.cueGroup, group, FeatureValue(cue.isJoined))
    if cue.isJoined { evidence.add(.cueSecond, value(cue.head.upperBound..<end)) }
    evidence.add(.cueAct, act)
    addNeighbours(&evidence, cue, in: sentence, lemma: lemma, group: group)
    evidence.add(.cueWay, way, FeatureValue(found.mention.map { FeatureWord(mentions[$0].kind) } ?? .nothing))
    evidence.add(.cueWayGroup, way, group)
    evidence.add(.cueWayLemma, way, lemma)
    evidence.add(.cueFrame, before, behind)
    evidence.add(.cueSpeech, group, FeatureValue(article.speech[start] != 0))
    evidence.add(.cueTitle, group, FeatureValue(article.isInTitle(start)))
    evidence.add(.cueCount, FeatureValue(count: cues.count))
    addSpeaker(&evidence, cue, found, group: group)
    addRelation(&evidence, cue, found, said: said, way: way, group: group)
    addLastMention(&evidence, cue, in: sentence, group: group)
    let outsider = FeatureValue(outsider(at: cue, in: sentence))
    evidence.add(.cueOutsider, outsider, way)
    evidence.add(.cueOutsiderWho, outsider, FeatureValue(FeatureWord(found.who, people)))
    let isVerb = FeatureValue(scan.has(.itemVerbs, at: end))
    evidence.add(.cueVerb, isVerb, act)
    evidence.add(.cueVerbLemma, isVerb, lemma)
    evidence.add(.cueThen, FeatureValue(mentionBehind(end, in: sentence)), act)
    if let lent, lent.overlaps(cue.range) { evidence.add(.cueLent, lemma) }
    if scan.isWord(.negation, at: start - 1) || scan.isWord(.negation, at: start - 2) {
      evidence.add(.cueNegated, group)
    }
    return evidence
  }

  private func outsider(at cue: Cue, in sentence: Range<Int>) -> FeatureWord {
    cue.kind == .according
      ? outsiders.kind(behind: cue.range.upperBound, to: sentence.upperBound)
      : outsiders.kind(before: cue.range.lowerBound, from: sentence.lowerBound)
  }

  private func addNeighbours(
    _ evidence: inout Evidence, _ cue: Cue, in sentence: Range<Int>, lemma: FeatureValue, group: FeatureValue
  ) {
    let (start, end) = (cue.range.lowerBound, cue.range.upperBound)
    let (before, behind) = (shape(start - 1, in: sentence), shape(end, in: sentence))
    evidence.add(.cueBefore, before)
    evidence.add(.cueBehind, behind)
    evidence.add(.cueTwoBefore, shape(start - 2, in: sentence))
    evidence.add(.cueTwoBehind, shape(end + 1, in: sentence))
    evidence.add(.cueLemmaBefore, lemma, before)
    evidence.add(.cueLemmaBehind, lemma, behind)
    evidence.add(.cueGroupBefore, group, before)
    evidence.add(.cueGroupBehind, group, behind)
    if cue.kind == .aux, end < sentence.upperBound {
      evidence.add(.cueAuxBehind, FeatureValue(word: text.tokens[end].hash))
    }
  }

  private func addSpeaker(_ evidence: inout Evidence, _ cue: Cue, _ found: SpeakerOption, group: FeatureValue) {
    let inSpeech = FeatureValue(article.speech[cue.range.lowerBound] != 0)
    let who = FeatureWord(found.who, people)
    evidence.add(.cueWho, FeatureValue(who))
    evidence.add(.cueRank, FeatureValue(who), inSpeech)
    evidence.add(.cueRankGroup, FeatureValue(who), group)
    if let mention = found.mention, mentions[mention].kind == .pronoun {
      evidence.add(.cuePronoun, value(mentions[mention].range), inSpeech)
    }
  }

  /// How the cue stands to the statement before it in the sentence.
  private func addRelation(
    _ evidence: inout Evidence, _ cue: Cue, _ found: SpeakerOption, said: [Statement], way: FeatureValue,
    group: FeatureValue
  ) {
    evidence.add(.cueSaid, FeatureValue(count: said.count))
    guard let before = said.last else {
      evidence.add(.cueRelationWay, FeatureWord.alone, way)
      evidence.add(.cueRelationGroup, FeatureWord.alone, group)
      return
    }
    let previous = cue.range.lowerBound - 1
    let isCoordinate =
      text.isSign(",", at: previous) || text.isSign(";", at: previous) || scan.isWord([.and, .also], at: previous)
    let gap = before.cue.range.upperBound..<max(before.cue.range.upperBound, cue.range.lowerBound)
    let hasComma = gap.contains { text.isSign(",", at: $0) || text.isSign(";", at: $0) }
    let relation = FeatureValue(isCoordinate ? .coordinate : .inside)
    evidence.add(.cueRelation, relation, FeatureValue(hasComma))
    evidence.add(.cueRelationWay, relation, way)
    evidence.add(.cueRelationGroup, relation, group)
    evidence.add(.cueSaidGroup, FeatureValue(FeatureWord(before.cue)), group)
    evidence.add(.cueGap, relation, FeatureValue(count: gap.count / 4))
    let isOwn = found.who == before.speakers || isState(found.who, of: before.speakers)
    evidence.add(.cueOwn, FeatureValue(isOwn ? .own : .other), FeatureValue(FeatureWord(cue.act ?? .affirm)))
  }

  private func isState(_ who: Speakers, of speakers: Speakers) -> Bool {
    guard who.count == 1, speakers.count == 1, let state = who[0].state, let person = speakers[0].person else {
      return false
    }
    return people.persons[person].state == state
  }

  /// The last mention before the cue, and whether only adverbs stand between.
  private func addLastMention(
    _ evidence: inout Evidence, _ cue: Cue, in sentence: Range<Int>, group: FeatureValue
  ) {
    let start = cue.range.lowerBound
    let indices = mentions.indices(ofSentence: article.sentenceOf[start])
    guard let last = indices.last(where: { mentions[$0].range.upperBound <= start }) else { return }
    let mention = mentions[last]
    let gap = mention.range.upperBound..<start
    let isNear = gap.allSatisfy { scan.isWord(.adverb, at: $0) || text.tokens[$0].isNumber || text.isSign("/", at: $0) }
    let kind = FeatureValue(FeatureWord(mention.kind))
    evidence.add(isNear ? .cueLast : .cueLastAct, kind, group)
    evidence.add(.cueBeforeLast, shape(mention.range.lowerBound - 1, in: sentence), FeatureValue(isNear))
    if isNear, let adverb = gap.last { evidence.add(.cueAdverb, FeatureValue(word: text.tokens[adverb].hash)) }
  }

  private func mentionBehind(_ end: Int, in sentence: Range<Int>) -> FeatureWord {
    mentions.mentions(ofSentence: article.sentenceOf[sentence.lowerBound])
      .first { $0.range.lowerBound >= end && $0.range.lowerBound <= end + 2 }.map { FeatureWord($0.kind) } ?? .nothing
  }

  private func shape(_ index: Int, in sentence: Range<Int>) -> FeatureValue {
    TokenShape(scan).value(index, in: sentence)
  }

  private func value(_ range: Range<Int>) -> FeatureValue {
    FeatureValue(words: text.tokens[range].lazy.map(\.hash))
  }
}
