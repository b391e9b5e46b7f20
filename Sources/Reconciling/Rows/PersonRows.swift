public struct PersonRow: Codable, Sendable, Equatable {
  public var id: String
  /// The fullest form of the name.
  public var name: String
  /// Every form, `name` too.
  public var names: [String]
  @Nullable public var country: String?
  /// Ids of rows that became part of it.
  public var formerly: [String] = []
  public var origin = Origin.reports
  public var cites: [RowCite]
}

/// One person in one office of one organization.
public struct TenureRow: Codable, Sendable, Equatable {
  public var id: String
  public var person: String
  public var office: String
  public var wordings: [String]
  @Nullable public var organization: String?
  @Nullable public var country: String?
  /// The outermost sightings.
  @Nullable public var firstSeen: String?
  @Nullable public var lastSeen: String?
  /// Its bounds, where a report says them.
  @Nullable public var from: String? = nil
  @Nullable public var to: String? = nil
  /// Of an office with one holder: when somebody else was last seen in it before, and first after.
  @Nullable public var notBefore: String? = nil
  @Nullable public var notAfter: String? = nil
  public var origin = Origin.reports
  public var cites: [RowCite]
}

/// One report that names a person in an office; an office named as a former one is no sighting.
public struct SightingRow: Codable, Sendable, Equatable {
  public var id: String
  public var tenure: String
  public var report: String
  @Nullable public var date: String?
  public var wording: String
  public var origin = Origin.reports
  public var cites: [RowCite]
}
