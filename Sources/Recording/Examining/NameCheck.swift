import GRDB

/// Whether the rows that others name, outside of references that SQLite watches, are there.
enum NameCheck {
  /// Columns that hold the id of a row of any table, or a list of them beside other words, such as states.
  private static let columns = [
    "encounters": ["participants", "chairs", "within", "session", "replaces", "decision"], "sessions": ["chairs"],
    "observations": ["from", "decision"],
    "statements": ["speakers", "to", "on_behalf_of"], "commitment_steps": ["speakers"],
    "greetings": ["sender", "bearer", "receiver"], "invitations": ["inviter", "invitee", "visit"], "checks": ["about"],
    "links": ["row", "alternative", "report"], "row_sides": ["row"], "commitments": ["decision"],
    "instrument_steps": ["decision"], "notes": ["about", "decision"],
  ]

  static func run(_ db: Database, _ examination: inout Examination) throws {
    // Rows that are out of date will be worked out again.
    if try Bool.fetchOne(db, sql: "SELECT stale FROM state") ?? true { return }
    let known = RecordTable.all.map { "SELECT 1 FROM \($0.name) WHERE id = named.value" }.joined(
      separator: " UNION ALL ")
    for (table, columns) in columns.sorted(by: { $0.key < $1.key }) {
      let key = table == "row_sides" ? "side" : "id"
      for column in columns {
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT "\(table)"."\(key)" AS "row", named.value AS name FROM "\(table)",
              json_each(CASE WHEN "\(column)" GLOB '[[]*' THEN "\(column)" ELSE json_array("\(column)") END) AS named
            WHERE named.value GLOB '[a-z]*:*' AND NOT EXISTS (\(known))
            """)
        for row in rows {
          examination.add(.name, "\(table) \(row["row"] as String? ?? "?") → \(row["name"] as String)")
        }
      }
    }
  }
}
