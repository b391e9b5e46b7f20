// Lexicons of names: states, places, people, and words that stand for several sides.

/// A name that stands for a state.
struct StateEntry: LexiconEntry {
  enum Kind: String, CaseIterable { case state, capital, metonym, short }
  static let columns = ["form", "state", "kind"]
  static let capitals = CapitalNeed.Rule.asWritten
  let state: StateCode
  let kind: Kind

  init(_ row: Table.Row) throws(LanguageFault) {
    state = StateCode(row.cell(1))
    kind = try row.word(2, as: Kind.self)
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

  init(who: Who, of: Of) {
    self.who = who
    self.of = of
  }

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
  var isKin: Bool { use == .kin }
  var mayPrecedeName: Bool { use == .title || use == .both || use == .kin }
}

struct SurnameEntry: LexiconEntry {
  enum Language: String, CaseIterable { case vi, zh, zhp, ko, km, la, th }
  static let columns = ["form", "languages"]
  static let capitals = CapitalNeed.Rule.some
  let languages: [Language]

  init(_ row: Table.Row) throws(LanguageFault) {
    languages = row.list(1).compactMap { Language(rawValue: $0) }
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
    letters = Array(row.cell(2).utf8)
  }
}

/// A known leader, whose name gives a state and nothing else.
struct LeaderEntry: LexiconEntry {
  static let columns = ["form", "state"]
  static let capitals = CapitalNeed.Rule.some
  let state: StateCode?

  init(_ row: Table.Row) { state = row.state(1) }
}

/// A form that counts only with a capital.
struct NameEntry: LexiconEntry {
  static let columns = ["form"]
  static let capitals = CapitalNeed.Rule.some

  init(_ row: Table.Row) {}
}

/// A place that is no capital.
struct PlaceEntry: LexiconEntry {
  enum Kind: String, CaseIterable { case place, state, region, pair }
  static let columns = ["form", "state", "kind"]
  static let capitals = CapitalNeed.Rule.asWritten
  let states: [StateCode]
  let kind: Kind

  init(_ row: Table.Row) throws(LanguageFault) {
    states = (row.optional(1) ?? "").split(separator: "+").map { StateCode(String($0)) }
    kind = try row.word(2, as: Kind.self)
  }
}
