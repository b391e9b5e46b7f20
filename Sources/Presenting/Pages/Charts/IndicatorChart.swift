import Reconciling

/// The values of an indicator over time: what was reached, what follows from a growth, what is aimed at. A target without a
/// year is a line across. Values that a check of growth does not bear out are marked.
enum IndicatorChart {
  private static let height = 180.0
  private static let top = 14.0

  /// Nil where no value has a year.
  static func chart(
    _ indicator: IndicatorRow, _ observations: [ObservationRow], checks: [CheckRow], text: RowText
  ) -> RowChart? {
    let values = observations.filter { $0.kind != .change }
    let dated = values.compactMap { row in TimeAxis.span(row.period ?? day(of: row)).map { (row: row, span: $0) } }
    guard let axis = RowChart.axis(dated.map(\.span)), let most = values.map(\.value).max(), most > 0 else {
      return nil
    }
    func y(_ value: Double) -> String { TimeAxis.number(height - value / most * (height - top)) }
    let endless = values.filter { $0.kind == .target && $0.period == nil }
    let levels: [(value: Double, shape: String)] =
      [0, most].map { (value: $0, shape: "tick") } + endless.map { (value: $0.value, shape: "target") }
    var chart = RowChart(
      about: text.words["values"], caption: text.words["values-seen"], axis: axis, height: height,
      labels: levels.map { RowChart.Label(y: y($0.value), text: text.number($0.value, unit: indicator.unit)) }
        .withoutRepeatedPlaces)
    chart.levels = levels.map { RowChart.Level(shape: $0.shape, y: y($0.value), left: TimeAxis.number(RowChart.left)) }
    let odd = checks.filter { $0.kind == .growth && $0.holds == false }.flatMap(\.cites)
    chart.marks = dated.map { row, span in
      RowChart.Mark(
        shape: shape(row, isOdd: row.cites.contains(where: odd.contains)), x: TimeAxis.number(axis.x(span.middle)),
        y: y(row.value), title: "\(text.observation(row, of: indicator)), \(text.period(row))")
    }
    return chart
  }

  /// What was reached without a period was reached by the day of the report.
  private static func day(of row: ObservationRow) -> String? { row.kind == .target ? nil : row.asOf }

  private static func shape(_ row: ObservationRow, isOdd: Bool) -> String {
    if isOdd { return "odd" }
    switch row.kind {
    case .observed, .change: return "held"
    case .implied: return "mentioned"
    case .target: return "planned"
    }
  }
}

extension [RowChart.Label] {
  /// The first of those that would stand on each other.
  fileprivate var withoutRepeatedPlaces: [RowChart.Label] {
    reduce(into: []) { kept, label in if !kept.contains(where: { $0.y == label.y }) { kept.append(label) } }
  }
}
