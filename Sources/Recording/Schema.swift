import GRDB

/// The tables of a record. Those of the upper half are append-only; those of the lower half are worked out from them
/// and can be rebuilt at any time.
enum Schema {
  /// Rises with every change of the tables (`PRAGMA user_version`).
  static let version = 4
  /// Tells a record from other SQLite files (`PRAGMA application_id`): `BGGI` in ASCII.
  static let applicationID = 0x4247_4749

  /// Makes the tables in an empty database.
  static func create(_ db: Database) throws {
    try db.execute(sql: received)
    try db.execute(sql: reconciled)
    try db.execute(sql: SearchSchema.create)
    try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
  }

  private static let received = """
    -- Reports as received, with what came beside the text. `replaces` is the earlier version of the same source.
    CREATE TABLE received_reports (
      id TEXT PRIMARY KEY, text TEXT NOT NULL, source TEXT, title TEXT, outlet TEXT, published TEXT,
      published_from TEXT, replaces TEXT REFERENCES received_reports (id)
    ) STRICT;
    -- Which report each source gave last. Only these reports, and those without a source, are reconciled.
    CREATE TABLE sources (
      source TEXT PRIMARY KEY, report TEXT NOT NULL REFERENCES received_reports (id)
    ) STRICT;
    CREATE INDEX sources_by_report ON sources (report);
    -- Readings as JSON, with the version of their form and of the languages they were read with. The latest counts.
    CREATE TABLE readings (
      id INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES received_reports (id), version INTEGER NOT NULL,
      languages TEXT NOT NULL, reading TEXT NOT NULL
    ) STRICT;
    CREATE INDEX readings_by_report ON readings (report);
    -- What people decided, and why. A decision is taken back only by another one.
    CREATE TABLE decisions (
      id TEXT PRIMARY KEY, author TEXT NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL, "rows" TEXT NOT NULL, value TEXT,
      reason TEXT NOT NULL, undoes TEXT REFERENCES decisions (id), places TEXT NOT NULL
    ) STRICT;
    -- One row: whether reports came in since the tables below were built, and the day up to which reports count.
    CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), stale INTEGER NOT NULL, as_of TEXT) STRICT;
    INSERT INTO state VALUES (1, 0, NULL);

    CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions
      BEGIN SELECT RAISE(ABORT, 'a decision is kept as it was made'); END;
    CREATE TRIGGER decisions_are_kept BEFORE DELETE ON decisions
      BEGIN SELECT RAISE(ABORT, 'a decision is kept as it was made'); END;
    CREATE TRIGGER reports_stay BEFORE UPDATE ON received_reports
      BEGIN SELECT RAISE(ABORT, 'a report is kept as received'); END;
    CREATE TRIGGER reports_are_kept BEFORE DELETE ON received_reports
      BEGIN SELECT RAISE(ABORT, 'a report is kept as received'); END;
    CREATE TRIGGER readings_stay BEFORE UPDATE ON readings
      BEGIN SELECT RAISE(ABORT, 'a reading is kept as it was read'); END;
    CREATE TRIGGER readings_are_kept BEFORE DELETE ON readings
      BEGIN SELECT RAISE(ABORT, 'a reading is kept as it was read'); END;
    """

