/// What the report as a whole tells of its encounters: the leaders of two states for their summit, the pair for talks that
/// only refer back, its states for signings and sessions, the only guest for a visit without one.
struct EncounterCompletion {
  private let people: People
  private let scan: Scan
  private let links: EncounterLinks
  private let view: ReportView
  private static let lastSentence = 12

  init(_ scan: Scan, people: People, links: EncounterLinks, view: ReportView) {
    self.scan = scan
    self.people = people
    self.links = links
    self.view = view
  }

  /// - Parameter pair: the two that the report is about; becomes those of its first talks.
  func complete(_ encounters: [Encounter], pair: inout PersonList) -> [Encounter] {
    var encounters = encounters
    for index in encounters.indices { nameLeaders(&encounters[index]) }
    pair = firstTalks(encounters) ?? pair
    let states = self.states(of: pair)
    let guests = PersonList(encounters.lazy.filter { $0.kind == .visit }.flatMap(\.sides.people))
    for index in encounters.indices {
      fill(&encounters[index], pair: pair, states: states, guests: guests)
      nameLeaders(&encounters[index])
    }
    return joined(encounters).filter(isPossible)
  }

  private func state(of person: Int) -> StateCode? { people.persons[person].state }
  private func states(of persons: PersonList) -> StateSet { StateSet(persons.compactMap(state)) }

  private func nameLeaders(_ encounter: inout Encounter) {
    guard encounter.kind == .conference, !encounter.hasForum, encounter.sides.people.isEmpty,
      encounter.sides.states.count == 2
    else { return }
    let isSummit = encounter.mentions.contains { scan.hasEncounterWord(.summit, in: $0.frame.range) }
    let leaders = PersonList(encounter.sides.states.compactMap { leader(of: $0, isSummit: isSummit) })
    if leaders.count == 2 { encounter.sides.people = leaders }
  }

  /// The leader of a state whom the report names most; for a summit whoever it names most, where it gives no office.
  private func leader(of state: StateCode, isSummit: Bool) -> Int? {
    let persons = people.persons.indices.filter { people.persons[$0].state == state }
    let holders = persons.filter {
      people.persons[$0].offices.contains { $0.name.isAny(.highest) && !$0.isFormer }
    }
    return mostNamed(holders)
      ?? (isSummit ? mostNamed(persons.filter { people.persons[$0].offices.isEmpty }) : nil)
  }

  private func mostNamed(_ persons: [Int]) -> Int? {
    persons.max { people.persons[$0].places.count < people.persons[$1].places.count }
  }

  private func firstTalks(_ encounters: [Encounter]) -> PersonList? {
    encounters.first { encounter in
      let people = encounter.sides.people
      return [.meeting, .call, .conference, .session].contains(encounter.kind) && people.count == 2
        && encounter.mentions[0].sentence < 6 && state(of: people[0]) != state(of: people[1])
    }?.sides.people
  }

  private func fill(_ encounter: inout Encounter, pair: PersonList, states: StateSet, guests: PersonList) {
    let first = encounter.mentions[0]
    switch encounter.kind {
    case .meeting, .call, .ceremony:
      let isReception = encounter.kind != .ceremony || scan.hasEncounterWord(.welcomes, in: first.frame.range)
      if isReception, !pair.isEmpty, encounter.sides.people.isEmpty, encounter.onlyRefersBack, !first.isPlural,
        first.sentence < Self.lastSentence, encounter.sides.states.isSubset(of: states)
      {
        encounter.sides.add(Sides(people: pair, states: states))
      }
    case .signing, .session:
      let mayBeOfPair = encounter.kind == .signing ? !first.isQuoted : encounter.sides.people.isEmpty
      if mayBeOfPair, states.count == 2, encounter.sides.states.count < 2, encounter.sides.states.isSubset(of: states) {
        encounter.sides.states.formUnion(states)
      }
    case .visit:
      guard encounter.sides.people.isEmpty, let visited = encounter.visited,
        !encounter.mentions.contains(where: \.isInvitation), let guest = guest(to: visited, of: encounter, pair, guests)
      else { return }
      encounter.sides.add(Sides(people: [guest], states: self.states(of: [guest])))
    case .conference:
      // hội nghị thượng đỉnh ở Hà Nội, in a report of two states
      let isSummit = encounter.mentions.contains { scan.hasEncounterWord(.summit, in: $0.frame.range) && !$0.isPlural }
      if isSummit, !encounter.hasForum, encounter.sides.people.isEmpty, encounter.sides.states.isEmpty,
        states.count == 2, !scan.isWord(.indefinite, at: first.frame.start - 1)
      {
        encounter.sides.states = states
      }
    case .message: break
    }
  }

  /// The only guest of the report, else the one of the pair who is not at home.
  private func guest(to visited: StateCode, of encounter: Encounter, _ pair: PersonList, _ guests: PersonList) -> Int? {
    let foreign = Set(guests.filter { state(of: $0).map { $0 != visited } ?? false })
    if foreign.count == 1 { return foreign.first }
    let ofPair = pair.filter { person in
      state(of: person).map { $0 != visited && encounter.sides.states.contains($0) } ?? false
    }
    return ofPair.count == 1 ? ofPair[0] : nil
  }

  /// Encounters that turned out to be of the same people are one, if nothing forbids it and one of them is only referred to.
  private func joined(_ encounters: [Encounter]) -> [Encounter] {
    var joined: [Encounter] = []
    for encounter in encounters {
      if let known = joined.indices.first(where: { mayBeOne(joined[$0], encounter) }) {
        let sides = joined[known].sides
        joined[known] = Encounter(joined[known].mentions + encounter.mentions)
        joined[known].sides = sides
        joined[known].sides.add(encounter.sides)
      } else {
        joined.append(encounter)
      }
    }
    return joined.sorted { $0.mentions[0].frame.start < $1.mentions[0].frame.start }
  }

  private func mayBeOne(_ first: Encounter, _ second: Encounter) -> Bool {
    guard [.meeting, .conference, .call].contains(second.kind),
      first.kind == second.kind || EncounterKind.isTalk(first.kind) && EncounterKind.isTalk(second.kind),
      first.sides.people.count > 1, areSame(first.sides.people, second.sides.people),
      isOnlyReferredTo(first) || isOnlyReferredTo(second)
    else { return false }
    return first.mentions.allSatisfy { a in
      second.mentions.allSatisfy { b in
        (a.frame.start < b.frame.start ? links.link(a, b, in: view) : links.link(b, a, in: view)) != nil
      }
    }
  }

  private func areSame(_ people: PersonList, _ others: PersonList) -> Bool {
    people.allSatisfy(others.contains) && others.allSatisfy(people.contains)
  }

  private func isOnlyReferredTo(_ encounter: Encounter) -> Bool {
    encounter.mentions.allSatisfy { $0.refersBack || $0.sides.people.isEmpty }
  }

  /// Whether enough is known of its sides to be an encounter of its own.
  private func isPossible(_ encounter: Encounter) -> Bool {
    let (people, states) = (encounter.sides.people.count, encounter.sides.states.count)
    switch encounter.kind {
    case .visit: return people > 0 || !encounter.onlyRefersBack && encounter.visited != nil
    case .meeting, .call: return people > 1 || states > 1
    case .conference: return people > 0 || encounter.hasForum || states > 1
    case .signing: return states > 1 || states > 0 && encounter.isDated
    case .ceremony, .message: return people > 0 || states > 1
    case .session: return states > 0
    }
  }
}
