import Reading

/// What many readings give together: tables of flat rows that join by id.
///
/// The form is `docs/record.md`'s; `banggiao export --format json` prints it. Property names are the columns' names in
/// camel case. What is unknown is nil; dates are EDTF.
public struct Record: Codable, Sendable, Equatable {
  public var version = 1
  /// The day up to which reports count: the latest day of a report, never the clock.
  public var asOf: String?
  public var reports: [ReportRow] = []
  public var persons: [PersonRow] = []
  public var tenures: [TenureRow] = []
  public var sightings: [SightingRow] = []
  public var encounters: [EncounterRow] = []
  public var accounts: [AccountRow] = []
  public var mechanisms: [MechanismRow] = []
  public var sessions: [SessionRow] = []
  public var instruments: [InstrumentRow] = []
  public var indicators: [IndicatorRow] = []
  public var observations: [ObservationRow] = []
  public var milestones: [MilestoneRow] = []
  public var anniversaries: [AnniversaryRow] = []
  public var statements: [StatementRow] = []
  public var items: [ItemRow] = []
  public var links: [LinkRow] = []

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

public struct ReportRow: Codable, Sendable, Equatable {
  public var id: String
  public var source: String?
  public var title: String?
  public var outlet: String?
  public var published: String?
  public var publishedFrom: String?
  public var language: String?
  /// The day the report tells of: its central encounter's if held, else `published`.
  public var day: String?
  /// The earlier version of the same source.
  public var replaces: String?
  public var alsoFrom: [String]

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

public struct PersonRow: Codable, Sendable, Equatable {
  public var id: String
  public var name: String
  public var names: [String]
  public var country: String?
  public var origin: Origin
  public var cites: [RowCite]
}

/// One person in one office of one organization.
public struct TenureRow: Codable, Sendable, Equatable {
  public var id: String
  public var person: String
  public var office: String
  public var organization: String?
  public var country: String?
  public var firstSeen: String?
  public var lastSeen: String?
  public var origin: Origin
  public var cites: [RowCite]
}

/// One report that names a person in an office.
public struct SightingRow: Codable, Sendable, Equatable {
  public var id: String
  public var tenure: String
  public var report: String
  public var date: String?
  public var wording: String
  public var former: Bool
  public var origin: Origin
  public var cites: [RowCite]
}

public struct EncounterRow: Codable, Sendable, Equatable {
  public var id: String
  public var kind: EncounterKind
  public var status: EncounterStatus
  public var when: String?
  public var `where`: String?
  /// ISO codes of the sides, sorted.
  public var sides: [String]
  /// Ids of persons.
  public var participants: [String]
  public var channels: [Channel]
  public var title: String
  public var origin: Origin
  public var cites: [RowCite]
}

/// What one report says of an encounter.
public struct AccountRow: Codable, Sendable, Equatable {
  public var id: String
  public var encounter: String
  public var report: String
  public var status: EncounterStatus
  public var when: String?
  public var central: Bool
  public var origin: Origin
  public var cites: [RowCite]
}

public struct MechanismRow: Codable, Sendable, Equatable {
  public var id: String
  public var name: String
  public var names: [String]
  public var sides: [String]
  /// The highest session that reports name.
  public var last: Int?
  public var origin: Origin
  public var cites: [RowCite]
}

public struct SessionRow: Codable, Sendable, Equatable {
  public var id: String
  public var mechanism: String
  public var ordinal: Int
  public var origin: Origin
  public var cites: [RowCite]
}

public struct InstrumentRow: Codable, Sendable, Equatable {
  public var id: String
  public var name: String
  public var names: [String]
  public var sides: [String]
  public var origin: Origin
  public var cites: [RowCite]
}

public struct IndicatorRow: Codable, Sendable, Equatable {
  public var id: String
  public var measure: String
  public var name: String
  public var unit: String
  public var sides: [String]
  public var origin: Origin
  public var cites: [RowCite]
}

public struct ObservationRow: Codable, Sendable, Equatable {
  public var id: String
  public var indicator: String
  public var report: String
  public var kind: FigureKind
  public var value: Double
  public var period: String?
  public var origin: Origin
  public var cites: [RowCite]
}

public struct MilestoneRow: Codable, Sendable, Equatable {
  public var id: String
  public var name: String
  public var sides: [String]
  public var since: String?
  public var origin: Origin
  public var cites: [RowCite]
}

public struct AnniversaryRow: Codable, Sendable, Equatable {
  public var id: String
  public var milestone: String
  public var years: Int
  public var when: String?
  public var report: String
  public var origin: Origin
  public var cites: [RowCite]
}

public struct StatementRow: Codable, Sendable, Equatable {
  public var id: String
  public var report: String
  public var encounter: String?
  public var date: String?
  public var act: Act
  /// Ids of persons, ISO codes, `both` or `all`.
  public var speakers: [String]
  /// The states it concerns: those of its encounter or its speakers.
  public var sides: [String]
  public var topics: [Topic]
  public var text: String
  public var origin: Origin
  public var cites: [RowCite]
}

/// One thing agreed, promised or asked for, within its statement.
public struct ItemRow: Codable, Sendable, Equatable {
  public var id: String
  public var statement: String
  public var report: String
  public var topics: [Topic]
  public var text: String
  public var origin: Origin
  public var cites: [RowCite]
}

/// A grouping or an inference the program made, with its score and its reason in words.
public struct LinkRow: Codable, Sendable, Equatable {
  public var id: String
  public var kind: String
  public var row: String
  public var report: String?
  public var score: Double
  public var why: String
  public var alternative: String?
  public var queued: Bool
}
