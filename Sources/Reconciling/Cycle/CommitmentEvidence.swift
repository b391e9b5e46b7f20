import Reading

/// What the record's own rows show of a commitment: the session held, the visit paid, the document signed, the figure reached. Only
/// what a report tells later than the promise counts.
struct CommitmentEvidence {
  let progress: CommitmentProgress
  /// For ordering: the earliest day it can mean.
  let order: String
  let cites: [RowCite]
  let date: String?
  let encounter: String?

  /// Later evidence wins; of the same day the one that shows more. What is done stays done.
  static func latest(_ evidence: [CommitmentEvidence]) -> CommitmentEvidence? {
    evidence.filter { $0.progress == .done }.min { $0.order < $1.order }
      ?? evidence.max { ($0.order, $0.progress.rank) < ($1.order, $1.progress.rank) }
  }
}

extension CommitmentEvidence {
  /// The same for a thread: what is to be done every year is not done by one of them.
  func of(_ thread: CommitmentThread) -> CommitmentEvidence {
    guard progress == .done, thread.last.fact.parts.isRepeated else { return self }
    return CommitmentEvidence(progress: .underWay, order: order, cites: cites, date: date, encounter: encounter)
  }

  /// What a sentence of a later report tells.
  init(_ told: ProgressEvidence.Evidence) {
    self.init(
      progress: CommitmentProgress(told.progress), order: Days.order(told.date), cites: [told.cite], date: told.date,
      encounter: nil)
  }
}

extension CommitmentProgress {
  init(_ state: DevelopmentState) {
    switch state {
    case .underWay: self = .underWay
    case .partly: self = .partly
    case .done: self = .done
    case .blocked: self = .blocked
    case .dropped: self = .dropped
    }
  }

  fileprivate var rank: Int { Self.allCases.firstIndex(of: self)! }
}
