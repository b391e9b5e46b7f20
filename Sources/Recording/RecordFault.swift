/// Why a record cannot be used.
public enum RecordFault: Error, Sendable, Equatable, CustomStringConvertible {
  case missing(path: String)
  case notSQLite(path: String)
  /// A SQLite file that another program made.
  case foreign(path: String)
  case otherVersion(path: String, found: Int, expected: Int)
  /// Of an earlier version, in a file that cannot be written, so that it cannot be brought up to date.
  case olderAndReadOnly(path: String)
  /// Opened only to read.
  case readOnly(path: String)
  /// A stored reading that this version cannot decode.
  case reading(path: String, report: String)
  /// What SQLite says of a file that is not whole.
  case damaged(path: String, reason: String)
  /// What SQLite says.
  case unusable(path: String, reason: String)

  public var description: String {
    switch self {
    case .missing(let path):
      "there is no record at '\(path)'; give another with --record, or make one with 'banggiao ingest'"
    case .notSQLite(let path): "'\(path)' is no SQLite file, so no record; give another with --record"
    case .foreign(let path): "'\(path)' is a SQLite file but no record of BangGiao; give another with --record"
    case .otherVersion(let path, let found, let expected):
      "the record '\(path)' has version \(found), this program reads version \(expected); "
        + (found > expected ? "use a newer banggiao" : "ingest its reports into a new record")
    case .olderAndReadOnly(let path):
      "the record '\(path)' was made by an earlier banggiao and must be brought up to date, but cannot be written; "
        + "let it be written, or give a copy of it with --record"
    case .readOnly(let path): "the record '\(path)' was opened only to read; open it for writing"
    case .reading(let path, let report):
      "the reading of \(report) in '\(path)' has a form unknown to this program; run 'banggiao reread', which keeps it "
        + "and adds a new one"
    case .damaged(let path, let reason):
      "the record '\(path)' is damaged (\(reason)); use a backup, or save what can be read with 'sqlite3 FILE .recover'"
    case .unusable(let path, let reason):
      "the record '\(path)' cannot be used: \(reason); check the file, its folder and who else uses it"
    }
  }
}
