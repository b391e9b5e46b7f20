import Reading

/// The people of a gold reading under the names that they were read by.
struct GoldPeople: Sendable {
  private var names: [String: String] = [:]

  init(_ gold: Gold, read people: [PersonFact]) {
    func forms(_ name: String, _ aliases: [String]) -> Set<String> { Set(([name] + aliases).map { $0.lowercased() }) }
    for person in gold.people {
      let own = forms(person.name, person.aliases ?? [])
      names[person.name] = people.first { !own.isDisjoint(with: forms($0.name, $0.aliases)) }?.name
    }
  }

  /// The gold's own name for somebody who was not read.
  func asRead(_ who: [String]) -> Set<String> { Set(who.map { names[$0] ?? $0 }) }
}
