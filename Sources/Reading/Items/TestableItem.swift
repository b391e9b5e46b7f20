/// What is to be done in an item, and whether a report could show it done.
struct TestableItem {
  /// As in `ItemParts`.
  let acts: [String]
  let isTestable: Bool

  init(_ scan: Scan, _ range: Range<Int>, _ parts: ItemParts, act: ActReader.Act?) {
    let isAmount = parts.amounts.contains { !$0.unit.isEmpty }
    let isRaised = act.map { $0.kinds == ["raise"] || $0.use == .carryingOut } ?? true
    let kinds = isAmount && isRaised ? ["figure"] : act.map { $0.use == .carryingOut ? [] : $0.kinds } ?? []
    let isOne = act.map { !kinds.isEmpty && !Self.isOneOfMany($0, in: range, scan) } ?? false
    acts = kinds
    isTestable =
      isAmount || !parts.ordinals.isEmpty || isOne && !parts.terms.isEmpty || Self.namesDocument(scan, range)
  }

  /// các chuyến thăm: how often is not told.
  private static func isOneOfMany(_ act: ActReader.Act, in range: Range<Int>, _ scan: Scan) -> Bool {
    act.range.lowerBound > range.lowerBound && scan.isWord(.plural, at: act.range.lowerBound - 1)
  }

  /// Whether it names one document that is made to be carried out: Kế hoạch hợp tác năm 2026.
  private static func namesDocument(_ scan: Scan, _ range: Range<Int>) -> Bool {
    range.contains { index in
      guard scan.text.tokens[index].isCapitalised, let head = scan.longest(scan.language.instrumentHeads, at: index)
      else { return false }
      return head.entry.kind != .declaration && head.entry.kind != .code && head.entry.kind != .resolution
    }
  }
}
