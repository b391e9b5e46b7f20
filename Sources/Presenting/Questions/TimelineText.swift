import Reading

/// A timeline for the terminal: a table of its entries, and bars of the encounters a year by channel.
public struct TimelineText {
  private let timeline: Timeline
  private let row: RowText
  private let width: Int
  private let style: TextStyle

  public init(_ timeline: Timeline, language: OutputLanguage, width: Int, style: TextStyle) {
    (self.timeline, self.width, self.style) = (timeline, width, style)
    row = RowText(language: language, persons: [])
  }

  public var text: String {
    if timeline.entries.isEmpty { return row.words["timeline-none"] + "\n" }
    return entries.text(width: width, style: style) + (bars.isEmpty ? "" : "\n" + bars)
  }

  private var entries: TextTable {
    TextTable(
      header: ["when", "status", "title-encounters", "channel", "reports"].map { row.words[$0] },
      rows: timeline.entries.map { entry in
        [
          row.date(entry.date), status(entry), entry.title,
          entry.channels.map { row.words.name("channel", $0) }.joined(separator: ", "), String(entry.reports),
        ]
      })
  }

  private func status(_ entry: Timeline.Entry) -> String {
    switch entry.what {
    case .encounter: entry.status.map { row.words.name("status", $0) } ?? ""
    case .milestone: row.words["milestone"]
    case .anniversary: row.words["worked-out"]
    }
  }

  /// A line for each year, a column for each channel: `█` for an encounter that was held, `░` for another.
  private var bars: String {
    let years = timeline.years
    let channels = (Channel.allCases.map(Optional.some) + [nil]).filter { channel in
      years.contains { $0.counts[channel] != nil }
    }
    if channels.isEmpty { return "" }
    let most = years.flatMap(\.counts.values).map { $0.held + $0.other }.max() ?? 1
    let room = max(Self.shortest, (width - Self.yearWidth) / channels.count - Self.countWidth)
    let scale = min(1, Double(room) / Double(most))
    let table = TextTable(
      header: [row.words["year"]] + channels.map { $0.map { row.words.name("channel", $0) } ?? row.words["unknown"] },
      rows: years.map { year in
        [String(year.year)] + channels.map { year.counts[$0].map { bar($0, scale: scale) } ?? "" }
      })
    let key = "█ \(row.words["status-held"])  ░ \(row.words["status-other"])"
    return style.bold(row.words["encounters-a-year"]) + "\n" + table.text(width: width, style: style) + style.soft(key)
      + "\n"
  }

  // Columns: of the shortest bar, of a year with its gap, of a count with its gaps.
  private static let shortest = 2
  private static let yearWidth = 6
  private static let countWidth = 6

  private func bar(_ count: (held: Int, other: Int), scale: Double) -> String {
    func length(_ number: Int) -> Int { number == 0 ? 0 : max(1, Int((Double(number) * scale).rounded())) }
    return String(repeating: "█", count: length(count.held)) + String(repeating: "░", count: length(count.other))
      + " \(count.held + count.other)"
  }
}
