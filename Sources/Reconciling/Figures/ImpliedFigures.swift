import Reading

/// What a value and its growth imply for the period compared with, where no report gives that: 11,33 tỷ USD in 2025, up 11,7 %
/// from 2024.
enum ImpliedFigures {
  /// Digits that count.
  private static let precision = 4

  static func observations(
    _ said: [ObservationRow], of indicator: String, _ ids: inout RowIDs
  ) -> [ObservationRow] {
    said.compactMap { change in
      guard change.kind == .change, let base = change.base, !said.contains(where: { $0.isValue(of: base) }),
        let value = said.first(where: { $0.report == change.report && $0.isValue(of: change.period) }),
        change.value > -100
      else { return nil }
      let implied = rounded(value.value / (1 + change.value / 100))
      return ObservationRow(
        id: ids.id("observation", "implied/\(indicator.dropFirst("indicator:".count))/\(base)", apartBy: change.id),
        indicator: indicator, report: change.report, kind: .implied, value: implied, qualifier: .about, period: base,
        base: nil, asOf: change.asOf, origin: .rule, from: [value.id, change.id],
        why: "\(plain(value.value)) / (1 + \(plain(change.value)) %)", cites: [])
    }
  }

  private static func rounded(_ value: Double) -> Double {
    var scale = 1.0
    while abs(value) / scale >= 10_000 { scale *= 10 }
    return (value / scale).rounded() * scale
  }

  static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}

extension ObservationRow {
  /// Whether it gives the value itself of a period.
  func isValue(of period: String?) -> Bool { kind == .observed && period != nil && self.period == period }

  /// Whether it counts some months: 2019-01/2019-03.
  var isOfMonths: Bool { period.flatMap(EDTF.init).map { $0.isInterval && !$0.isMereYear } ?? false }
}
