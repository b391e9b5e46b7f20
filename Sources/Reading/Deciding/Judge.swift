import Foundation

/// Decides between the candidates that the rules propose. `LearnedJudge` does it by weights, training by the gold.
package protocol Judge: Sendable {
  /// The weights by which evidence is added up.
  var weights: Weights { get }
  /// Whether somebody wants to see the features.
  var recordsFeatures: Bool { get }
  /// Which option is the speaker at a cue, nil if none is. The options are not empty.
  func speaker(at cue: CuePlace, among options: [SpeakerChoice]) -> Int?
  /// Whether a cue opens a statement.
  func isStatement(_ cue: CuePlace, _ evidence: Evidence) -> Bool
  /// Whether what was said stands before the cue.
  func standsBefore(_ cue: CuePlace, _ evidence: Evidence) -> Bool
  /// Whether what is said under a cue ends before a token.
  func ends(_ cue: CuePlace, before token: Int, _ evidence: Evidence) -> Bool
  /// The speaker of what was found to be a statement: whom `speaker` took, but where the gold knows better.
  func settledSpeaker(at cue: CuePlace, among options: [SpeakerChoice], taken: Int) -> Int
}

extension Judge {
  package func settledSpeaker(at cue: CuePlace, among options: [SpeakerChoice], taken: Int) -> Int { taken }
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

/// Somebody who may be the speaker.
package struct SpeakerChoice {
  let people: People
  let option: SpeakerOption

  package var evidence: Evidence { option.evidence }
  /// Whether it is carried on by the statements that follow: not who stands behind a noun act.
  package var isCarriedOn: Bool { option.way != .behind }
  /// As a reading names them.
  package var names: [String] { option.who.map { $0.name(people) } }
}

/// Decides by the weights of a language.
package struct LearnedJudge: Judge {
  package let weights: Weights
  package let recordsFeatures = false

  package init(_ weights: Weights) { self.weights = weights }

  /// The best option of the speakers for whom most speaks: several options for the same ones add up.
  package func speaker(at cue: CuePlace, among options: [SpeakerChoice]) -> Int? {
    let powers = options.map { exp(Double($0.evidence.sum) / 100) }
    func total(_ index: Int) -> Double {
      zip(options, powers).reduce(0) { $0 + ($1.0.option.who == options[index].option.who ? $1.1 : 0) }
    }
    return options.indices.max { (total($0), powers[$0]) < (total($1), powers[$1]) }
  }

  package func isStatement(_ cue: CuePlace, _ evidence: Evidence) -> Bool {
    evidence.sum > 0
  }

  package func standsBefore(_ cue: CuePlace, _ evidence: Evidence) -> Bool { evidence.sum > 0 }

  package func ends(_ cue: CuePlace, before token: Int, _ evidence: Evidence) -> Bool { evidence.sum > 0 }
}
