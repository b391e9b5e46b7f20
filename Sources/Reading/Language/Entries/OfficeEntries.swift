// Lexicons of offices and of the bodies they are in.

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
  /// Its class: `minister`.
  let className: String
  /// The class with what `office-classes.tsv` says of it.
  var office = OfficeName.unknown
  /// The one state that has it.
  var onlyState: StateCode?
  let branch: Branch
  let sort: Sort
  /// The field that the head itself tells, as the hashes of its words: ngoại trưởng is bộ trưởng for ngoại giao.
  let field: [UInt64]?

  init(_ row: Table.Row) throws(LanguageFault) {
    className = row.cell(1)
    branch = try row.word(2, as: Branch.self)
    sort = try row.word(3, as: Sort.self)
    field = row.optional(4).map { Text(Array($0.utf8)).tokens.map(\.hash) }
  }
}

/// What a class of offices has to do with others; a class without an entry has none of it.
struct OfficeClassEntry: LexiconEntry {
  static let columns = ["class", "traits", "means", "state", "single"]
  static let isFoundInTexts = false
  let traits: OfficeTraits
  /// The other classes that it may stand for; `any` for all.
  let means: [String]
  /// The one state that has it.
  let state: StateCode?
  /// The branch in which one person at a time holds it, in a state or a party: chủ tịch of a party, not of a council.
  let singleIn: Branch?

  init(_ row: Table.Row) throws(LanguageFault) {
    traits = try row.classes(1, as: OfficeTraits.self)
    means = row.list(2)
    state = row.state(3)
    singleIn = row.isEmpty(4) ? nil : try row.word(4, as: Branch.self)
  }
}

/// What holds of a class of offices. The names are those of column 2 of `office-classes.tsv`.
struct OfficeTraits: NamedClasses {
  let rawValue: UInt16

  /// The names that `office-classes.tsv` uses, in the order of the bits: `ofFirms` is `of-firms` there.
  enum Name: String, NumberedCases {
    case highest, leading, chairs, minister, deputy, vague, expert, ofFirms, ofMany, ofWomen, ofMen, kin
  }

  static let numbers = numbersOfNames()

  /// One holder in a state or a party: none is above.
  static var highest: Self { Self(.highest) }
  /// Tells only that somebody leads: lãnh đạo.
  static var leading: Self { Self(.leading) }
  /// Chủ tịch, Chủ tịch nước: one may be the short form of the other.
  static var chairs: Self { Self(.chairs) }
  static var minister: Self { Self(.minister) }
  static var deputy: Self { Self(.deputy) }
  /// Says nothing without what it is for: đại diện, thành viên.
  static var vague: Self { Self(.vague) }
  /// Who knows, not who decides: no office without a further description.
  static var expert: Self { Self(.expert) }
  /// Of a firm or a project as often as of a state: the single name behind one may be the firm's.
  static var ofFirms: Self { Self(.ofFirms) }
  /// Many hold it at a time.
  static var ofMany: Self { Self(.ofMany) }
  static var ofWomen: Self { Self(.ofWomen) }
  static var ofMen: Self { Self(.ofMen) }
  /// Of somebody's family: phu nhân.
  static var kin: Self { Self(.kin) }
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
  let state: StateCode?
  let branch: Branch

  init(_ row: Table.Row) throws(LanguageFault) {
    state = row.state(1)
    branch = try row.word(2, as: Branch.self)
  }
}
