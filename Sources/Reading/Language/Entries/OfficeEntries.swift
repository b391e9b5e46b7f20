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
  let office: OfficeName
  let branch: Branch
  let sort: Sort
  /// The field that the head itself tells, as the hashes of its words: ngoại trưởng is bộ trưởng for ngoại giao.
  let field: [UInt64]?
  /// The one state that has such an office.
  let onlyState: StateCode?

  private static let onlyStates: [(office: String, state: StateCode)] = [("pope", "VA"), ("tenno", "JP")]

  init(_ row: Table.Row) throws(LanguageFault) {
    office = OfficeName(row.cell(1))
    onlyState = Self.onlyStates.first { $0.office == row.cell(1) }?.state
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
  let state: StateCode?
  let branch: Branch

  init(_ row: Table.Row) throws(LanguageFault) {
    state = row.state(1)
    branch = try row.word(2, as: Branch.self)
  }
}
