import Reconciling

/// Which wording of a formula was used when: a lane for each wording, the usual one first, a mark for each report.
enum FormulaChart {
  /// Nil where no use has a year.
  static func chart(_ formula: FormulaRow, _ uses: [FormulaUseRow], text: RowText) -> RowChart? {
    let dated = uses.compactMap { use in TimeAxis.span(use.date).map { (use: use, span: $0) } }
    guard let axis = RowChart.axis(dated.map(\.span)) else { return nil }
    let wordings = [formula.usual] + Set(dated.map(\.use.wording)).subtracting([formula.usual]).sorted()
    var chart = RowChart(
      about: text.words["wordings"], caption: text.words["wordings-seen"], axis: axis, lanes: wordings)
    chart.marks = dated.map { use, span in
      let lane = wordings.firstIndex(of: use.wording) ?? 0
      return RowChart.Mark(
        shape: use.exact ? "held" : "planned", x: TimeAxis.number(axis.x(span.middle)),
        y: TimeAxis.number(RowChart.middle(lane)), title: "\(text.date(use.date)): \(use.wording)")
    }
    return chart
  }
}
