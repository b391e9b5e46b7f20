import Foundation

/// Decides between the candidates that the rules propose. `LearnedJudge` does it by weights, training by the gold.
package protocol Judge: Sendable {
  /// The weights by which evidence is added up; they live as long as the judge.
  var lookup: Weights.Lookup { get }
  /// Where the features are noted, nil if nobody wants to see them.
  var notes: FeatureNotes? { get }
  /// Whether a cue may open a statement, as far as its words and those beside it tell.
  func mayBeStatement(_ cue: CuePlace, _ evidence: Evidence) -> Bool
  /// Which option is the speaker at a cue, nil if none is. The options are not empty.
  func speaker(at cue: CuePlace, among options: SpeakerChoices) -> Int?
  /// Whether a cue opens a statement.
  func isStatement(_ cue: CuePlace, _ evidence: Evidence) -> Bool
  /// Whether what was said stands before the cue.
  func standsBefore(_ cue: CuePlace, _ evidence: Evidence) -> Bool
  /// Whether what is said under a cue ends before a token.
  func ends(_ cue: CuePlace, before token: Int, _ evidence: Evidence) -> Bool
  /// The speaker of what was found to be a statement: whom `speaker` took, but where the gold knows better.
  func settledSpeaker(at cue: CuePlace, among options: SpeakerChoices, taken: Int) -> Int
  /// Which option is the act of a statement.
  func act(of cue: CuePlace, among options: [ActOption]) -> Int
  /// Whether a new item of what is said under a cue begins at a token.
  func beginsItem(_ cue: CuePlace, at token: Int, _ evidence: Evidence) -> Bool

  // Encounters

  /// Hundredths: above 0, two mentions are rather of one encounter; the first stands before the second.
  func link(_ first: EncounterMention, _ second: EncounterMention, _ evidence: Evidence, in view: ReportView) -> Int
  /// For each encounter the index of the option that is its date, nil if none is.
  func dates(of encounters: [Encounter], among options: [[DateOption]], in view: ReportView) -> [Int?]
  func statuses(of encounters: [Encounter], among options: [[StatusOption]], in view: ReportView) -> [StatusDecision]
}

/// The status of an encounter, nil if it is none, and how sure that is: 0 to 1.
package struct StatusDecision: Sendable {
  package let status: EncounterStatus?
  package let confidence: Double

  package init(status: EncounterStatus?, confidence: Double) {
    self.status = status
    self.confidence = confidence
  }
}

/// A report as training sees it: with names and bytes, as the gold has them.
package struct ReportView: Sendable {
  let text: Text
  let people: People

  package func bytes(_ tokens: Range<Int>) -> Range<Int> { text.span(tokens) }
  package func names(_ persons: [Int]) -> [String] { persons.map { people.persons[$0].name } }
}

extension Judge {
  package func settledSpeaker(at cue: CuePlace, among options: SpeakerChoices, taken: Int) -> Int { taken }
}

/// Where a cue stands.
package struct CuePlace {
  let text: Text
  let range: Range<Int>
  let act: Act?

  /// In UTF-8 bytes of the report.
  package var bytes: Range<Int> { text.span(range) }
  /// The first byte of a token.
  package func byte(of token: Int) -> Int { text.span(token..<token + 1).lowerBound }
  /// The act of its word alone.
  package var actName: String? { act?.rawValue }
}

/// Those who may be the speaker.
package struct SpeakerChoices {
  let people: People
  let options: [SpeakerOption]

  package var count: Int { options.count }
  package func evidence(_ option: Int) -> Evidence { options[option].evidence }
  /// As a reading names them.
  package func names(_ option: Int) -> [String] { options[option].who.map { $0.name(people) } }
}

/// Decides by the weights of a language.
package struct LearnedJudge: Judge {
  private let weights: Weights
  package let lookup: Weights.Lookup
  package let notes: FeatureNotes?

  package init(_ weights: Weights, notes: FeatureNotes? = nil) {
    self.weights = weights
    lookup = weights.lookup
    self.notes = notes
  }

  /// Hundredths: what is less likely than 18 % is not looked at further.
  private static let leastAtAGlance = -150

  package func mayBeStatement(_ cue: CuePlace, _ evidence: Evidence) -> Bool { evidence.sum > Self.leastAtAGlance }

  /// The best option of the speakers for whom most speaks: several options for the same ones add up.
  package func speaker(at cue: CuePlace, among options: SpeakerChoices) -> Int? {
    let options = options.options
    let powers = options.map { exp(Double($0.evidence.sum) / 100) }
    var best: (index: Int, total: Double)?
    for index in options.indices {
      var total = 0.0
      var isTop = true
      for other in options.indices where options[other].who == options[index].who {
        total += powers[other]
        if powers[other] > powers[index] { isTop = false }
      }
      if isTop, total > best?.total ?? 0 { best = (index, total) }
    }
    return best?.index
  }

  package func isStatement(_ cue: CuePlace, _ evidence: Evidence) -> Bool {
    evidence.sum > 0
  }

  package func act(of cue: CuePlace, among options: [ActOption]) -> Int {
    options.indices.max { options[$0].evidence.sum < options[$1].evidence.sum }!
  }

  package func beginsItem(_ cue: CuePlace, at token: Int, _ evidence: Evidence) -> Bool { evidence.sum > 0 }

  package func standsBefore(_ cue: CuePlace, _ evidence: Evidence) -> Bool { evidence.sum > 0 }

  package func ends(_ cue: CuePlace, before token: Int, _ evidence: Evidence) -> Bool { evidence.sum > 0 }

  package func link(
    _ first: EncounterMention, _ second: EncounterMention, _ evidence: Evidence, in view: ReportView
  ) -> Int { evidence.sum }

  /// Hundredths: a date is taken where it is as likely as one in three.
  private static let leastForDate = -70

  package func dates(of encounters: [Encounter], among options: [[DateOption]], in view: ReportView) -> [Int?] {
    options.map { options in
      let best = options.indices.max { options[$0].evidence.sum < options[$1].evidence.sum }
      return best.flatMap { options[$0].evidence.sum > Self.leastForDate ? $0 : nil }
    }
  }

  /// What is more likely none than this is left out.
  private static let mostForNone = 0.6

  package func statuses(of encounters: [Encounter], among options: [[StatusOption]], in view: ReportView)
    -> [StatusDecision]
  {
    options.map { options in
      let powers = options.map { exp(Double($0.evidence.sum) / 100) }
      let all = powers.reduce(0, +)
      let none = options.firstIndex { $0.status == nil }!
      if powers[none] / all > Self.mostForNone { return StatusDecision(status: nil, confidence: powers[none] / all) }
      let best = options.indices.filter { $0 != none }.max { powers[$0] < powers[$1] }!
      return StatusDecision(status: options[best].status, confidence: powers[best] / all)
    }
  }
}
