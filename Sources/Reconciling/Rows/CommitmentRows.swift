import Reading

/// One thing agreed, promised or asked for, over all reports: a thread.
public struct CommitmentRow: Codable, Sendable, Equatable {
  public var id: String
  /// The words of its last step.
  public var text: String
  public var sides: [String]
  public var topics: [Topic]
  /// The end of the date or term that an item names.
  @Nullable public var due: String?
  public var state: CommitmentState
  @Nullable public var firstSaid: String?
  @Nullable public var lastSaid: String?
  /// The strongest of its steps.
  public var force: CommitmentForce
  /// The states that owe it.
  public var owedBy: [String]
  /// Of its last step.
  public var novelty: CommitmentNovelty
  /// Of what was asked of the other side: whether it has agreed or promised it since; null of what was not asked.
  @Nullable public var answered: Bool? = nil
  /// Whether a report could show that it is done: a thing, a number, a date, a document, a session. Else it is a direction.
  public var testable = false
  /// Null of what is not testable.
  @Nullable public var progress: CommitmentProgress? = nil
  public var progressCites: [RowCite] = []
  public var clock = CommitmentClock.undated
  /// Since it was last said, where it has fallen silent.
  @Nullable public var silentMonths: Int? = nil
  /// On how many occasions it was said: two reports of one encounter are one.
  public var times: Int
  /// Ids of rows that became part of it.
  public var formerly: [String] = []
  public var origin = Origin.reports
  /// Of a row entered by hand, the decision.
  @Nullable public var decision: String? = nil
  public var cites: [RowCite]
}

public enum CommitmentState: String, Codable, Sendable, CaseIterable {
  case open, silent, overdue, fulfilled, ended
}

/// What reports show of a commitment, later than it was made. What shows less comes first.
public enum CommitmentProgress: String, Codable, Sendable, CaseIterable {
  case noEvidence = "none"
  case underWay = "under-way"
  case blocked, partly, dropped, superseded, done
}

/// How a commitment stands to its date.
public enum CommitmentClock: String, Codable, Sendable, CaseIterable {
  case due, overdue, undated
}

/// `agreed` by both, `promised` by one, `asked` of the other.
public enum CommitmentForce: String, Codable, Sendable, CaseIterable {
  case agreed, promised, asked
}

public enum CommitmentNovelty: String, Codable, Sendable, CaseIterable {
  case new, reaffirmed, changed, silent
}

/// What one report says of a commitment.
public struct CommitmentStepRow: Codable, Sendable, Equatable {
  public var id: String
  public var commitment: String
  public var report: String
  @Nullable public var date: String?
  @Nullable public var encounter: String?
  public var step: CommitmentStep
  @Nullable public var act: Act?
  public var speakers: [String]
  public var text: String
  public var origin = Origin.reports
  public var cites: [RowCite]
}

public enum CommitmentStep: String, Codable, Sendable, CaseIterable {
  case first, reaffirmed, changed, fulfilled
}
