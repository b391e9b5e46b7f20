import Reading

/// Gives rows their ids: `kind:key`, the key made from what the row holds. Of rows with the same key the first keeps
/// it, so they are named in the order of their earliest cites; the others add a mark made from their own contents.
struct RowIDs {
  private var given: Set<String> = []

  mutating func id(_ kind: String, _ key: String, apartBy contents: String) -> String {
    var id = "\(kind):\(key)"
    if !given.contains(id) {
      given.insert(id)
      return id
    }
    id += "~" + mark(contents)
    while !given.insert(id).inserted { id += "~" }
    return id
  }

  mutating func id(_ kind: String, _ key: String, _ first: RowCite) -> String {
    id(kind, key, apartBy: "\(first.report)/\(first.start)-\(first.end)")
  }

  /// The id of a row that stands on one place in one report.
  mutating func id(_ kind: String, _ cite: RowCite, of contents: String) -> String {
    id(kind, "\(Self.short(cite.report))/\(cite.start)", apartBy: "\(cite.end)/\(contents)")
  }

  /// Enough digits of a report's id to name it within another id.
  static func short(_ report: String) -> String { String(report.split(separator: ":").last?.prefix(12) ?? "") }

  /// FNV-1a of the contents, in base 36.
  private func mark(_ contents: String) -> String {
    let hash = contents.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(hash % 2_176_782_336, radix: 36)
  }
}
