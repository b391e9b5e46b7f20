import GRDB
import Reconciling

import struct Reconciling.Record

/// One row of any table with what belongs to it.
public struct RowDetail: Sendable {
  public let table: String
  public let id: String
  /// The row alone.
  let record: Record
  /// Its children, the checks about it and the links that made it; all reports that these and the row stand on; the
  /// persons that they name.
  public let belongings: Record

  public var row: any Encodable { RecordTable.named(table).rows(record)[0] }

  /// The rows that belong to it, by table.
  public var children: [(table: String, rows: [any Encodable])] {
    RecordTable.all.filter { !["reports", "persons"].contains($0.name) }.map { ($0.name, $0.rows(belongings)) }
      .filter { !$0.1.isEmpty }
  }
}

/// As JSON: the row's fields, and under the name of each table the rows that belong to it.
extension RowDetail: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try row.encode(to: encoder)
    var fields = encoder.container(keyedBy: Key.self)
    for table in children + [("reports", belongings.reports)] {
      var rows = fields.nestedUnkeyedContainer(forKey: Key(stringValue: table.table))
      for row in table.rows { try row.encode(to: rows.superEncoder()) }
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension RecordStore {
  /// The row with an id, or the only one whose id begins so; the report of a source; the row in whose words some words
  /// stand.
  ///
  /// - Throws: `QuestionFault` if there is none, or more than one.
  public func detail(_ asked: String) throws -> RowDetail {
    try reconcileIfStale()
    return try read { db in
      let (table, id) = try RowNames.find(asked, db)
      var (record, belongings) = (Record(), Record())
      try RecordTable.named(table).fetch(&record, ids: [id], db)
      try RowFamily(table: table, id: id).fill(&belongings, db)
      return RowDetail(table: table, id: id, record: record, belongings: belongings)
    }
  }
}

/// Which rows belong to a row.
struct RowFamily {
  let table: String
  let id: String

  /// The children of a table's rows: those of another table that name them in a column.
  private static let children: [String: [(table: String, column: String)]] = [
    "reports": [("accounts", "report"), ("statements", "report"), ("topics", "report")],
    "persons": [("tenures", "person")],
    "tenures": [("sightings", "tenure")],
    "encounters": [("encounters", "within"), ("accounts", "encounter"), ("statements", "encounter")],
    "mechanisms": [("sessions", "mechanism")],
    "instruments": [("instrument_steps", "instrument")],
    "indicators": [("observations", "indicator")],
    "milestones": [("anniversaries", "milestone")],
    "formulas": [("formula_uses", "formula")],
    "statements": [("items", "statement")],
    "commitments": [("commitment_steps", "commitment")],
  ]

  /// What any row may have.
  private static let common = [("checks", "about"), ("links", "row")]

  func fill(_ record: inout Record, _ db: Database) throws {
    let children = (Self.children[table] ?? []) + Self.common
    for (child, column) in children {
      try RecordTable.named(child).fetch(
        &record, db, "SELECT * FROM \(child) WHERE \"\(column)\" = ? ORDER BY rowid", [id])
    }
    let cites =
      ["SELECT cites FROM \(table) WHERE id = :id"].filter { _ in !["reports", "links"].contains(table) }
      + children.filter { $0.0 != "links" }.map { "SELECT cites FROM \($0.0) WHERE \"\($0.1)\" = :id" }
    try RecordTable.named("reports").fetch(
      &record, db,
      """
      SELECT * FROM reports WHERE id = :id OR id IN (
        SELECT value ->> 'report' FROM (\(cites.joined(separator: " UNION ALL "))), json_each(cites)
      ) ORDER BY day
      """, ["id": id])
    try RecordTable.named("persons").fetch(&record, ids: try persons(in: record, db), db)
  }

  /// The persons whom the row and its children name.
  private func persons(in record: Record, _ db: Database) throws -> [String] {
    let lists = ["encounters": "participants", "statements": "speakers", "commitment_steps": "speakers"]
    let own = try lists[table].map {
      try String.fetchAll(
        db, sql: "SELECT value FROM \(table), json_each(\($0)) WHERE \(table).id = ?", arguments: [id])
    }
    let single = ["tenures": "person"][table]
    let person = try single.flatMap {
      try String.fetchOne(db, sql: "SELECT \($0) FROM \(table) WHERE id = ?", arguments: [id])
    }
    let named =
      record.statements.flatMap(\.speakers) + record.commitmentSteps.flatMap(\.speakers)
      + record.encounters.flatMap(\.participants) + (own ?? []) + [person].compactMap { $0 }
    return Set(named).sorted()
  }
}
