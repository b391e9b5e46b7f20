/// One place where a report speaks of an encounter.
struct EncounterMention: Sendable {
  /// The word that opens it: hội đàm, chuyến thăm, thăm.
  let frame: Range<Int>
  let kind: EncounterKind
  let grammar: EncounterEntry.Grammar
  let isNoun: Bool
  let sentence: Int
  /// Who takes part, as far as this place tells.
  var sides = Sides()
  /// The place or the visited state, as named.
  var place: Range<Int>?
  var visited: String?
  /// The listed forum and the number of the session it names.
  var forum: String?
  var ordinal: Int?
  /// Whether it only points to an encounter told elsewhere: "Tại cuộc gặp, …".
  var refersBack = false
  /// Times in its clause.
  var times: [TimeExpression] = []
  /// What words around it say of its status.
  var signs: Set<EncounterStatus> = []
}

/// People and states that take part.
struct Sides: Sendable, Equatable {
  /// Indices in `People.persons`, in the order named.
  var people: [Int] = []
  var states: StateSet = []

  var isEmpty: Bool { people.isEmpty && states.isEmpty }

  mutating func add(_ other: Sides) {
    for person in other.people where !people.contains(person) { people.append(person) }
    states.formUnion(other.states)
  }
}

/// An encounter of a report: all places that speak of it.
struct Encounter: Sendable {
  var mentions: [EncounterMention]
  var sides: Sides
  var when: String?
  var status = EncounterStatus.held
  var isCentral = false

  /// The mention that tells most: the first that does not only refer back.
  private var lead: Int { mentions.firstIndex { !$0.refersBack } ?? 0 }
  var kind: EncounterKind { mentions[lead].kind }
  var frame: Range<Int> { mentions[lead].frame }
  var sentence: Int { mentions[lead].sentence }
  var forum: String? { mentions[lead].forum }
  var ordinal: Int? { mentions[lead].ordinal }
  var place: Range<Int>? { mentions.lazy.compactMap(\.place).first }
  var visited: String? { mentions.lazy.compactMap(\.visited).first }
  var rule: String { Self.rules[mentions[lead].grammar]! }

  private static let rules = Dictionary(
    uniqueKeysWithValues: EncounterEntry.Grammar.allCases.map { ($0, "encounter." + $0.rawValue) })
}
