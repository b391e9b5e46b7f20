/// The class of an office's head, as `offices.tsv` names it (`minister`), with what it has to do with others: worked out once
/// for each name, so that offices are compared by numbers.
struct OfficeName: Hashable, Sendable {
  /// A hash of the name.
  private let hash: UInt64
  private let traits: OfficeTraits
  /// A bit for each of `endings` that the name ends in, and for each that a name must end in that this one may stand for.
  private let endings: UInt32
  private let meanings: UInt32

  init(_ name: String) {
    hash = Fold.hash(name)
    traits = OfficeTraits(of: name)
    endings = Self.bits(of: Self.endings.filter(name.hasSuffix))
    meanings = Self.bits(of: Self.meanings(of: name))
  }

  static func == (first: OfficeName, second: OfficeName) -> Bool { first.hash == second.hash }
  func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  func isAny(_ traits: OfficeTraits) -> Bool { !self.traits.isDisjoint(with: traits) }

  /// Whether it may stand for offices of other names.
  var isGeneral: Bool { meanings != 0 }

  /// Whether it may stand for an office of another name: leader for president.
  func mayMean(_ other: OfficeName) -> Bool { meanings & other.endings != 0 }

  private static func bits(of names: [String]) -> UInt32 {
    names.reduce(0) { $0 | 1 << UInt32(endings.firstIndex(of: $1)!) }
  }

  /// What a general head may stand for: how the name of the special one ends.
  private static func meanings(of name: String) -> [String] {
    switch name {
    case "chair": ["chair", "state-president", "speaker"]
    case "leader":
      [
        "president", "prime-minister", "king", "queen", "chair", "chief", "emperor", "secretary", "supreme-leader",
        "chancellor",
      ]
    case "head-of-state": ["president", "king", "queen", "chair", "emperor"]
    case "head": [""]
    case "representative": ["representative", "ambassador", "envoy"]
    case "envoy", "special-envoy": ["envoy"]
    case "diplomat": ["ambassador", "minister", "envoy"]
    case "expert": ["expert", "analyst", "scholar", "researcher", "professor"]
    case "secretary": ["party-chief"]
    case "king": ["king", "queen", "emperor"]
    default: []
    }
  }

  /// All that `meanings` asks for.
  private static let endings = [
    "", "president", "state-president", "prime-minister", "king", "queen", "chair", "chief", "emperor", "secretary",
    "supreme-leader", "chancellor", "speaker", "representative", "ambassador", "envoy", "minister", "expert", "analyst",
    "scholar", "researcher", "professor", "party-chief",
  ]
}

/// Kinds of offices by their names.
struct OfficeTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// Offices of the highest rank: one holder in a state or a party.
  static let highest = OfficeTraits(rawValue: 1 << 0)
  /// Who knows, not who decides: no office without a further description.
  static let expert = OfficeTraits(rawValue: 1 << 1)
  /// Offices of women and of men.
  static let ofWomen = OfficeTraits(rawValue: 1 << 2)
  static let ofMen = OfficeTraits(rawValue: 1 << 3)
  /// Offices of a firm or a project as often as of a state: the single name behind one may be the firm's.
  static let ofFirms = OfficeTraits(rawValue: 1 << 4)
  /// Offices that say nothing without what they are for.
  static let telling = OfficeTraits(rawValue: 1 << 5)
  /// Offices that many hold at a time.
  static let ofMany = OfficeTraits(rawValue: 1 << 6)
  static let deputy = OfficeTraits(rawValue: 1 << 7)
  static let minister = OfficeTraits(rawValue: 1 << 8)
  /// A minister, whatever stands before the word.
  static let someMinister = OfficeTraits(rawValue: 1 << 9)
  static let chair = OfficeTraits(rawValue: 1 << 10)
  static let statePresident = OfficeTraits(rawValue: 1 << 11)
  static let leader = OfficeTraits(rawValue: 1 << 12)
  static let head = OfficeTraits(rawValue: 1 << 13)
  static let firstLady = OfficeTraits(rawValue: 1 << 14)
}

extension OfficeTraits {
  init(of name: String) {
    self = []
    for (traits, names) in Self.names where names.contains(name) { formUnion(traits) }
    if name.hasPrefix("deputy") || name.hasPrefix("vice") { insert(.deputy) }
    if name.hasSuffix("minister") { insert(.someMinister) }
  }

  private static let names: [(OfficeTraits, [String])] = [
    (
      .highest,
      [
        "president", "prime-minister", "king", "queen", "emperor", "tenno", "state-president", "party-chief",
        "chancellor", "leader", "chair",
      ]
    ),
    (.expert, ["expert", "analyst", "scholar", "researcher", "columnist"]),
    (.ofWomen, ["queen", "queen-consort", "queen-mother", "princess", "first-lady"]),
    (.ofMen, ["king", "emperor", "tenno", "prince", "crown-prince", "pope"]),
    (.ofFirms, ["director", "ceo", "director-general", "expert", "analyst"]),
    (.telling, ["representative", "head", "member", "director", "deputy-director", "official"]),
    (.ofMany, ["member", "official"]),
    (.minister, ["minister"]), (.chair, ["chair"]), (.statePresident, ["state-president"]), (.leader, ["leader"]),
    (.head, ["head"]), (.firstLady, ["first-lady"]),
  ]
}
