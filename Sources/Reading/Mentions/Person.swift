/// Somebody the report names.
struct Person: Sendable {
  /// The fullest form of the name.
  let name: String
  let key: NameKey
  /// Where its forms stand, in order.
  var places: [Range<Int>] = []
  var aliases: [String] = []
  /// Every wording of an office the report gives.
  var offices: [Office] = []
  var gender: HonorificEntry.Gender?
  var state: StateCode?
  /// Whether somebody's wife, son … is named.
  var isOfKin = false

  /// Whether all offices are of a kind that acts for no state, or there is none.
  var isPrivate: Bool { offices.allSatisfy(\.branch.isPrivate) }

  /// Whether it holds offices, none of them the highest of a state or a party: a minister, an envoy.
  var isBelowHighest: Bool {
    let held = offices.filter { !$0.isFormer }
    return !held.isEmpty && !held.contains { $0.name.isAny(.highest) }
  }

  /// The offices as facts: the longest wording of each, a past one rather than the present one of the same name.
  var distinctOffices: [Office] {
    var distinct: [Office] = []
    for (_, office) in offices.enumerated().sorted(by: Self.isFuller) {
      let isKnown = distinct.contains { known in
        var sameTense = office
        sameTense.isFormer = known.isFormer
        return known.isSame(as: office) || known.isFormer && known.isSame(as: sameTense)
      }
      let isMere = office.name.isAny(.expert) && office.range.upperBound == office.headEnd
      if !isKnown, !isMere { distinct.append(office) }
    }
    return distinct.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Of wordings of one length the one given first: those at a name before those without one.
  private static func isFuller(_ first: (Int, Office), _ second: (Int, Office)) -> Bool {
    if first.1.isFormer != second.1.isFormer { return first.1.isFormer }
    if first.1.range.count != second.1.range.count { return first.1.range.count > second.1.range.count }
    return first.0 < second.0
  }
}

/// The people of a report, and where each is named.
struct People: Sendable {
  /// A name with the titles that belong to it.
  struct Phrase: Sendable {
    var range: Range<Int>
    let name: Range<Int>
    /// Index in `persons`.
    let person: Int
  }

  var persons: [Person] = []
  /// In the order of the text.
  var phrases: [Phrase] = []
  /// Offices that stand without a name.
  var bareOffices: [Office] = []
}
