/// The tables by which rows are found. Like the rows they are worked out, and can be rebuilt at any time.
enum SearchSchema {
  /// A row's number begins with the earliest day it can mean, so that rows in the order of their numbers are in the order
  /// of their days: 20250814 and ten digits. Rows of an unknown year have day 1, those without a date day 0.
  static let create = """
    CREATE TABLE search_rows (
      -- Rows that can be listed or searched, with what the index `search` holds of them: `keys` such as
      -- `encounters/state/kh`, and `words`; of a report the words of its text as received, too. `last` is the latest day
      -- that the date can mean (YYYYMMDD).
      number INTEGER PRIMARY KEY, "row" TEXT NOT NULL UNIQUE, date TEXT, last INTEGER, keys TEXT NOT NULL,
      words TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE search USING fts5 (
      -- The words of rows without their marks and with them, and their keys, by the number that `search_rows` gives them.
      plain, marked, keys, content = '', columnsize = 0, tokenize = "ascii tokenchars '-_:/+~.,'"
    );
    CREATE INDEX encounters_by_within ON encounters (within) WHERE within IS NOT NULL;
    CREATE INDEX notes_by_about ON notes (about);
    """
}
