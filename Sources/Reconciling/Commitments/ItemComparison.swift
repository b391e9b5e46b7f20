import Reading

/// What two items have in common and what tells them apart. Features are named in `ThreadFeature`; each is 0 to 1, or nearly.
public struct ItemComparison: Sendable {
  private let one: ComparedItem
  private let other: ComparedItem
  public private(set) var features: [ThreadFeature: Double] = [:]

  public init(_ one: ComparedItem, _ other: ComparedItem) {
    self.one = one
    self.other = other
    set(.always, 1)
    compareTerms()
    compareTopics()
    compareSets()
    compareForms()
  }

  /// What forbids one thread whatever the words: another session or anniversary, another place or project, two years of one
  /// target.
  public var veto: String? {
    let (mine, theirs) = (one.parts, other.parts)
    if Self.clash(mine.ordinals, theirs.ordinals) { return "other numbers of sessions or anniversaries" }
    if Self.clash(mine.names, theirs.names) { return "other names" }
    if Self.clash(mine.years, theirs.years), !mine.amounts.isEmpty, !theirs.amounts.isEmpty { return "two deadlines" }
    return nil
  }

  /// Whether both say nothing but that there is to be more cooperation.
  public var areBothGeneral: Bool { one.parts.isGeneral && other.parts.isGeneral }

  private mutating func set(_ feature: ThreadFeature, _ value: Double) { features[feature] = value }

  private mutating func set(_ feature: ThreadFeature, _ holds: Bool) { if holds { features[feature] = 1 } }

  private mutating func compareTerms() {
    let shared = one.weights.filter { other.weights.keys.contains($0.key) }
    let pairs = one.pairs.intersection(other.pairs)
    let common = shared.values.reduce(0, +) + Double(pairs.count) * ComparedItem.weightOfPair
    let (small, large) = (min(one.weight, other.weight), max(one.weight, other.weight))
    if small > 0 {
      set(.cover, common / small)
      set(.coverAll, common / large)
      set(.mean, (common / small + common / large) / 2)
    }
    set(.oneGeneral, one.parts.terms.isEmpty != other.parts.terms.isEmpty)
    set(.shared, Double(min(shared.count, 5)) / 5)
    set(.rareShared, (shared.values.max() ?? 0) / 10)
    let left = [one.left(beside: other), other.left(beside: one)].sorted()
    set(.leftSmall, left[0] / 20)
    set(.leftLarge, left[1] / 20)
  }

  private mutating func compareTopics() {
    let (mine, theirs) = (one.topics, other.topics)
    set(.topicSame, !mine.isDisjoint(with: theirs))
    set(.topicPart, !mine.isDisjoint(with: theirs) && mine != theirs)
    set(.topicOne, mine.isEmpty != theirs.isEmpty)
  }

  private mutating func compareSets() {
    let (mine, theirs) = (one.parts, other.parts)
    set(.nameOne, mine.names.isEmpty != theirs.names.isEmpty)
    set(.nameDiffer, Self.differ(mine.names, theirs.names))
    set(.yearOne, mine.years.isEmpty != theirs.years.isEmpty)
    set(.yearDiffer, Self.differ(mine.years, theirs.years))
    set(.levelOne, mine.levels.isEmpty != theirs.levels.isEmpty)
    set(.levelDiffer, Self.differ(mine.levels, theirs.levels))
    set(.amountOne, mine.amounts.isEmpty != theirs.amounts.isEmpty)
    set(.amountDiffer, Self.differ(mine.amounts, theirs.amounts))
    set(.conditionOne, mine.isConditional != theirs.isConditional)
  }

  private mutating func compareForms() {
    let (mine, theirs) = (one.parts, other.parts)
    set(.listGap, Double(min(abs(mine.separators - theirs.separators), 4)) / 4)
    set(.list, Double(min(max(mine.separators, theirs.separators), 4)) / 4)
    set(.lengthGap, Double(min(abs(mine.length - theirs.length), 20)) / 20)
    set(.short, min(mine.length, theirs.length) <= 4)
    set(.generalGap, Double(min(abs(mine.general - theirs.general), 3)) / 3)
  }

  private static func differ<Value: Hashable>(_ one: [Value], _ other: [Value]) -> Bool {
    !one.isEmpty && !other.isEmpty && Set(one) != Set(other)
  }

  private static func clash<Value: Hashable>(_ one: [Value], _ other: [Value]) -> Bool {
    !one.isEmpty && !other.isEmpty && Set(one).isDisjoint(with: other)
  }
}

/// An item ready for comparing.
public struct ComparedItem: Sendable {
  let parts: ItemParts
  let topics: Set<Topic>
  /// Its terms, each once.
  let weights: [String: Double]
  /// Neighbouring terms.
  let pairs: Set<String>
  /// Of all terms and pairs.
  let weight: Double

  static let weightOfPair = 4.8

  public init(_ parts: ItemParts, topics: [Topic]) {
    self.parts = parts
    self.topics = Set(topics)
    let levels = parts.levels.filter { $0 != "cao" }.map { ItemTerm(term: "level " + $0, weight: Self.weightOfPair) }
    let terms = parts.terms + levels
    weights = Dictionary(terms.map { ($0.term, $0.weight) }, uniquingKeysWith: { first, _ in first })
    pairs = Set(zip(parts.terms, parts.terms.dropFirst()).map { "\($0.term) \($1.term)" })
    weight = weights.values.reduce(0, +) + Double(pairs.count) * Self.weightOfPair
  }

  /// The weight of the terms that another one has not.
  func left(beside other: ComparedItem) -> Double {
    weights.filter { !other.weights.keys.contains($0.key) }.values.reduce(0, +)
  }
}

extension ItemParts {
  fileprivate var isGeneral: Bool {
    terms.isEmpty && levels.isEmpty && names.isEmpty && ordinals.isEmpty && years.isEmpty && amounts.isEmpty
  }
}
