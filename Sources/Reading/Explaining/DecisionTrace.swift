/// A judge that decides by the weights and keeps what there was to decide. Only who asks for it pays for it: the normal
/// way has a judge that keeps nothing.
final class DecisionTrace: Judge, @unchecked Sendable {
  struct Option {
    let what: String
    /// Hundredths.
    let sum: Int
    let features: [Feature]
  }

  struct Entry {
    let question: Decision.Question
    /// The words that it is about.
    let tokens: Range<Int>
    /// The place or the words that they are held against.
    var other: Range<Int>?
    let options: [Option]
    /// The index of the option that was taken; nil if none was.
    let taken: Int?
  }

  private let learned: LearnedJudge
  private var noted: [Entry] = []

  /// What was decided, in order. A cue that may be a statement, but where nobody may be the speaker, has a question for
  /// the speaker without options.
  var entries: [Entry] {
    noted.enumerated().flatMap { index, entry in
      guard entry.question == .glance, entry.taken != nil, noted.dropFirst(index + 1).first?.question != .speaker else {
        return [entry]
      }
      return [entry, Entry(question: .speaker, tokens: entry.tokens, options: [], taken: nil)]
    }
  }

  init(_ weights: Weights) { learned = LearnedJudge(weights, notes: FeatureNotes()) }

  var lookup: Weights.Lookup { learned.lookup }
  var notes: FeatureNotes? { learned.notes }

  // MARK: yes or no

  func mayBeStatement(_ cue: CuePlace, _ evidence: Evidence) -> Bool {
    note(.glance, cue.range, evidence, learned.mayBeStatement(cue, evidence))
  }

  func isStatement(_ cue: CuePlace, _ evidence: Evidence) -> Bool {
    note(.cue, cue.range, evidence, learned.isStatement(cue, evidence))
  }

  func standsBefore(_ cue: CuePlace, _ evidence: Evidence) -> Bool {
    note(.before, cue.range, evidence, learned.standsBefore(cue, evidence))
  }

  func ends(_ cue: CuePlace, before token: Int, _ evidence: Evidence) -> Bool {
    note(.end, cue.range, at: token, in: cue.text, evidence, learned.ends(cue, before: token, evidence))
  }

  func beginsItem(_ cue: CuePlace, at token: Int, _ evidence: Evidence) -> Bool {
    note(.split, cue.range, at: token, in: cue.text, evidence, learned.beginsItem(cue, at: token, evidence))
  }

  func link(_ first: EncounterMention, _ second: EncounterMention, _ evidence: Evidence, in view: ReportView) -> Int {
    let link = learned.link(first, second, evidence, in: view)
    _ = note(.merge, second.frame.range, other: first.frame.range, evidence, link > 0)
    return link
  }

  private func note(
    _ question: Decision.Question, _ tokens: Range<Int>, at token: Int, in text: Text, _ evidence: Evidence,
    _ answer: Bool
  ) -> Bool {
    note(question, tokens, other: token < text.count ? token..<token + 1 : nil, evidence, answer)
  }

  private func note(
    _ question: Decision.Question, _ tokens: Range<Int>, other: Range<Int>? = nil, _ evidence: Evidence, _ answer: Bool
  ) -> Bool {
    let option = Self.option("yes", evidence)
    noted.append(
      Entry(question: question, tokens: tokens, other: other, options: [option], taken: answer ? 0 : nil))
    return answer
  }

  // MARK: one of several

  func speaker(at cue: CuePlace, among options: SpeakerChoices) -> Int? {
    let taken = learned.speaker(at: cue, among: options)
    let seen = (0..<options.count).map { Self.option(options.names($0).joined(separator: ", "), options.evidence($0)) }
    noted.append(Entry(question: .speaker, tokens: cue.range, options: seen, taken: taken))
    return taken
  }

  func act(of cue: CuePlace, among options: [ActOption]) -> Int {
    let taken = learned.act(of: cue, among: options)
    let seen = options.map { Self.option($0.act.rawValue, $0.evidence) }
    noted.append(Entry(question: .act, tokens: cue.range, options: seen, taken: taken))
    return taken
  }

  func firstItem(_ cue: CuePlace, among options: [ItemStart]) -> Int {
    let taken = learned.firstItem(cue, among: options)
    let seen = options.map { Self.option(cue.text.cite($0.token..<$0.token + 1).quote, $0.evidence) }
    noted.append(Entry(question: .start, tokens: cue.range, options: seen, taken: taken))
    return taken
  }

  func dates(of encounters: [Encounter], among options: [[DateOption]], in view: ReportView) -> [Int?] {
    let taken = learned.dates(of: encounters, among: options, in: view)
    for (index, options) in options.enumerated() where !options.isEmpty {
      let seen = options.map { Self.option($0.value, $0.evidence) }
      noted.append(Entry(question: .date, tokens: encounters[index].frame, options: seen, taken: taken[index]))
    }
    return taken
  }

  func statuses(of encounters: [Encounter], among options: [[StatusOption]], in view: ReportView) -> [StatusDecision] {
    let decisions = learned.statuses(of: encounters, among: options, in: view)
    for (index, options) in options.enumerated() {
      let seen = options.map { Self.option($0.status?.rawValue ?? "none", $0.evidence) }
      let taken = options.firstIndex { $0.status == decisions[index].status }
      noted.append(Entry(question: .status, tokens: encounters[index].frame, options: seen, taken: taken))
    }
    return decisions
  }

  private static func option(_ what: String, _ evidence: Evidence) -> Option {
    Option(what: what, sum: evidence.sum, features: evidence.features)
  }
}
