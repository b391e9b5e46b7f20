import Reading

public struct StatementRow: Codable, Sendable, Equatable {
  public var id: String
  public var report: String
  @Nullable public var encounter: String?
  @Nullable public var date: String?
  public var act: Act
  /// Ids of persons, ISO codes, `both` or `all`.
  public var speakers: [String]
  /// Whom it is said to, and in whose name; as `speakers`.
  public var to: [String] = []
  public var onBehalfOf: [String] = []
  /// The states it concerns: those of its encounter, else of its speakers, else of its report.
  public var sides: [String]
  public var topics: [Topic]
  public var text: String
  public var origin = Origin.reports
  public var cites: [RowCite]
}

/// One thing agreed, promised or asked for, within its statement.
public struct ItemRow: Codable, Sendable, Equatable {
  public var id: String
  public var statement: String
  public var report: String
  public var sides: [String]
  public var topics: [Topic]
  public var text: String
  public var origin = Origin.reports
  public var cites: [RowCite]
}

/// How often one report speaks of a topic between the same states.
public struct TopicRow: Codable, Sendable, Equatable {
  public var id: String
  public var topic: Topic
  public var sides: [String]
  public var report: String
  @Nullable public var date: String?
  public var statements: Int
  public var origin = Origin.reports
  public var cites: [RowCite]
}
