/// The tables by which rows are found. Like the rows they are worked out, and can be rebuilt at any time.
enum SearchSchema {
  /// A row's number begins with the earliest day it can mean, so that rows in the order of their numbers are in the order
  /// of their days: 20250814 and ten digits. Rows of an unknown year have day 1, those without a date day 0.
  static let create = """
    CREATE TABLE search_rows (
      -- Rows that can be listed or searched. `last` is the latest day the date can mean (YYYYMMDD); `keys` and `words`
      -- are what the index holds of the row; of a report the words are those of its text as received, too.
      number INTEGER PRIMARY KEY, "row" TEXT NOT NULL UNIQUE, date TEXT, last INTEGER, keys TEXT NOT NULL,
      words TEXT NOT NULL
    ) STRICT;
    -- The index: words without marks (plain) and with them (marked), and keys such as `encounters/state/kh`.
    CREATE VIRTUAL TABLE search USING fts5 (
      plain, marked, keys, content = '', columnsize = 0, tokenize = "ascii tokenchars '-_:/+~.,'"
    );
    CREATE INDEX encounters_by_within ON encounters (within) WHERE within IS NOT NULL;
    CREATE INDEX notes_by_about ON notes (about);
    """
}
