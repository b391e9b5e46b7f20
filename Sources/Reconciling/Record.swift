import Reading

/// What many readings give together: tables of flat rows that join by id.
///
/// The form is `docs/record.md`'s; `banggiao export --format json` prints it. Property names are the columns' names in
/// camel case. What is unknown is nil; dates are EDTF; states are ISO 3166-1 codes, lists of them sorted.
public struct Record: Codable, Sendable, Equatable {
  public var version = 1
  /// The day up to which reports count: the latest day of a report, never the clock.
  @Nullable public var asOf: String?
  public var reports: [ReportRow] = []
  public var persons: [PersonRow] = []
  public var tenures: [TenureRow] = []
  public var sightings: [SightingRow] = []
  public var encounters: [EncounterRow] = []
  public var accounts: [AccountRow] = []
  public var mechanisms: [MechanismRow] = []
  public var sessions: [SessionRow] = []
  public var instruments: [InstrumentRow] = []
  public var instrumentSteps: [InstrumentStepRow] = []
  public var indicators: [IndicatorRow] = []
  public var observations: [ObservationRow] = []
  public var milestones: [MilestoneRow] = []
  public var anniversaries: [AnniversaryRow] = []
  public var roles: [RoleRow] = []
  public var formulas: [FormulaRow] = []
  public var formulaUses: [FormulaUseRow] = []
  public var statements: [StatementRow] = []
  public var items: [ItemRow] = []
  public var topics: [TopicRow] = []
  public var commitments: [CommitmentRow] = []
  public var commitmentSteps: [CommitmentStepRow] = []
  public var greetings: [GreetingRow] = []
  public var invitations: [InvitationRow] = []
  public var checks: [CheckRow] = []
  public var links: [LinkRow] = []
  public var decisions: [DecisionRow] = []
  public var notes: [NoteRow] = []

  public init() {}
}

/// The words of a report that a row stands on: `Cite` with its report.
public struct RowCite: Codable, Sendable, Equatable {
  public var report: String
  public var start: Int
  public var end: Int
  public var quote: String

  public init(report: String, _ cite: Cite) {
    self.report = report
    start = cite.start
    end = cite.end
    quote = cite.quote
  }
}

/// Where a row comes from.
public enum Origin: String, Codable, Sendable {
  /// Read in reports.
  case reports
  /// Worked out from other rows.
  case rule
  /// Entered by a person.
  case hand
}
