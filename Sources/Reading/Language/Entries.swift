// What each lexicon's lines say, column by column. `Languages/README.md` tells a writer what the words mean.

/// A name that stands for a state.
struct StateEntry: LexiconEntry {
  enum Kind: String, CaseIterable { case state, capital, metonym, short }
  static let columns = ["form", "state", "kind"]
  static let capitals = CapitalNeed.Rule.asWritten
  let state: String
  let kind: Kind

  init(_ row: Table.Row) throws(LanguageFault) {
    state = row.cells[1]
    kind = try row.word(2, as: Kind.self)
  }
}

/// A field of public life that an office or a body belongs to.
enum Branch: String, CaseIterable {
  case any, party, state, royal, government, foreign, parliament, defence, security, justice, local, economy, health
  case education, culture, people, intergov, business, media, research, religion, other

  /// Whether who acts here acts for no state.
  var isPrivate: Bool { [.research, .media, .education, .business].contains(self) }

  /// The channel of an office of this branch.
  var channel: Channel? {
    switch self {
    case .party: .party
    case .state, .royal: .state
    case .government, .foreign, .economy, .justice, .health, .security: .government
    case .parliament: .parliament
    case .defence: .defence
    case .local: .local
    case .people: .people
    default: nil
    }
  }
}

/// The word an office's name begins with.
struct OfficeEntry: LexiconEntry {
  /// `group` also names several (lãnh đạo), `aide` works for another office, `counterpart` is người đồng cấp,
  /// `rank` is no office.
  enum Sort: String, CaseIterable { case office, group, aide, counterpart, rank }
  static let columns = ["form", "office", "branch", "sort", "field"]
  let office: String
  let branch: Branch
  let sort: Sort
  /// The field that the head itself tells, as the hashes of its words: ngoại trưởng is bộ trưởng for ngoại giao.
  let field: [UInt64]?

  init(_ row: Table.Row) throws(LanguageFault) {
    office = row.cells[1]
    branch = try row.word(2, as: Branch.self)
    sort = try row.word(3, as: Sort.self)
    field = row.optional(4).map { Text(Array($0.utf8)).tokens.map(\.hash) }
  }
}

/// A word inside an office's name.
struct OfficeWordEntry: LexiconEntry {
  enum Role: String, CaseIterable { case field, post, gap, link, pre, former, join }
  static let columns = ["form", "role"]
  let role: Role

  init(_ row: Table.Row) throws(LanguageFault) { role = try row.word(1, as: Role.self) }
}

/// A ministry, party, parliament or other body.
struct BodyEntry: LexiconEntry {
  static let columns = ["form", "state", "branch"]
  let state: String?
  let branch: Branch

  init(_ row: Table.Row) throws(LanguageFault) {
    state = row.optional(1)
    branch = try row.word(2, as: Branch.self)
  }
}

/// A word for two or more sides together.
struct SidesEntry: LexiconEntry {
  enum Who: String, CaseIterable { case both, all }
  /// Whether it names leaders (hai nhà lãnh đạo), states and what is theirs (hai nước, hai Đảng), or either (hai bên).
  enum Of: String, CaseIterable { case people, states, any }
  static let columns = ["form", "who", "of"]
  let who: Who
  let of: Of

  init(_ row: Table.Row) throws(LanguageFault) {
    who = try row.word(1, as: Who.self)
    of = try row.word(2, as: Of.self)
  }
}

/// A form of address or a pronoun.
struct HonorificEntry: LexiconEntry {
  enum Gender: String, CaseIterable { case male, female, any, `self`, state, home, they, host }
  enum Use: String, CaseIterable { case kin, title, pronoun, both }
  static let columns = ["form", "gender", "use"]
  let gender: Gender
  let use: Use

  init(_ row: Table.Row) throws(LanguageFault) {
    gender = try row.word(1, as: Gender.self)
    use = try row.word(2, as: Use.self)
  }

  var mayStandAlone: Bool { use == .pronoun || use == .both }
  var mayPrecedeName: Bool { use == .title || use == .both || use == .kin }
}

struct SurnameEntry: LexiconEntry {
  enum Language: String, CaseIterable { case vi, zh, zhp, ko, km, la, th }
  static let columns = ["form", "languages"]
  static let capitals = CapitalNeed.Rule.some
  let languages: [Language]

