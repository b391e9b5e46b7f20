import Reading
import Reconciling

/// Encounters by channel over time, as shapes on a picture: one lane for each channel. Few are drawn one by one, many as columns that
/// count them.
struct TimelineChart {
  /// The picture's size, in its own units.
  static let width = 960.0
  static let left = 130.0
  private static let right = 20.0
  private static let laneHeight = 34.0
  private static let top = 22.0
  /// So wide a stretch of doubt is drawn as one; less is a day.
  private static let widthOfADay = 9.0
  /// From here on the marks of a lane would hide each other.
  private static let mostMarks = 120
  private static let columns = 96

  struct Mark {
    /// `held`, `planned` …: the class of the shape.
    var shape: String
    var x: String
    var y: String
    /// Where its day is in doubt, how wide the doubt is; the mark begins at `x`.
    var stretch: [Stretch]
    var href: String
    var title: String
  }

  struct Stretch {
    var x: String
    var y: String
    var width: String
  }

  struct Column {
    var x: String
    var y: String
    var width: String
    var height: String
    var title: String
  }

  struct Lane {
    var label: String
    /// Of its base line, and of its label.
    var y: String
    var labelY: String
    var marks: [Mark]
    var columns: [Column]
  }

  struct Milestone {
    var x: String
    var title: String
  }

  private(set) var lanes: [Lane] = []
  private(set) var ticks: [TimeAxis.Tick] = []
  private(set) var milestones: [Milestone] = []
  /// Encounters of which no year is known: they stand in the table only.
  private(set) var undated = 0
  var height: Double { Self.top + Double(lanes.count) * Self.laneHeight + 26 }

  private let axis: TimeAxis
  private let words: Words
  private let links: Links
  private let date: DateText

  /// Nil where no encounter has a year.
  init?(_ timeline: Timeline, words: Words, links: Links) {
    let spans = timeline.entries.filter { $0.what == .encounter }.map { ($0, TimeAxis.span($0.date)) }
    let dated = spans.compactMap { entry, span in span.map { (entry: entry, span: $0) } }
    guard let axis = TimeAxis(dated.map(\.span), left: Self.left, right: Self.width - Self.right) else { return nil }
    self.axis = axis
    (self.words, self.links, date) = (words, links, DateText(words: words))
    undated = spans.count - dated.count
    ticks = axis.ticks()
    for channel in Channel.allCases.map(Optional.some) + [nil] {
      let here = dated.filter { channel.map($0.entry.channels.contains) ?? $0.entry.channels.isEmpty }
      if !here.isEmpty { addLane(channel, here) }
    }
    milestones = timeline.entries.filter { $0.what != .encounter }.compactMap { entry in
      TimeAxis.span(entry.date).flatMap { span in
        (axis.first...axis.last).contains(span.lowerBound)
          ? Milestone(x: TimeAxis.number(axis.x(span.lowerBound)), title: "\(entry.title), \(date(entry.date))") : nil
      }
    }
  }

  private mutating func addLane(
    _ channel: Channel?, _ entries: [(entry: Timeline.Entry, span: ClosedRange<Double>)]
  ) {
    let base = Self.top + Double(lanes.count + 1) * Self.laneHeight - 8
    let isMany = entries.count > Self.mostMarks
    lanes.append(
      Lane(
        label: channel.map { words.name("channel", $0) } ?? words["channel-unknown"], y: TimeAxis.number(base),
        labelY: TimeAxis.number(base - 6), marks: isMany ? [] : entries.map { mark($0.entry, $0.span, base: base) },
        columns: isMany ? columns(entries.map(\.span), base: base) : []))
  }

  private func mark(_ entry: Timeline.Entry, _ span: ClosedRange<Double>, base: Double) -> Mark {
    let (start, end) = (axis.x(span.lowerBound), axis.x(span.upperBound))
    let middle = base - 9
    let isDay = end - start < Self.widthOfADay
    return Mark(
      shape: entry.status?.rawValue ?? "held", x: TimeAxis.number((start + end) / 2), y: TimeAxis.number(middle),
      stretch: isDay
        ? []
        : [Stretch(x: TimeAxis.number(start), y: TimeAxis.number(middle - 5), width: TimeAxis.number(end - start))],
      href: links.encounter(entry.id),
      title: "\(date(entry.date)) · \(entry.title) · \(entry.status.map { words.name("status", $0) } ?? "")")
  }

  private func columns(_ spans: [ClosedRange<Double>], base: Double) -> [Column] {
    let step = (axis.last - axis.first) / Double(Self.columns)
    var counts = [Int](repeating: 0, count: Self.columns)
    for span in spans {
      let middle = (span.lowerBound + span.upperBound) / 2
      counts[min(Self.columns - 1, max(0, Int((middle - axis.first) / step)))] += 1
    }
    let most = Double(max(1, counts.max() ?? 1))
    return counts.enumerated().filter { $0.element > 0 }.map { place, count in
      let height = (Self.laneHeight - 10) * Double(count) / most
      let start = axis.x(axis.first + Double(place) * step)
      return Column(
        x: TimeAxis.number(start), y: TimeAxis.number(base - height),
        width: TimeAxis.number(max(1, (Self.width - Self.left - Self.right) / Double(Self.columns) - 1)),
        height: TimeAxis.number(height),
        title: "\(Int(axis.first + Double(place) * step)): \(count)")
    }
  }
}
