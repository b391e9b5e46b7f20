/// Compares a growth with the amounts before and after it: 10 tỷ USD in 2024 and 11,7% more are 11,17 tỷ USD.
struct GrowthCheck {
  private let scan: Scan
  private let bases: GrowthBases
  private var text: Text { scan.text }

  /// Reports round: so large a part of an amount may be missing or too much.
  private static let tolerance = 0.02

  init(_ scan: Scan, bases: GrowthBases) {
    self.scan = scan
    self.bases = bases
  }

  func checks(_ figures: [Quantity]) -> [NumberCheck] {
    figures.indices.filter { figures[$0].kind == .change }.compactMap { check($0, in: figures) }
  }

  private func check(_ index: Int, in figures: [Quantity]) -> NumberCheck? {
    let growth = figures[index]
    guard let base = bases.base(of: growth), let after = figures[..<index].last, after.kind == .observed,
      after.unit != "%",
      text.sentenceStart(after.range.lowerBound) == text.sentenceStart(growth.range.lowerBound)
    else { return nil }
    let factor = 1 + (growth.isDecrease ? -growth.value : growth.value) / 100
    let change = "\(growth.isDecrease ? "-" : "+")\(Self.short(growth.value))%"
    guard factor > 0, let value = base.value else { return nil }
    let before = figures.first {
      $0.kind == .observed && $0.unit == after.unit && $0.what == after.what && $0.period == value
    }
    guard let before else {
      let says = "\(Self.short(after.value)) \(after.unit), \(change): \(Self.short(after.value / factor)) in \(value)"
      return NumberCheck(kind: .growth, holds: nil, says: says, ranges: [after.range, growth.range, base.range])
    }
    let holds = abs(before.value * factor - after.value) <= Self.tolerance * after.value
    let says =
      "\(Self.short(before.value)) \(change) = \(Self.short(before.value * factor)) \(after.unit)"
      + (holds ? "" : ", not \(Self.short(after.value))")
    return NumberCheck(kind: .growth, holds: holds, says: says, ranges: [before.range, after.range, growth.range])
  }

  /// Four digits that count: 10140000000.
  private static func short(_ value: Double) -> String {
    var scale = 1.0
    while abs(value) / scale >= 10_000 { scale *= 10 }
    while abs(value) / scale < 1000, value != 0, scale > 0.001 { scale /= 10 }
    let rounded = scale >= 1 ? (value / scale).rounded() * scale : (value / scale).rounded() / (1 / scale).rounded()
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}

extension Scan {
  /// Whether so với, từ mức stands before a token: what something is compared with.
  func isGiven(_ index: Int) -> Bool { text.isJoined(index) && isBehindWord(.given, at: index) }
}
