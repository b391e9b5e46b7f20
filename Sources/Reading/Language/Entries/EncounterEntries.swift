// Lexicons of encounters: what opens a mention of one, what tells its status.

/// A word that opens a mention of an encounter.
struct EncounterEntry: LexiconEntry {
  /// How the sides stand about it; see `EncounterReader`.
  enum Grammar: String, CaseIterable {
    case none = "-"
    case between, rite, with, forum, session, sits, place, send, go, doc, letter, trip, host, signed
  }
  /// `talk` is also talk at large (trao đổi với), `round` one of many sittings (đàm phán).
  enum Sort: String, CaseIterable {
    case plain = "-"
    case talk, round
  }
  static let columns = ["form", "kind", "noun", "verb", "sort"]
  /// Nil for a look-alike that is none.
  let kind: EncounterKind?
  let noun: Grammar
  let verb: Grammar
  let sort: Sort

  init(_ row: Table.Row) throws(LanguageFault) {
    kind = row.cell(1) == "none" ? nil : try row.word(1, as: EncounterKind.self)
    noun = try row.word(2, as: Grammar.self)
    verb = try row.word(3, as: Grammar.self)
    sort = try row.word(4, as: Sort.self)
  }
}

/// A word that tells an encounter's status, before or behind the word for it, with its reach in tokens: STATUS:REACH, or
/// STATUS:REACH:REACH where a verb is reached less far than a noun.
struct StatusWordEntry: LexiconEntry {
  struct Sign: Sendable {
    let status: EncounterStatus
    /// About a noun.
    let reach: Int
    /// About a verb.
    let reachOfVerb: Int
  }
  static let columns = ["form", "before", "after"]
  let before: Sign?
  let after: Sign?

  init(_ row: Table.Row) throws(LanguageFault) {
    before = try Self.sign(row, 1)
    after = try Self.sign(row, 2)
  }

  private static func sign(_ row: Table.Row, _ column: Int) throws(LanguageFault) -> Sign? {
    guard let cell = row.optional(column) else { return nil }
    let parts = cell.split(separator: ":")
    let reaches = parts.dropFirst().compactMap { Int($0) }
    guard (2...3).contains(parts.count), reaches.count == parts.count - 1,
      let status = EncounterStatus(rawValue: String(parts[0]))
    else {
      throw row.fault(
        "'\(cell)' is no sign of a status", "write it as STATUS:REACH or STATUS:REACH:REACH-OF-VERB, such as planned:8")
    }
    return Sign(status: status, reach: reaches[0], reachOfVerb: reaches.last!)
  }
}
