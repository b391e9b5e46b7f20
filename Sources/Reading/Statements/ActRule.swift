/// Decides what a statement does: the act of its verb, or that of a stance word shortly behind a reporting verb whose
/// subject is the speaker or the speaker's own state.
struct ActRule {
  private let article: Article
  private let scan: Scan
  private let people: People
  private let mentions: Mentions
  /// A stance word further away has a clause of its own.
  private static let reach = 8

  init(_ article: Article, people: People, mentions: Mentions) {
    self.article = article
    self.people = people
    self.mentions = mentions
    scan = article.scan
  }

  /// The act, and the stance word it is taken from, which is then no statement of its own.
  func act(of cue: Cue, speakers: [Who], in sentence: Range<Int>, cues: [Cue]) -> (act: Act, lender: Range<Int>?) {
    let own = (cue.act ?? .affirm, lender: nil as Range<Int>?)
    if cue.kind == .review { return (isFavourable(cue, in: sentence) ? .praise : .review, nil) }
    guard cue.kind == .say, !cue.isJoined else { return own }
    let stance = cues.first { other in
      other.range.lowerBound >= cue.range.upperBound && other.range.lowerBound - cue.range.upperBound <= Self.reach
        && (other.kind == .stance || other.kind == .aux)
    }
    guard let stance, let act = stance.act, isOwn(cue.range.upperBound..<stance.range.lowerBound, of: speakers) else {
      return own
    }
    return (act, stance.range)
  }

  /// đánh giá … tích cực, tốt đẹp.
  private func isFavourable(_ cue: Cue, in sentence: Range<Int>) -> Bool {
    (cue.range.upperBound..<min(sentence.upperBound, cue.range.upperBound + 12)).contains {
      scan.isWord(.praise, at: $0)
    }
  }

  /// Whether who stands between a reporting verb and a stance word is the speaker: nobody else, or the speaker's own side.
  private func isOwn(_ gap: Range<Int>, of speakers: [Who]) -> Bool {
    if gap.contains(where: { article.text.isSign(",", at: $0) || article.text.isSign("\"", at: $0) }) { return false }
    let between = mentions.mentions(ofSentence: article.sentenceOf[gap.lowerBound])
      .filter { gap.contains($0.range.lowerBound) && $0.isFree }
    guard let subject = between.last else { return gap.allSatisfy { scan.isWord([.adverb, .filler], at: $0) } }
    guard let who = subject.who else { return false }
    return speakers.contains(who) || who.isSeveral && speakers.count > 1
      || who.state.map { state in speakers.contains { $0.person.map { people.persons[$0].state == state } ?? false } }
        ?? false
  }
}
