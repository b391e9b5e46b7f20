import Reading

/// A judge that knows the gold: it answers as the gold has it, and keeps what there was to decide as samples.
final class Teacher: Judge, @unchecked Sendable {
  /// A yes or no.
  struct Sample {
    let features: [Feature]
    let isRight: Bool
    var weight = 1.0
  }
  /// One decision: the features of each option, and which of them are right.
  struct Choice {
    let options: [[Feature]]
    let isRight: [Bool]
  }

  var lookup: Weights.Lookup { learned.lookup }
  let notes: FeatureNotes? = FeatureNotes()
  private let gold: GoldStatements
  private let goldEncounters: GoldEncounters
  /// Takes the speaker where the gold is not asked yet.
  private let learned: LearnedJudge
  private(set) var speakers: [Choice] = []
  private(set) var glances: [Sample] = []
  private(set) var befores: [Sample] = []
  private(set) var ends: [Sample] = []
  private(set) var cues: [Sample] = []
  private(set) var acts: [Choice] = []
  private(set) var starts: [Choice] = []
  private(set) var splits: [Sample] = []
  private var links: [Sample] = []
  private(set) var dates: [Sample] = []
  private(set) var statuses: [Choice] = []

  init(_ gold: GoldStatements, _ encounters: GoldEncounters, learned: LearnedJudge) {
    self.gold = gold
    goldEncounters = encounters
    self.learned = learned
  }

  func mayBeStatement(_ cue: CuePlace, _ evidence: Evidence) -> Bool {
    glances.append(Sample(features: evidence.features, isRight: gold.statement(at: cue.bytes) != nil))
    return true
  }

  func speaker(at cue: CuePlace, among options: SpeakerChoices) -> Int? { learned.speaker(at: cue, among: options) }

  func isStatement(_ cue: CuePlace, _ evidence: Evidence) -> Bool {
    let isRight = gold.statement(at: cue.bytes) != nil
    cues.append(Sample(features: evidence.features, isRight: isRight))
    return isRight
  }

  func settledSpeaker(at cue: CuePlace, among options: SpeakerChoices, taken: Int) -> Int {
    guard let statement = gold.statement(at: cue.bytes) else { return taken }
    let isRight = (0..<options.count).map { gold.isRight(options.names($0), statement) }
    guard let first = isRight.firstIndex(of: true) else { return taken }
    speakers.append(Choice(options: (0..<options.count).map { options.evidence($0).features }, isRight: isRight))
    return isRight[taken] ? taken : first
  }

  func act(of cue: CuePlace, among options: [ActOption]) -> Int {
    let isRight = options.map { $0.act.rawValue == gold.statement(at: cue.bytes)?.act }
    guard let first = isRight.firstIndex(of: true) else { return learned.act(of: cue, among: options) }
    acts.append(Choice(options: options.map(\.evidence.features), isRight: isRight))
    return first
  }

  func firstItem(_ cue: CuePlace, among options: [ItemStart]) -> Int {
    guard let first = gold.statement(at: cue.bytes)?.items.min() else { return learned.firstItem(cue, among: options) }
    let isRight = options.map { cue.byte(of: $0.token) == first }
    guard let right = isRight.firstIndex(of: true) else { return learned.firstItem(cue, among: options) }
    starts.append(Choice(options: options.map(\.evidence.features), isRight: isRight))
    return right
  }

  func beginsItem(_ cue: CuePlace, at token: Int, _ evidence: Evidence) -> Bool {
    guard let statement = gold.statement(at: cue.bytes), !statement.items.isEmpty else {
      return learned.beginsItem(cue, at: token, evidence)
    }
    let isRight = statement.items.contains(cue.byte(of: token))
    splits.append(Sample(features: evidence.features, isRight: isRight))
    return isRight
  }

