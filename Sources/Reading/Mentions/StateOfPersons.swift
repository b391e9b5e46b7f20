/// What a name alone says of a state.
struct NameState {
  private let scan: Scan
  private let language: Language

  init(_ article: Article) {
    scan = article.scan
    language = article.language
  }

  /// The state of a known leader, or the language's home for a name of its shape.
  func home(of person: Person) -> String? {
    leaderState(of: person) ?? (isHomeName(person, alone: true) ? language.home : nil)
  }

  func leaderState(of person: Person) -> String? {
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
  private static let organizations: Set = ["UN", "EU"]
  /// Sino-Vietnamese readings give Chinese names the shape of Vietnamese ones.
  private static let sharedNames = "CN"
  private let article: Article
  private let scan: Scan
  private let names: NameState

  init(_ article: Article) {
    self.article = article
    scan = article.scan
    names = NameState(article)
  }

  func decide(_ people: inout People) {
    let foreign = theForeignState()
    for index in people.persons.indices {
      people.persons[index].state = state(of: people.persons[index], foreign: foreign, people.persons)
    }
    giveKinStates(&people)
    giveBareOffices(&people)
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

  /// Whether somebody holds the highest office of another in a state: then the other's is of another state.
  private static func holds(_ person: Person, officeOf other: Person, in state: String?) -> Bool {
    person.offices.contains { held in
      held.state == state && OfficeNames.highest.contains(held.name) && other.offices.contains { $0.isSame(as: held) }
    }
  }

  private func state(of person: Person, foreign: String?, _ persons: [Person]) -> String? {
    if !person.offices.isEmpty, person.isPrivate { return nil }
    if let named = person.offices.lazy.compactMap(\.state).first ?? stateBehind(person) { return named }
    if let known = person.state ?? names.leaderState(of: person) { return known }
    if let home = article.language.home, names.isHomeName(person, alone: false) {
      let near = statesBefore(person.places[0].lowerBound)
      let isChinese = !names.isHomeName(person, alone: true) && near.contains(Self.sharedNames) && !near.contains(home)
      return isChinese ? Self.sharedNames : home
    }
    guard person.offices.contains(where: Self.isOfState) else { return nil }
    let isTaken = persons.contains { $0.key != person.key && Self.holds($0, officeOf: person, in: foreign) }
    return (isTaken ? nil : foreign) ?? statesBefore(person.places[0].lowerBound).first
  }

  /// Not of a body of several states, nor director of something that may be a firm.
  private static func isOfState(_ office: Office) -> Bool {
    !office.branch.isPrivate && office.branch != .intergov
      && !(office.branch == .any
        && (OfficeNames.general.contains(office.name) || OfficeNames.ofFirms.contains(office.name)))
  }

  /// Tổng thống NAME của Hàn Quốc, Công sứ NAME của Đại sứ quán Trung Quốc.
  private func stateBehind(_ person: Person) -> String? {
    for place in person.places where scan.isWord(.of, at: place.upperBound) {
      let start = place.upperBound + 1
      let end = scan.longest(article.language.bodies, at: start)?.end ?? start
      if let state = state(at: end) { return state }
    }
    return nil
  }

  /// The state that more than half of the mentions of foreign states mean.
  private func theForeignState() -> String? {
    var counts: [(state: String, count: Int)] = []
    for index in scan.places(of: .states) {
      guard let state = state(at: index) else { continue }
      if let known = counts.firstIndex(where: { $0.state == state }) {
        counts[known].count += 1
      } else {
        counts.append((state, 1))
      }
    }
    counts.removeAll { $0.state == article.language.home || Self.organizations.contains($0.state) }
    let total = counts.reduce(0) { $0 + $1.count }
    return counts.first { 2 * $0.count > total }?.state
  }

  /// The states named in a sentence before a token, the nearest first.
  private func statesBefore(_ index: Int) -> [String] {
    stride(from: index, through: article.text.sentenceStart(index), by: -1).compactMap { state(at: $0) }
  }

  private func state(at index: Int) -> String? {
    guard let match = scan.longest(article.language.states, at: index),
      match.entry.kind == .state || match.entry.kind == .metonym
    else { return nil }
    return match.entry.state
  }

  /// Tổng thống Pháp … ông Macron: an office without a name is that of the only person of its state who may hold it.
  private func giveBareOffices(_ people: inout People) {
    for office in people.bareOffices {
      guard let state = office.state, office.sort == .office || office.sort == .aide, !isOneOfMany(office) else {
        continue
      }
      let ofState = people.persons.indices.filter { people.persons[$0].state == state }
      if let holder = holder(of: office, among: ofState, people.persons) {
        people.persons[holder].offices.append(office)
      }
    }
  }

  /// Who has another wording of a high office; else the one without any office.
  private func holder(of office: Office, among ofState: [Int], _ persons: [Person]) -> Int? {
    let isLeaders = office.name == "leader"
    if isLeaders, ofState.contains(where: { persons[$0].offices.contains { office.mayMean($0) } }) { return nil }
    let isHigh = OfficeNames.highest.contains(office.name)
    let fit = ofState.filter { index in
      isHigh
        && (persons[index].offices.isEmpty
          || persons[index].offices.contains {
            office.isSame(as: $0) || !isLeaders && $0.mayMean(office)
          })
    }
    if let first = fit.first { return fit.count == 1 || !persons[first].offices.isEmpty ? first : nil }
    guard office.sort == .office else { return nil }
    let holders = ofState.filter { persons[$0].offices.contains { $0.isSame(as: office) } }
    if holders.count == 1 { return holders[0] }
    let free = ofState.filter {
      persons[$0].offices.isEmpty && (isHigh || names.leaderState(of: persons[$0]) == nil)
    }
    return free.count == 1 ? free[0] : nil
  }

  /// một tổng thống Mỹ, các đại sứ Nga.
  private func isOneOfMany(_ office: Office) -> Bool {
    let start = office.range.lowerBound
    return article.text.isJoined(start) && scan.isWord(.indefinite, at: start - 1)
  }
}
