/// Who does what an act tells: the states, persons and bodies named last before it, where they stand behind no preposition.
///
///     Quốc hội Hungary đã phê chuẩn Hiệp định … · Hiệp định … đã được Quốc hội Hungary phê chuẩn
struct ActingSides {
  private let scan: Scan
  private let sentenceOf: [Int]
  private let people: People
  private let mentions: Mentions

  init(_ article: Article, people: People, mentions: Mentions) {
    scan = article.scan
    sentenceOf = article.sentenceOf
    self.people = people
    self.mentions = mentions
  }

  /// Of the act that begins at a token; none where nobody is named, or both sides together.
  func states(before act: Int) -> StateSet {
    let start = scan.text.sentenceStart(act)
    let named = mentions.mentions(ofSentence: sentenceOf[act]).filter {
      $0.range.lowerBound >= start && $0.range.upperBound <= act && state(of: $0) != nil
    }
    var states = StateSet()
    for (place, mention) in named.enumerated().reversed() {
      if scan.isWord([.with, .between, .placePreposition, .of], at: mention.range.lowerBound - 1) { break }
      guard let state = state(of: mention) else { break }
      states.insert(state)
      let isJoined = place > 0 && isJoin(named[place - 1].range.upperBound..<mention.range.lowerBound)
      if !isJoined { break }
    }
    return states
  }

  private func state(of mention: Mention) -> StateCode? {
    switch mention.who {
    case .state(let code) where mention.kind != .capital: code
    case .person(let person): people.persons[person].state
    case nil where mention.kind == .body: scan.language.home
    default: nil
    }
  }

  /// và, - and commas; titles and bodies of the next one may stand between.
  private func isJoin(_ gap: Range<Int>) -> Bool {
    gap.contains { scan.isWord(.and, at: $0) || scan.text.isSign("-", at: $0) }
  }
}
