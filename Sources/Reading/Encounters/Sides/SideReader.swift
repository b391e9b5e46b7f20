/// Finds the phrases that may name sides and places of encounters: the mentions of people, bodies and states, and the
/// places that are no capitals.
struct SideReader {
  private let article: Article
  private let scan: Scan
  private let people: People
  private let mentions: Mentions
  private var text: Text { scan.text }

  init(_ article: Article, people: People, mentions: Mentions) {
    self.article = article
    self.people = people
    self.mentions = mentions
    scan = article.scan
  }

  /// In the order of the text, not overlapping.
  func read() -> [SidePhrase] {
    let past = personsOfRegimes()
    var phrases: [SidePhrase] = []
    var next = 0
    for mention in mentions.all {
      addPlaces(&phrases, from: next, to: mention.range.lowerBound)
      next = mention.range.upperBound
      guard let phrase = phrase(mention), phrase.person == nil || !past.contains(phrase.person!) else { continue }
      add(phrase, to: &phrases)
    }
    addPlaces(&phrases, from: next, to: text.count)
    return phrases
  }

  private func phrase(_ mention: Mention) -> SidePhrase? {
    let person = mention.who?.person
    var states: StateSet = []
    if let state = person.map({ people.persons[$0].state }) ?? mention.who?.state { states.insert(state) }
    switch mention.kind {
    case .person: return SidePhrase(range: mention.range, kind: .person, person: person, states: states)
    case .title:
      let isPeer = person == nil && states.isEmpty && isCounterpart(mention.range)
      return SidePhrase(range: mention.range, kind: isPeer ? .peer : .title, person: person, states: states)
    case .pronoun:
      return person == nil ? nil : SidePhrase(range: mention.range, kind: .pronoun, person: person, states: states)
    case .state: return SidePhrase(range: mention.range, kind: .state, states: states)
    case .capital: return SidePhrase(range: mention.range, kind: .place, states: states)
    case .body: return states.isEmpty ? nil : SidePhrase(range: mention.range, kind: .title, states: states)
    case .sides, .states: return SidePhrase(range: mention.range, kind: .pair)
    }
  }

  private func isCounterpart(_ range: Range<Int>) -> Bool {
    range.contains { scan.longest(scan.language.offices, at: $0)?.entry.sort == .counterpart }
  }

  /// A name cut off from its title ("Chủ tịch nước Cộng hòa Cuba | Miguel …") is one phrase with it.
  private func add(_ phrase: SidePhrase, to phrases: inout [SidePhrase]) {
    var phrase = phrase
    if phrase.kind == .person, let title = phrases.last, title.kind == .title, title.person == nil,
      title.end > phrase.start - 4, !text.tokens[phrase.start].opensSentence,
      (title.end..<phrase.start).allSatisfy({ text.tokens[$0].isCapitalised })
    {
      phrases.removeLast()
      phrase.range = title.start..<phrase.end
      if phrase.states.isEmpty { phrase.states = title.states }
    }
    phrases.append(phrase)
  }

  private func addPlaces(_ phrases: inout [SidePhrase], from start: Int, to end: Int) {
    var index = start
    while true {
      index = scan.next(LexiconName.places.bit, from: index, to: end)
      guard index < end, let place = scan.longest(scan.language.places, at: index) else { return }
      if place.entry.kind != .region, place.end <= end {
        phrases.append(
          SidePhrase(
            range: place.range, kind: place.entry.kind == .place ? .place : .state, states: StateSet(place.entry.states)
          ))
      }
      index = place.end
    }
  }

  /// Who is named behind chế độ, diệt chủng gave a regime its name: nobody who acts.
  private func personsOfRegimes() -> Set<Int> {
    var persons: Set<Int> = []
    for mention in mentions.all {
      guard let person = mention.who?.person else { continue }
      let start = mention.range.lowerBound
      if scan.hasEncounterWord(.regime, in: max(0, start - Self.reachOfRegime)..<start) { persons.insert(person) }
    }
    return persons
  }

  /// chế độ diệt chủng Pol Pot
  private static let reachOfRegime = 4
}

extension Scan {
  /// Whether a token is a word of one of the roles of `encounter-words.tsv`.
  @inline(__always)
  func isEncounterWord(_ roles: EncounterWord, at index: Int) -> Bool {
    guard has(.encounterWords, at: index) else { return false }
    return !longest(language.encounterWords, at: index)!.entry.roles.isDisjoint(with: roles)
  }

  /// Whether one of some tokens is a word of one of the roles.
  func hasEncounterWord(_ roles: EncounterWord, in range: Range<Int>) -> Bool {
    range.contains { isEncounterWord(roles, at: $0) }
  }
}
