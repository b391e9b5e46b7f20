/// Tells which people and states the mentions around a frame make sides.
struct SideReader {
  private let article: Article
  private let scan: Scan
  private let people: People
  let mentions: Mentions
  private var text: Text { scan.text }
  /// The two people of two states that the report begins with: whom "hai bên" means until others have met.
  let pair: Sides

  init(_ article: Article, people: People, mentions: Mentions) {
    self.article = article
    self.people = people
    self.mentions = mentions
    scan = article.scan
    pair = Self.pair(article, people, mentions)
  }

  /// The sides of some mentions; a word for two sides stands for the pair.
  func sides(_ mentions: some Sequence<Mention>) -> Sides {
    var sides = Sides()
    for mention in mentions {
      switch mention.who {
      case .person(let person):
        sides.add(Sides(people: [person], states: people.persons[person].state.map { [$0] } ?? []))
      case .state(let state): sides.add(Sides(states: [state]))
      case .both, .all: sides.add(mention.kind == .states ? Sides(states: pair.states) : pair)
      case nil: break
      }
    }
    return sides
  }

  func state(of person: Int) -> String? { people.persons[person].state }

  /// Nobody visits his own country: the foreigner of the sentence, before a frame rather than behind it, else of the pair.
  func foreigner(to visited: String, at frame: Int) -> [Int] {
    var nearest: Int?
    for mention in mentions.mentions(ofSentence: article.sentenceOf[frame]) {
      guard let person = mention.who?.person, isForeign(person, to: visited) else { continue }
      if nearest == nil || mention.range.upperBound <= frame { nearest = person }
    }
    if let nearest { return [nearest] }
    return pair.people.filter { isForeign($0, to: visited) }
  }

  private func isForeign(_ person: Int, to visited: String) -> Bool {
    guard let state = state(of: person) else { return false }
    return state != visited
  }

  /// The leader of a state whom the report names most.
  func leader(of state: String) -> Int? {
    people.persons.indices.filter { index in
      people.persons[index].state == state
        && people.persons[index].offices.contains { OfficeNames.highest.contains($0.name) && !$0.isFormer }
    }.max { people.persons[$0].places.count < people.persons[$1].places.count }
  }

  /// The subject before a frame: the nearest group of mentions in the sentence that is no object.
  func subject(before frame: Int) -> [Mention] {
    let start = text.sentenceStart(frame)
    let sentence = mentions.indices(ofSentence: article.sentenceOf[frame])
    guard
      let last = sentence.last(where: { index in
        let mention = mentions[index]
        return mention.range.upperBound <= frame && mention.kind != .capital && mention.who != nil && isSubject(mention)
      })
    else { return [] }
    var first = last
    while first > 0, mentions[first - 1].range.lowerBound >= start, isTied(first - 1), mentions[first - 1].who != nil {
      first -= 1
    }
    return Array(mentions.all[first...last])
  }

  /// The object behind a frame: the first mention within reach, with those it is joined to.
  func object(from start: Int, reach: Int, where fits: (Mention) -> Bool = { _ in true }) -> [Mention] {
    guard start < text.count,
      let first = mentions.indices(ofSentence: article.sentenceOf[start]).first(where: {
        mentions[$0].range.lowerBound >= start
      }), mentions[first].range.lowerBound <= start + reach, isSameClause(start, mentions[first].range.lowerBound),
      mentions[first].who != nil, fits(mentions[first])
    else { return [] }
    var last = first
    while last + 1 < mentions.count, isTied(last), mentions[last + 1].who != nil { last += 1 }
    return Array(mentions.all[first...last])
  }

  /// No clause ends between two tokens: no sign but a bracket, a quotation mark or a hyphen, no start of a sentence.
  func isSameClause(_ first: Int, _ last: Int) -> Bool {
    guard first <= last, last < text.count else { return false }
    return (first..<last).allSatisfy { index in
      let token = text.tokens[index]
      return !(index > first && token.opensSentence) && ![",", ";", ":", "."].contains(where: token.isSign)
    } && !(last > first && text.tokens[last].opensSentence)
  }

  private func isSubject(_ mention: Mention) -> Bool {
    mention.isFree || scan.isWord(.between, at: mention.range.lowerBound - 1)
  }

  /// Joined by và, cùng, a comma, a hyphen, or with only a bracket between.
  private func isTied(_ index: Int) -> Bool {
    let gap = mentions[index].range.upperBound..<mentions[index + 1].range.lowerBound
    guard gap.count == 1 else { return false }
    return scan.isWord(.and, at: gap.lowerBound) || text.isSign("-", at: gap.lowerBound)
      || text.isSign(",", at: gap.lowerBound) && mentions[index].kind == mentions[index + 1].kind
  }

  /// The first two people of two states in the title, the lead or the sentences after.
  private static func pair(_ article: Article, _ people: People, _ mentions: Mentions) -> Sides {
    var pair = Sides()
    for mention in mentions.all {
      if pair.people.count == 2 || article.sentenceOf[mention.range.lowerBound] >= lastSentenceOfPair { break }
      guard let person = mention.who?.person, let state = people.persons[person].state,
        !people.persons[person].isPrivate, !pair.states.contains(state)
      else { continue }
      pair.add(Sides(people: [person], states: [state]))
    }
    if pair.people.count == 2 { return pair }
    return Sides(people: [], states: statesOfPair(mentions))
  }

  /// Without two people, the first two states named.
  private static func statesOfPair(_ mentions: Mentions) -> StateSet {
    var states: [String] = []
    for case .state(let state)? in mentions.all.map(\.who) where states.count < 2 && !states.contains(state) {
      states.append(state)
    }
    return StateSet(states.count == 2 ? states : [])
  }

  private static let lastSentenceOfPair = 6
}
