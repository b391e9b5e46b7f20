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
    var groups = mentions.indices.filter { !mentions[$0].refersBack }.map { [$0] }
    while let (first, second) = best(of: groups, table) {
      groups[first] += groups[second]
      groups.remove(at: second)
    }
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

  /// The two groups with the highest mean of links above 0.
  private func best(of groups: [[Int]], _ table: LinkTable) -> (Int, Int)? {
    var best: (mean: Int, pair: (Int, Int))?
    for second in groups.indices.dropFirst() {
      for first in 0..<second {
        guard let mean = table.mean(groups[first], groups[second]), mean > best?.mean ?? 0 else { continue }
        best = (mean, (first, second))
      }
    }
    return best?.pair
  }
}

/// The links of all pairs of mentions.
private struct LinkTable {
  private let count: Int
  /// `forbidden` where something forbids that they are one.
  private var links: [Int]
  private static let forbidden = Int.min

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

  /// Nil if something forbids that two of them are one.
  func mean(_ first: [Int], _ second: [Int]) -> Int? {
    var sum = 0
    for a in first {
      for b in second {
        let link = links[a * count + b]
        if link == Self.forbidden { return nil }
        sum += link
      }
    }
    return sum / (first.count * second.count)
  }

  func strongest(_ mention: Int, _ group: [Int]) -> Int? {
    let all = group.map { links[mention * count + $0] }
    return all.contains(Self.forbidden) ? nil : all.max()
  }
}
