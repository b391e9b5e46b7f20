/// What a name alone says of a state.
struct NameState {
  private let scan: Scan
  private let language: Language

  init(_ article: Article) {
    scan = article.scan
    language = article.language
  }

  /// The state of a known leader, or the language's home for a name of its shape.
  func home(of person: Person) -> StateCode? {
    leaderState(of: person) ?? (isHomeName(person, alone: true) ? language.home : nil)
  }

  func leaderState(of person: Person) -> StateCode? {
    for place in person.places {
      for index in place {
        if let leader = scan.longest(language.leaders, at: index), leader.end == place.upperBound {
          return leader.entry.state
        }
      }
    }
    return nil
  }

  /// Whether the name begins with a Vietnamese surname (`alone`: that no Chinese name has) and has marks.
  func isHomeName(_ person: Person, alone: Bool) -> Bool {
    guard let place = person.places.max(by: { $0.count < $1.count }),
      let surname = scan.longest(language.surnames, at: place.lowerBound), surname.entry.languages.contains(.vi)
    else { return false }
    return !(alone && surname.entry.languages.contains(.zh)) && person.key.words.joined().contains { $0 >= 0x80 }
  }
}

/// Decides for which state each person acts: the state in an office, a known leader's, the shape of the name, the one
/// foreign state of the report, the state named last before. Experts and journalists act for none.
struct StateOfPersons {
  private let article: Article
  private let scan: Scan
  private let names: NameState

  init(_ article: Article) {
    self.article = article
    scan = article.scan
    names = NameState(article)
  }

  func decide(_ people: inout People) {
    for index in people.persons.indices { people.persons[index].state = told(of: people.persons[index]) }
    let bare = BareOffices(article)
    bare.giveStates(&people)
    let foreign = theForeignState()
    for index in people.persons.indices where people.persons[index].state == nil {
      people.persons[index].state = guess(of: index, foreign: foreign, people.persons)
    }
    giveKinStates(&people)
    bare.giveOffices(&people)
  }

  /// Tổng thống X và phu nhân NAME: of the state of who is named before in the sentence.
  private func giveKinStates(_ people: inout People) {
    for index in people.persons.indices where people.persons[index].isOfKin && people.persons[index].state == nil {
      let start = people.persons[index].places[0].lowerBound
      let before = people.phrases.last { $0.name.upperBound <= start && $0.person != index }
      guard let before, before.name.lowerBound >= article.text.sentenceStart(start) else { continue }
      people.persons[index].state = people.persons[before.person].state
    }
  }

  private static let longestState = 4

  /// thiếu tướng Hàn Quốc X: in whose forces somebody has a rank.
  private func stateBehindRank(_ person: Person) -> StateCode? {
    for place in person.places {
      for start in max(0, place.lowerBound - Self.longestState)..<place.lowerBound {
        if let state = scan.longest(article.language.states, at: start), state.end == place.lowerBound,
          scan.ends(article.language.offices, at: start, where: { $0.sort == .rank })
        {
          return state.entry.state
        }
      }
    }
    return nil
  }

  /// The state that an office, what stands behind the name, or the name itself tells.
  private func told(of person: Person) -> StateCode? {
    if !person.offices.isEmpty, person.isPrivate { return nil }
    let named = person.offices.lazy.compactMap(\.state).first ?? stateBehind(person) ?? stateBehindRank(person)
    if let named { return named }
    if let known = person.state ?? names.leaderState(of: person) { return known }
    guard let home = article.language.home, names.isHomeName(person, alone: false) else { return nil }
    let near = statesBefore(person.places[0].lowerBound)
    if let other = article.language.homeOfSharedNames, !names.isHomeName(person, alone: true), near.contains(other),
      !near.contains(home)
    {
      return other
    }
    return home
  }

  /// The report's foreign state or the one named last before, if nobody else leads it.
  private func guess(of index: Int, foreign: StateCode?, _ persons: [Person]) -> StateCode? {
    let person = persons[index]
    guard person.offices.contains(where: Self.isOfState) else { return nil }
    let states = [foreign].compactMap { $0 } + statesBefore(person.places[0].lowerBound)
    return states.first { state in
      !persons.indices.contains { other in
        other != index && persons[other].state == state && Self.holds(persons[other], officeOf: person)
      }
    }
  }

  /// Whether somebody holds the highest office of another: then the other's is of another state.
  private static func holds(_ person: Person, officeOf other: Person) -> Bool {
    person.offices.contains { held in
      held.name.isAny(.highest) && !held.isFormer
        && other.offices.contains { $0.isSame(as: held) || $0.mayMean(held) || held.mayMean($0) }
    }
  }

  /// Not of a body of several states, nor director of something that may be a firm.
  private static func isOfState(_ office: Office) -> Bool {
    !office.branch.isPrivate && office.branch != .intergov
      && !(office.branch == .any && office.name.isAny([.vague, .ofFirms]))
  }

  /// Tổng thống NAME của Hàn Quốc, Công sứ NAME của Đại sứ quán Trung Quốc.
  private func stateBehind(_ person: Person) -> StateCode? {
    for place in person.places where scan.isWord(.of, at: place.upperBound) {
      let start = place.upperBound + 1
      let end = scan.longest(article.language.bodies, at: start)?.end ?? start
      if let state = state(at: end) { return state }
    }
    return nil
  }

  /// The state that more than half of the mentions of foreign states mean.
  private func theForeignState() -> StateCode? {
    var counts: [(state: StateCode, count: Int)] = []
    for index in scan.places(of: .states) {
      guard let state = state(at: index) else { continue }
      if let known = counts.firstIndex(where: { $0.state == state }) {
        counts[known].count += 1
      } else {
        counts.append((state, 1))
      }
    }
    counts.removeAll { $0.state == article.language.home || StateCode.unions.contains($0.state) }
    let total = counts.reduce(0) { $0 + $1.count }
    return counts.first { 2 * $0.count > total }?.state
  }

  /// The states named in a sentence before a token, the nearest first.
  private func statesBefore(_ index: Int) -> [StateCode] {
    stride(from: index, through: article.text.sentenceStart(index), by: -1).compactMap { state(at: $0) }
  }

  private func state(at index: Int) -> StateCode? {
    guard let match = scan.longest(article.language.states, at: index),
      match.entry.kind == .state || match.entry.kind == .metonym
    else { return nil }
    return match.entry.state
  }
}
