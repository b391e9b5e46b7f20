import Reading

public struct MechanismRow: Codable, Sendable, Equatable {
  public var id: String
  public var name: String
  public var names: [String]
  @Nullable public var kind: MechanismKind? = nil
  public var sides: [String]
  /// The highest session held.
  @Nullable public var last: Int?
  @Nullable public var lastWhen: String?
  /// The lowest session planned above `last`, else `last` + 1.
  @Nullable public var next: Int?
  @Nullable public var nextFrom: NextSource?
  @Nullable public var nextWhen: String?
  /// Without a stated date: from the shortest to the longest gap seen, after the last session held (EDTF). A forecast.
  @Nullable public var nextForecast: String? = nil
  /// As stated, else by turns: a forecast too.
  @Nullable public var nextHost: String? = nil
  /// The grounds of the forecast.
  @Nullable public var nextWhy: String? = nil
  /// Sessions between the lowest and the highest that no report names.
  public var gaps: [Int]
  /// Ids of rows that became part of it.
  public var formerly: [String] = []
  public var origin = Origin.reports
  public var cites: [RowCite]
}

/// Why a session is thought to be the next one.
public enum NextSource: String, Codable, Sendable {
  case planned, foreseen
}

/// A numbered session that some report names.
public struct SessionRow: Codable, Sendable, Equatable {
  public var id: String
  public var mechanism: String
  public var ordinal: Int
  @Nullable public var status: SessionStatus?
  /// Whether a later session was held.
  public var passed: Bool
  @Nullable public var when: String?
  @Nullable public var host: String? = nil
  /// Ids of persons.
  public var chairs: [String] = []
  @Nullable public var form: EncounterForm? = nil
  @Nullable public var encounter: String?
  public var origin = Origin.reports
  public var cites: [RowCite]
}

/// In the order of their strength.
public enum SessionStatus: String, Codable, Sendable, CaseIterable {
  case held, cancelled, planned
  case calledFor = "called-for"
}

public struct InstrumentRow: Codable, Sendable, Equatable {
  public var id: String
  public var name: String
  public var names: [String]
  @Nullable public var kind: InstrumentKind? = nil
  public var sides: [String]
  /// That of the latest report that tells one.
  public var state: InstrumentState
  /// The day of that report.
  @Nullable public var asOf: String?
  /// Ids of rows that became part of it.
  public var formerly: [String] = []
  public var origin = Origin.reports
  public var cites: [RowCite]
}

/// What one report says of an instrument.
public struct InstrumentStepRow: Codable, Sendable, Equatable {
  public var id: String
  public var instrument: String
  @Nullable public var report: String?
  @Nullable public var date: String?
  public var state: InstrumentState
  /// ISO code of the side that took it; null for all.
  @Nullable public var side: String?
  public var origin = Origin.reports
  /// Of a row entered by hand, the decision.
  @Nullable public var decision: String? = nil
  public var cites: [RowCite]
}
