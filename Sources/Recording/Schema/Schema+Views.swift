import GRDB

extension Schema {
  /// The usual questions, for whoever opens the file without this program: names for ids, words for lists.
  static let views = """
    CREATE VIEW encounters_with_people AS
      -- Encounters, each with who took part and which reports tell of it.
      SELECT encounters.id, "when", kind, status, \(words("sides")) AS sides, \(names("participants")) AS people,
        "where", title,
        (SELECT count(*) FROM accounts WHERE encounter = encounters.id) AS reports,
        (SELECT group_concat(coalesce(source, reports.id), ', ') FROM accounts JOIN reports ON reports.id = report
          WHERE encounter = encounters.id) AS sources
      FROM encounters;
    CREATE VIEW office_holders AS
      -- Who was seen in which office, when first and last; `current` is 1 where no report knows of an end or a successor.
      SELECT persons.name, tenures.office, tenures.organization, tenures.country, first_seen, last_seen, "from", "to",
        not_after, "to" IS NULL AND not_after IS NULL AS current, tenures.id, persons.id AS person
      FROM tenures JOIN persons ON persons.id = person;
    CREATE VIEW statements_with_speakers AS
      -- Who said what: statements with the names of their speakers, their encounter and their report.
      SELECT statements.id, date, act, \(names("speakers")) AS speakers, \(names("\"to\"")) AS "to",
        statements.text, \(words("topics")) AS topics, \(words("statements.sides")) AS sides,
        encounters.title AS encounter, coalesce(reports.source, reports.id) AS source
      FROM statements JOIN reports ON reports.id = report LEFT JOIN encounters ON encounters.id = encounter;
    CREATE VIEW open_commitments AS
      -- What was agreed, promised or asked for and not yet done, with the words and the report it was last said in.
      SELECT commitments.id, state, due, \(words("sides")) AS sides, \(words("owed_by")) AS owed_by, force,
        first_said, last_said, times, commitments.text AS last_words, coalesce(source, last.report) AS last_source
      FROM commitments
      LEFT JOIN commitment_steps last ON last.rowid
        = (SELECT max(rowid) FROM commitment_steps step
          WHERE step."commitment" = commitments.id AND step.text = commitments.text)
      LEFT JOIN reports ON reports.id = last.report
      WHERE state IN ('open', 'silent', 'overdue');
    CREATE VIEW mechanisms_with_sessions AS
      -- Standing bodies with their last session and the next one.
      SELECT mechanisms.id, name, \(words("sides")) AS sides, last, last_when, next, next_when, next_from,
        (SELECT count(*) FROM sessions WHERE mechanism = mechanisms.id) AS sessions_named, \(words("gaps")) AS gaps
      FROM mechanisms;
    CREATE VIEW figures_over_time AS
      -- Figures of each indicator with the report that gives them.
      SELECT indicators.name, \(words("sides")) AS sides, kind, period, value, unit, qualifier, as_of,
        coalesce(source, report) AS source, observations.id, indicator
      FROM observations JOIN indicators ON indicators.id = indicator LEFT JOIN reports ON reports.id = report;
    """

  /// `cites_of_rows`: one row for each place that a row of any table stands on.
  static func createCitesView(_ db: Database) throws {
    let columns = try tables(db).flatMap { table in
      try db.columns(in: table).map(\.name).filter { $0.hasSuffix("cites") }.map { (table, $0) }
    }
    let selects = columns.map { table, column in
      """
      SELECT '\(table)' AS "table", \(table).id AS "row", cite.value ->> 'report' AS report,
          cite.value ->> 'start' AS "start", cite.value ->> 'end' AS "end", cite.value ->> 'quote' AS quote
        FROM \(table), json_each(\(table).\(column)) AS cite
      """
    }
    try db.execute(
      sql: """
        CREATE VIEW cites_of_rows AS
          -- The words that rows stand on: of each row, its places in reports, in code points.
          \(selects.joined(separator: "\n  UNION ALL "))
        """)
  }

  /// A list as text: `KH, VN`.
  private static func words(_ column: String) -> String {
    "(SELECT group_concat(value, ', ') FROM json_each(\(column)))"
  }

  /// A list of ids of persons as their names; what is no person stays as it is.
  private static func names(_ column: String) -> String {
    "(SELECT group_concat(coalesce(persons.name, value), ', ') FROM json_each(\(column)) "
      + "LEFT JOIN persons ON persons.id = value)"
  }
}
