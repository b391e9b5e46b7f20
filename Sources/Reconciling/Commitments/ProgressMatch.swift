import Reading

/// What a development shows of a commitment.
public struct ProgressMatch: Sendable {
  public private(set) var progress: DevelopmentState
  /// The words that show it.
  public let cite: Cite
  /// How much of the weight of the commitment's words the development has: 0 to 1.
  public let share: Double

  /// What finishes anything: hoàn thành.
  private static let complete = "complete"
  /// Acts that lead to others.
  private static let steps: Set = [
    "sign", "initial", "approve", "ratify", "start", "begin", "establish", "negotiate", "conclude", "build", "give",
    "resume", "find",
  ]

  /// Nil where the development is of something else.
  ///
  /// - Parameter sides: the states that the commitment is between.
  public init?(_ commitment: ComparedItem, sides: [String], _ fact: DevelopmentFact, _ development: ComparedItem) {
    let link = ProgressLink(commitment, sides: sides, development, sides: fact.sides)
    guard link.share >= Thresholds.sameThing else { return nil }
    share = link.share
    cite = fact.cite
    guard let progress = Self.progress(of: commitment.parts, fact) else { return nil }
    self.progress = progress
  }

  /// What the developments of one report show together: the strongest; of a list of which some is done and some is not, a part.
  public static func together(_ matches: [ProgressMatch], of commitment: ComparedItem) -> ProgressMatch? {
    guard var strongest = matches.min(by: { $0.strength < $1.strength }) else { return nil }
    let isInPart = matches.contains { $0.progress == .underWay || $0.progress == .partly }
    if strongest.progress == .done, isInPart, commitment.parts.separators > 0 { strongest.progress = .partly }
    return strongest
  }

  private var strength: Int {
    [DevelopmentState.dropped, .blocked, .done, .partly, .underWay].firstIndex(of: progress)!
  }

  /// Nil for an act that is no step to what was promised: a meeting, a visit, any verb that no lexicon knows.
  private static func progress(of commitment: ItemParts, _ fact: DevelopmentFact) -> DevelopmentState? {
    switch fact.state {
    case .dropped, .blocked: return fact.state
    case .done, .partly, .underWay:
      if let reached = reached(commitment, fact) { return reached }
      guard fact.state == .done else { return fact.state }
      if isKept(commitment, by: fact.acts) { return .done }
      return steps.isDisjoint(with: fact.acts) ? nil : .underWay
    }
  }

  /// Of an amount that was aimed at: whether another of its unit is as much.
  private static func reached(_ commitment: ItemParts, _ fact: DevelopmentFact) -> DevelopmentState? {
    for aim in commitment.amounts where !aim.unit.isEmpty {
      let seen = fact.parts.amounts.filter { $0.unit == aim.unit }.map(\.value)
      guard let most = seen.max() else { continue }
      if most > aim.value || most == aim.value && seen.count == 1 && fact.state == .done { return .done }
      if most < aim.value || seen.count > 1 { return .partly }
    }
    return nil
  }

  /// Whether the acts are of the kind that was promised, or finish it.
  private static func isKept(_ commitment: ItemParts, by acts: [String]) -> Bool {
    acts.contains { commitment.acts.contains($0) || $0 == complete }
  }
}

/// How much of a commitment a development is about.
struct ProgressLink {
  let share: Double

  /// What a share is worth where the commitment names a place or a work and the development names none of it.
  private static let otherName = 0.4
  /// With so much of the words in common a missing name is forgiven.
  private static let enough = 0.5

  init(_ commitment: ComparedItem, sides: [String], _ development: ComparedItem, sides others: [String]) {
    share =
      Self.clash(commitment.parts, development.parts) || !Self.mayBe(between: Set(sides), Set(others))
      ? 0 : Self.share(of: commitment, in: development)
  }

  private static func share(of commitment: ComparedItem, in development: ComparedItem) -> Double {
    guard commitment.weightOfTerms > 0 else { return 0 }
    let share = commitment.shared(with: development).weight / commitment.weightOfTerms
    let (names, others) = (commitment.parts.names, development.parts.names)
    let isUnnamed = !names.isEmpty && Set(names).isDisjoint(with: others)
    return isUnnamed && (!others.isEmpty || share < enough) ? share * otherName : share
  }

  /// Other numbers of sessions, or another year of a document or target.
  private static func clash(_ one: ItemParts, _ other: ItemParts) -> Bool {
    func isOther(_ mine: [Int], _ theirs: [Int]) -> Bool {
      !mine.isEmpty && !theirs.isEmpty && Set(mine).isDisjoint(with: theirs)
    }
    if isOther(one.ordinals, other.ordinals) { return true }
    return isOther(one.years, other.years) && one.acts.contains("sign")
  }

  /// Whether words about some states may be about a thing between two: they name both, or none besides them.
  private static func mayBe(between sides: Set<String>, _ named: Set<String>) -> Bool {
    named.isEmpty || named.isSuperset(of: sides) || named.count == 1 && named.isSubset(of: sides)
  }
}
