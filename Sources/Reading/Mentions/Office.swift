/// An office where it is named: Bộ trưởng Ngoại giao Việt Nam.
struct Office: Sendable {
  /// Its words, with phó, cựu … before the head.
  var range: Range<Int>
  /// Where its head ends; what follows tells field, body and state.
  var headEnd: Int
  /// The class of its head in `offices.tsv`: `minister`.
  var className: String
  /// The same with what it has to do with others.
  var name: OfficeName
  /// The field or body it is in, as the hashes of its words: `ngoại giao`.
  var domain: [UInt64]?
  var branch: Branch
  var sort: OfficeEntry.Sort
  var state: StateCode?
  /// Whether a word before the head says that it is past.
  var isFormer: Bool

  /// Whether one person at a time holds it, of a state or a party.
  var isSingle: Bool { name.singleIn == branch }

  /// Whether two wordings name one office: Ngoại trưởng Nga, Bộ trưởng Ngoại giao; Chủ tịch nước, Chủ tịch.
  func isSame(as other: Office) -> Bool {
    guard name == other.name || isChairOfState(other), isFormer == other.isFormer else { return false }
    return (state == nil || other.state == nil || state == other.state) && sharesDomain(with: other)
  }

  /// Chủ tịch nước, Chủ tịch.
  private func isChairOfState(_ other: Office) -> Bool {
    guard domain == nil, other.domain == nil else { return false }
    return name.isAny(.chairs) && other.name.isAny(.chairs)
  }

  /// Whether this office without a name (Thủ tướng, nhà lãnh đạo Mỹ) may stand for the holder of another wording.
  func mayMean(_ held: Office) -> Bool {
    guard sharesDomain(with: held), !(name.isAny(.chairs) && domain != nil && held.domain == nil) else { return false }
    if isFormer || state != nil && held.state != nil && state != held.state { return isSame(as: held) }
    var present = held
    present.isFormer = isFormer
    if isSame(as: present) { return true }
    return !held.name.isAny(.deputy) && name.mayMean(held.name)
  }

  private func sharesDomain(with other: Office) -> Bool {
    guard let domain, let theirs = other.domain else { return true }
    return domain.starts(with: theirs) || theirs.starts(with: domain)
  }
}
