/// A phrase that may name a side of an encounter, or the place of one.
struct SidePhrase: Sendable {
  enum Kind: Sendable {
    case person
    /// An office or a body, whether or not it is known whose.
    case title
    case pronoun
    /// hai bên, hai nhà lãnh đạo.
    case pair
    /// người đồng cấp: the other one of the pair.
    case peer
    case state
    case place
  }

  var range: Range<Int>
  let kind: Kind
  /// Index in `People.persons`.
  var person: Int?
  var states: StateSet = []

  var start: Int { range.lowerBound }
  var end: Int { range.upperBound }

  /// Whether it is somebody who acts: no state and no place.
  var isActor: Bool { kind != .state && kind != .place }
}

/// People and states that take part.
struct Sides: Sendable, Equatable {
  /// Indices in `People.persons`, in the order named.
  var people: PersonList = []
  var states: StateSet = []

  var isEmpty: Bool { people.isEmpty && states.isEmpty }

  mutating func add(_ other: Sides) {
    for person in other.people where !people.contains(person) { people.append(person) }
    states.formUnion(other.states)
  }
}
