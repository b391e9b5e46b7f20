import Reading
import Reconciling

/// A person's offices over time: a bar from where each was first seen to where it was last seen.
struct TenureChart {
  struct Bar {
    var label: String
    var labelY: Int
    var x: Int
    var y: Int
    var width: Int
    var title: String
  }

  struct Tick {
    var x: Int
    var label: String
  }

  static let width = 960
  private static let left = 320
  private static let rowHeight = 26
  /// A day is drawn so wide, to be seen.
  private static let narrowest = 6

  private(set) var bars: [Bar] = []
  private(set) var ticks: [Tick] = []
  var height: Int { bars.count * Self.rowHeight + 30 }

  /// Nil where no office has a year.
  init?(_ tenures: [TenureRow], text: RowText) {
    let dated = tenures.compactMap { tenure in Self.span(tenure).map { (tenure: tenure, span: $0) } }
      .sorted { ($0.span.lowerBound, $0.tenure.id) < ($1.span.lowerBound, $1.tenure.id) }
    guard let first = dated.map(\.span.lowerBound).min()?.rounded(.down),
      let end = dated.map(\.span.upperBound).max()?.rounded(.up)
    else { return nil }
    let last = max(end, first + 1)
    func x(_ time: Double) -> Int {
      Self.left + Int((time - first) / (last - first) * Double(Self.width - Self.left - 20))
    }
    bars = dated.enumerated().map { row, entry in
      let (start, stop) = (x(entry.span.lowerBound), x(entry.span.upperBound))
      let seen = "\(text.date(entry.tenure.firstSeen)) – \(text.date(entry.tenure.lastSeen))"
      return Bar(
        label: text.office(entry.tenure), labelY: row * Self.rowHeight + 17, x: start, y: row * Self.rowHeight + 6,
        width: max(Self.narrowest, stop - start), title: "\(text.office(entry.tenure)), \(seen)")
    }
    let step = max(1, Int(last - first) / 8)
    ticks = stride(from: Int(first), through: Int(last), by: step).map { Tick(x: x(Double($0)), label: String($0)) }
  }

  private static func span(_ tenure: TenureRow) -> ClosedRange<Double>? {
    let first = tenure.firstSeen.flatMap { EDTF($0)?.earliest }.flatMap(TimelineChart.years)
    let last = tenure.lastSeen.flatMap { EDTF($0)?.latest }.flatMap(TimelineChart.years)
    guard let first = first ?? last, let last = last ?? Optional(first) else { return nil }
    return first...max(first, last)
  }
}