  func standsBefore(_ cue: CuePlace, _ evidence: Evidence) -> Bool {
    guard let statement = gold.statement(at: cue.bytes) else { return false }
    let isRight = statement.quote.lowerBound < cue.bytes.lowerBound - Self.tolerance
    befores.append(Sample(features: evidence.features, isRight: isRight))
    return isRight
  }

  /// What the gold has behind the end is never asked.
  func ends(_ cue: CuePlace, before token: Int, _ evidence: Evidence) -> Bool {
    guard let statement = gold.statement(at: cue.bytes) else { return false }
    let distance = cue.byte(of: token) - statement.quote.upperBound
    if distance > Self.tolerance { return true }
    let isRight = (0...Self.tolerance).contains(distance)
    ends.append(Sample(features: evidence.features, isRight: isRight))
    return isRight
  }

  // MARK: encounters

  /// A long report counts no more than so many pairs of mentions.
  private static let mostLinks = 12.0

  var merges: [Sample] {
    let weight = min(1, Self.mostLinks / Double(max(1, links.count)))
    return links.map { Sample(features: $0.features, isRight: $0.isRight, weight: weight) }
  }

  func link(_ first: EncounterMention, _ second: EncounterMention, _ evidence: Evidence, in view: ReportView) -> Int {
    if let one = goldEncounters.encounter(of: first, in: view),
      let other = goldEncounters.encounter(of: second, in: view)
    {
      links.append(Sample(features: evidence.features, isRight: one == other))
    }
    return evidence.sum
  }

  func dates(of encounters: [Encounter], among options: [[DateOption]], in view: ReportView) -> [Int?] {
    for (gold, options) in zip(goldEncounters.matches(encounters, in: view), options) {
      guard let gold else { continue }
      dates += options.map { Sample(features: $0.evidence.features, isRight: $0.value == gold.when) }
    }
    return learned.dates(of: encounters, among: options, in: view)
  }

  func statuses(of encounters: [Encounter], among options: [[StatusOption]], in view: ReportView) -> [StatusDecision] {
    for (gold, options) in zip(goldEncounters.matches(encounters, in: view), options) {
      statuses.append(
        Choice(options: options.map(\.evidence.features), isRight: options.map { $0.status == gold?.status }))
    }
    return learned.statuses(of: encounters, among: options, in: view)
  }

  /// Bytes by which the gold may differ: a sign and a space.
  private static let tolerance = 3
}

/// Looks which cues the rules propose, and takes none.
final class CueCollector: Judge, @unchecked Sendable {
  private let weights = Weights([:])
  var lookup: Weights.Lookup { weights.lookup }
  let notes: FeatureNotes? = nil
  private(set) var cues: [(bytes: Range<Int>, act: String?)] = []

  func mayBeStatement(_ cue: CuePlace, _ evidence: Evidence) -> Bool {
    cues.append((cue.bytes, cue.actName))
    return false
  }

  func speaker(at cue: CuePlace, among options: SpeakerChoices) -> Int? { nil }

  func link(_ first: EncounterMention, _ second: EncounterMention, _ evidence: Evidence, in view: ReportView) -> Int {
    0
  }
  func dates(of encounters: [Encounter], among options: [[DateOption]], in view: ReportView) -> [Int?] {
    encounters.map { _ in nil }
  }
  func statuses(of encounters: [Encounter], among options: [[StatusOption]], in view: ReportView) -> [StatusDecision] {
    encounters.map { _ in StatusDecision(status: nil, confidence: 0) }
  }

  func act(of cue: CuePlace, among options: [ActOption]) -> Int { 0 }
  func firstItem(_ cue: CuePlace, among options: [ItemStart]) -> Int { 0 }
  func beginsItem(_ cue: CuePlace, at token: Int, _ evidence: Evidence) -> Bool { false }
  func isStatement(_ cue: CuePlace, _ evidence: Evidence) -> Bool { false }
  func standsBefore(_ cue: CuePlace, _ evidence: Evidence) -> Bool { false }
  func ends(_ cue: CuePlace, before token: Int, _ evidence: Evidence) -> Bool { false }
}
