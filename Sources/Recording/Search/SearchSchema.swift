/// The tables by which rows are found. Like the rows they are worked out, and can be rebuilt at any time.
enum SearchSchema {
  /// A row's number begins with the earliest day it can mean, so that rows in the order of their numbers are in the order
  /// of their days: 20250814 and ten digits. Rows of an unknown year have day 1, those without a date day 0.
  static let create = """
    -- Rows that can be listed or searched. `last` is the latest day the date can mean (YYYYMMDD); `keys` and `words`
    -- are what the index holds of the row; of a report the words are those of its text as received, too.
    CREATE TABLE search_rows (
      number INTEGER PRIMARY KEY, "row" TEXT NOT NULL UNIQUE, date TEXT, last INTEGER, keys TEXT NOT NULL,
      words TEXT NOT NULL
    ) STRICT;
    -- The index: words without marks (plain) and with them (marked), and keys such as `encounters/state/kh`.
    CREATE VIRTUAL TABLE search USING fts5 (
      plain, marked, keys, content = '', columnsize = 0, tokenize = "ascii tokenchars '-_:/+~.,'"
    );
    CREATE INDEX tenures_by_person ON tenures (person);
    CREATE INDEX sightings_by_tenure ON sightings (tenure);
    CREATE INDEX accounts_by_report ON accounts (report);
    CREATE INDEX encounters_by_within ON encounters (within) WHERE within IS NOT NULL;
    CREATE INDEX sessions_by_mechanism ON sessions (mechanism);
    CREATE INDEX instrument_steps_by_instrument ON instrument_steps (instrument);
    CREATE INDEX observations_by_indicator ON observations (indicator);
    CREATE INDEX anniversaries_by_milestone ON anniversaries (milestone);
    CREATE INDEX formula_uses_by_formula ON formula_uses (formula);
    CREATE INDEX statements_by_report ON statements (report);
    CREATE INDEX statements_by_encounter ON statements (encounter);
    CREATE INDEX items_by_statement ON items (statement);
    CREATE INDEX topics_by_report ON topics (report);
    CREATE INDEX commitment_steps_by_commitment ON commitment_steps ("commitment");
    CREATE INDEX checks_by_about ON checks (about);
    CREATE INDEX notes_by_about ON notes (about);
    CREATE INDEX links_by_row ON links ("row");
    """
}
