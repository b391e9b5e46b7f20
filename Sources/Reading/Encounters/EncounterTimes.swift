/// Gives each frame the times of its clause: a date at the front of a sentence dates all of it, another the frame of its
/// own comma clause.
struct EncounterTimes {
  private let article: Article
  private let timesOfSentence: [Int: [TimeExpression]]
  private var text: Text { article.text }
  /// A date further off in the same clause belongs to something else.
  private static let reach = 16

  init(_ article: Article, times: [TimeExpression]) {
    self.article = article
    timesOfSentence = Dictionary(grouping: times) { article.sentenceOf[$0.range.lowerBound] }
  }

  func times(of mention: EncounterMention) -> [TimeExpression] {
    timesOfSentence[mention.sentence, default: []].filter {
      isFronted($0, before: mention) || opensClause($0, of: mention) || isNear($0, mention)
    }
  }

  private func isFronted(_ time: TimeExpression, before mention: EncounterMention) -> Bool {
    let start = article.sentences[mention.sentence].lowerBound
    let isVisitByDay = mention.kind == .visit && mention.grammar != .go && time.isDay
    return time.range.upperBound <= mention.frame.lowerBound && !isVisitByDay
      && (start..<time.range.lowerBound).allSatisfy { article.scan.isWord([.opener, .preposition, .adverb], at: $0) }
  }

  /// …, chiều 14/8/2025, X điện đàm với Y: set off at the front of the frame's clause.
  private func opensClause(_ time: TimeExpression, of mention: EncounterMention) -> Bool {
    let (start, end) = (time.range.lowerBound, time.range.upperBound)
    guard end < mention.frame.lowerBound, text.isSign(",", at: end),
      text.isSign(",", at: start - 1) || text.isSign("-", at: start - 1)
    else { return false }
    return !(end + 1..<mention.frame.lowerBound).contains(where: isBreak)
  }

  private func isBreak(_ index: Int) -> Bool { [",", ";", ":"].contains(where: text.tokens[index].isSign) }

  private func isNear(_ time: TimeExpression, _ mention: EncounterMention) -> Bool {
    let gap =
      time.range.upperBound <= mention.frame.lowerBound
      ? time.range.upperBound..<mention.frame.lowerBound
      : mention.frame.upperBound..<max(time.range.lowerBound, mention.frame.upperBound)
    guard gap.count <= Self.reach else { return false }
    return !gap.contains(where: isBreak)
  }
}
