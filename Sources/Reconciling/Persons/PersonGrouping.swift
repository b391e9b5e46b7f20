import Reading

/// A person as one report names them.
struct PersonMention {
  /// Its place among all mentions.
  let order: Int
  let report: DatedReport
  let fact: PersonFact
  let takesPart: Bool

  var names: [String] { [fact.name] + fact.aliases }
  var offices: Set<String> { Set(fact.offices.map { Folding.name($0.title) }) }
}

/// Mentions that are one person, in the order of the reports.
struct PersonGroup {
  var mentions: [PersonMention]

  var country: String? { mentions.lazy.compactMap(\.fact.country).first }
  var names: Set<String> { Set(mentions.map { Folding.name($0.fact.name) }) }
  var offices: Set<String> { mentions.reduce(into: []) { $0.formUnion($1.offices) } }
  /// The first words of the offices' titles, which they share in all wordings.
  var officeHeads: Set<String> {
    Set(offices.map { $0.split(separator: " ").prefix(Thresholds.wordsOfAnOfficeHead).joined(separator: " ") })
  }
  var reports: Set<String> { Set(mentions.map(\.report.id)) }

  /// A form of a name with the state, in which alone it is looked for.
  func key(_ form: String) -> String { form + "/" + (country ?? "") }

  /// The name of most words, of these the most frequent.
  var fullName: String {
    let counts = Dictionary(mentions.map { ($0.fact.name, 1) }, uniquingKeysWith: +)
    return counts.max {
      (Folding.words($0.key).count, $0.value, $1.key) < (Folding.words($1.key).count, $1.value, $0.key)
    }?.key ?? ""
  }

  /// Whether one report names both, in different offices: then they are two persons.
  func differs(from other: PersonGroup) -> Bool {
    mentions.contains { mine in
      other.mentions.contains { theirs in
        mine.report.id == theirs.report.id && !mine.offices.isEmpty && !theirs.offices.isEmpty
          && mine.offices.isDisjoint(with: theirs.offices)
      }
    }
  }
}

/// Joins mentions of persons, first by name, then by evidence; every step gives a link.
struct PersonGrouping {
  /// In the order of their first mentions; one that went into another has no mentions.
  private(set) var groups: [PersonGroup] = []
  private var proposals: [Proposal] = []
  /// For each first group, the group it went into.
  private var joinedTo: [Int] = []
  private var made: [Link] = []

  private struct Proposal {
    let one: Int
    let other: Int
    let score: Double
    let why: String
  }

  private struct Link {
    let group: Int
    let report: String
    let score: Double
    let why: String
    var alternative: Int?
  }

  /// Mentions of the same name and state start as one group.
  init(_ mentions: [PersonMention]) {
    var places: [String: Int] = [:]
    for mention in mentions {
      let key = Folding.name(mention.fact.name) + "/" + (mention.fact.country ?? "")
      if let place = places[key] {
        groups[place].mentions.append(mention)
        made.append(
          Link(
            group: place, report: mention.report.id, score: Thresholds.sameName, why: "same name, same state"))
      } else {
        places[key] = groups.count
        groups.append(PersonGroup(mentions: [mention]))
      }
    }
    joinedTo = Array(groups.indices)
  }

  mutating func join() {
    proposeStateless()
    proposeShortNames()
    proposeVariants()
    for proposal in proposals.sorted(by: { ($1.score, $0.one, $0.other) < ($0.score, $1.one, $1.other) }) {
      apply(proposal)
    }
  }

  /// - Parameter id: the id of a group's row; nil if it has none.
  func links(_ id: (Int) -> String?) -> [LinkRow] {
    made.compactMap { link in
      guard let row = id(root(link.group)) else { return nil }
      let alternative = link.alternative.flatMap { id(root($0)) }
      if link.alternative != nil && alternative == nil { return nil }
      return LinkRow(
        .samePerson, row, report: link.report, score: link.score, why: link.why, alternative: alternative)
    }
  }

