/// Reads encounters: places that speak of one, which are of the same, what the report as a whole fills in, day and status.
struct EncounterReader {
  private let article: Article
  private let sides: SideReader
  private let mentions: EncounterMentionReader
  private let outcome: EncounterOutcome

  init(_ article: Article, people: People, mentions: Mentions, times: [TimeExpression]) {
    self.article = article
    sides = SideReader(article, people: people, mentions: mentions)
    self.mentions = EncounterMentionReader(article, sides: sides, times: times)
    outcome = EncounterOutcome(article, times: times)
  }

  /// The two states that the report begins with, sorted; empty if it names no pair.
  var pair: [String] { sides.pair.states.count == 2 ? sides.pair.states.codes : [] }

  func read() -> [Encounter] {
    var encounters = EncounterGrouper().group(mentions.read())
    for index in encounters.indices { complete(&encounters[index], others: encounters) }
    encounters = encounters.filter(isPossible)
    markCentral(&encounters)
    for index in encounters.indices { outcome.decide(&encounters[index], pair: sides.pair) }
    return encounters
  }

  /// What the report as a whole tells: the pair for talks that only refer back, its states for signings and sessions, the
  /// only guest for a visit without one, the leaders of two states for their summit.
  private func complete(_ encounter: inout Encounter, others: [Encounter]) {
    let pair = sides.pair
    let isUnnamed = encounter.sides.people.isEmpty && encounter.mentions.allSatisfy(\.refersBack)
    switch encounter.kind {
    case .meeting, .call:
      if isUnnamed, encounter.sides.states.isSubset(of: pair.states) { encounter.sides.add(pair) }
    case .signing, .session:
      if encounter.sides.states.count < 2, encounter.sides.states.isSubset(of: pair.states) {
        encounter.sides.states.formUnion(pair.states)
      }
    case .visit:
      guard encounter.sides.people.isEmpty, let guest = theGuest(of: encounter, others) else { return }
      encounter.sides.add(Sides(people: [guest], states: sides.state(of: guest).map { [$0] } ?? []))
    case .conference:
      let isSummit = encounter.sides.people.isEmpty && encounter.sides.states.count == 2 && encounter.forum == nil
      if isSummit { encounter.sides.people = encounter.sides.states.codes.compactMap(sides.leader) }
    case .ceremony, .message: break
    }
  }

  private func theGuest(of encounter: Encounter, _ others: [Encounter]) -> Int? {
    let guests = Set(others.filter { $0.kind == .visit }.flatMap(\.sides.people))
    let foreign = guests.filter { encounter.visited == nil || sides.state(of: $0) != encounter.visited }
    return foreign.count == 1 ? foreign.first : nil
  }

  /// Whether enough is known of its sides to be an encounter of its own.
  private func isPossible(_ encounter: Encounter) -> Bool {
    let (people, states) = (encounter.sides.people.count, encounter.sides.states.count)
    switch encounter.kind {
    case .visit:
      return people > 0 || encounter.visited != nil && !encounter.mentions.allSatisfy(\.refersBack) && states > 1
    case .meeting, .call: return people > 1 || states > 1
    case .conference:
      return states > 1 || states + people > 0 && (encounter.forum != nil || encounter.ordinal != nil)
    case .signing, .session: return states > 1
    case .ceremony, .message: return people > 1 || states > 1
    }
  }

  /// What the report is about: what its title or first sentences tell of, two at most.
  private func markCentral(_ encounters: inout [Encounter]) {
    let early = encounters.indices.filter { encounters[$0].mentions[0].sentence < 2 }
    for index in early.isEmpty ? Array(encounters.indices.prefix(1)) : Array(early.prefix(2)) {
      encounters[index].isCentral = true
    }
  }
}