  init(_ row: Table.Row) throws(LanguageFault) {
    languages = row.list(1).compactMap { Language(rawValue: String($0)) }
    if languages.isEmpty { throw row.fault("no language of names", "known words: vi, zh, zhp, ko, km, la, th") }
  }
}

/// A piece that syllables of the language are made of, without marks.
struct SyllableEntry: LexiconEntry {
  enum Part: String, CaseIterable { case onset, rhyme }
  static let columns = ["form", "part", "letters"]
  static let isFoundInTexts = false
  let part: Part
  let letters: [UInt8]

  init(_ row: Table.Row) throws(LanguageFault) {
    part = try row.word(1, as: Part.self)
    letters = Array(row.cells[2].utf8)
  }
}

/// A known leader, whose name gives a state and nothing else.
struct LeaderEntry: LexiconEntry {
  static let columns = ["form", "state"]
  static let capitals = CapitalNeed.Rule.some
  let state: String?

  init(_ row: Table.Row) { state = row.optional(1) }
}

/// A form of which nothing more is said than that it is one.
struct FormEntry: LexiconEntry {
  static let columns = ["form"]

  init(_ row: Table.Row) {}
}

/// A form that counts only with a capital.
struct NameEntry: LexiconEntry {
  static let columns = ["form"]
  static let capitals = CapitalNeed.Rule.some

  init(_ row: Table.Row) {}
}

/// A verb or noun of speech or stance.
struct CueEntry: LexiconEntry {
  /// `say` reports, `stance` takes a stand, `show` joins a stance word (bày tỏ), `aux` is sẽ, cần; `according` is theo.
  enum Kind: String, CaseIterable { case say, stance, show, aux, theo, review }
  enum Joins: String, CaseIterable { case follows, head, noun, none }
  static let columns = ["form", "act", "kind", "joins"]
  /// Nil for a word that has no act of its own.
  let act: Act?
  let kind: Kind
  let joins: Joins

  init(_ row: Table.Row) throws(LanguageFault) {
    act = row.optional(1) == nil ? nil : try row.word(1, as: Act.self)
    kind = try row.word(2, as: Kind.self)
    joins = try row.word(3, as: Joins.self)
  }
}

/// Who speaks without being a side: media, experts, the public.
struct NonSpeakerEntry: LexiconEntry {
  enum Kind: String, CaseIterable { case media, expert, `public` }
  static let columns = ["form", "kind"]
  let kind: Kind

  init(_ row: Table.Row) throws(LanguageFault) { kind = try row.word(1, as: Kind.self) }
}

/// A word that opens a mention of an encounter.
struct EncounterEntry: LexiconEntry {
  /// How the sides stand about it; see `EncounterReader`.
  enum Grammar: String, CaseIterable {
    case none = "-"
    case between, rite, with, forum, session, place, send, go, doc, letter, trip, host, signed
  }
  static let columns = ["form", "kind", "noun", "verb"]
  /// Nil for a look-alike that is none.
  let kind: EncounterKind?
  let noun: Grammar
  let verb: Grammar

  init(_ row: Table.Row) throws(LanguageFault) {
    kind = row.cells[1] == "none" ? nil : try row.word(1, as: EncounterKind.self)
    noun = try row.word(2, as: Grammar.self)
    verb = try row.word(3, as: Grammar.self)
  }
}

/// A place that is no capital.
struct PlaceEntry: LexiconEntry {
  enum Kind: String, CaseIterable { case place, state, region, pair }
  static let columns = ["form", "state", "kind"]
  static let capitals = CapitalNeed.Rule.asWritten
  let states: [String]
  let kind: Kind

  init(_ row: Table.Row) throws(LanguageFault) {
    states = (row.optional(1) ?? "").split(separator: "+").map(String.init)
    kind = try row.word(2, as: Kind.self)
  }
}

/// A word that tells an encounter's status, before or behind the word for it, with its reach in tokens.
struct StatusWordEntry: LexiconEntry {
  struct Sign: Sendable {
    let status: EncounterStatus
    let reach: Int
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
    guard parts.count == 2, let status = EncounterStatus(rawValue: String(parts[0])), let reach = Int(parts[1]) else {
      throw row.fault("'\(cell)' is no sign of a status", "write it as STATUS:REACH, such as planned:8")
    }
    return Sign(status: status, reach: reach)
  }
}

