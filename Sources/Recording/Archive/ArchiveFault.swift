/// Why a line of an archive cannot be taken: what is wrong; after a semicolon, what to do.
public enum ArchiveFault: Error, Sendable, Equatable, CustomStringConvertible {
  case notArchive
  case newer(version: Int)
  case notRow
  case unknownTable(String)
  case unknownColumn(String, table: String)
  /// A report whose text is not the one that its id was made from.
  case text(report: String)
  /// A reading that this program cannot decode.
  case reading(report: String)
  /// What SQLite says of a row.
  case refused(table: String, reason: String)

  public var description: String {
    switch self {
    case .notArchive: "no archive of a record; make one with 'banggiao export --full'"
    case .newer(let version):
      "the archive has version \(version), this program takes up to version \(Schema.version); use a newer banggiao"
    case .notRow: "no row of a table, such as {\"sources\": {\"report\": \"…\", \"source\": \"…\"}}; \(Self.makeAnew)"
    case .unknownTable(let table): "there is no table '\(table)'; \(Self.makeAnew)"
    case .unknownColumn(let column, let table): "the table '\(table)' has no column '\(column)'; \(Self.makeAnew)"
    case .text(let report): "the text of \(report) is not the one its id was made from; \(Self.makeAnew)"
    case .reading(let report): "the reading of \(report) has a form unknown to this program; ingest the report instead"
    case .refused(let table, let reason): "a row of '\(table)' cannot be taken (\(reason)); \(Self.makeAnew)"
    }
  }

  private static let makeAnew = "make the archive anew"
}
