import Reading

/// How much of a commitment a development is about.
struct ProgressLink {
  /// How much of the weight of its words and counted things the development has: 0 to 1; 0 where something forbids it.
  let share: Double
  /// The weight itself.
  let weight: Double
  /// Whether it has the word that says most of the kind of thing: a Trung tâm Y tế is no Trung tâm Văn hóa.
  let hasKind: Bool

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
      Self.clash(commitment, development) || !Self.mayBe(between: Set(sides), Set(fact.sides))
    (share, weight) = isOther ? (0, 0) : Self.share(of: commitment, in: development, acts: fact.acts)
    hasKind = commitment.kind.map(development.has) ?? true
  }

  /// The least weight of common terms with which a development can have some share of a commitment.
  static func leastWeight(of commitment: ComparedItem, share: Double) -> Double {
    if commitment.parts.isOccasion || !commitment.parts.amounts.isEmpty { return 0 }
    return share * commitment.things.reduce(0) { $0 + $1.weight }
  }

  private static func share(
    of commitment: ComparedItem, in development: ComparedItem, acts: [String]
  ) -> (share: Double, weight: Double) {
    let (one, other) = (commitment.parts, development.parts)
    let counted = counted(one, other) + numbered(one, other) + dated(one, other)
    // That some meeting was held tells little of a numbered one.
    let isNumbered = one.ordinals.isEmpty || !Set(one.ordinals).isDisjoint(with: other.ordinals)
    let isSame = one.isOccasion && isNumbered && acts.contains(where: one.acts.contains)
    let all = commitment.things.reduce(counted + (one.isOccasion ? weightOfOccasion : 0)) { $0 + $1.weight }
    let common = commitment.things.reduce(counted + (isSame ? weightOfOccasion : 0)) {
      $0 + (development.has($1.key) ? $1.weight : 0)
    }
    let namesNothing = commitment.things.isEmpty && counted == 0 && one.names.isEmpty && one.ordinals.isEmpty
    guard all > 0, !namesNothing else { return (0, 0) }
    let isUnnamed = !one.names.isEmpty && Set(one.names).isDisjoint(with: other.names)
    let isForgiven = !isUnnamed || common / all >= enough
    return (common / all * (isForgiven ? 1 : unnamed), common)
  }

  /// The weight of an amount that both have: the same thing counted, or so much money.
  private static func counted(_ one: ItemParts, _ other: ItemParts) -> Double {
    let isShared = one.amounts.contains { mine in
      other.amounts.contains { mine == $0 || mine.unit == $0.unit && !["", "USD", "%"].contains(mine.unit) }
    }
    return isShared ? weightOfUnit : 0
  }

  /// The weight of a number that two works of one name have: cầu Hữu nghị số 5.
  private static func numbered(_ one: ItemParts, _ other: ItemParts) -> Double {
    let isSame = !Set(one.ordinals).isDisjoint(with: other.ordinals) && !Set(one.names).isDisjoint(with: other.names)
    return isSame && !one.isOccasion ? weightOfUnit : 0
  }

  /// The weight of a day for which both are: the meeting of 12/6.
  private static func dated(_ one: ItemParts, _ other: ItemParts) -> Double {
    one.isOccasion && !Set(one.days).isDisjoint(with: other.days) ? weightOfUnit : 0
  }

  /// Other numbers of sessions, other names, or another year of a document.
  private static func clash(_ commitment: ComparedItem, _ development: ComparedItem) -> Bool {
    func isOther<Value: Hashable>(_ mine: [Value], _ theirs: [Value]) -> Bool {
      !mine.isEmpty && !theirs.isEmpty && Set(mine).isDisjoint(with: theirs)
    }
    let (one, other) = (commitment.parts, development.parts)
    let isNamed = !commitment.names.isEmpty && !development.names.isEmpty
    return isOther(one.ordinals, other.ordinals) || isNamed && !shareName(commitment, development)
      || isOther(one.years, other.years) && one.acts.contains("sign") || isEarlier(one, other)
      || one.acts.contains("visit") && isOther(one.offices, other.offices) && !shareName(commitment, development)
  }

  /// Whether an amount is of years before those of the one aimed at.
  private static func isEarlier(_ one: ItemParts, _ other: ItemParts) -> Bool {
    guard !one.amounts.isEmpty, let first = one.years.min(), let last = other.years.max() else { return false }
    return last < first
  }

  /// Whether a name is one of the other's, or a part of it: cầu Nậm Tha is not cầu Nậm Ngum. A single word (the first of Bệnh viện)
  /// says little where both have longer names.
  private static func shareName(_ one: ComparedItem, _ other: ComparedItem) -> Bool {
    let (mine, theirs) = (one.names.filter { $0.count > 1 }, other.names.filter { $0.count > 1 })
    let areLong = !mine.isEmpty && !theirs.isEmpty
    return (areLong ? mine : one.names).contains { name in
      (areLong ? theirs : other.names).contains { areOne(name, $0) }
    }
  }

  /// - Parameters: the words of two names.
  static func areOne(_ name: Set<Substring>, _ other: Set<Substring>) -> Bool {
    name.isSubset(of: other) || other.isSubset(of: name)
  }

  /// The European Union, named for its rules or its money, makes nothing a thing of its own.
  private static let union = "EU"

  /// Whether words about some states may be about a thing between two: they name both, or none besides one of them.
  static func mayBe(between sides: Set<String>, _ all: Set<String>) -> Bool {
    let named = all.filter { $0 != union || sides.contains(union) }
    return named.isEmpty || named.isSuperset(of: sides) || named.count == 1 && named.isSubset(of: sides)
  }
}
