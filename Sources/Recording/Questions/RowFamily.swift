import GRDB
import Reconciling

import struct Reconciling.Record

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
  private static let common = [("checks", "about"), ("notes", "about"), ("links", "row")]

  /// Tables whose rows stand on no words of reports.
  static let withoutCites = ["reports", "links", "decisions", "notes"]

  private var children: [(table: String, column: String)] { (Self.children[table] ?? []) + Self.common }

  /// - Parameter own: the row itself, whose persons are taken, too.
  func fill(_ record: inout Record, of own: Record, _ db: Database) throws {
    for (child, column) in children {
      try RecordTable.named(child).fetch(
        &record, db, "SELECT * FROM \(child) WHERE \"\(column)\" = ? ORDER BY rowid", [id])
    }
    try RecordTable.named("reports").fetch(&record, db, reports, ["id": id])
    let persons = (own.namedPersons + record.namedPersons).withoutRepetitions
    try RecordTable.named("persons").fetch(&record, ids: persons, db)
  }

  /// The reports that the row and its children stand on.
  private var reports: String {
    let rows = [(table, "id")] + children
    let cites = rows.filter { !Self.withoutCites.contains($0.0) }.map {
      "SELECT cites FROM \($0.0) WHERE \"\($0.1)\" = :id"
    }
    return """
      SELECT * FROM reports WHERE id = :id OR id IN (
        SELECT value ->> 'report' FROM (\(cites.joined(separator: " UNION ALL "))), json_each(cites)
      ) ORDER BY day
      """
  }
}

extension Record {
  /// The persons who take part, speak or hold offices in the rows, and other speakers.
  var namedPersons: [String] {
    encounters.flatMap(\.participants) + statements.flatMap(\.speakers) + commitmentSteps.flatMap(\.speakers)
      + tenures.map(\.person) + greetings.flatMap { [$0.sender, $0.receiver] + [$0.bearer].compactMap { $0 } }
      + invitations.flatMap { [$0.inviter, $0.invitee].compactMap { $0 } }
  }
}
