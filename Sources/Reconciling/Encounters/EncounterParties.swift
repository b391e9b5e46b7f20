import Reading

/// How far two accounts name the same parties.
struct EncounterParties {
  private let likeness: Likeness
  private let shared: Int

  private enum Likeness {
    case sameParticipants, peopleAmongOthers, someParticipants, oneSideNamed, neitherNamesPeople, oneNamesNoPeople
  }

  /// Nil where they name different people of one state, or too little in common.
  init?(_ one: EncounterMention, _ other: EncounterMention) {
    let (mine, theirs) = (one.people, other.people)
    if Self.differ(mine, theirs) { return nil }
    let both = mine.filter(theirs.contains)
    shared = both.count
    if one.fact.kind == .visit ? !both.isEmpty : both.contains(where: { $0.state != both[0].state }) {
      likeness =
        mine.count == theirs.count && shared == mine.count
        ? .sameParticipants : shared == min(mine.count, theirs.count) ? .peopleAmongOthers : .someParticipants
    } else if one.sides == other.sides, one.sides.count > 1, !both.isEmpty || mine.isEmpty || theirs.isEmpty {
      likeness = !both.isEmpty ? .oneSideNamed : mine.count == theirs.count ? .neitherNamesPeople : .oneNamesNoPeople
    } else {
      return nil
    }
  }

  /// Whether it takes the same day to make them one.
  var needsDay: Bool {
    switch likeness {
    case .sameParticipants, .peopleAmongOthers, .someParticipants: false
    case .oneSideNamed, .neitherNamesPeople, .oneNamesNoPeople: true
    }
  }

  var score: Double {
    switch likeness {
    case .sameParticipants: Thresholds.sameParticipants
    case .peopleAmongOthers: Thresholds.samePeopleAmongOthers
    case .someParticipants: Thresholds.someParticipants
    case .oneSideNamed: Thresholds.oneSideNamed
    case .neitherNamesPeople, .oneNamesNoPeople: Thresholds.sameSides
    }
  }

  var why: String {
    switch likeness {
    case .sameParticipants: "same participants"
    case .peopleAmongOthers: "the participants of one are among the other's"
    case .someParticipants: "\(shared) participants in common"
    case .oneSideNamed: "same participants of one side, same sides"
    case .neitherNamesPeople: "same sides, neither names people"
    case .oneNamesNoPeople: "same sides, one names no people"
    }
  }

  /// Whether of one state they name only different people.
  static func differ(
    _ one: [EncounterMention.Participant], _ other: [EncounterMention.Participant]
  ) -> Bool {
    one.contains { mine in
      other.contains { $0.state == mine.state }
        && !one.contains { $0.state == mine.state && other.contains($0) }
    }
  }
}
