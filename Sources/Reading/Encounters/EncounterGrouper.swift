/// Decides which mentions are of one encounter.
///
/// Firm mentions by average link: the two groups for whose being one most speaks become one, until nothing speaks for it
/// any more; what is forbidden of two mentions is forbidden of their groups. Then each that only refers back joins the
/// group of its best link, or stands alone.
struct EncounterGrouper {
  private let links: EncounterLinks
  private let view: ReportView
  /// Links are looked for among so many mentions before one; it keeps long files quick.
  private static let mostInMind = 60

  init(_ links: EncounterLinks, view: ReportView) {
    self.links = links
    self.view = view
  }

  func group(_ mentions: [EncounterMention]) -> [Encounter] {
    let table = LinkTable(mentions, links, view, reach: Self.mostInMind)
    var groups = MentionGroups(mentions.indices.filter { !mentions[$0].refersBack }, table).joined()
    for index in mentions.indices where mentions[index].refersBack {
      let best = groups.indices.compactMap { group in
        table.strongest(index, groups[group]).map { (link: $0, group: group) }
      }
      .max { ($0.link, -$0.group) < ($1.link, -$1.group) }
      if let best, best.link > 0 { groups[best.group].append(index) } else { groups.append([index]) }
    }
    return groups.map { group in Encounter(group.map { mentions[$0] }) }
      .sorted { $0.mentions[0].frame.start < $1.mentions[0].frame.start }
  }

}

/// Groups of mentions with the sums of the links between them.
private struct MentionGroups {
  private var groups: [[Int]]
  /// For each two groups, by their first mentions' places in the beginning.
  private var sums: LinkBand
  /// For each group the one before it for whose being one with it most speaks.
  private var bests: [(mean: Int, first: Int)]

  init(_ mentions: [Int], _ table: LinkTable) {
    groups = mentions.map { [$0] }
    sums = LinkBand(count: mentions.count, reach: table.reach)
    bests = Array(repeating: (0, 0), count: mentions.count)
    for second in mentions.indices {
      for first in sums.before(second) { sums[first, second] = table[mentions[first], mentions[second]] }
      findBest(second)
    }
  }

  /// The groups once nothing speaks for joining any two more.
  consuming func joined() -> [[Int]] {
    while let second = best() { join(bests[second].first, second) }
    return groups.filter { !$0.isEmpty }
  }

  /// Of the two groups with the highest mean of links above 0 the second.
  private func best() -> Int? {
    var best: Int?
    for second in bests.indices where bests[second].mean > (best.map { bests[$0].mean } ?? 0) { best = second }
    return best
  }

  private mutating func findBest(_ second: Int) {
    bests[second] = (0, 0)
    for first in sums.before(second) where sums[first, second] > 0 {
      let mean = sums[first, second] / (groups[first].count * groups[second].count)
      if mean > bests[second].mean { bests[second] = (mean, first) }
    }
  }

  /// Puts the second group into the first, whose place it leaves empty.
  private mutating func join(_ first: Int, _ second: Int) {
    groups[first] += groups[second]
    groups[second] = []
    let last = min(second + sums.reach, groups.count - 1)
    for other in max(0, first - sums.reach)...last where other != first {
      let isForbidden = sums[first, other] == LinkBand.forbidden || sums[second, other] == LinkBand.forbidden
      sums[first, other] = isForbidden ? LinkBand.forbidden : sums[first, other] + sums[second, other]
      sums[second, other] = LinkBand.forbidden
    }
    for changed in first...last { findBest(changed) }
  }
}

/// The links of all pairs of mentions.
private struct LinkTable {
  private var links: LinkBand
  var reach: Int { links.reach }

  init(_ mentions: [EncounterMention], _ links: EncounterLinks, _ view: ReportView, reach: Int) {
    self.links = LinkBand(count: mentions.count, reach: reach)
    for second in mentions.indices {
      for first in self.links.before(second) {
        self.links[first, second] = links.link(mentions[first], mentions[second], in: view) ?? LinkBand.forbidden
      }
    }
  }

  subscript(first: Int, second: Int) -> Int { links[first, second] }

  func strongest(_ mention: Int, _ group: [Int]) -> Int? {
    var strongest: Int?
    for other in group {
      let link = links[mention, other]
      if link == LinkBand.forbidden { return nil }
      strongest = max(strongest ?? link, link)
    }
    return strongest
  }
}

/// A number for each two of a row that stand at most so far apart; all others are forbidden to be one.
private struct LinkBand {
  static let forbidden = Int.min
  let reach: Int
  private var links: [Int]

  init(count: Int, reach: Int) {
    self.reach = max(0, min(reach, count - 1))
    links = Array(repeating: Self.forbidden, count: count * self.reach)
  }

  /// Those before one that are in reach.
  func before(_ second: Int) -> Range<Int> { max(0, second - reach)..<second }

  subscript(one: Int, other: Int) -> Int {
    get {
      let gap = abs(one - other)
      return gap == 0 || gap > reach ? Self.forbidden : links[max(one, other) * reach + gap - 1]
    }
    set {
      let gap = abs(one - other)
      if gap > 0, gap <= reach { links[max(one, other) * reach + gap - 1] = newValue }
    }
  }
}
