import Reading

/// Whether two accounts name the same parties.
struct EncounterParties {
  let score: Double
  let why: String
  /// Whether it takes the same day to make them one.
  var needsDay = false

  /// Nil where they name different people of one state, or too little in common.
  init?(_ one: EncounterMention, _ other: EncounterMention) {
    let (mine, theirs) = (one.people, other.people)
    if Self.differ(mine, theirs) { return nil }
    let shared = mine.filter { theirs.keys.contains($0.key) }
    let states = Set(shared.values)
    if one.fact.kind == .visit ? !shared.isEmpty : states.count > 1 {
      if mine.count == theirs.count && shared.count == mine.count {
        (score, why) = (Thresholds.sameParticipants, "same participants")
      } else if shared.count == min(mine.count, theirs.count) {
        (score, why) = (Thresholds.samePeopleAmongOthers, "the participants of one are among the other's")
      } else {
        (score, why) = (Thresholds.someParticipants, "\(shared.count) participants in common")
      }
      return
    }
    guard Set(one.fact.countries) == Set(other.fact.countries), one.fact.countries.count > 1 else { return nil }
    needsDay = true
    if !shared.isEmpty {
      (score, why) = (Thresholds.oneSideNamed, "same participants of one side, same sides")
    } else if mine.isEmpty || theirs.isEmpty {
      (score, why) = (Thresholds.sameSides, mine.count == theirs.count ? "neither names people" : "one names no people")
    } else {
      return nil
    }
  }

  /// Whether of one state they name only different people.
  private static func differ(_ one: [String: String], _ other: [String: String]) -> Bool {
    Set(one.values).intersection(other.values).contains { state in
      let theirs = other.filter { $0.value == state }
      return !one.contains { $0.value == state && theirs.keys.contains($0.key) }
    }
  }
}

extension EncounterMention {
  /// Who tells it from others: the participants with their states; of a visit the guests alone.
  fileprivate var people: [String: String] {
    let all = zip(participants, countries).map { ($0, $1 ?? "?") }
    let guests = fact.kind == .visit ? all.filter { $0.1 != fact.host } : all
    return Dictionary(guests, uniquingKeysWith: { first, _ in first })
  }
}
