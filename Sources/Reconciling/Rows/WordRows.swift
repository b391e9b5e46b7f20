import Reading

/// What a state is in a body.
public struct RoleRow: Codable, Sendable, Equatable {
  public var id: String
  @Nullable public var country: String?
  public var role: StateRole
  public var body: String
  @Nullable public var session: Int?
  /// EDTF: a year or a span of years.
  @Nullable public var term: String?
  public var origin = Origin.reports
  public var cites: [RowCite]
}

/// A fixed wording between some states.
public struct FormulaRow: Codable, Sendable, Equatable {
  public var id: String
  /// Its name in the language's data.
  public var formula: String
  public var sides: [String]
  /// The most frequent wording; of equals the latest.
  public var usual: String
  public var origin = Origin.reports
  public var cites: [RowCite]
}

/// A report that uses a formula.
public struct FormulaUseRow: Codable, Sendable, Equatable {
  public var id: String
  public var formula: String
  public var report: String
  @Nullable public var date: String?
  public var wording: String
  /// What the usual wording has and this one has not, and the other way round.
  public var missing: [String]
  public var added: [String]
  /// Whether it is the usual wording.
  public var exact: Bool
  public var origin = Origin.reports
  public var cites: [RowCite]
}

/// A greeting that one person sends another, borne by a third or sent direct.
public struct GreetingRow: Codable, Sendable, Equatable {
  public var id: String
  /// Ids of persons, or ISO codes.
  public var sender: String
  @Nullable public var bearer: String?
  public var receiver: String
  public var report: String
  @Nullable public var encounter: String?
  @Nullable public var date: String?
  public var origin = Origin.reports
  public var cites: [RowCite]
}

/// An invitation, and what is said of it.
public struct InvitationRow: Codable, Sendable, Equatable {
  public var id: String
  /// Ids of persons, or ISO codes.
  @Nullable public var inviter: String?
  @Nullable public var invitee: String?
  /// What to, in the report's words.
  @Nullable public var to: String?
  /// The encounter it asks for.
  @Nullable public var encounter: String?
  @Nullable public var when: String?
  /// Null if nothing is said.
  @Nullable public var accepted: Bool?
  public var state: InvitationState
  /// The visit that answered it.
  @Nullable public var visit: String?
  public var report: String
  @Nullable public var date: String?
  public var origin = Origin.reports
  public var cites: [RowCite]
}

/// What became of an invitation.
public enum InvitationState: String, Codable, Sendable, CaseIterable {
  case extended, accepted, declined, lapsed
  case acceptedInPrinciple = "accepted-in-principle"
  case takenUp = "taken-up"
}

/// A sum or an order that reports allow, and whether it holds.
public struct CheckRow: Codable, Sendable, Equatable {
  public var id: String
  public var kind: RecordCheckKind
  /// Null where something is missing; `says` is then what the rest implies.
  @Nullable public var holds: Bool?
  /// In words and arithmetic.
  public var says: String
  /// How sure the least sure of the facts is that it rests on (0 to 1).
  @Nullable public var score: Double? = nil
  /// The row it is about.
  @Nullable public var about: String?
  public var origin = Origin.rule
  public var cites: [RowCite]
}

public enum RecordCheckKind: String, Codable, Sendable, CaseIterable {
  case anniversary, growth, ordinal, office, target, conflict
  /// An encounter that was planned, whose day is over, and that no report tells of.
  case unreported

  init(_ kind: CheckKind) {
    switch kind {
    case .anniversary: self = .anniversary
    case .growth: self = .growth
    case .ordinal: self = .ordinal
    }
  }
}
