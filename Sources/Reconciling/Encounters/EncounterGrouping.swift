import Reading

/// Groups accounts of encounters: the best matches first, never two accounts that cannot be one. An account that fits two
/// encounters about equally well joins neither; it waits for a decision.
struct EncounterGrouping {
  private(set) var groups: [[EncounterMention]]
  private var groupOf: [Int]
  private let mentions: [EncounterMention]
  private var links: [Link] = []

  /// Between two accounts, of which the second was the one to be joined; made, or left to a decision.
  private struct Link {
    let pair: Pair
    let isMade: Bool
  }

  private struct Pair {
    let one: Int
    let other: Int
    let match: EncounterMatch
  }

  init(_ mentions: [EncounterMention]) {
    self.mentions = mentions
    groups = mentions.map { [$0] }
    groupOf = Array(mentions.indices)
    let pairs = EncounterCandidates(mentions).pairs.compactMap { one, other in
      EncounterMatch(mentions[one], mentions[other]).flatMap {
        $0.score >= Thresholds.queue ? Pair(one: one, other: other, match: $0) : nil
      }
    }.sorted { ($1.match.score, $0.one, $0.other) < ($0.match.score, $1.one, $1.other) }
    join(pairs)
  }

  /// - Parameter id: the id of a group's row.
  func links(_ id: (Int) -> String) -> [LinkRow] {
    links.map {
      let (row, other) = (groupOf[$0.pair.other], groupOf[$0.pair.one])
      return LinkRow(
        .sameEncounter, id(row), report: mentions[$0.pair.other].report.id, score: $0.pair.match.score,
        why: $0.pair.match.why, alternative: $0.isMade ? nil : id(other))
    }
  }

  private mutating func join(_ pairs: [Pair]) {
    var pairsOf: [Int: [Pair]] = [:]
    for pair in pairs {
      pairsOf[pair.one, default: []].append(pair)
      pairsOf[pair.other, default: []].append(pair)
    }
    for pair in pairs where pair.match.score >= Thresholds.join {
      let (one, other) = (groupOf[pair.one], groupOf[pair.other])
      guard one != other, fit(one, other), !isUnclear(pair, pairsOf) else { continue }
      merge(min(one, other), max(one, other), pair)
    }
    queue(pairs)
  }

  private mutating func merge(_ kept: Int, _ gone: Int, _ pair: Pair) {
    for place in mentions.indices where groupOf[place] == gone { groupOf[place] = kept }
    links.append(Link(pair: pair, isMade: true))
    groups[kept] = (groups[kept] + groups[gone]).sorted { $0.order < $1.order }
    groups[gone] = []
  }

  /// Whether no account of one group speaks against one of the other's.
  private func fit(_ one: Int, _ other: Int) -> Bool {
    groups[one].allSatisfy { mine in groups[other].allSatisfy { EncounterMatch(mine, $0) != nil } }
  }

  /// Whether one of the two fits a third account almost as well, which cannot be the same encounter.
  private func isUnclear(_ pair: Pair, _ pairsOf: [Int: [Pair]]) -> Bool {
    [(pair.one, pair.other), (pair.other, pair.one)].contains { mine, theirs in
      pairsOf[mine, default: []].contains { rival in
        let third = rival.one == mine ? rival.other : rival.one
        return mentions[third].report.id != mentions[theirs].report.id
          && rival.match.score > pair.match.score - Thresholds.margin
          && EncounterMatch(mentions[third], mentions[theirs]) == nil
      }
    }
  }

  /// The best of the matches that joined nothing, one for each account, waits for a decision.
  private mutating func queue(_ pairs: [Pair]) {
    var asked: Set<Int> = []
    for pair in pairs where groupOf[pair.one] != groupOf[pair.other] {
      guard asked.insert(groupOf[pair.other]).inserted else { continue }
      links.append(Link(pair: pair, isMade: false))
    }
  }
}
