import Reading

/// Makes weights from reports with gold.
struct Training: Sendable {
  private let reader: Reader
  private let reports: [(report: Report, gold: GoldStatements)]

  init(_ reports: [GoldReport], reader: Reader) {
    self.reader = reader
    self.reports = reports.map { gold in
      let collector = CueCollector()
      let reading = reader.read(gold.report, judge: collector)
      return (gold.report, GoldStatements(gold, cues: collector.cues, people: reading.people))
    }
  }

  /// How many gold statements there are, and how many have a cue among those proposed.
  var coverage: (statements: Int, covered: Int) {
    reports.reduce(into: (0, 0)) { $0 = ($0.0 + $1.gold.count, $0.1 + $1.gold.covered) }
  }

  /// Weights in the order in which the reader decides: the speaker first, then what he decides about is seen as it is read.
  func weights() -> [Feature: Double] {
    var speaker = Learner()
    speaker.learn(lessons([:]).flatMap(\.speakers), rounds: 3)
    var weights = speaker.kept(least: Self.least)
    speaker.learn(lessons(weights).flatMap(\.speakers), rounds: 2)
    weights = speaker.kept(least: Self.least)
    let lessons = lessons(weights)
    for samples in [lessons.flatMap(\.glances), lessons.flatMap(\.cues), lessons.flatMap(\.befores), lessons.flatMap(\.ends)] {
      var learner = Learner()
      learner.learn(samples, rounds: 8)
      weights.merge(learner.kept(least: Self.least)) { $1 }
    }
    return weights
  }

  private static let least = 0.05

  func lessons(_ weights: [Feature: Double]) -> [Teacher] {
    let learned = LearnedJudge(Weights(weights))
    return reports.map { report, gold in
      let teacher = Teacher(gold, learned: learned)
      _ = reader.read(report, judge: teacher)
      return teacher
    }
  }
}
