import Reading

/// How much of a commitment a development is about.
struct ProgressLink {
  /// How much of the weight of its words and counted things the development has: 0 to 1; 0 where something forbids it.
  let share: Double

  /// What a share is worth where the commitment names a place or a work, and the development has few of its words.
  private static let unnamed = 0.4
  /// With so much of the words in common a missing name is forgiven.
  private static let enough = 0.5
  /// A counted thing weighs as much as a rare term.
  private static let weightOfUnit = 8.0
  /// So much weighs that a meeting or visit is one.
  private static let weightOfOccasion = 4.0

  /// - Parameter fact: the development's.
  init(_ commitment: ComparedItem, sides: [String], _ development: ComparedItem, of fact: DevelopmentFact) {
    let isOther =
      Self.clash(commitment.parts, development.parts) || !Self.mayBe(between: Set(sides), Set(fact.sides))
    share = isOther ? 0 : Self.share(of: commitment.parts, in: development.parts, acts: fact.acts)
  }

  private static func share(of commitment: ItemParts, in development: ItemParts, acts: [String]) -> Double {
    let weights = commitment.things
    let found = Set(development.terms.map(\.term) + development.levels)
    let isOccasion = commitment.isOccasion
    let isSame = isOccasion && !Set(acts).isDisjoint(with: commitment.acts)
    let counted = counted(commitment, development)
    let all = weights.reduce(counted + (isOccasion ? weightOfOccasion : 0)) { $0 + $1.value }
    guard all > 0 else { return 0 }
    let share =
      (counted + (isSame ? weightOfOccasion : 0) + weights.reduce(0) { $0 + (found.contains($1.key) ? $1.value : 0) })
      / all
    let isUnnamed = !commitment.names.isEmpty && Set(commitment.names).isDisjoint(with: development.names)
    return isUnnamed && share < enough ? share * unnamed : share
  }

  /// The weight of an amount that both have: the same thing counted, or so much money.
  private static func counted(_ one: ItemParts, _ other: ItemParts) -> Double {
    let isShared = one.amounts.contains { mine in
      other.amounts.contains { mine == $0 || mine.unit == $0.unit && !["", "USD", "%"].contains(mine.unit) }
    }
    return isShared ? weightOfUnit : 0
  }

  /// Other numbers of sessions, other names, or another year of a document.
  private static func clash(_ one: ItemParts, _ other: ItemParts) -> Bool {
    func isOther<Value: Hashable>(_ mine: [Value], _ theirs: [Value]) -> Bool {
      !mine.isEmpty && !theirs.isEmpty && Set(mine).isDisjoint(with: theirs)
    }
    return isOther(one.ordinals, other.ordinals) || isOther(one.names, other.names)
      || isOther(one.years, other.years) && one.acts.contains("sign")
  }

  /// Whether words about some states may be about a thing between two: they name both, or none besides one of them.
  private static func mayBe(between sides: Set<String>, _ named: Set<String>) -> Bool {
    named.isEmpty || named.isSuperset(of: sides) || named.count == 1 && named.isSubset(of: sides)
  }
}

extension ItemParts {
  fileprivate var isOccasion: Bool { !Set(acts).isDisjoint(with: ["hold", "visit", "drill"]) }

  /// Its terms with their weights, each once; without the words of its act, unless there are no others.
  fileprivate var things: [String: Double] {
    let ofAct = Set(actTerms)
    let others = terms.enumerated().filter { !ofAct.contains($0.offset) }.map(\.element)
    return Dictionary(
      (others.isEmpty && !isOccasion ? terms : others).map { ($0.term, $0.weight) },
      uniquingKeysWith: { first, _ in first })
  }
}
