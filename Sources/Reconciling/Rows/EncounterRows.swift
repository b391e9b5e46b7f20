import Reading

public struct EncounterRow: Codable, Sendable, Equatable {
  public var id: String
  public var kind: EncounterKind
  /// That of the strongest account; postponed where words say so or a later day is given.
  public var status: RecordedStatus
  @Nullable public var when: String?
  /// Of one planned without a date: the day it was still ahead.
  @Nullable public var notBefore: String?
  /// Of one recalled without a date: the day it was already over.
  @Nullable public var notAfter: String?
  @Nullable public var `where`: String?
  public var sides: [String]
  /// Ids of persons.
  public var participants: [String]
  /// Of a session, those who presided.
  public var chairs: [String] = []
  public var channels: [Channel]
  /// The state that asked for it, and the one that received the others.
  @Nullable public var initiative: String? = nil
  @Nullable public var host: String? = nil
  /// The visit or session in whose course it was held.
  @Nullable public var within: String? = nil
  @Nullable public var mechanism: String? = nil
  @Nullable public var session: String? = nil
  @Nullable public var form: EncounterForm? = nil
  /// Of one planned: whether its latest possible day is over and no report tells of it.
  public var passed = false
  /// The earlier plan, for another day, whose place it takes.
  @Nullable public var replaces: String? = nil
  /// The words of the account it is best known from.
  public var title: String
  /// Ids of rows that became part of it.
  public var formerly: [String] = []
  public var origin = Origin.reports
  /// Of a row entered by hand, the decision.
  @Nullable public var decision: String? = nil
  public var cites: [RowCite]
}

/// How an encounter stands over all reports.
public enum RecordedStatus: String, Codable, Sendable, CaseIterable {
  case held, cancelled, postponed, planned, invited, mentioned

  init(_ status: EncounterStatus) {
    switch status {
    case .held: self = .held
    case .cancelled: self = .cancelled
    case .planned: self = .planned
    case .invited: self = .invited
    case .mentioned: self = .mentioned
    }
  }

  /// 0 for the strongest.
  var strength: Int { Self.allCases.firstIndex(of: self)! }
}

/// What one report says of an encounter.
public struct AccountRow: Codable, Sendable, Equatable {
  public var id: String
  public var encounter: String
  public var report: String
  public var status: EncounterStatus
  /// As the report says it.
  @Nullable public var when: String?
  /// Whether it is what the report is about.
  public var central: Bool
  public var origin = Origin.reports
  public var cites: [RowCite]
}
