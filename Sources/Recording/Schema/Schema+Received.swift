extension Schema {
  /// The tables that hold what came from outside and what a migration keeps, parents before their children.
  static let receivedTables = ["received_reports", "sources", "readings", "decisions", "state", "tokens"]

  static let received = """
    CREATE TABLE received_reports (
      -- Reports as received, with what came beside the text. `replaces` is the earlier version of the same source.
      id TEXT PRIMARY KEY, text TEXT NOT NULL, source TEXT, title TEXT, outlet TEXT, published TEXT,
      published_from TEXT, replaces TEXT REFERENCES received_reports (id)
    ) STRICT;
    CREATE TABLE sources (
      -- Which report each source gave last. Only these reports, and those without a source, are reconciled.
      source TEXT PRIMARY KEY, report TEXT NOT NULL REFERENCES received_reports (id)
    ) STRICT;
    CREATE TABLE readings (
      -- Readings as JSON, with the version of their form and of the languages they were read with. The latest counts.
      id INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES received_reports (id), version INTEGER NOT NULL,
      languages TEXT NOT NULL, reading TEXT NOT NULL
    ) STRICT;
    CREATE TABLE state (
      -- One row: whether reports came in since the rows were worked out, and the day up to which reports count.
      id INTEGER PRIMARY KEY CHECK (id = 1), stale INTEGER NOT NULL, as_of TEXT) STRICT;
    INSERT INTO state VALUES (1, 0, NULL);

    CREATE TRIGGER reports_stay BEFORE UPDATE ON received_reports
      BEGIN SELECT RAISE(ABORT, 'a report is kept as received'); END;
    CREATE TRIGGER reports_are_kept BEFORE DELETE ON received_reports
      BEGIN SELECT RAISE(ABORT, 'a report is kept as received'); END;
    CREATE TRIGGER readings_stay BEFORE UPDATE ON readings
      BEGIN SELECT RAISE(ABORT, 'a reading is kept as it was read'); END;
    CREATE TRIGGER readings_are_kept BEFORE DELETE ON readings
      BEGIN SELECT RAISE(ABORT, 'a reading is kept as it was read'); END;
    \(decisions)
    \(tokens)
    """

  static let tokens = """
    CREATE TABLE tokens (
      -- By what programs and browsers are known to the server. `hash` is the SHA-256 of the token, which is kept nowhere.
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, hash TEXT NOT NULL UNIQUE, created TEXT NOT NULL,
      revoked TEXT
    ) STRICT;
    """

  static let decisions = """
    CREATE TABLE decisions (
      -- What people decided, and why. A decision is taken back only by another one.
      id TEXT PRIMARY KEY, author TEXT NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL, "rows" TEXT NOT NULL, value TEXT,
      reason TEXT NOT NULL, undoes TEXT REFERENCES decisions (id), places TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions
      BEGIN SELECT RAISE(ABORT, 'a decision is kept as it was made'); END;
    CREATE TRIGGER decisions_are_kept BEFORE DELETE ON decisions
      BEGIN SELECT RAISE(ABORT, 'a decision is kept as it was made'); END;
    """
}
