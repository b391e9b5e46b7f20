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
    share = isOther ? 0 : Self.share(of: commitment, in: development, acts: fact.acts)
  }

  /// The least weight of common terms with which a commitment may be what a development is about.
  static func least(of commitment: ComparedItem) -> Double {
    let things = commitment.things.reduce(0) { $0 + $1.weight }
    if commitment.parts.isOccasion || !commitment.parts.amounts.isEmpty { return 0 }
    return things * Thresholds.sameThing
  }

  private static func share(of commitment: ComparedItem, in development: ComparedItem, acts: [String]) -> Double {
    let (one, other) = (commitment.parts, development.parts)
    let counted = counted(one, other)
    let isSame = one.isOccasion && acts.contains(where: one.acts.contains)
    let all = commitment.things.reduce(counted + (one.isOccasion ? weightOfOccasion : 0)) { $0 + $1.weight }
    let common = commitment.things.reduce(counted + (isSame ? weightOfOccasion : 0)) {
      $0 + (development.has($1.key) ? $1.weight : 0)
    }
    guard all > 0 else { return 0 }
    let isUnnamed = !one.names.isEmpty && Set(one.names).isDisjoint(with: other.names)
    return isUnnamed && common / all < enough ? common / all * unnamed : common / all
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
    return isOther(one.ordinals, other.ordinals) || areOtherNames(one.wholeNames, other.wholeNames)
      || isOther(one.years, other.years) && one.acts.contains("sign")
      || one.acts.contains("visit") && isOther(one.offices, other.offices) && !shareName(one, other)
  }

  /// Whether no name is another, or a part of it: cầu Nậm Tha is not cầu Nậm Ngum.
  private static func areOtherNames(_ mine: [String], _ theirs: [String]) -> Bool {
    !mine.isEmpty && !theirs.isEmpty && !mine.contains { name in theirs.contains { areOne(name, $0) } }
  }

  private static func shareName(_ one: ItemParts, _ other: ItemParts) -> Bool {
    one.wholeNames.contains { name in other.wholeNames.contains { areOne(name, $0) } }
  }

  static func areOne(_ name: String, _ other: String) -> Bool {
    let (mine, theirs) = (Set(name.split(separator: " ")), Set(other.split(separator: " ")))
    return mine.isSubset(of: theirs) || theirs.isSubset(of: mine)
  }

  /// Whether words about some states may be about a thing between two: they name both, or none besides one of them.
  private static func mayBe(between sides: Set<String>, _ named: Set<String>) -> Bool {
    named.isEmpty || named.isSuperset(of: sides) || named.count == 1 && named.isSubset(of: sides)
  }
}
