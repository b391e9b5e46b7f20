// Lexicons of mechanisms and instruments: listed names, and words that names are built from.

struct MechanismEntry: LexiconEntry {
  static let columns = ["form", "id", "kind", "states"]
  enum Kind: String, CaseIterable {
    case organisation, institution, body, forum, summit, framework, process, programme, conference
    case jointCommission = "joint-commission"
  }
  let id: String
  let kind: Kind
  let states: [StateCode]
  /// The number of its id among those of the language.
  var number = 0

  /// Whether it has offices: an organisation's chair may be a state, an institution's is a person.
  var isOrganisation: Bool { kind == .organisation || kind == .institution }

  init(_ row: Table.Row) throws(LanguageFault) {
    id = row.cell(1)
    kind = try row.word(2, as: Kind.self)
    states = row.list(3).map { StateCode($0) }
  }

  /// What kind of encounter its name is the name of; nil for what is no encounter itself.
  var meetsAs: EncounterKind? { kind == .conference ? .conference : nil }

  /// As the record has it.
  var recorded: MechanismKind? {
    switch kind {
    case .organisation, .institution: .organisation
    case .body, .jointCommission: .commission
    case .forum: .forum
    case .summit: .summit
    case .framework: .framework
    case .process: .process
    case .programme: .programme
    case .conference: .conference
    }
  }

  /// Whether states meet under its name.
  var isForum: Bool { [.forum, .organisation, .institution, .process, .summit, .conference].contains(kind) }
}

struct MechanismHeadEntry: LexiconEntry {
  enum Kind: String, CaseIterable {
    case summit, ministers, forum, dialogue, body, about, pair, party, line, partnership, process, bilateral, programme

    /// Whether a bracketed acronym tells where the name ends.
    var mayCloseWithAcronym: Bool { [.summit, .ministers, .forum, .programme].contains(self) }

    /// As the record has it; nil where the head does not tell.
    var recorded: MechanismKind? {
      switch self {
      case .summit: .summit
      case .ministers: .conference
      case .forum: .forum
      case .dialogue: .dialogue
      case .body: .commission
      case .partnership: .framework
      case .process: .process
      case .programme: .programme
      case .about, .pair, .party, .line, .bilateral: nil
      }
    }

    /// What kind of encounter the names are names of that begin with it; nil for what is no encounter itself.
    var meetsAs: EncounterKind? {
      switch self {
      case .summit, .ministers, .forum: .conference
      case .dialogue: .session
      case .party: .meeting
      case .body, .about, .pair, .line, .partnership, .process, .bilateral, .programme: nil
      }
    }
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
  /// nil where its forms name several: their words tell them apart.
  let id: String?

  init(_ row: Table.Row) { id = row.optional(1) }
}

struct InstrumentHeadEntry: LexiconEntry {
  static let columns = ["form", "kind"]
  let kind: InstrumentKind

  init(_ row: Table.Row) throws(LanguageFault) { kind = try row.word(1, as: InstrumentKind.self) }
}