  /// Columns are those of the rows in Reconciling; lists and cites are JSON.
  private static let reconciled = """
    -- Reports that count, with the day each tells of.
    CREATE TABLE reports (
      id TEXT PRIMARY KEY REFERENCES received_reports (id), source TEXT, title TEXT, outlet TEXT, published TEXT,
      published_from TEXT, language TEXT, day TEXT, replaces TEXT, also_from TEXT NOT NULL, origin TEXT NOT NULL
    ) STRICT;
    -- Persons, each with all the forms of the name.
    CREATE TABLE persons (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, names TEXT NOT NULL, country TEXT, formerly TEXT NOT NULL,
      origin TEXT NOT NULL,
      cites TEXT NOT NULL
    ) STRICT;
    -- A person in an office.
    CREATE TABLE tenures (
      id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES persons (id), office TEXT NOT NULL, wordings TEXT NOT NULL,
      organization TEXT, country TEXT, first_seen TEXT, last_seen TEXT, "from" TEXT, "to" TEXT, not_before TEXT,
      not_after TEXT, origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    -- A report that names a person in an office.
    CREATE TABLE sightings (
      id TEXT PRIMARY KEY, tenure TEXT NOT NULL REFERENCES tenures (id), report TEXT NOT NULL REFERENCES reports (id),
      date TEXT, wording TEXT NOT NULL, origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    -- Standing bodies, forums and frameworks.
    CREATE TABLE mechanisms (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, names TEXT NOT NULL, sides TEXT NOT NULL, last INTEGER, last_when TEXT,
      next INTEGER, next_from TEXT, next_when TEXT, gaps TEXT NOT NULL, formerly TEXT NOT NULL,
      origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    -- Encounters, each once however many reports tell of it.
    CREATE TABLE encounters (
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, status TEXT NOT NULL, "when" TEXT, not_before TEXT, not_after TEXT,
      "where" TEXT, sides TEXT NOT NULL, participants TEXT NOT NULL, chairs TEXT NOT NULL, channels TEXT NOT NULL,
      initiative TEXT, host TEXT, within TEXT, mechanism TEXT REFERENCES mechanisms (id), session TEXT,
      title TEXT NOT NULL, formerly TEXT NOT NULL,
      origin TEXT NOT NULL, decision TEXT, cites TEXT NOT NULL
    ) STRICT;
    -- What one report says of an encounter.
    CREATE TABLE accounts (
      id TEXT PRIMARY KEY, encounter TEXT NOT NULL REFERENCES encounters (id),
      report TEXT NOT NULL REFERENCES reports (id), status TEXT NOT NULL, "when" TEXT, central INTEGER NOT NULL,
      origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    CREATE INDEX accounts_by_encounter ON accounts (encounter);
    -- Their numbered sessions.
    CREATE TABLE sessions (
      id TEXT PRIMARY KEY, mechanism TEXT NOT NULL REFERENCES mechanisms (id), ordinal INTEGER NOT NULL, status TEXT,
      passed INTEGER NOT NULL, "when" TEXT, encounter TEXT REFERENCES encounters (id), origin TEXT NOT NULL,
      cites TEXT NOT NULL
    ) STRICT;
    -- Treaties, agreements, plans.
    CREATE TABLE instruments (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, names TEXT NOT NULL, sides TEXT NOT NULL, state TEXT NOT NULL,
      as_of TEXT, formerly TEXT NOT NULL,
      origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    -- What one report says of an instrument: signed, ratified, in force.
    CREATE TABLE instrument_steps (
      id TEXT PRIMARY KEY, instrument TEXT NOT NULL REFERENCES instruments (id),
      report TEXT REFERENCES reports (id), date TEXT, state TEXT NOT NULL, side TEXT, origin TEXT NOT NULL, decision TEXT,
      cites TEXT NOT NULL
    ) STRICT;
    -- What figures count, in one unit and between the same states.
    CREATE TABLE indicators (
      id TEXT PRIMARY KEY, measure TEXT NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL, sides TEXT NOT NULL,
      origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    -- Their values, as reports give them.
    CREATE TABLE observations (
      id TEXT PRIMARY KEY, indicator TEXT NOT NULL REFERENCES indicators (id),
      report TEXT REFERENCES reports (id), kind TEXT NOT NULL, value REAL NOT NULL, qualifier TEXT,
      period TEXT, base TEXT, as_of TEXT, origin TEXT NOT NULL, decision TEXT, "from" TEXT, why TEXT, cites TEXT NOT NULL
    ) STRICT;
    -- Events whose anniversaries are kept.
    CREATE TABLE milestones (
      id TEXT PRIMARY KEY, what TEXT NOT NULL, name TEXT NOT NULL, sides TEXT NOT NULL, since TEXT, since_from TEXT,
      next_years INTEGER, next_when TEXT, origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    -- Counts of years that reports name.
    CREATE TABLE anniversaries (
      id TEXT PRIMARY KEY, milestone TEXT NOT NULL REFERENCES milestones (id), years INTEGER NOT NULL, "when" TEXT,
      report TEXT NOT NULL REFERENCES reports (id), origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    -- What states are in bodies.
    CREATE TABLE roles (
      id TEXT PRIMARY KEY, country TEXT, role TEXT NOT NULL, body TEXT NOT NULL, session INTEGER, term TEXT,
      origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    -- Fixed wordings between states.
    CREATE TABLE formulas (
      id TEXT PRIMARY KEY, formula TEXT NOT NULL, sides TEXT NOT NULL, usual TEXT NOT NULL, origin TEXT NOT NULL,
      cites TEXT NOT NULL
    ) STRICT;
    -- Where they are used, and what differs from the usual wording.
    CREATE TABLE formula_uses (
      id TEXT PRIMARY KEY, formula TEXT NOT NULL REFERENCES formulas (id),
      report TEXT NOT NULL REFERENCES reports (id), date TEXT, wording TEXT NOT NULL, missing TEXT NOT NULL,
      added TEXT NOT NULL, exact INTEGER NOT NULL, origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    -- Who said what.
    CREATE TABLE statements (
      id TEXT PRIMARY KEY, report TEXT NOT NULL REFERENCES reports (id), encounter TEXT REFERENCES encounters (id),
      date TEXT, act TEXT NOT NULL, speakers TEXT NOT NULL, "to" TEXT NOT NULL, on_behalf_of TEXT NOT NULL,
      sides TEXT NOT NULL, topics TEXT NOT NULL, text TEXT NOT NULL, origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    -- The separate things agreed, promised or asked for.
    CREATE TABLE items (
      id TEXT PRIMARY KEY, statement TEXT NOT NULL REFERENCES statements (id),
      report TEXT NOT NULL REFERENCES reports (id), sides TEXT NOT NULL, topics TEXT NOT NULL, text TEXT NOT NULL,
      origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    -- How often a report speaks of a topic.
    CREATE TABLE topics (
      id TEXT PRIMARY KEY, topic TEXT NOT NULL, sides TEXT NOT NULL, report TEXT NOT NULL REFERENCES reports (id),
      date TEXT, statements INTEGER NOT NULL, origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    -- Things agreed, promised or asked for, each once over all reports.
    CREATE TABLE commitments (
      id TEXT PRIMARY KEY, text TEXT NOT NULL, sides TEXT NOT NULL, topics TEXT NOT NULL, due TEXT,
      state TEXT NOT NULL, first_said TEXT, last_said TEXT, force TEXT NOT NULL, owed_by TEXT NOT NULL,
      novelty TEXT NOT NULL, times INTEGER NOT NULL, formerly TEXT NOT NULL,
      origin TEXT NOT NULL, decision TEXT, cites TEXT NOT NULL
    ) STRICT;
    -- What each report says of them.
    CREATE TABLE commitment_steps (
      id TEXT PRIMARY KEY, "commitment" TEXT NOT NULL REFERENCES commitments (id),
      report TEXT NOT NULL REFERENCES reports (id), date TEXT, encounter TEXT REFERENCES encounters (id),
      step TEXT NOT NULL, act TEXT, speakers TEXT NOT NULL, text TEXT NOT NULL, origin TEXT NOT NULL,
      cites TEXT NOT NULL
    ) STRICT;
    -- Greetings, sent through a bearer or direct.
    CREATE TABLE greetings (
      id TEXT PRIMARY KEY, sender TEXT NOT NULL, bearer TEXT, receiver TEXT NOT NULL,
      report TEXT NOT NULL REFERENCES reports (id), encounter TEXT REFERENCES encounters (id), date TEXT,
      origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    -- Invitations and their answers.
    CREATE TABLE invitations (
      id TEXT PRIMARY KEY, inviter TEXT, invitee TEXT, "to" TEXT, encounter TEXT REFERENCES encounters (id),
      "when" TEXT, accepted INTEGER, report TEXT NOT NULL REFERENCES reports (id), date TEXT, origin TEXT NOT NULL,
      cites TEXT NOT NULL
    ) STRICT;
    -- Sums and orders that reports allow, and whether they hold (null: something is missing).
    CREATE TABLE checks (
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, holds INTEGER, says TEXT NOT NULL, about TEXT, origin TEXT NOT NULL,
      cites TEXT NOT NULL
    ) STRICT;
    -- Groupings the program made, and those it leaves to a person (`queued`).
    CREATE TABLE links (
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, "row" TEXT NOT NULL, report TEXT, score REAL NOT NULL,
      why TEXT NOT NULL, alternative TEXT, queued INTEGER NOT NULL, origin TEXT NOT NULL
    ) STRICT;
    -- What an office notes beside what reports say.
    CREATE TABLE notes (
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, about TEXT, text TEXT NOT NULL, origin TEXT NOT NULL, decision TEXT
    ) STRICT;
    -- The states each row concerns, for finding what concerns several.
    CREATE TABLE row_sides (
      side TEXT NOT NULL, "row" TEXT NOT NULL, PRIMARY KEY (side, "row")
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX row_sides_by_row ON row_sides ("row");
    """
}
