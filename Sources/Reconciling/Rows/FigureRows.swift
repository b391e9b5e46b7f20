import Reading

public struct IndicatorRow: Codable, Sendable, Equatable {
  public var id: String
  public var measure: Measure
  /// What is counted, in a short English label.
  public var name: String
  public var unit: String
  public var sides: [String]
  public var origin = Origin.reports
  public var cites: [RowCite]
}

/// What an indicator counts.
public enum Measure: String, Codable, Sendable, CaseIterable {
  case trade, investment, aid, loan, tourists, workers, students, residents, flights, other
  case borderDemarcated = "border-demarcated"
}

/// A value of an indicator that one report gives, or that its figures imply.
public struct ObservationRow: Codable, Sendable, Equatable {
  public var id: String
  public var indicator: String
  @Nullable public var report: String?
  public var kind: ObservationKind
  /// In the indicator's unit; of a change, in per cent.
  public var value: Double
  @Nullable public var qualifier: Qualifier? = nil
  @Nullable public var period: String?
  /// Of a change the period compared with.
  @Nullable public var base: String? = nil
  /// The state whose statistics it is from.
  @Nullable public var sourceSide: String? = nil
  /// The report's day.
  @Nullable public var asOf: String?
  public var origin = Origin.reports
  /// Of a row entered by hand, the decision.
  @Nullable public var decision: String? = nil
  /// The rows it was worked out from, and how.
  @Nullable public var from: [String]? = nil
  @Nullable public var why: String? = nil
  public var cites: [RowCite]
}

/// `implied` is worked out; the others are what reports say.
public enum ObservationKind: String, Codable, Sendable, CaseIterable {
  case observed, change, target, implied

  init(_ kind: FigureKind) {
    switch kind {
    case .observed: self = .observed
    case .change: self = .change
    case .target: self = .target
    }
  }
}

public struct MilestoneRow: Codable, Sendable, Equatable {
  public var id: String
  public var what: MilestoneKind
  public var name: String
  public var sides: [String]
  @Nullable public var since: String?
  @Nullable public var sinceFrom: SinceSource?
  /// The first round anniversary after the record's latest day.
  @Nullable public var nextYears: Int?
  @Nullable public var nextWhen: String?
  public var origin = Origin.reports
  public var cites: [RowCite]
}

public enum MilestoneKind: String, Codable, Sendable, CaseIterable {
  case treaty, partnership, other
  case diplomaticRelations = "diplomatic-relations"
  case nationalDay = "national-day"
  case partyFounding = "party-founding"
}

/// Whether a report says when it began, or its day and the count of years give it.
public enum SinceSource: String, Codable, Sendable {
  case said, arithmetic
}

/// A count of years that one report names.
public struct AnniversaryRow: Codable, Sendable, Equatable {
  public var id: String
  public var milestone: String
  public var years: Int
  @Nullable public var when: String?
  public var report: String
  public var origin = Origin.reports
  public var cites: [RowCite]
}
