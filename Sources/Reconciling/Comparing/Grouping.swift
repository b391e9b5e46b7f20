import Reading

/// Which group each of a number of things belongs to: at first each to its own.
struct Grouping {
  /// The places of each group's things, in their order, under the first of them; of one that went into another nothing.
  private(set) var members: [[Int]]
  private var groups: [Int]

  init(count: Int) {
    members = (0..<count).map { [$0] }
    groups = Array(0..<count)
  }

  /// The place of the first thing in a thing's group.
  func group(of place: Int) -> Int { groups[place] }

  /// Makes one group of two; gives the place under which it stands.
  @discardableResult
  mutating func join(_ one: Int, _ other: Int) -> Int {
    let (kept, gone) = (min(groups[one], groups[other]), max(groups[one], groups[other]))
    guard kept != gone else { return kept }
    for place in members[gone] { groups[place] = kept }
    members[kept] = (members[kept] + members[gone]).sorted()
    members[gone] = []
    return kept
  }

  /// The places of things of one key together, in the order of their first ones; those that somebody decided are apart stay so.
  static func sameKeys<Key: Hashable>(_ keys: [Key], _ marks: (Int) -> [Rulings.Mark]) -> [[Int]] {
    var groupsOf: [Key: [Int]] = [:]
    var groups: [[Int]] = []
    for (place, key) in keys.enumerated() {
      let own = marks(place)
      let fitting = groupsOf[key, default: []].first { group in
        own.isEmpty || !groups[group].contains { Rulings.areApart(marks($0), own) }
      }
      if let fitting {
        groups[fitting].append(place)
      } else {
        groupsOf[key, default: []].append(groups.count)
        groups.append([place])
      }
    }
    return groups
  }

  /// Joins the groups of things that somebody decided are one.
  mutating func join(decided marks: some Sequence<[Rulings.Mark]>) {
    for places in Rulings.joined(marks) {
      for place in places { join(places[0], place) }
    }
  }
}

/// A grouping that was made, or is left to a decision: what a `LinkRow` tells, with places for ids.
struct GroupLink {
  /// A thing of the group that came of it.
  let place: Int
  let report: String
  let score: Double
  let why: String
  /// A thing of the group that it may belong to instead: then it waits for a decision.
  var alternative: Int?

  /// - Parameter id: of the row of a place's group; nil if it has none.
  static func rows(_ links: [GroupLink], _ kind: LinkKind, id: (Int) -> String?) -> [LinkRow] {
    links.compactMap { link in
      let alternative = link.alternative.flatMap(id)
      guard let row = id(link.place), (link.alternative == nil) == (alternative == nil), row != alternative else {
        return nil
      }
      return LinkRow(
        kind, row, report: link.report, score: link.score, why: link.why, alternative: alternative)
    }
  }
}