  /// A name without a state is the person of that name, if only one state has one.
  private mutating func proposeStateless() {
    let byName = Dictionary(grouping: groups.indices) { Folding.name(groups[$0].mentions[0].fact.name) }
    for place in groups.indices where groups[place].country == nil {
      let others = byName[Folding.name(groups[place].mentions[0].fact.name), default: []].filter { $0 != place }
      guard others.count == 1 else { continue }
      propose(place, others[0], Thresholds.sameNameOneSaysNoState, "same name, one report says no state")
    }
  }

  /// A short name is the one person of the same state for whom another report uses it, or whose name it shortens and who
  /// holds such an office.
  private mutating func proposeShortNames() {
    let aliases = owners { $0.mentions.flatMap(\.fact.aliases).map(Folding.name) }
    let longer = owners { $0.names.flatMap(Folding.shorterForms) }
    for (place, group) in groups.enumerated() where group.country != nil {
      let name = group.key(Folding.name(group.mentions[0].fact.name))
      if let owner = Self.only(aliases[name]), owner != place {
        propose(place, owner, Thresholds.shortNameOfOnePerson, "another report uses this name for the person")
      } else if let owner = Self.only(longer[name]), !groups[owner].officeHeads.isDisjoint(with: group.officeHeads) {
        propose(place, owner, Thresholds.shortNameOfOnePerson, "a shorter form of the name, same state and office")
      }
    }
  }

  private static func only(_ places: Set<Int>?) -> Int? { places?.count == 1 ? places?.first : nil }

  /// The groups that have each of some forms of a name.
  private func owners(_ forms: (PersonGroup) -> [String]) -> [String: Set<Int>] {
    var owners: [String: Set<Int>] = [:]
    for (place, group) in groups.enumerated() {
      for form in forms(group) { owners[group.key(form), default: []].insert(place) }
    }
    return owners
  }

  /// Names of one state that differ by one letter.
  private mutating func proposeVariants() {
    var places: [String: [Int]] = [:]
    for (place, group) in groups.enumerated() where group.country != nil {
      let slug = Folding.slug(group.mentions[0].fact.name)
      guard slug.count >= Thresholds.lettersOfAVariant else { continue }
      for key in Spelling.keys(slug) { places[group.key(key), default: []].append(place) }
    }
    var pairs: Set<[Int]> = []
    for same in places.values where same.count > 1 {
      for one in same { for other in same where one < other { pairs.insert([one, other]) } }
    }
    for pair in pairs { proposeVariant(pair[0], pair[1]) }
  }

  private mutating func proposeVariant(_ one: Int, _ other: Int) {
    let names = [one, other].map { Folding.slug(groups[$0].mentions[0].fact.name) }
    guard names[0] == names[1] || Spelling.isOneLetterApart(names[0], names[1]) else { return }
    let apart = names[0] == names[1] ? "marks differ" : "one letter apart"
    if !groups[one].offices.isDisjoint(with: groups[other].offices) {
      propose(one, other, Thresholds.oneLetterApartSameOffice, "\(apart), same state and office")
    } else if !groups[one].reports.isDisjoint(with: groups[other].reports) {
      propose(one, other, Thresholds.oneLetterApartSameReport, "\(apart), same state and report")
    } else {
      propose(one, other, Thresholds.oneLetterApart, "\(apart), same state, no office in common")
    }
  }

  private mutating func propose(_ one: Int, _ other: Int, _ score: Double, _ why: String) {
    proposals.append(Proposal(one: min(one, other), other: max(one, other), score: score, why: why))
  }

  private mutating func apply(_ proposal: Proposal) {
    let (one, other) = (root(proposal.one), root(proposal.other))
    if one == other || groups[one].differs(from: groups[other]) { return }
    let (kept, gone) = (min(one, other), max(one, other))
    let report = groups[gone].mentions[0].report.id
    if proposal.score >= Thresholds.join {
      groups[kept].mentions = (groups[kept].mentions + groups[gone].mentions).sorted { $0.order < $1.order }
      groups[gone].mentions = []
      joinedTo[gone] = kept
      made.append(Link(group: kept, report: report, score: proposal.score, why: proposal.why))
    } else if proposal.score >= Thresholds.queue {
      made.append(Link(group: gone, report: report, score: proposal.score, why: proposal.why, alternative: kept))
    }
  }

  private func root(_ place: Int) -> Int {
    joinedTo[place] == place ? place : root(joinedTo[place])
  }
}
