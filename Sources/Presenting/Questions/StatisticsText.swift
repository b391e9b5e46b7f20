import Recording

/// Counts of the record for the terminal: a table for each group, with bars.
public struct StatisticsText {
  private let counts: [Count]
  private let words: Words
  private let width: Int
  private let style: TextStyle

  /// Lines of a group at most; of years, the latest.
  private static let longest = 15
  private static let longestBar = 30

  public init(_ counts: [Count], language: OutputLanguage, width: Int, style: TextStyle) {
    (self.counts, self.width, self.style) = (counts, width, style)
    words = Words(language)
  }

  public var text: String { Count.Group.allCases.map(section).joined(separator: "\n") }

  private func section(_ group: Count.Group) -> String {
    let all = counts.filter { $0.group == group }
    let shown = isByYear(group) ? Array(all.suffix(Self.longest)) : Array(all.prefix(limit(group)))
    let most = Double(shown.map(\.count).max() ?? 1)
    let table = TextTable(
      header: [],
      rows: shown.map { count in
        let bar = count.count == 0 ? 0 : max(1, Int(Double(count.count) / most * Double(Self.longestBar)))
        return [name(count), String(count.count), String(repeating: "█", count: bar)]
      })
    let left = all.count - shown.count
    let rest = left == 0 ? "" : style.soft(words.filled("stats-more", String(left))) + "\n"
    let none = all.isEmpty ? style.soft(words["nobody-waits"]) + "\n" : ""
    return style.bold(words["stats-\(group.rawValue)"]) + "\n" + table.text(width: width, style: style) + rest + none
  }

  private func limit(_ group: Count.Group) -> Int { group == .tables ? .max : Self.longest }

  private func isByYear(_ group: Count.Group) -> Bool { group == .encountersByYear || group == .reportsByYear }

  private func name(_ count: Count) -> String {
    guard let name = count.name else { return words["unknown"] }
    switch count.group {
    case .relations:
      return StateNames.relation(name.split(separator: "-").map(String.init), in: words.language)
    case .queue: return words["link-\(name)"]
    default: return name
    }
  }
}
