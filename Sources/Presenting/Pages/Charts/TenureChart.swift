import Reconciling

/// A person's offices over time: a bar from where each was first seen to where it was last seen.
enum TenureChart {
  /// A day is drawn so wide, to be seen.
  private static let narrowest = 6.0

  /// Nil where no office has a year.
  static func chart(_ tenures: [TenureRow], text: RowText) -> RowChart? {
    let dated = tenures.compactMap { tenure in span(tenure).map { (tenure: tenure, span: $0) } }
      .sorted { ($0.span.lowerBound, $0.tenure.id) < ($1.span.lowerBound, $1.tenure.id) }
    guard let axis = RowChart.axis(dated.map(\.span)) else { return nil }
    var chart = RowChart(
      about: text.words["offices"], caption: text.words["offices-seen"], axis: axis,
      lanes: dated.map { text.office($0.tenure) })
    chart.bars = dated.enumerated().map { lane, entry in
      let (start, end) = (axis.x(entry.span.lowerBound), axis.x(entry.span.upperBound))
      let seen = "\(text.date(entry.tenure.firstSeen)) – \(text.date(entry.tenure.lastSeen))"
      return RowChart.Bar(
        x: TimeAxis.number(start), y: TimeAxis.number(RowChart.middle(lane) - 7),
        width: TimeAxis.number(max(narrowest, end - start)), title: "\(text.office(entry.tenure)), \(seen)")
    }
    return chart
  }

  private static func span(_ tenure: TenureRow) -> ClosedRange<Double>? {
    let seen = [tenure.firstSeen, tenure.lastSeen].compactMap(TimeAxis.span)
    guard let first = seen.first, let last = seen.last else { return nil }
    return first.lowerBound...max(first.lowerBound, last.upperBound)
  }
}
