import Foundation
import GRDB
import Reading

/// How a new reading of a report differs from the one before: facts by kind (`statements`, `figures` …).
public struct ReadingChange: Sendable, Equatable, CustomStringConvertible {
  public private(set) var gained: [String: Int] = [:]
  public private(set) var lost: [String: Int] = [:]

  public init() {}

  /// Compares two readings as JSON, so that one of an older form can be compared too.
  init(from old: String, to new: String) {
    let (before, after) = (Self.facts(old), Self.facts(new))
    for kind in Set(before.keys).union(after.keys) {
      let (mine, theirs) = (before[kind] ?? [], after[kind] ?? [])
      let (more, fewer) = (theirs.subtracting(mine).count, mine.subtracting(theirs).count)
      if more > 0 { gained[kind] = more }
      if fewer > 0 { lost[kind] = fewer }
    }
  }

  /// `statements +3 −1, figures +1`
  public var description: String {
    Set(gained.keys).union(lost.keys).sorted().map { kind in
      let more = gained[kind].map { " +\($0)" } ?? ""
      let fewer = lost[kind].map { " −\($0)" } ?? ""
      return kind + more + fewer
    }.joined(separator: ", ")
  }

  public mutating func add(_ other: ReadingChange) {
    gained.merge(other.gained, uniquingKeysWith: +)
    lost.merge(other.lost, uniquingKeysWith: +)
  }

  /// Each fact as JSON with its keys in order, by kind.
  private static func facts(_ reading: String) -> [String: Set<String>] {
    let object = try? JSONSerialization.jsonObject(with: Data(reading.utf8)) as? [String: Any]
    return (object ?? [:]).compactMapValues { value in
      (value as? [Any]).map { facts in
        Set(
          facts.compactMap {
            try? JSONSerialization.data(withJSONObject: $0, options: [.sortedKeys, .fragmentsAllowed])
          }.map { String(decoding: $0, as: UTF8.self) })
      }
    }
  }
}

extension RecordStore {
  /// Ids of all reports that were received, in order.
  public func receivedReports() throws -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT id FROM received_reports ORDER BY id") }
  }

  /// A report as it was received.
  ///
  /// - Parameter id: of one of `receivedReports`.
  public func received(_ id: String) throws -> Report? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM received_reports WHERE id = ?", arguments: [id]).map(Self.report)
    }
  }

  /// Takes a report's new reading where it differs from its latest one, which is kept.
  ///
  /// - Returns: how it differs; nil where it does not.
  public func renew(_ reading: ReportReading, of report: String) throws -> ReadingChange? {
    try write { db in
      let latest = try String.fetchOne(
        db, sql: "SELECT reading FROM readings WHERE report = ? ORDER BY id DESC LIMIT 1", arguments: [report])
      let new = Self.json(reading)
      if latest == new { return nil }
      try Self.insert(reading, of: report, db)
      try db.execute(sql: "UPDATE state SET stale = 1")
      return ReadingChange(from: latest ?? "{}", to: new)
    }
  }
}
