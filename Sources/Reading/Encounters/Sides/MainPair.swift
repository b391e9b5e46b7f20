/// The two that a report is about: whom hai bên means until others have met.
enum MainPair {
  private static let lastSentence = 6

  /// The first two people of two states in the title, the lead or the sentences after; fewer if there are none.
  static func people(of phrases: [SidePhrase], people: People, in article: Article) -> PersonList {
    let early = phrases.prefix { article.sentenceOf[$0.start] < lastSentence }.compactMap(\.person)
    for (number, first) in early.enumerated() where !early.prefix(number).contains(first) {
      if let second = early.first(where: { people.persons[$0].state != people.persons[first].state }) {
        return [first, second]
      }
    }
    return []
  }

  /// The states of the two people, or without them the first two states named; sorted, empty if there are no two.
  static func states(of pair: PersonList, people: People, mentions: Mentions) -> StateSet {
    let states = StateSet(pair.compactMap { people.persons[$0].state })
    if states.count == 2 { return states }
    var named: [StateCode] = []
    for case .state(let state)? in mentions.all.map(\.who) where named.count < 2 && !named.contains(state) {
      named.append(state)
    }
    return StateSet(named.count == 2 ? named : [])
  }
}
