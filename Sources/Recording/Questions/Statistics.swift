import GRDB
import Reconciling

/// How much the record holds of something.
public struct Count: Encodable, Sendable, Equatable {
  public enum Group: String, Encodable, Sendable, CaseIterable {
    /// Rows of each table.
    case tables
    /// Encounters of each pair of states.
    case relations
    /// Encounters and reports of each year that is known.
    case encountersByYear = "encounters-by-year"
    case reportsByYear = "reports-by-year"
    /// Reports of each outlet.
    case outlets
    /// Links that wait for a decision, by kind.
    case queue
  }

  public let group: Group
  /// Of a pair of states their codes, joined by `-`; null for an outlet that is not known.
  @Nullable public var name: String?
  public let count: Int
}

extension RecordStore {
  /// Counts of what the record holds, the largest of each group first; years in their order.
  public func statistics() throws -> [Count] {
    try follow()
    return try read { db in try Count.Group.allCases.flatMap { try Self.counts($0, db) } }
  }

  private static func counts(_ group: Count.Group, _ db: Database) throws -> [Count] {
    try Row.fetchAll(db, sql: query(group)).map { Count(group: group, name: $0["name"], count: $0["count"]) }
  }

  private static func query(_ group: Count.Group) -> String {
    switch group {
    case .tables:
      RecordTable.all.map { "SELECT '\($0.name)' AS name, count(*) AS count FROM \($0.name)" }
        .joined(separator: " UNION ALL ")
    case .relations:
      """
      SELECT one.side || '-' || other.side AS name, count(*) AS count FROM encounters
      JOIN row_sides one ON one."row" = encounters.id
      JOIN row_sides other ON other."row" = encounters.id AND one.side < other.side
      GROUP BY name ORDER BY count DESC, name
      """
    case .encountersByYear: years("\"when\"", of: "encounters")
    case .reportsByYear: years("coalesce(day, published)", of: "reports")
    case .outlets: "SELECT outlet AS name, count(*) AS count FROM reports GROUP BY outlet ORDER BY count DESC, outlet"
    case .queue:
      "SELECT kind AS name, count(*) AS count FROM links WHERE queued GROUP BY kind ORDER BY count DESC, kind"
    }
  }

  private static func years(_ date: String, of table: String) -> String {
    """
    SELECT substr(\(date), 1, 4) AS name, count(*) AS count FROM \(table)
    WHERE \(date) GLOB '[0-9][0-9][0-9][0-9]*' GROUP BY name ORDER BY name
    """
  }
}
