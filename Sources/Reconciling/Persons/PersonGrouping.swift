import Reading

/// Joins mentions of persons: first by name, then as people decided, then by evidence; every step gives a link.
struct PersonGrouping {
  /// Mentions of the same name and state, in the order of their first ones.
  private let parts: [PersonGroup]
  private var grouping: Grouping
  private var links: [GroupLink] = []
  private var proposals: [Proposal] = []

  private struct Proposal {
    let one: Int
    let other: Int
    let score: Double
    let why: String
  }

  init(_ mentions: [PersonMention]) {
    let sameNames = Grouping.sameKeys(mentions.map { $0.name + "/" + ($0.fact.country ?? "") }) { mentions[$0].marks }
    parts = sameNames.map { PersonGroup($0.map { mentions[$0] }) }
    grouping = Grouping(count: parts.count)
    for (place, part) in parts.enumerated() {
      links += part.mentions.dropFirst().map {
        GroupLink(
          place: place, report: $0.report.id, score: Thresholds.sameName, why: "same name, same state")
      }
    }
    grouping.join(decided: parts.lazy.map { $0.mentions.flatMap(\.marks) })
    propose()
    for proposal in proposals.sorted(by: { ($1.score, $0.one, $0.other) < ($0.score, $1.one, $1.other) }) {
      apply(proposal)
    }
  }

  /// The mentions of each person, in the order of their first mentions.
  var groups: [PersonGroup] {
    grouping.members.lazy.filter { !$0.isEmpty }.map { members in
      members.count == 1
        ? parts[members[0]]
        : PersonGroup(members.flatMap { parts[$0].mentions }.sorted { $0.order < $1.order })
    }
  }

  /// - Parameter id: of the row of a mention; nil if it has none.
  func links(_ id: (PersonMention) -> String?) -> [LinkRow] {
    GroupLink.rows(links, .samePerson) { id(parts[$0].mentions[0]) }
  }

  private mutating func propose() {
    proposeStateless()
    proposeShortNames()
    proposeVariants()
  }

  /// A name without a state is the person of that name, if only one state has one.
  private mutating func proposeStateless() {
    let byName = Dictionary(grouping: parts.indices) { parts[$0].name }
    for place in parts.indices where parts[place].country == nil {
      let others = byName[parts[place].name, default: []].filter { $0 != place }
      guard others.count == 1 else { continue }
      propose(place, others[0], Thresholds.sameNameOneSaysNoState, "same name, one report says no state")
    }
  }

  /// A short name is the one person of the same state for whom another report uses it, or whose name it shortens and who
  /// holds such an office.
  private mutating func proposeShortNames() {
    let aliases = owners { Set($0.mentions.flatMap(\.fact.aliases)).map(Folding.name) }
    let longer = owners { Folding.shorterForms($0.name) }
    for (place, part) in parts.enumerated() where part.country != nil {
      let name = part.key(part.name)
      if let owner = Self.only(aliases[name]), owner != place {
        propose(place, owner, Thresholds.shortNameOfOnePerson, "another report uses this name for the person")
      } else if let owner = Self.only(longer[name]), !parts[owner].officeHeads.isDisjoint(with: part.officeHeads) {
        propose(place, owner, Thresholds.shortNameOfOnePerson, "a shorter form of the name, same state and office")
      }
    }
  }

  private static func only(_ places: Set<Int>?) -> Int? { places?.count == 1 ? places?.first : nil }

  /// The parts that have each of some forms of a name.
  private func owners(_ forms: (PersonGroup) -> [String]) -> [String: Set<Int>] {
    var owners: [String: Set<Int>] = [:]
    for (place, part) in parts.enumerated() {
      for form in forms(part) { owners[part.key(form), default: []].insert(place) }
    }
    return owners
  }

  /// Names of one state that differ by one letter.
  private mutating func proposeVariants() {
    let slugs = parts.map { Folding.slug($0.name) }
    var places: [String: [Int]] = [:]
    for (place, part) in parts.enumerated() where part.country != nil {
      guard slugs[place].utf8.count >= Thresholds.lettersOfAVariant else { continue }
      for key in Spelling.keys(slugs[place]) { places[part.key(key), default: []].append(place) }
    }
    var pairs: Set<[Int]> = []
    for same in places.values where same.count > 1 {
      for one in same { for other in same where one < other { pairs.insert([one, other]) } }
    }
    for pair in pairs { proposeVariant(pair[0], pair[1], slugs) }
  }

  private mutating func proposeVariant(_ one: Int, _ other: Int, _ slugs: [String]) {
    guard slugs[one] == slugs[other] || Spelling.isOneLetterApart(slugs[one], slugs[other]) else { return }
    let apart = slugs[one] == slugs[other] ? "marks differ" : "one letter apart"
    if !parts[one].offices.isDisjoint(with: parts[other].offices) {
      propose(one, other, Thresholds.oneLetterApartSameOffice, "\(apart), same state and office")
    } else if !parts[one].reports.isDisjoint(with: parts[other].reports) {
      propose(one, other, Thresholds.oneLetterApartSameReport, "\(apart), same state and report")
    } else {
      propose(one, other, Thresholds.oneLetterApart, "\(apart), same state, no office in common")
    }
  }

  private mutating func propose(_ one: Int, _ other: Int, _ score: Double, _ why: String) {
    proposals.append(Proposal(one: min(one, other), other: max(one, other), score: score, why: why))
  }

  private mutating func apply(_ proposal: Proposal) {
    let (one, other) = (grouping.group(of: proposal.one), grouping.group(of: proposal.other))
    if one == other || differ(one, other) || proposal.score < Thresholds.queue { return }
    let (kept, gone) = (min(one, other), max(one, other))
    let isMade = proposal.score >= Thresholds.join
    links.append(
      GroupLink(
        place: gone, report: parts[gone].mentions[0].report.id, score: proposal.score, why: proposal.why,
        alternative: isMade ? nil : kept))
    if isMade { grouping.join(kept, gone) }
  }

  private func differ(_ one: Int, _ other: Int) -> Bool {
    grouping.members[one].contains { mine in
      grouping.members[other].contains { parts[mine].differs(from: parts[$0]) }
    }
  }
}
