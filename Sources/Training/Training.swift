import Reading

/// Makes weights from reports with gold.
package struct Training: Sendable {
  private let reader: Reader
  private let received: [GoldReport]
  private let reports: [(report: Report, statements: GoldStatements, encounters: GoldEncounters)]

  package init(_ reports: [GoldReport], reader: Reader) {
    self.reader = reader
    received = reports
    self.reports = reports.map { gold in
      let collector = CueCollector()
      let people = GoldPeople(gold.gold, read: reader.read(gold.report, judge: collector).people)
      return (
        gold.report, GoldStatements(gold, cues: collector.cues, people: people), GoldEncounters(gold, people: people)
      )
    }
  }

  /// How many gold statements there are, and how many have a cue among those proposed.
  package var coverage: (statements: Int, covered: Int) {
    reports.reduce(into: (0, 0)) { $0 = ($0.0 + $1.statements.count, $0.1 + $1.statements.covered) }
  }

  /// Weights in the order in which the reader decides: each decider learns on what those before it make of the reports.
  package func weights() -> [Feature: Double] {
    var weights: [Feature: Double] = [:]
    var speaker = Learner(Learner.statements)
    for rounds in [3, 2] {
      speaker.learn(lessons(weights).map(\.speakers), rounds: rounds)
      weights.merge(speaker.kept()) { $1 }
    }
    let lessons = lessons(weights)
    for samples in [\Teacher.glances, \.cues, \.befores, \.ends, \.splits] {
      var learner = Learner(Learner.statements)
      learner.learn(lessons.map { $0[keyPath: samples] }, rounds: 8)
      weights.merge(learner.kept()) { $1 }
    }
    var act = Learner(Learner.statements)
    act.learn(lessons.map(\.acts), rounds: 5)
    weights.merge(act.kept()) { $1 }
    for samples in [\Teacher.merges, \Teacher.dates] {
      var learner = Learner(Learner.encounters)
      learner.learn(self.lessons(weights).map { $0[keyPath: samples] }, rounds: 6)
      weights.merge(learner.kept()) { $1 }
    }
    var status = Learner(Learner.encounters)
    status.learn(self.lessons(weights).map(\.statuses), rounds: 6)
    return weights.merging(status.kept()) { $1 }
  }

  private func lessons(_ weights: [Feature: Double]) -> [Teacher] {
    let learned = LearnedJudge(Weights(weights))
    return reports.map { report, statements, encounters in
      let teacher = Teacher(statements, encounters, learned: learned)
      _ = reader.read(report, judge: teacher)
      return teacher
    }
  }

  /// The weights as the table of the language's folder.
  package func table() -> WeightTable {
    WeightTable(weights(), wordings: received.map { reader.wordings(of: $0.report) })
  }
}