/// A word of time.
struct TimeWordEntry: LexiconEntry {
  enum Kind: UInt8, CaseIterable {
    case rel, part, event, link, month, weekday, term, edge, decade, ahead, day, lunar, nay, quarter
  }
  struct Sense: Sendable {
    let kind: Kind
    let value: String
  }
  static let columns = ["form", "classes"]
  let senses: [Sense]
  /// A bit for each kind of its senses.
  private let kinds: UInt32

  init(_ row: Table.Row) throws(LanguageFault) {
    var senses: [Sense] = []
    for cell in row.list(1) {
      let parts = cell.split(separator: "=", maxSplits: 1)
      guard let kind = Kind.allCases.first(where: { "\($0)" == parts[0] }) else {
        throw row.fault(
          "unknown word '\(parts[0])' in column 2",
          "known words: " + Kind.allCases.map { "\($0)" }.joined(separator: ", "))
      }
      senses.append(Sense(kind: kind, value: parts.count > 1 ? String(parts[1]) : ""))
    }
    self.senses = senses
    kinds = senses.reduce(0) { $0 | Self.bit($1.kind) }
  }

  func mayBe(_ kind: Kind) -> Bool { kinds & Self.bit(kind) != 0 }

  /// Whether a time may begin with it.
  var mayBegin: Bool { kinds & Self.beginnings != 0 }

  private static let beginnings: UInt32 = [.rel, .part, .weekday, .term, .edge, .decade, .day, .quarter].reduce(0) {
    $0 | bit($1)
  }

  private static func bit(_ kind: Kind) -> UInt32 { 1 << UInt32(kind.rawValue) }
}

struct NumberEntry: LexiconEntry {
  /// `ten` multiplies a number word before it: hai mươi.
  enum Kind: String, CaseIterable { case digit, ten, scale }
  static let columns = ["form", "kind", "value"]
  let kind: Kind
  let value: Double

  init(_ row: Table.Row) throws(LanguageFault) {
    kind = try row.word(1, as: Kind.self)
    guard let value = Double(row.cells[2]) else { throw row.fault("'\(row.cells[2])' is no number", "write digits") }
    self.value = value
  }
}

struct UnitEntry: LexiconEntry {
  enum Kind: String, CaseIterable { case money, percent, measure, people, count, arms, time, length, weak, ratio }
  static let columns = ["form", "kind", "unit"]
  let kind: Kind
  /// The form itself where the table names no other.
  let unit: String

  init(_ row: Table.Row) throws(LanguageFault) {
    kind = try row.word(1, as: Kind.self)
    unit = row.optional(2) ?? row.key
  }

  /// Whether a number of it is a figure.
  var isCounted: Bool { ![.time, .length, .weak].contains(kind) }
}

struct IndicatorEntry: LexiconEntry {
  static let columns = ["form", "indicator", "label"]
  let indicator: String
  /// Short English.
  let label: String

  init(_ row: Table.Row) {
    indicator = row.cells[1]
    label = row.cells[2]
  }
}

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

struct TopicEntry: LexiconEntry {
  static let columns = ["form", "topic"]
  let topic: Topic

  init(_ row: Table.Row) throws(LanguageFault) { topic = try row.word(1, as: Topic.self) }
}

/// A setting of the whole language.
struct SettingEntry: LexiconEntry {
  static let columns = ["setting", "value"]
  static let isFoundInTexts = false
  let value: String

  init(_ row: Table.Row) { value = row.cells[1] }
}

extension Lexicon<SettingEntry> {
  func value(of setting: String) -> String? { forms.firstIndex(of: setting).map { entries[$0].value } }
}

/// A rule of the reader and the share of its facts that were right on the training reports, smoothed.
struct RuleEntry: LexiconEntry {
  static let columns = ["rule", "precision"]
  static let isFoundInTexts = false
  let precision: Double

  init(_ row: Table.Row) throws(LanguageFault) {
    guard let precision = Double(row.cells[1]), (0...1).contains(precision) else {
      throw row.fault("'\(row.cells[1])' is no share", "write a number from 0 to 1")
    }
    self.precision = precision
  }
}
