/// Between which states words speak: those they name themselves, else the two that their sentence names or the one before
/// it, else the two that the report names together most often.
struct SpokenOf {
  private let article: Article
  private let mentions: Mentions
  /// The two states of each sentence, if it names two; of one that names none, those of the one before it.
  private let ofSentence: [StateSet?]
  private let main: StateSet

  /// - Parameter pair: the two states of the report's central encounters, for a report that names none together.
  init(_ article: Article, mentions: Mentions, pair: StateSet) {
    self.article = article
    self.mentions = mentions
    let named = article.sentences.indices.map { Self.states(mentions.mentions(ofSentence: $0), in: article.scan) }
    main = Self.mainPair(named, central: pair)
    ofSentence = named.indices.map { index in
      let told = named[index].isEmpty && index > 0 ? named[index - 1] : named[index]
      return told.count == 2 ? told : nil
    }
  }

  /// The states of what stands at some tokens, sorted.
  func states(of range: Range<Int>) -> StateSet {
    let sentence = article.sentenceOf[range.lowerBound]
    let within = Self.states(
      mentions.mentions(ofSentence: sentence).filter { range.overlaps($0.range) }, in: article.scan)
    if within.isEmpty { return ofSentence[sentence] ?? main }
    return within.count == 1 && within.isSubset(of: main) ? main : within
  }

  /// The state named within some tokens, or last before them in their sentence.
  func state(nearest range: Range<Int>) -> StateCode? {
    mentions.mentions(ofSentence: article.sentenceOf[range.lowerBound])
      .last { $0.who?.state != nil && $0.range.lowerBound < range.upperBound }?.who?.state
  }

  /// The two states that most sentences name together; those of the central encounters count as named so often.
  private static let weightOfCentral = 2

  private static func mainPair(_ named: [StateSet], central: StateSet) -> StateSet {
    var counts: [StateSet: Int] = central.count == 2 ? [central: weightOfCentral] : [:]
    for states in named where states.count > 1 {
      for (place, one) in states.enumerated() {
        for other in states.dropFirst(place + 1) { counts[[one, other], default: 0] += 1 }
      }
    }
    let most = counts.values.max() ?? 0
    if counts[central] == most { return central }
    return counts.filter { $0.value == most }.keys.min { $0.names.lexicographicallyPrecedes($1.names) } ?? central
  }

  /// The sides that mentions stand for.
  private static func states(_ mentions: some Sequence<Mention>, in scan: Scan) -> StateSet {
    var states = StateSet()
    for mention in mentions {
      if let state = mention.who?.state, isSide(state, at: mention.range.lowerBound, in: scan) { states.insert(state) }
    }
    return states
  }

  /// The United Nations are where states meet, nước EU is one of its members.
  private static func isSide(_ state: StateCode, at index: Int, in scan: Scan) -> Bool {
    guard StateCode.unions.contains(state) else { return true }
    return state != .unitedNations && !scan.isBehindWord(.member, at: index)
  }
}
