extension Schema {
  /// Columns are those of the rows in Reconciling; lists and cites are JSON.
  static let reconciled = """
    CREATE TABLE reports (
      -- Reports that count, with the day each tells of.
      id TEXT PRIMARY KEY REFERENCES received_reports (id), source TEXT, title TEXT, outlet TEXT, published TEXT,
      published_from TEXT, language TEXT, day TEXT, day_from TEXT, replaces TEXT, also_from TEXT NOT NULL, origin TEXT NOT NULL
    ) STRICT;
    CREATE TABLE persons (
      -- Persons, each with all the forms of the name.
      id TEXT PRIMARY KEY, name TEXT NOT NULL, names TEXT NOT NULL, country TEXT, formerly TEXT NOT NULL,
      origin TEXT NOT NULL,
      cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE tenures (
      -- A person in an office.
      id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES persons (id), office TEXT NOT NULL, wordings TEXT NOT NULL,
      organization TEXT, country TEXT, first_seen TEXT, last_seen TEXT, "from" TEXT, "to" TEXT, not_before TEXT,
      not_after TEXT, origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE sightings (
      -- A report that names a person in an office.
      id TEXT PRIMARY KEY, tenure TEXT NOT NULL REFERENCES tenures (id), report TEXT NOT NULL REFERENCES reports (id),
      date TEXT, wording TEXT NOT NULL, origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE mechanisms (
      -- Standing bodies, forums and frameworks.
      id TEXT PRIMARY KEY, name TEXT NOT NULL, names TEXT NOT NULL, kind TEXT, sides TEXT NOT NULL, last INTEGER, last_when TEXT,
      next INTEGER, next_from TEXT, next_when TEXT, next_forecast TEXT, next_host TEXT, next_why TEXT,
      gaps TEXT NOT NULL, formerly TEXT NOT NULL, origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE encounters (
      -- Encounters, each once however many reports tell of it.
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, status TEXT NOT NULL, "when" TEXT, not_before TEXT, not_after TEXT,
      "where" TEXT, sides TEXT NOT NULL, participants TEXT NOT NULL, chairs TEXT NOT NULL, channels TEXT NOT NULL,
      initiative TEXT, host TEXT, within TEXT, mechanism TEXT REFERENCES mechanisms (id), session TEXT,
      form TEXT, passed INTEGER NOT NULL, replaces TEXT, title TEXT NOT NULL, formerly TEXT NOT NULL,
      origin TEXT NOT NULL, decision TEXT, cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE accounts (
      -- What one report says of an encounter.
      id TEXT PRIMARY KEY, encounter TEXT NOT NULL REFERENCES encounters (id),
      report TEXT NOT NULL REFERENCES reports (id), status TEXT NOT NULL, "when" TEXT, central INTEGER NOT NULL,
      origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE sessions (
      -- Numbered sessions of mechanisms.
      id TEXT PRIMARY KEY, mechanism TEXT NOT NULL REFERENCES mechanisms (id), ordinal INTEGER NOT NULL, status TEXT,
      passed INTEGER NOT NULL, "when" TEXT, host TEXT, chairs TEXT NOT NULL, form TEXT,
      encounter TEXT REFERENCES encounters (id), origin TEXT NOT NULL,
      cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE instruments (
      -- Treaties, agreements, plans.
      id TEXT PRIMARY KEY, name TEXT NOT NULL, names TEXT NOT NULL, kind TEXT, sides TEXT NOT NULL, state TEXT NOT NULL,
      as_of TEXT, formerly TEXT NOT NULL, origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE instrument_steps (
      -- What one report says of an instrument: signed, ratified, in force.
      id TEXT PRIMARY KEY, instrument TEXT NOT NULL REFERENCES instruments (id),
      report TEXT REFERENCES reports (id), date TEXT, state TEXT NOT NULL, side TEXT, origin TEXT NOT NULL,
      decision TEXT,
      cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE indicators (
      -- What figures count, in one unit and between the same states.
      id TEXT PRIMARY KEY, measure TEXT NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL, sides TEXT NOT NULL,
      origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE observations (
      -- Values of indicators, each as one report gives it.
      id TEXT PRIMARY KEY, indicator TEXT NOT NULL REFERENCES indicators (id),
      report TEXT REFERENCES reports (id), kind TEXT NOT NULL, value REAL NOT NULL, qualifier TEXT,
      period TEXT, base TEXT, source_side TEXT, as_of TEXT, origin TEXT NOT NULL, decision TEXT, "from" TEXT, why TEXT,
      cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE milestones (
      -- Events whose anniversaries are kept.
      id TEXT PRIMARY KEY, what TEXT NOT NULL, name TEXT NOT NULL, sides TEXT NOT NULL, since TEXT, since_from TEXT,
      next_years INTEGER, next_when TEXT, origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE anniversaries (
      -- Counts of years that reports name.
      id TEXT PRIMARY KEY, milestone TEXT NOT NULL REFERENCES milestones (id), years INTEGER NOT NULL, "when" TEXT,
      report TEXT NOT NULL REFERENCES reports (id), origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE roles (
      -- What states are in bodies: chair, host, member.
      id TEXT PRIMARY KEY, country TEXT, role TEXT NOT NULL, body TEXT NOT NULL, session INTEGER, term TEXT,
      origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE formulas (
      -- Fixed wordings of relations between states.
      id TEXT PRIMARY KEY, formula TEXT NOT NULL, sides TEXT NOT NULL, usual TEXT NOT NULL, origin TEXT NOT NULL,
      cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE formula_uses (
      -- Where formulas are used, and what differs from the usual wording.
      id TEXT PRIMARY KEY, formula TEXT NOT NULL REFERENCES formulas (id),
      report TEXT NOT NULL REFERENCES reports (id), date TEXT, wording TEXT NOT NULL, missing TEXT NOT NULL,
      added TEXT NOT NULL, exact INTEGER NOT NULL, origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE statements (
      -- Who said what.
      id TEXT PRIMARY KEY, report TEXT NOT NULL REFERENCES reports (id), encounter TEXT REFERENCES encounters (id),
      date TEXT, act TEXT NOT NULL, speakers TEXT NOT NULL, "to" TEXT NOT NULL, on_behalf_of TEXT NOT NULL,
      sides TEXT NOT NULL, topics TEXT NOT NULL, text TEXT NOT NULL, origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE items (
      -- The separate things agreed, promised or asked for in a statement.
      id TEXT PRIMARY KEY, statement TEXT NOT NULL REFERENCES statements (id),
      report TEXT NOT NULL REFERENCES reports (id), sides TEXT NOT NULL, topics TEXT NOT NULL, text TEXT NOT NULL,
      origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE topics (
      -- How often a report speaks of a topic.
      id TEXT PRIMARY KEY, topic TEXT NOT NULL, sides TEXT NOT NULL, report TEXT NOT NULL REFERENCES reports (id),
      date TEXT, statements INTEGER NOT NULL, origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE commitments (
      -- Things agreed, promised or asked for, each once over all reports.
      id TEXT PRIMARY KEY, text TEXT NOT NULL, sides TEXT NOT NULL, topics TEXT NOT NULL, due TEXT,
      state TEXT NOT NULL, first_said TEXT, last_said TEXT, force TEXT NOT NULL, owed_by TEXT NOT NULL,
      novelty TEXT NOT NULL, answered INTEGER, testable INTEGER NOT NULL, progress TEXT,
      progress_cites TEXT NOT NULL, clock TEXT NOT NULL, silent_months INTEGER, times INTEGER NOT NULL,
      formerly TEXT NOT NULL, origin TEXT NOT NULL, decision TEXT, cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE commitment_steps (
      -- What one report says of a commitment.
      id TEXT PRIMARY KEY, "commitment" TEXT NOT NULL REFERENCES commitments (id),
      report TEXT NOT NULL REFERENCES reports (id), date TEXT, encounter TEXT REFERENCES encounters (id),
      step TEXT NOT NULL, act TEXT, speakers TEXT NOT NULL, text TEXT NOT NULL, origin TEXT NOT NULL,
      cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE greetings (
      -- Greetings, sent through a bearer or direct.
      id TEXT PRIMARY KEY, sender TEXT NOT NULL, bearer TEXT, receiver TEXT NOT NULL,
      report TEXT NOT NULL REFERENCES reports (id), encounter TEXT REFERENCES encounters (id), date TEXT,
      origin TEXT NOT NULL, cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE invitations (
      -- Invitations and their answers.
      id TEXT PRIMARY KEY, inviter TEXT, invitee TEXT, "to" TEXT, encounter TEXT REFERENCES encounters (id),
      "when" TEXT, accepted INTEGER, state TEXT NOT NULL, visit TEXT, report TEXT NOT NULL REFERENCES reports (id),
      date TEXT, origin TEXT NOT NULL,
      cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE checks (
      -- Sums and orders that reports allow, and whether they hold (null: something is missing).
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, holds INTEGER, says TEXT NOT NULL, score REAL, about TEXT, origin TEXT NOT NULL,
      cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE links (
      -- Groupings the program made, and those it leaves to a person (`queued`).
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, "row" TEXT NOT NULL, report TEXT, score REAL NOT NULL,
      why TEXT NOT NULL, alternative TEXT, queued INTEGER NOT NULL, progress TEXT, origin TEXT NOT NULL,
      cites TEXT NOT NULL
    ) STRICT;
    CREATE TABLE notes (
      -- What an office notes beside what reports say.
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, about TEXT, text TEXT NOT NULL, origin TEXT NOT NULL, decision TEXT
    ) STRICT;
    CREATE TABLE row_sides (
      -- The states each row concerns, for finding what concerns several.
      side TEXT NOT NULL, "row" TEXT NOT NULL, PRIMARY KEY (side, "row")
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX row_sides_by_row ON row_sides ("row");
    CREATE INDEX links_by_row ON links ("row");
    CREATE INDEX links_by_queue ON links (score DESC, id) WHERE queued;
    CREATE INDEX checks_by_about ON checks (about);
    CREATE INDEX encounters_by_when ON encounters ("when");
    """
}
