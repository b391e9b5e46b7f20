/// An office where it is named: Bộ trưởng Ngoại giao Việt Nam.
struct Office: Sendable {
  /// Its words, with phó, cựu … before the head.
  var range: Range<Int>
  /// Where its head ends; what follows tells field, body and state.
  var headEnd: Int
  /// The class of its head in `offices.tsv`: `minister`.
  var name: String
  /// The field or body it is in, as the hashes of its words: `ngoại giao`.
  var domain: [UInt64]?
  var branch: Branch
  var sort: OfficeEntry.Sort
  var state: String?
  /// Whether a word before the head says that it is past.
  var isFormer: Bool

  /// Whether two wordings name one office: Ngoại trưởng Nga, Bộ trưởng Ngoại giao; Chủ tịch nước, Chủ tịch.
  func isSame(as other: Office) -> Bool {
    guard name == other.name || isChairOfState(other), isFormer == other.isFormer else { return false }
    return (state == nil || other.state == nil || state == other.state) && sharesDomain(with: other)
  }

  /// Chủ tịch nước, Chủ tịch.
  private func isChairOfState(_ other: Office) -> Bool {
    guard domain == nil, other.domain == nil else { return false }
    return name == "chair" && other.name == "state-president" || name == "state-president" && other.name == "chair"
  }

  /// Whether this office without a name (Thủ tướng, nhà lãnh đạo Mỹ) may stand for the holder of another wording.
  func mayMean(_ held: Office) -> Bool {
    guard sharesDomain(with: held), !(name == "chair" && domain != nil && held.domain == nil) else { return false }
    if isFormer || state != nil && held.state != nil && state != held.state { return isSame(as: held) }
    var present = held
    present.isFormer = isFormer
    if isSame(as: present) { return true }
    if held.name.hasPrefix("deputy") || held.name.hasPrefix("vice") { return false }
    return OfficeNames.meanings(of: name).contains { held.name.hasSuffix($0) }
  }

  private func sharesDomain(with other: Office) -> Bool {
    guard let domain, let theirs = other.domain else { return true }
    return domain.starts(with: theirs) || theirs.starts(with: domain)
  }
}

/// What the classes of `offices.tsv` have to do with each other.
enum OfficeNames {
  /// Offices of the highest rank: one holder in a state or a party.
  static let highest: Set = [
    "president", "prime-minister", "king", "queen", "emperor", "tenno", "state-president", "party-chief", "chancellor",
    "leader",
    "chair",
  ]
  /// Who knows, not who decides: no office without a further description.
  static let experts: Set = ["expert", "analyst", "scholar", "researcher", "columnist"]
  /// Offices that one state alone has.
  static let states = ["pope": "VA", "tenno": "JP"]
  /// Offices of women and of men.
  static let ofWomen: Set = ["queen", "queen-consort", "queen-mother", "princess", "first-lady"]
  static let ofMen: Set = ["king", "emperor", "tenno", "prince", "crown-prince", "pope"]
  /// Offices of a firm or a project as often as of a state: the single name behind one may be the firm's.
  static let ofFirms: Set = ["director", "ceo", "director-general", "expert", "analyst"]
  /// Offices that say nothing without what they are for.
  static let general: Set = ["representative", "head", "member", "director", "deputy-director", "official"]
  /// Offices that many hold at a time.
  static let ofMany: Set = ["member", "official"]
  /// What a general head may stand for: how the class of the special one ends.
  static func meanings(of name: String) -> [String] {
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
}
