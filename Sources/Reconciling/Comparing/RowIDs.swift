import Reading

/// Gives rows their ids: `kind:key`, the key made from what the row holds. Of rows with the same key the first keeps
/// it, so they are named in the order of their earliest cites; the others add a mark made from their own contents. A row that
/// was there before keeps its id.
struct RowIDs {
  private let known: KnownIDs
  private var given: Set<String>
  private var kept: Set<String> = []

  init(_ known: KnownIDs = .none) {
    self.known = known
    given = known.all
  }

  mutating func id(_ kind: String, _ key: String, apartBy contents: String) -> String {
    var id = "\(kind):\(key)"
    if !given.contains(id) {
      given.insert(id)
      return id
    }
    id += "~" + Self.mark([contents])
    while !given.insert(id).inserted { id += "~" }
    return id
  }

  mutating func id(_ kind: String, _ key: String, _ first: RowCite) -> String {
    id(kind, key, apartBy: "\(first.report)/\(first.start)-\(first.end)")
  }

  /// Of a row that stands on some cites, in their order: the id that it had, with those of the rows that became part of it. Of several
  /// rows that stood on the same words, it had the one made of its own key, and the others are not part of it.
  mutating func id(_ kind: String, _ key: String, keptFor cites: [RowCite]) -> (id: String, formerly: [String]) {
    let had = known.ids(kind, cites, of: "\(kind):\(key)", besides: kept)
    guard let first = had.first else { return (id(kind, key, cites[0]), []) }
    kept.insert(first.id)
    return (first.id, Set(had.dropFirst().map(\.id) + had.flatMap(\.formerly)).sorted())
  }

  /// The id of a row that stands on one place in one report.
  mutating func id(_ kind: String, _ cite: RowCite, of contents: String) -> String {
    id(kind, "\(Self.short(cite.report))/\(cite.start)", apartBy: "\(cite.end)/\(contents)")
  }

  /// Enough digits of a report's id to name it within another id.
  static func short(_ report: String) -> String { String(report.split(separator: ":").last?.prefix(12) ?? "") }

  /// Six digits in base 36 at most, made from contents.
  static func mark(_ contents: [String]) -> String {
    String(StableHash(contents.joined(separator: "\u{1F}")).value % 2_176_782_336, radix: 36)
  }
}

/// Ids that rows have had: each belongs to the row that holds the earliest of the words it was given for.
public struct KnownIDs: Sendable {
  public static let none = KnownIDs()

  private var byPlace: [String: [(id: String, formerly: [String])]] = [:]
  private(set) var all: Set<String> = []

  public init() {}

  /// - Parameters:
  ///   - report: that of the earliest of the row's cites.
  ///   - start: its place there, in code points.
  public mutating func add(_ id: String, formerly: [String], report: String, start: Int) {
    byPlace[Self.place(String(id.prefix { $0 != ":" }), report, start), default: []].append((id, formerly))
    all.insert(id)
    all.formUnion(formerly)
  }

  /// - Parameters:
  ///   - own: the id made of the row's key; of those at one place it alone counts, or one that was marked apart from it.
  ///   - kept: those that other rows keep.
  fileprivate func ids(
    _ kind: String, _ cites: [RowCite], of own: String, besides kept: Set<String>
  ) -> [(id: String, formerly: [String])] {
    if byPlace.isEmpty { return [] }
    return cites.flatMap { cite in
      let ids = byPlace[Self.place(kind, cite.report, cite.start), default: []].filter { !kept.contains($0.id) }
      let own = ids.first { $0.id == own } ?? ids.first { $0.id.hasPrefix(own + "~") }
      return own.map { [$0] } ?? ids
    }
  }

  private static func place(_ kind: String, _ report: String, _ start: Int) -> String { "\(kind)/\(report)/\(start)" }
}
