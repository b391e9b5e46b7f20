import GRDB
import Reconciling

import struct Reconciling.Record

/// What rows of a table need beside them to be told in words: the persons, reports and parents that they name.
struct RowCompanions {
  let table: String
  /// Of the rows whose ids `:ids` lists.
  let condition: String

  private init(_ table: String, _ condition: String) { (self.table, self.condition) = (table, condition) }

  func fill(_ record: inout Record, ids: [String], _ db: Database) throws {
    try RecordTable.named(table).fetch(
      &record, db, "SELECT * FROM \(table) WHERE \(condition) ORDER BY rowid", ["ids": JSONList.text(ids)])
  }

  static func of(_ table: ListedTable) -> [RowCompanions] { all[table] ?? [] }

  private static let ids = "(SELECT value FROM json_each(:ids))"

  /// Rows that a column of the rows names.
  private static func parents(_ table: String, _ column: String, of rows: ListedTable) -> RowCompanions {
    RowCompanions(table, "id IN (SELECT \(column) FROM \(rows.name) WHERE id IN \(ids))")
  }

  /// Persons whom columns with one or with several ids name.
  private static func persons(_ columns: [String], lists: [String] = [], of rows: ListedTable) -> RowCompanions {
    let single = columns.map { "SELECT \($0) FROM \(rows.name) WHERE id IN \(ids)" }
    let several = lists.map { "SELECT value FROM \(rows.name), json_each(\($0)) WHERE \(rows.name).id IN \(ids)" }
    return RowCompanions("persons", "id IN (\((single + several).joined(separator: " UNION ")))")
  }

  private static let all: [ListedTable: [RowCompanions]] = [
    .people: [RowCompanions("tenures", "person IN \(ids)")],
    .tenures: [parents("persons", "person", of: .tenures)],
    .encounters: [
      RowCompanions("accounts", "encounter IN \(ids)"),
      RowCompanions("reports", "id IN (SELECT report FROM accounts WHERE encounter IN \(ids))"),
      persons([], lists: ["participants"], of: .encounters),
    ],
    .sessions: [parents("mechanisms", "mechanism", of: .sessions)],
    .observations: [parents("indicators", "indicator", of: .observations)],
    .statements: [persons([], lists: ["speakers"], of: .statements)],
    .items: [
      parents("statements", "statement", of: .items),
      RowCompanions(
        "persons",
        """
        id IN (SELECT value FROM items JOIN statements ON statements.id = statement, json_each(speakers)
          WHERE items.id IN \(ids))
        """),
    ],
    .greetings: [persons(["sender", "bearer", "receiver"], of: .greetings)],
    .invitations: [persons(["inviter", "invitee"], of: .invitations)],
    .links: [parents("reports", "report", of: .links)],
  ]
}

extension RecordTable {
  static func named(_ name: String) -> RecordTable { all.first { $0.name == name }! }

  /// The rows with these ids, in their order.
  func fetch(_ record: inout Record, ids: [String], _ db: Database) throws {
    try fetch(
      &record, db,
      "SELECT \(name).* FROM json_each(?) CROSS JOIN \(name) ON \(name).id = json_each.value ORDER BY json_each.key",
      [JSONList.text(ids)])
  }
}
