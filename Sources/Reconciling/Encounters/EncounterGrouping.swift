import Reading

/// Groups accounts of encounters: what people decided, then the best matches first, never two accounts that cannot be one. An
/// account that fits two encounters about equally well joins neither; it waits for a decision.
struct EncounterGrouping {
  private var grouping: Grouping
  private let mentions: [EncounterMention]
  private var links: [GroupLink] = []

  private struct Pair {
    let one: Int
    let other: Int
    let match: EncounterMatch
  }

  init(_ mentions: [EncounterMention]) {
    self.mentions = mentions
    grouping = Grouping(count: mentions.count)
    grouping.join(decided: mentions.lazy.map(\.marks))
    let pairs = EncounterCandidates(mentions).pairs.compactMap { one, other in
      EncounterMatch(mentions[one], mentions[other]).flatMap {
        $0.score >= Thresholds.queue ? Pair(one: one, other: other, match: $0) : nil
      }
    }.sorted { (rank($1), $0.one, $0.other) < (rank($0), $1.one, $1.other) }
    join(pairs)
  }

  /// What comes first of matches about equally good: what both reports are about.
  private func rank(_ pair: Pair) -> Double {
    let isMain = mentions[pair.one].fact.central && mentions[pair.other].fact.central
    return pair.match.score + (isMain ? Thresholds.margin : 0)
  }

  /// The accounts of each encounter, in their order.
  var groups: [[EncounterMention]] {
    grouping.members.lazy.filter { !$0.isEmpty }.map { $0.map { mentions[$0] } }
  }

  /// - Parameter row: the id of the row of an account.
  func links(_ row: (EncounterMention) -> String) -> [LinkRow] {
    GroupLink.rows(links, .sameEncounter) { row(mentions[$0]) }
  }

  private mutating func join(_ pairs: [Pair]) {
    var pairsOf = [[Pair]](repeating: [], count: mentions.count)
    for pair in pairs {
      pairsOf[pair.one].append(pair)
      pairsOf[pair.other].append(pair)
    }
    for mention in pairsOf.indices { pairsOf[mention].sort { $0.match.score > $1.match.score } }
    for pair in pairs where pair.match.score >= Thresholds.join {
      let (one, other) = (grouping.group(of: pair.one), grouping.group(of: pair.other))
      guard one != other, fit(one, other), !isUnclear(pair, pairsOf) else { continue }
      grouping.join(one, other)
      links.append(link(pair))
    }
    queue(pairs)
  }

  /// Whether no account of one group speaks against one of the other's.
  private func fit(_ one: Int, _ other: Int) -> Bool {
    grouping.members[one].allSatisfy { mine in
      grouping.members[other].allSatisfy { !EncounterMatch.areApart(mentions[mine], mentions[$0]) }
    }
  }

  /// Whether one of the two fits a third account almost as well, which cannot be the same encounter.
  ///
  /// - Parameter pairsOf: of each account, the best first.
  private func isUnclear(_ pair: Pair, _ pairsOf: [[Pair]]) -> Bool {
    [(pair.one, pair.other), (pair.other, pair.one)].contains { mine, theirs in
      for rival in pairsOf[mine] {
        if rival.match.score <= pair.match.score - Thresholds.margin { return false }
        let third = rival.one == mine ? rival.other : rival.one
        if mentions[third].report !== mentions[theirs].report,
          EncounterMatch.areApart(mentions[third], mentions[theirs])
        {
          return true
        }
      }
      return false
    }
  }

  /// The best of the matches that joined nothing, one for each account, waits for a decision; of two encounters it is asked once
  /// whether they are one.
  private mutating func queue(_ pairs: [Pair]) {
    var asked: Set<Int> = []
    var askedTogether: Set<Set<Int>> = []
    for pair in pairs {
      let (one, group) = (grouping.group(of: pair.one), grouping.group(of: pair.other))
      guard group != one, asked.insert(group).inserted, askedTogether.insert([one, group]).inserted else { continue }
      links.append(link(pair, alternative: pair.one))
    }
  }

  private func link(_ pair: Pair, alternative: Int? = nil) -> GroupLink {
    GroupLink(
      place: pair.other, report: mentions[pair.other].report.id, score: pair.match.score,
      why: pair.match.why(mentions[pair.one], mentions[pair.other]), alternative: alternative)
  }
}
