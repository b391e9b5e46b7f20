import Reading
import Reconciling

import struct Reconciling.Record

/// A row of `encounters` with the reports that tell of it.
public struct ListedEncounter: Encodable, Sendable {
  public let row: EncounterRow
  public let reports: [Account]

  public struct Account: Encodable, Sendable {
    public let id: String
    @Nullable public var source: String?
    public let central: Bool
    public let status: EncounterStatus
    @Nullable public var when: String?
  }

  enum Key: CodingKey { case reports }

  public func encode(to encoder: any Encoder) throws {
    try row.encode(to: encoder)
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(reports, forKey: .reports)
  }

  /// - Parameter record: holds the encounters' accounts and their reports, too.
  static func all(in record: Record) -> [ListedEncounter] {
    let sources = Dictionary(record.reports.map { ($0.id, $0.source) }, uniquingKeysWith: { first, _ in first })
    let accounts = Dictionary(grouping: record.accounts, by: \.encounter)
    return record.encounters.map { encounter in
      ListedEncounter(
        row: encounter,
        reports: (accounts[encounter.id] ?? []).map {
          Account(
            id: $0.report, source: sources[$0.report] ?? nil, central: $0.central, status: $0.status, when: $0.when)
        })
    }
  }
}
