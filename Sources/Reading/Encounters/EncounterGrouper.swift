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
  private var sums: [Int]
  private let count: Int

  init(_ mentions: [Int], _ table: LinkTable) {
    groups = mentions.map { [$0] }
    count = mentions.count
    sums = Array(repeating: LinkTable.forbidden, count: count * count)
    for first in 0..<count {
      for second in 0..<count { sums[first * count + second] = table[mentions[first], mentions[second]] }
    }
  }

  /// The groups once nothing speaks for joining any two more.
  consuming func joined() -> [[Int]] {
    while let (first, second) = best() { join(first, second) }
    return groups.filter { !$0.isEmpty }
  }

  /// The two groups with the highest mean of links above 0.
  private func best() -> (Int, Int)? {
    var best: (mean: Int, pair: (Int, Int))?
    for second in groups.indices.dropFirst() where !groups[second].isEmpty {
      for first in 0..<second where sums[first * count + second] > 0 {
        let mean = sums[first * count + second] / (groups[first].count * groups[second].count)
        if mean > best?.mean ?? 0 { best = (mean, (first, second)) }
      }
    }
    return best?.pair
  }

  /// Puts the second group into the first, whose place it leaves empty.
  private mutating func join(_ first: Int, _ second: Int) {
    groups[first] += groups[second]
    groups[second] = []
    for other in groups.indices {
      let (own, more) = (first * count + other, second * count + other)
      let isForbidden = sums[own] == LinkTable.forbidden || sums[more] == LinkTable.forbidden
      let sum = isForbidden ? LinkTable.forbidden : sums[own] + sums[more]
      (sums[own], sums[other * count + first]) = (sum, sum)
      (sums[more], sums[other * count + second]) = (LinkTable.forbidden, LinkTable.forbidden)
    }
  }
}

/// The links of all pairs of mentions.
private struct LinkTable {
  private let count: Int
  /// `forbidden` where something forbids that they are one.
  private var links: [Int]
  static let forbidden = Int.min

  init(_ mentions: [EncounterMention], _ links: EncounterLinks, _ view: ReportView, reach: Int) {
    count = mentions.count
    self.links = Array(repeating: Self.forbidden, count: count * count)
    for second in mentions.indices {
      for first in max(0, second - reach)..<second {
        guard let link = links.link(mentions[first], mentions[second], in: view) else { continue }
        self.links[first * count + second] = link
        self.links[second * count + first] = link
      }
    }
  }

  subscript(first: Int, second: Int) -> Int { links[first * count + second] }

  func strongest(_ mention: Int, _ group: [Int]) -> Int? {
    let all = group.map { links[mention * count + $0] }
    return all.contains(Self.forbidden) ? nil : all.max()
  }
}
