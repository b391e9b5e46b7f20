/// One kind of thing that an examination of a record found, with where it stands.
public struct RecordFinding: Encodable, Sendable, Equatable {
  public enum Kind: String, Encodable, Sendable, CaseIterable {
    /// What SQLite says of a file that is not whole.
    case damaged
    /// A row that refers to a row of another table that is not there.
    case reference
    /// A report whose text is not the one that its id was made from.
    case text
    /// A report without a reading.
    case unread
    /// A reading that this program cannot decode.
    case reading
    /// A reading that quotes what its report does not say there.
    case readingQuote = "reading-quote"
    /// A row that stands on a report that is not there.
    case orphanCite = "orphan-cite"
    /// A row that quotes what its report does not say there.
    case quote
    /// A row that names, in a list or a link, a row that is not there.
    case name
    /// A report that counts but has no row, or the other way round, though the rows are said to be up to date.
    case uncounted
    /// Reports came in since the rows were worked out.
    case stale
    /// What was written still stands in the file beside the record.
    case wal

    /// Whether something is wrong; else it is only worth knowing.
    public var isFault: Bool { self != .stale && self != .wal }
  }

  public let kind: Kind
  /// How many there are; of `wal`, bytes.
  public private(set) var count: Int
  /// The first of them.
  public private(set) var places: [String]

  private static let mostPlaces = 10

  init(_ kind: Kind, count: Int = 0, places: [String] = []) {
    self.kind = kind
    self.count = count
    self.places = places
  }

  mutating func add(_ place: String) {
    count += 1
    if places.count < Self.mostPlaces { places.append(place) }
  }
}
