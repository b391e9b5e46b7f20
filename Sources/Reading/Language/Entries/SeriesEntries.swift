// Lexicons of mechanisms and instruments: listed names, and words that names are built from.

struct MechanismEntry: LexiconEntry {
  static let columns = ["form", "id", "kind", "states"]
  let id: String
  let kind: String
  let states: [String]

  init(_ row: Table.Row) {
    id = row.cells[1]
    kind = row.cells[2]
    states = row.list(3).map(String.init)
  }

  /// Whether states meet under its name.
  var isForum: Bool { ["forum", "organisation", "process", "summit", "conference"].contains(kind) }
}

struct MechanismHeadEntry: LexiconEntry {
  enum Kind: String, CaseIterable {
    case summit, dialogue, body, about, line, pair, party, partnership, process, bilateral
  }
  static let columns = ["form", "kind"]
  let kind: Kind

  init(_ row: Table.Row) throws(LanguageFault) { kind = try row.word(1, as: Kind.self) }
}

/// A word before the number of a session.
struct SessionWordEntry: LexiconEntry {
  /// `yes`: the number behind it may be spelled out; `first`: it is itself the number one.
  enum Spelled: String, CaseIterable { case yes, no, first }
  static let columns = ["form", "spelled"]
  private let spelled: Spelled

  init(_ row: Table.Row) throws(LanguageFault) { spelled = try row.word(1, as: Spelled.self) }

  var maySpell: Bool { spelled == .yes }
  var isFirst: Bool { spelled == .first }
}

struct InstrumentEntry: LexiconEntry {
  static let columns = ["form", "id"]
  let id: String

  init(_ row: Table.Row) { id = row.cells[1] }
}

struct InstrumentHeadEntry: LexiconEntry {
  enum Kind: String, CaseIterable { case treaty, agreement, memorandum, declaration, code, plan, resolution }
  static let columns = ["form", "kind"]
  let kind: Kind

  init(_ row: Table.Row) throws(LanguageFault) { kind = try row.word(1, as: Kind.self) }
}
