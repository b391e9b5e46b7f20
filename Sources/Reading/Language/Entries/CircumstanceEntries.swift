/// Words that tell how an encounter came about, or in whose name somebody speaks.
struct CircumstanceEntry: LexiconEntry {
  /// `initiative`: the side behind it asked for the encounter; `invitation`: it is the host. `course`: the encounter behind
  /// it is the one in whose course another is held. `receives`: its subject receives a guest; `hosts`: its subject is the
  /// host, as of what it only `holds` where that is a ceremony or a conference. `behalf`: those behind it speak through the subject; `bears`: the
  /// subject brings what another says. `postponed`: it is to be later; `online`, `in-person`: how it is held. `none` only looks like
  /// one.
  enum Kind: String, CaseIterable {
    case initiative, invitation, course, receives, hosts, holds, behalf, bears, postponed, online, none
    case inPerson = "in-person"
  }
  static let columns = ["form", "kind"]
  let kind: Kind

  init(_ row: Table.Row) throws(LanguageFault) { kind = try row.word(1, as: Kind.self) }
}
