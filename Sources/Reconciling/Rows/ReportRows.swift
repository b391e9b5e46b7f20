/// A report, in its newest version.
public struct ReportRow: Codable, Sendable, Equatable {
  public var id: String
  @Nullable public var source: String?
  @Nullable public var title: String?
  @Nullable public var outlet: String?
  @Nullable public var published: String?
  @Nullable public var publishedFrom: String?
  @Nullable public var language: String?
  /// The day the report tells of: its central encounter's if held, else `published`.
  @Nullable public var day: String?
  /// The link that gives the grounds of a day no report says.
  @Nullable public var dayFrom: String? = nil
  /// The earlier version of the same source.
  @Nullable public var replaces: String?
  /// Further sources that gave the same bytes.
  public var alsoFrom: [String]
  public var origin = Origin.reports

  public init(
    id: String, source: String?, title: String?, outlet: String?, published: String?, publishedFrom: String?,
    language: String?, day: String?, replaces: String?, alsoFrom: [String]
  ) {
    self.id = id
    self.source = source
    self.title = title
    self.outlet = outlet
    self.published = published
    self.publishedFrom = publishedFrom
    self.language = language
    self.day = day
    self.replaces = replaces
    self.alsoFrom = alsoFrom
  }
}

/// A grouping or an inference the program made, with its score (0 to 1) and its reason in words.
public struct LinkRow: Codable, Sendable, Equatable {
  public var id: String
  public var kind: LinkKind
  /// The row that came of it.
  public var row: String
  /// The report whose facts were joined to the row.
  @Nullable public var report: String?
  public var score: Double
  public var why: String
  /// The row it may belong to instead.
  @Nullable public var alternative: String?
  /// Whether it is too unsure to be made without a person's decision: the rows stay apart.
  public var queued: Bool
  /// What the words of a later report show of a commitment.
  @Nullable public var progress: CommitmentProgress? = nil
  public var origin = Origin.rule
  /// Those words; of a grouping none.
  public var cites: [RowCite] = []

  /// - Parameter alternative: makes it a link that waits for a decision.
  init(
    _ kind: LinkKind, _ row: String, report: String, score: Double, why: String, alternative: String? = nil
  ) {
    let ends = [kind.rawValue, row, RowIDs.short(report)] + (alternative.map { [$0] } ?? [])
    id = "link:" + ends.joined(separator: "/")
    self.kind = kind
    self.row = row
    self.report = report
    self.score = score
    self.why = why
    self.alternative = alternative
    queued = alternative != nil
  }
}

public enum LinkKind: String, Codable, Sendable, CaseIterable {
  case samePerson = "same-person"
  case sameOffice = "same-office"
  case sameEncounter = "same-encounter"
  case sameMechanism = "same-mechanism"
  case sameInstrument = "same-instrument"
  case sameIndicator = "same-indicator"
  case sameFormula = "same-formula"
  case sameCommitment = "same-commitment"
  case within
  case year
  /// That a later report shows what became of a commitment.
  case progress
}
