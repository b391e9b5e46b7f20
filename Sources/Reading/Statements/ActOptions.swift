/// An act that a statement may do.
package struct ActOption: Sendable {
  package let act: Act
  /// The stance word whose act it is, nil for the cue's own.
  let lender: Range<Int>?
  package var evidence: Evidence
}

/// The acts that a cue may do: its own, or that of one of the stance words shortly behind a reporting verb, if their
/// subject is the speaker or the speaker's own side; review or praise for đánh giá.
final class ActOptions {
  private let article: Article
  private let scan: Scan
  private let people: People
  private let mentions: Mentions
  private let judge: any Judge
  private var text: Text { scan.text }
  /// A stance word further away has a clause of its own.
  private static let reach = 14
  private static let mostLenders = 3
  private static let reachOfPraise = 12

  init(_ article: Article, people: People, mentions: Mentions, judge: any Judge) {
    self.article = article
    self.people = people
    self.mentions = mentions
    self.judge = judge
    scan = article.scan
  }

  /// - Parameters:
  ///   - speakers: who speaks at the cue.
  ///   - cues: all of the sentence.
  func options(of cue: Cue, speakers: Speakers, in sentence: Range<Int>, cues: [Cue]) -> [ActOption] {
    if cue.kind == .review { return [.praise, .review].map { reviewing(cue, $0, in: sentence) } }
    let own = cue.act ?? .affirm
    guard cue.kind == .say, !cue.isJoined else { return [ActOption(act: own, lender: nil, evidence: Evidence(judge))] }
    let lenders = cues.filter { other in
      other.range.lowerBound >= cue.range.upperBound && other.range.lowerBound - cue.range.upperBound <= Self.reach
        && (other.kind == .stance || other.kind == .aux) && other.act != nil
    }.prefix(Self.mostLenders)
    var options = [ActOption(act: own, lender: nil, evidence: ownEvidence(cue, first: lenders.first))]
    for (number, lender) in lenders.enumerated() {
      options.append(
        ActOption(act: lender.act!, lender: lender.range, evidence: evidence(cue, lender, number: number, speakers)))
    }
    return options
  }

  private func reviewing(_ cue: Cue, _ act: Act, in sentence: Range<Int>) -> ActOption {
    let behind = cue.range.upperBound..<min(sentence.upperBound, cue.range.upperBound + Self.reachOfPraise)
    var evidence = Evidence(judge)
    let isPraise = FeatureValue(FeatureWord(act))
    evidence.add(.actReview, isPraise, FeatureValue(behind.contains { scan.isWord(.praise, at: $0) }))
    evidence.add(.actReviewLemma, isPraise, lemma(cue))
    return ActOption(act: act, lender: nil, evidence: evidence)
  }

  private func ownEvidence(_ cue: Cue, first: Cue?) -> Evidence {
    var evidence = Evidence(judge)
    evidence.add(.actOwn, lemma(cue))
    evidence.add(.actOwnKind, FeatureValue(FeatureWord(cue.act ?? .affirm)), FeatureValue(first != nil))
    return evidence
  }

  private func evidence(_ cue: Cue, _ lender: Cue, number: Int, _ speakers: Speakers) -> Evidence {
    var evidence = Evidence(judge)
    let gap = cue.range.upperBound..<lender.range.lowerBound
    let subject = FeatureValue(subject(in: gap, of: speakers))
    let kind = FeatureValue(FeatureWord(lender))
    let distance = FeatureValue(count: (gap.count + 1) / 2)
    evidence.add(.actSubject, subject)
    evidence.add(.actSubjectKind, subject, kind)
    evidence.add(.actDistance, distance, subject)
    evidence.add(.actNumber, FeatureValue(count: number), subject)
    evidence.add(.actComma, FeatureValue(gap.contains { text.isSign(",", at: $0) }), subject)
    evidence.add(.actQuote, FeatureValue(gap.contains { text.isSign("\"", at: $0) }), kind)
    evidence.add(.actLender, lemma(lender), subject)
    evidence.add(.actVerb, lemma(cue), kind)
    evidence.add(.actBoth, FeatureValue(FeatureWord(cue.act ?? .affirm)), FeatureValue(FeatureWord(lender.act!)))
    if lender.range.upperBound < text.count, lender.kind == .aux {
      evidence.add(.actBehind, FeatureValue(word: text.tokens[lender.range.upperBound].hash))
    }
    if let before = gap.last, scan.isFunctionWord(at: before) {
      evidence.add(.actBefore, FeatureValue(word: text.tokens[before].hash), kind)
    }
    return evidence
  }

  /// Who stands before a stance word: nobody else, the speaker, the speaker's side, both, another.
  private func subject(in gap: Range<Int>, of speakers: Speakers) -> FeatureWord {
    let between = mentions.mentions(ofSentence: article.sentenceOf[gap.lowerBound])
      .filter { gap.contains($0.range.lowerBound) }
    guard let mention = between.last(where: \.isFree) ?? between.last else {
      return gap.allSatisfy { scan.isWord([.adverb, .filler], at: $0) } ? .adjacent : .nothing
    }
    guard let who = mention.who else { return .no }
    if speakers.contains(who) { return .own }
    if who.isSeveral { return .both }
    let isOfSpeaker = speakers.contains { $0.person.map { people.persons[$0].state == who.state } ?? false }
    if who.state != nil { return isOfSpeaker ? .state : mention.isFree ? .other : .inside }
    return .person
  }

  private func lemma(_ cue: Cue) -> FeatureValue { FeatureValue(words: text.tokens[cue.head].lazy.map(\.hash)) }
}
