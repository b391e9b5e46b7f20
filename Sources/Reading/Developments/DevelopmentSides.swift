/// Which states a part of a sentence tells something of: those it names and those of the persons it names, but not where
/// something is (tại Singapore). One that names none speaks of those of its sentence or report.
struct DevelopmentSides {
  private let scan: Scan
  private let sentenceOf: [Int]
  private let people: People
  private let mentions: Mentions
  private let spokenOf: SpokenOf

  init(_ article: Article, people: People, mentions: Mentions, spokenOf: SpokenOf) {
    scan = article.scan
    sentenceOf = article.sentenceOf
    self.people = people
    self.mentions = mentions
    self.spokenOf = spokenOf
  }

  /// None where the two sides are named by hai bên and the like alone.
  func states(in part: Range<Int>) -> StateSet {
    var states = StateSet()
    var capitals = StateSet()
    var isOfSides = false
    for mention in mentions.mentions(ofSentence: sentenceOf[part.lowerBound]) where part.overlaps(mention.range) {
      switch mention.who {
      case .state(let code) where mention.kind == .capital: capitals.insert(code)
      case .state(let code) where code != "UN" && !isPlace(mention.range): states.insert(code)
      case .person(let person): if let state = people.persons[person].state { states.insert(state) }
      case .both, .all: isOfSides = true
      default: break
      }
    }
    if !states.isEmpty || isOfSides { return states }
    return capitals.isEmpty ? spokenOf.states(of: part) : capitals
  }

  /// tại Singapore; Lào in Lào Cai
  private func isPlace(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    return scan.isWord(.placePreposition, at: start - 1)
      || (max(0, start - 1)...start).contains { index in
        scan.longest(scan.language.itemWords, at: index).map { $0.end > range.upperBound } ?? false
      }
  }
}
