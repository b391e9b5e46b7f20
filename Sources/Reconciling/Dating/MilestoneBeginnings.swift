import Reading

/// What a milestone is of: its kind and whose it is.
struct MilestoneSubject: Hashable {
  let kind: MilestoneKind
  let sides: [String]
  /// Of other kinds, what is counted from.
  let label: String

  init(_ fact: MilestoneFact) {
    let words = fact.what.lowercased()
    kind = Self.kinds.first { words.contains($0.words) }?.kind ?? .other
    label = kind == .other || kind == .partnership || kind == .treaty ? Folding.slug(fact.what) : ""
    sides = kind.isOfOneState ? fact.state.map { [$0] } ?? fact.sides : fact.sides
  }

  /// Words of a label, and what they mark; every other label is `other`.
  private static let kinds: [(words: String, kind: MilestoneKind)] = [
    ("diplomatic relations", .diplomaticRelations), ("national day", .nationalDay), ("party", .partyFounding),
    ("treaty", .treaty), ("partnership", .partnership),
  ]

  /// Whether there is but one of its kind between its sides, or of its state.
  var isOnlyOne: Bool { kind == .diplomaticRelations || kind.isOfOneState }

  /// `KH-VN/diplomatic-relations`
  var key: String {
    ([sides.joined(separator: "-"), kind.rawValue, label].filter { !$0.isEmpty }).joined(separator: "/")
  }
}

extension MilestoneKind {
  var isOfOneState: Bool { self == .nationalDay || self == .partyFounding }
}

/// When things began whose years reports count, as far as any report says.
struct MilestoneBeginnings {
  private let starts: [MilestoneSubject: EDTF]

  init(_ facts: [MilestoneFact]) {
    var said: [MilestoneSubject: [String: Int]] = [:]
    for fact in facts {
      if let since = fact.since { said[MilestoneSubject(fact), default: [:]][since, default: 0] += 1 }
    }
    starts = said.compactMapValues { Self.mostFrequent($0).flatMap(EDTF.init) }
  }

  /// Of a count of years towards something unnamed there is no beginning. What other reports say is taken only of what a pair or
  /// a state has one of: partnerships and treaties there are several, of forums of many, too.
  func start(of fact: MilestoneFact) -> EDTF? {
    let subject = MilestoneSubject(fact)
    if subject.kind == .other { return nil }
    return fact.since.flatMap(EDTF.init) ?? (subject.isOnlyOne ? starts[subject] : nil)
  }

  /// Of equally frequent dates the one that says more.
  static func mostFrequent(_ counts: [String: Int]) -> String? {
    counts.max { ($0.value, $0.key.count, $1.key) < ($1.value, $1.key.count, $0.key) }?.key
  }
}
