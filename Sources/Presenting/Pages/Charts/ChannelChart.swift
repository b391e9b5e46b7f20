import Reading
import Recording

/// Encounters held a year, one lane for each channel: a small picture for a table. A bar is as high as its count beside the
/// highest of the relation.
struct ChannelChart {
  struct Lane {
    var label: String
    var labelY: Int
    /// Of its base line.
    var y: Int
    /// Its bars, as an outline of SVG.
    var bars: String
    /// Its counts, in words.
    var title: String
  }

  /// The years that it shows at most, the latest of all.
  private static let mostYears = 24
  private static let laneHeight = 14
  private static let left = 72
  /// Of a bar, and of all years together.
  private static let widest = 10
  private static let room = 144

  let lanes: [Lane]
  /// What it shows, in words.
  let about: String
  let first: String
  /// Empty if it is the first one.
  let last: String
  let yearY: Int
  let left = Self.left
  let right: Int
  let height: Int

  /// Nil where no encounter has a year.
  init?(_ held: [HeldInYear], words: Words) {
    guard let last = held.map(\.year).max(), let first = held.map(\.year).min() else { return nil }
    let years = max(first, last - Self.mostYears + 1)...last
    let shown = held.filter { years.contains($0.year) }
    let most = shown.map(\.encounters).max() ?? 1
    let step = min(Self.widest + 2, Self.room / years.count)
    var lanes: [Lane] = []
    for channel in Channel.allCases.map(Optional.some) + [nil] {
      let here = shown.filter { $0.channel == channel }.sorted { $0.year < $1.year }
      if here.isEmpty { continue }
      let base = (lanes.count + 1) * Self.laneHeight
      let label = channel.map { words.name("channel", $0) } ?? words["channel-unknown"]
      let bars = here.map { count in
        let height = max(3, (Self.laneHeight - 4) * count.encounters / most)
        return "M\(Self.left + (count.year - years.lowerBound) * step) \(base)v-\(height)h\(step - 2)v\(height)z"
      }
      let title = "\(label): " + here.map { "\($0.year): \($0.encounters)" }.joined(separator: ", ")
      lanes.append(Lane(label: label, labelY: base - 2, y: base, bars: bars.joined(), title: title))
    }
    self.lanes = lanes
    about = lanes.map(\.title).joined(separator: "; ")
    self.first = String(years.lowerBound)
    self.last = years.count > 1 ? String(last) : ""
    right = Self.left + max(years.count, 5) * step
    yearY = lanes.count * Self.laneHeight + 12
    height = yearY + 3
  }
}
