/// Who is meant at a place of the text. Decided once, by `MentionReader`; everything else uses it.
struct Mention: Sendable {
  enum Kind: Sendable {
    /// A name with its titles.
    case person
    /// An office that stands for its holder.
    case title
    /// ông, bà, nước này …
    case pronoun
    case state
    /// After tại, ở, đến … a place, else the state.
    case capital
    /// A ministry, a party …
    case body
    /// hai bên, hai nhà lãnh đạo …
    case sides
    /// hai nước, hai Đảng …
    case states
  }

  let range: Range<Int>
  let kind: Kind
  /// Nil where the text does not tell.
  var who: Who?
  /// Whether it stands behind no preposition, so that it may be a subject.
  let isFree: Bool
  /// Of a pronoun, whom it may stand for.
  var gender: HonorificEntry.Gender?
}

/// Whom a mention means.
enum Who: Hashable, Sendable {
  /// Index in `People.persons`.
  case person(Int)
  case state(StateCode)
  case both
  case all

  var person: Int? { if case .person(let index) = self { index } else { nil } }
  var state: StateCode? { if case .state(let code) = self { code } else { nil } }
  var isSeveral: Bool { self == .both || self == .all }

  /// As a reading names it: the person's name, an ISO code, `both` or `all`.
  func name(_ people: People) -> String {
    switch self {
    case .person(let index): people.persons[index].name
    case .state(let code): code.name
    case .both: "both"
    case .all: "all"
    }
  }
}
