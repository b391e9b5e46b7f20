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

  struct Tick {
    var x: String
    var label: String
  }

  struct Milestone {
    var x: String
    var title: String
  }

  private(set) var lanes: [Lane] = []
  private(set) var ticks: [Tick] = []
  private(set) var milestones: [Milestone] = []
  /// Encounters of which no year is known: they stand in the table only.
  private(set) var undated = 0
  var height: Double { Self.top + Double(lanes.count) * Self.laneHeight + 26 }

  private let first: Double
  private let last: Double
  private let words: Words
  private let links: Links
  private let date: DateText

  /// Nil where no encounter has a year.
  init?(_ timeline: Timeline, words: Words, links: Links) {
    let spans = timeline.entries.filter { $0.what == .encounter }.map { ($0, Self.span($0.date)) }
    let dated = spans.compactMap { entry, span in span.map { (entry: entry, span: $0) } }
    guard let first = dated.map(\.span.lowerBound).min(), let last = dated.map(\.span.upperBound).max() else {
      return nil
    }
    self.first = first.rounded(.down)
    self.last = max(last, first.rounded(.down) + 1)
    (self.words, self.links, date) = (words, links, DateText(words: words))
    undated = spans.count - dated.count
    ticks = yearTicks()
    for channel in Channel.allCases.map(Optional.some) + [nil] {
      let here = dated.filter { channel.map($0.entry.channels.contains) ?? $0.entry.channels.isEmpty }
      if !here.isEmpty { addLane(channel, here) }
    }
    milestones = timeline.entries.filter { $0.what != .encounter }.compactMap { entry in
      Self.span(entry.date).flatMap { span in
        (self.first...self.last).contains(span.lowerBound)
          ? Milestone(x: number(x(span.lowerBound)), title: "\(entry.title), \(date(entry.date))") : nil
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
        label: channel.map { words.name("channel", $0) } ?? words["channel-unknown"], y: number(base),
        labelY: number(base - 6), marks: isMany ? [] : entries.map { mark($0.entry, $0.span, base: base) },
        columns: isMany ? columns(entries.map(\.span), base: base) : []))
  }

  private func mark(_ entry: Timeline.Entry, _ span: ClosedRange<Double>, base: Double) -> Mark {
    let (start, end) = (x(span.lowerBound), x(span.upperBound))
    let middle = base - 9
    let isDay = end - start < Self.widthOfADay
    return Mark(
      shape: entry.status?.rawValue ?? "held", x: number((start + end) / 2), y: number(middle),
      stretch: isDay ? [] : [Stretch(x: number(start), y: number(middle - 5), width: number(end - start))],
      href: links.encounter(entry.id),
      title: "\(date(entry.date)) · \(entry.title) · \(entry.status.map { words.name("status", $0) } ?? "")")
  }

  private func columns(_ spans: [ClosedRange<Double>], base: Double) -> [Column] {
    let step = (last - first) / Double(Self.columns)
    var counts = [Int](repeating: 0, count: Self.columns)
    for span in spans {
      let middle = (span.lowerBound + span.upperBound) / 2
      counts[min(Self.columns - 1, max(0, Int((middle - first) / step)))] += 1
    }
    let most = Double(max(1, counts.max() ?? 1))
    return counts.enumerated().filter { $0.element > 0 }.map { place, count in
      let height = (Self.laneHeight - 10) * Double(count) / most
      let start = x(first + Double(place) * step)
      return Column(
        x: number(start), y: number(base - height),
        width: number(max(1, (Self.width - Self.left - Self.right) / Double(Self.columns) - 1)), height: number(height),
        title: "\(Int(first + Double(place) * step)): \(count)")
    }
  }

  /// Years, at most so many that their numbers do not touch.
  private func yearTicks() -> [Tick] {
    let years = Int(first)...Int(last.rounded(.up))
    let step = [1, 2, 5, 10, 20, 50, 100].first { years.count / $0 <= 16 } ?? 100
    return years.filter { $0 % step == 0 && Double($0) <= last }.map {
      Tick(x: number(x(Double($0))), label: String($0))
    }
  }

  private func x(_ time: Double) -> Double {
    Self.left + (time - first) / (last - first) * (Self.width - Self.left - Self.right)
  }

  /// From the earliest to the latest moment that a date can mean, in years.
  private static func span(_ date: String?) -> ClosedRange<Double>? {
    guard let date = date.flatMap({ EDTF($0) }), let first = date.earliest, let last = date.latest,
      let start = years(first), let end = years(last)
    else { return nil }
    return start...max(start, end)
  }

  /// - Parameter day: `YYYY-MM-DD`.
  static func years(_ day: String) -> Double? {
    let parts = day.split(separator: "-").compactMap { Double($0) }
    return parts.count == 3 ? parts[0] + (parts[1] - 1) / 12 + (parts[2] - 1) / 372 : nil
  }

  /// With one digit behind the point.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
