import Reading

/// What two items have in common and what tells them apart. Features are named in `ThreadFeature`; each is 0 to 1, or nearly.
public struct ItemComparison: Sendable {
  private let one: ComparedItem
  private let other: ComparedItem
  private var values = [Double](repeating: 0, count: ThreadFeature.allCases.count)

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
    if mine.raisesRelations != theirs.raisesRelations, !mine.isGeneral, !theirs.isGeneral {
      return "raising a partnership, and strengthening it"
    }
    if mine.isOccasion != theirs.isOccasion, mine.ordinals.isEmpty != theirs.ordinals.isEmpty, !mine.acts.isEmpty,
      !theirs.acts.isEmpty
    {
      return "a numbered session, and something else"
    }
    if mine.isWork, theirs.isWork, leftOfBoth >= Self.otherWork { return "another work" }
    if Self.clash(mine.years, theirs.years), !mine.amounts.isEmpty, !theirs.amounts.isEmpty { return "two deadlines" }
    return nil
  }

  /// The weight of words by which a work is another one, of the one that has fewer: nhà máy chế biến sữa, nhà máy lắp ráp máy kéo.
  private static let otherWork = 14.0

  /// What each has that the other has not, by weight: the less.
  private var leftOfBoth: Double {
    let shared = one.shared(with: other).weight
    return min(one.weightOfTerms - shared, other.weightOfTerms - shared)
  }

  /// Whether both say nothing but that there is to be more cooperation.
  public var areBothGeneral: Bool { one.parts.isGeneral && other.parts.isGeneral }

  /// Whether both are to do the same to one work or body of the same name and number: khởi công cầu Hữu nghị số 6.
  public var areOfOneNumber: Bool {
    let (mine, theirs) = (one.parts, other.parts)
    return !Set(mine.ordinals).isDisjoint(with: theirs.ordinals) && !Set(mine.names).isDisjoint(with: theirs.names)
      && !Set(mine.acts).isDisjoint(with: theirs.acts)
  }

  /// Whether both aim at one figure by one year: 150 tỷ USD vào năm 2030.
  public var areOfOneTarget: Bool {
    let (mine, theirs) = (one.parts, other.parts)
    return mine.mayAimAtFigure && theirs.mayAimAtFigure && !Set(mine.years).isDisjoint(with: theirs.years)
      && mine.amounts.contains { !$0.unit.isEmpty && theirs.amounts.contains($0) }
  }

  /// Whether one asks for an act that a report could show done, and the other only for more of the like: xây dựng Trung tâm Phật
  /// giáo, thúc đẩy giao lưu Phật giáo. Of such training pairs that look alike three in four are two.
  var isDirectionBesideAct: Bool {
    let (mine, theirs) = (one.parts, other.parts)
    guard mine.isTestable != theirs.isTestable else { return false }
    let (act, direction) = mine.isTestable ? (mine, theirs) : (theirs, mine)
    return !act.acts.isEmpty && Set(act.acts).isDisjoint(with: direction.acts)
  }

  public subscript(_ feature: ThreadFeature) -> Double { values[feature.rawValue] }

  private mutating func set(_ feature: ThreadFeature, _ value: Double) { values[feature.rawValue] = value }

  private mutating func set(_ feature: ThreadFeature, _ holds: Bool) { if holds { values[feature.rawValue] = 1 } }

  private mutating func compareTerms() {
    let shared = one.shared(with: other)
    let common = shared.weight + Double(shared.pairs) * ComparedItem.weightOfPair
    let (small, large) = (min(one.weight, other.weight), max(one.weight, other.weight))
    if small > 0 {
      set(.cover, common / small)
      set(.coverAll, common / large)
      set(.mean, (common / small + common / large) / 2)
    }
    set(.oneGeneral, one.parts.terms.isEmpty != other.parts.terms.isEmpty)
    set(.shared, Double(min(shared.count, 5)) / 5)
    set(.rareShared, shared.heaviest / 10)
    let (left, theirs) = (one.weightOfTerms - shared.weight, other.weightOfTerms - shared.weight)
    set(.leftSmall, min(left, theirs) / 20)
    set(.leftLarge, max(left, theirs) / 20)
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
    set(.actDiffer, Self.clash(mine.acts, theirs.acts))
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
  /// Its terms and levels, each once, by their hashes.
  let terms: [(key: UInt64, weight: Double)]
  /// Hashes of neighbouring terms, in order.
  private let pairs: [UInt64]
  let weightOfTerms: Double
  /// Of its terms those that name what something is done with: not the words of its act, unless there are no others.
  let things: [(key: UInt64, weight: Double)]

  /// The words of each of its names.
  let names: [Set<Substring>]

  static let weightOfPair = 4.8

  public init(_ parts: ItemParts, topics: [Topic]) {
    self.parts = parts
    self.topics = Set(topics)
    names = parts.wholeNames.map { Set($0.split(separator: " ")) }
    let levels = parts.levels.filter { $0 != "cao" }.map { ItemTerm(term: "level " + $0, weight: Self.weightOfPair) }
    let weights = Dictionary(
      (parts.terms + levels).map { (StableHash($0.term).value, $0.weight) }, uniquingKeysWith: { first, _ in first })
    terms = weights.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    pairs = Set(zip(parts.terms, parts.terms.dropFirst()).map { StableHash("\($0.term) \($1.term)").value }).sorted()
    weightOfTerms = terms.reduce(0) { $0 + $1.weight }
    let ofAct = Set(parts.actTerms.map { StableHash(parts.terms[$0].term).value })
    let others = terms.filter { !ofAct.contains($0.key) }
    let partsOfNames = Self.partsOfNames(names)
    things = (others.isEmpty && !parts.isOccasion ? terms : others).map { term in
      (term.key, term.weight / Double(partsOfNames[term.key] ?? 1))
    }
  }

  private static let wordsOfKind = 3

  /// Of the words between the act and the first name the one that weighs most; nil if there are none, and of meetings.
  var kind: UInt64? {
    if parts.isOccasion { return nil }
    let named = Set(names.joined())
    let acts = Set(parts.actTerms)
    let words = parts.terms.enumerated().filter { !acts.contains($0.offset) }.map(\.element)
      .prefix(Self.wordsOfKind).prefix { !named.contains($0.term[...]) }
    return words.max { $0.weight < $1.weight }.map { StableHash($0.term).value }
  }

  /// How many words the name has that a word is part of: a long name is one thing.
  private static func partsOfNames(_ names: [Set<Substring>]) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for name in names { for word in name { counts[StableHash(String(word)).value] = name.count } }
    return counts
  }

  /// Of its amounts, what is counted: no money and no shares.
  var countedUnits: Set<String> { Set(parts.amounts.map(\.unit)).subtracting(["", "USD", "%"]) }

  func has(_ term: UInt64) -> Bool { terms.contains { $0.key == term } }

  /// Of all terms and pairs.
  var weight: Double { weightOfTerms + Double(pairs.count) * Self.weightOfPair }

  struct Shared {
    var count = 0
    var weight = 0.0
    var heaviest = 0.0
    var pairs = 0
  }

  func shared(with other: ComparedItem) -> Shared {
    var shared = Shared()
    for term in terms where other.terms.contains(where: { $0.key == term.key }) {
      shared.count += 1
      shared.weight += term.weight
      shared.heaviest = max(shared.heaviest, term.weight)
    }
    shared.pairs = pairs.count { other.pairs.contains($0) }
    return shared
  }

}

extension ItemParts {
  /// Whether a meeting, a visit or a drill is to take place.
  var isOccasion: Bool { acts.contains { $0 == "hold" || $0 == "visit" || $0 == "drill" } }

  /// Whether something is to be built.
  var isWork: Bool { acts.contains("build") }

  /// Whether relations are to be raised to a partnership.
  var raisesRelations: Bool { acts.contains("upgrade") && general > 0 && names.isEmpty }

  /// Whether no other act is asked for than that a figure be reached.
  fileprivate var mayAimAtFigure: Bool { acts.isEmpty || acts == ["figure"] }

  /// Whether it says nothing but that there is to be cooperation.
  var isGeneral: Bool {
    terms.isEmpty && levels.isEmpty && names.isEmpty && ordinals.isEmpty && years.isEmpty && amounts.isEmpty
  }
}
