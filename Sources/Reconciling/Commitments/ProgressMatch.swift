import Reading

/// What a development shows of a commitment.
public struct ProgressMatch: Sendable {
  public private(set) var progress: DevelopmentState
  /// The words that show it.
  public let cite: Cite
  /// Whether it tells of an act of the kind that was promised.
  private let isOfPromise: Bool
  /// How much of the weight of the commitment's words the development has: 0 to 1.
  public let share: Double
  /// Whether that is enough to be told without a person.
  public let isEnough: Bool

  /// What finishes any work: hoàn thành.
  private static let complete = "complete"
  /// What is built and opened: khánh thành, đưa vào sử dụng.
  private static let inUse: Set = ["build", "open"]
  /// Acts that finish a work.
  static let finishing = inUse.union([complete])
  /// Acts that lead to others.
  private static let steps: Set = [
    "sign", "initial", "approve", "ratify", "start", "begin", "establish", "negotiate", "conclude", "resume", "extend",
  ]
  /// Acts that are under way to others.
  private static let ways: Set = ["carry-out", "prepare", "study"]

  /// Nil where the development is of something else, or shows nothing.
  ///
  /// - Parameters:
  ///   - sides: the states that the commitment is between.
  ///   - owed: those who owe it; nil for all of them.
  public init?(
    _ commitment: ComparedItem, sides: [String], owed: [String]? = nil, _ fact: DevelopmentFact,
    _ development: ComparedItem
  ) {
    let link = ProgressLink(commitment, sides: sides, development, of: fact)
    // The name of a partnership stands in many sentences; only that it was raised is a step.
    guard link.share > 0, !commitment.parts.raisesRelations || fact.acts.contains("upgrade") else { return nil }
    share = link.share
    cite = fact.cite
    isOfPromise = !Set(fact.acts).isDisjoint(with: commitment.parts.acts)
    guard let progress = Self.progress(of: commitment, owed: owed ?? sides, fact, development) else { return nil }
    let isOfList = commitment.parts.separators > 0 && share < Thresholds.wholeList
    self.progress = progress == .done && isOfList ? .partly : progress
    isEnough =
      share >= Self.least(of: commitment.parts, toBe: progress)
      && (progress != .dropped || link.weight >= Thresholds.weightDropped)
      && (progress != .done || link.hasKind || Self.isOfPaper(commitment.parts))
  }

  /// What the developments of one report show together: the strongest; of a list of which some is done and some is not, a part.
  public static func together(_ matches: [ProgressMatch], of commitment: ComparedItem) -> ProgressMatch? {
    let matches = matches.filter(\.isEnough)
    guard var strongest = matches.min(by: { $0.strength < $1.strength }) else { return nil }
    let isInPart = matches.contains { [.underWay, .partly, .blocked].contains($0.progress) }
    if strongest.progress == .done, isInPart, commitment.parts.separators > 0 { strongest.progress = .partly }
    return strongest
  }

  /// 0 for what counts before all else: that the very act that was promised is called off.
  private var strength: Int {
    isOfPromise && progress == .dropped
      ? 0 : 1 + [DevelopmentState.done, .dropped, .blocked, .partly, .underWay].firstIndex(of: progress)!
  }

  /// Nil for an act that is no step to what was promised: a meeting, a visit, any verb that no lexicon knows.
  private static func progress(
    of promised: ComparedItem, owed: [String], _ fact: DevelopmentFact, _ development: ComparedItem
  ) -> DevelopmentState? {
    let commitment = promised.parts
    switch fact.state {
    case .dropped, .blocked: return isOfSome(promised, development) ? nil : fact.state
    case .done, .partly, .underWay:
      if isOfAmount(commitment, fact), let reached = reached(commitment, fact) { return reached }
      if commitment.acts == ["figure"], fact.acts == ["figure"], fact.state == .done { return nil }
      if fact.state == .partly { return .partly }
      if fact.state == .underWay { return isOnTheWay(commitment, by: fact.acts) ? .underWay : nil }
      if isKept(commitment, by: fact.acts) {
        return isOfOneSide(fact, owed: owed) || isOfSome(promised, development) ? .partly : .done
      }
      return steps.isDisjoint(with: fact.acts) ? nil : .underWay
    }
  }

  private static func isOfAmount(_ commitment: ItemParts, _ fact: DevelopmentFact) -> Bool {
    fact.acts.contains { $0 == "figure" || commitment.acts.contains($0) }
  }

  /// Of an amount that was aimed at: whether another of its unit is as much.
  private static func reached(_ commitment: ItemParts, _ fact: DevelopmentFact) -> DevelopmentState? {
    for aim in commitment.amounts {
      let seen = fact.parts.amounts.filter { $0.unit == aim.unit }.map(\.value)
      guard let most = seen.max(), !aim.unit.isEmpty || seen.count == 1 && most < aim.value else { continue }
      if most > aim.value || most == aim.value && seen.count == 1 && fact.state == .done { return .done }
      if most < aim.value || seen.count > 1 || fact.state == .partly { return .partly }
    }
    return nil
  }

  /// Ratified by one of those who are to.
  private static func isOfOneSide(_ fact: DevelopmentFact, owed: [String]) -> Bool {
    fact.acts.contains("ratify") && !fact.acts.contains("force") && owed.count > 1
      && (fact.by.count == 1 || fact.sides.count == 1)
  }

  /// Of several works that are to be done each, those that the words do not name: cầu Stung Bot và cầu Prey Chan.
  private static func isOfSome(_ commitment: ComparedItem, _ development: ComparedItem) -> Bool {
    commitment.parts.separators > 0 && commitment.names.count > 1 && !development.names.isEmpty
      && !commitment.names.allSatisfy { name in development.names.contains { ProgressLink.areOne(name, $0) } }
  }

  private static func isOnTheWay(_ commitment: ItemParts, by acts: [String]) -> Bool {
    acts.isEmpty || acts.contains { commitment.acts.contains($0) || steps.contains($0) || ways.contains($0) }
  }

  /// Whether the acts are of the kind that was promised, or finish a work: it is put into use, too.
  private static func isKept(_ commitment: ItemParts, by acts: [String]) -> Bool {
    let isFinished = acts.contains(complete) || inUse.isSubset(of: acts) && !commitment.raisesRelations
    return isFinished && !commitment.isOccasion && !isOfPaper(commitment)
      || acts.contains(where: commitment.acts.contains)
  }

  /// How much of a thing words must have that say what became of it: what ends it needs more, and documents are told apart by few
  /// words.
  private static func least(of commitment: ItemParts, toBe progress: DevelopmentState) -> Double {
    switch progress {
    case .done: isOfPaper(commitment) ? Thresholds.sameDocumentDone : Thresholds.sameThingDone
    case .dropped: Thresholds.sameThingDropped
    case .blocked, .partly, .underWay: Thresholds.sameThing
    }
  }

  private static func isOfPaper(_ commitment: ItemParts) -> Bool {
    commitment.acts.contains { $0 == "sign" || $0 == "ratify" || $0 == "force" }
  }
}
