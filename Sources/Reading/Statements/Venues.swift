/// Decides in which encounter a statement was made.
struct Venues {
  private let encounters: [Encounter]
  private let people: People

  init(_ encounters: [Encounter], people: People) {
    self.encounters = encounters
    self.people = people
  }

  /// The index of the first central encounter in which all speakers take part; nil where there is none.
  func encounter(of statement: Statement) -> Int? {
    encounters.indices.first { index in
      encounters[index].isCentral && encounters[index].status == .held && encounters[index].kind != .visit
        && statement.speakers.allSatisfy { takesPart($0, in: encounters[index]) }
    }
  }

  private func takesPart(_ who: Who, in encounter: Encounter) -> Bool {
    switch who {
    case .person(let person): encounter.sides.people.contains(person)
    case .state(let state): encounter.sides.states.contains(state)
    case .both, .all: encounter.sides.states.count > 1
    }
  }
}
