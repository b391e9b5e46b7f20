import Reading

/// An encounter as one report tells of it.
struct EncounterMention {
  /// Its place among all mentions: by the report's day, the report and the place in it.
  let order: Int
  let report: DatedReport
  let fact: EncounterFact
  /// Ids of persons, sorted.
  let participants: [String]

  /// As the report says; one that it is about and that was held took place on the report's day.
  var when: String? { fact.when ?? (fact.central && fact.status == .held ? report.row.day : nil) }

  var date: EDTF? { when.flatMap(EDTF.init) }

  /// The better dated come first, then those that name more people.
  static func saysMore(_ one: EncounterMention, _ other: EncounterMention) -> Bool {
    (-(one.date?.knownDigits ?? 0), -one.participants.count, one.order)
      < (-(other.date?.knownDigits ?? 0), -other.participants.count, other.order)
  }
}

/// Groups accounts of encounters. Each account joins the one group all of whose accounts it fits; where two groups fit
/// it stands alone and a link waits for a decision. One without a date joins nothing.
struct EncounterGrouping {
  private(set) var groups: [[EncounterMention]] = []
  /// Groups that may hold the same encounter, by kind, sides and month.
  private var blocks: [String: [Int]] = [:]
  private var made: [Link] = []

  private struct Link {
    let group: Int
    let report: String
    let match: Match
    var alternative: Int?
  }

  /// Why two accounts are of one encounter.
  struct Match {
    let score: Double
    let why: String
  }

  /// Mentions must be placed in the order of `saysMore`.
  mutating func place(_ mention: EncounterMention) {
    guard let block = Self.block(mention) else { return groups.append([mention]) }
    let fitting = blocks[block, default: []].compactMap { place in
      Self.match(mention, groups[place]).map { (place: place, match: $0) }
    }
    if fitting.count == 1, fitting[0].match.score >= Thresholds.join {
      groups[fitting[0].place].append(mention)
      made.append(Link(group: fitting[0].place, report: mention.report.id, match: fitting[0].match))
      return
    }
    blocks[block, default: []].append(groups.count)
    groups.append([mention])
    if let first = fitting.first { queue(mention, first.place, fitting.count > 1 ? nil : first.match) }
  }

  func earliest(_ place: Int) -> EncounterMention { groups[place].min { $0.order < $1.order }! }

  /// - Parameter id: the id of a group's row.
  func links(_ id: (Int) -> String) -> [LinkRow] {
    made.map {
      LinkRow(
        .sameEncounter, id($0.group), report: $0.report, score: $0.match.score, why: $0.match.why,
        alternative: $0.alternative.map(id))
    }
  }

  private mutating func queue(_ mention: EncounterMention, _ alternative: Int, _ unsure: Match?) {
    let match = unsure ?? Match(score: Thresholds.twoFit, why: "more than one encounter fits")
    made.append(
      Link(group: groups.count - 1, report: mention.report.id, match: match, alternative: alternative))
  }

  private static func block(_ mention: EncounterMention) -> String? {
    guard let month = mention.date?.month else { return nil }
    return [mention.fact.kind.rawValue, mention.fact.countries.sorted().joined(separator: "-"), month]
      .joined(separator: "/")
  }

  /// The weakest match with the accounts of a group; nil if one does not fit.
  private static func match(_ mention: EncounterMention, _ group: [EncounterMention]) -> Match? {
    var weakest: Match?
    for other in group {
      guard let match = match(mention, other) else { return nil }
      if match.score < weakest?.score ?? 1 { weakest = match }
    }
    return weakest
  }

  /// Two accounts in different reports, of one kind and the same sides.
  private static func match(_ one: EncounterMention, _ other: EncounterMention) -> Match? {
    guard one.report.id != other.report.id, let date = one.date, let theirs = other.date, date.agrees(with: theirs),
      let people = comparePeople(one.participants, other.participants)
    else { return nil }
    let isOpen = date != theirs
    if people.needsDay && (isOpen || !date.hasDay) { return nil }
    let dates = isOpen ? "\(date) and \(theirs) agree" : "both \(date)"
    return Match(
      score: people.score - (isOpen ? Thresholds.openDate : 0), why: "same kind and sides, \(people.why), \(dates)")
  }

  private static func comparePeople(
    _ one: [String], _ other: [String]
  ) -> (score: Double, why: String, needsDay: Bool)? {
    if one.isEmpty && other.isEmpty { return (Thresholds.sameSidesAndDay, "neither names people", true) }
    if one == other { return (Thresholds.sameParticipantsAndDate, "same participants", false) }
    let (fewer, more) = one.count < other.count ? (one, other) : (other, one)
    guard fewer.count >= Thresholds.peopleInCommon, Set(fewer).isSubset(of: more) else { return nil }
    return (Thresholds.samePeopleAmongOthers, "the participants of one are among the other's", true)
  }
}
