/// What is to be done in an item, and whether a report could show it done.
struct TestableItem {
  /// As in `ItemParts`.
  let acts: [String]
  let isTestable: Bool

  /// An act that stands further behind the first word is no longer what the item asks for.
  private static let reach = 8
  /// Acts that come to an end even where they are only to be carried on: thúc đẩy ký Hiệp định.
  private static let ends: Set = [
    "sign", "ratify", "force", "start", "conclude", "build", "give", "find", "hold",
    "upgrade",
  ]

  init(_ scan: Scan, _ range: Range<Int>, _ parts: ItemParts, act: ActReader.Act?) {
    let isAmount = parts.amounts.contains { !$0.unit.isEmpty }
    let isRaised = act.map { $0.kinds == ["raise"] || $0.use == .carryingOut } ?? true
    acts =
      isAmount && isRaised
      ? ["figure"] : act.map { $0.use == .carryingOut && $0.kinds != ["negotiate"] ? [] : $0.kinds } ?? []
    let isDone = act.map { Self.comesToAnEnd($0, in: range, isNamed: !parts.names.isEmpty, scan) } ?? false
    let isWork = act?.kinds == ["carry-out"] && !parts.names.isEmpty
    isTestable =
      isAmount || !parts.ordinals.isEmpty || isDone && !parts.terms.isEmpty || isWork || Self.namesDocument(scan, range)
  }

  /// - Parameter isNamed: whether it names one work: even hỗ trợ nâng cấp Bệnh viện X comes to an end.
  private static func comesToAnEnd(
    _ act: ActReader.Act, in range: Range<Int>, isNamed: Bool, _ scan: Scan
  ) -> Bool {
    let lead = range.lowerBound..<act.range.lowerBound
    if act.use == .carryingOut || act.kinds.isEmpty || lead.count > reach || isOneOfMany(act, in: range, scan) {
      return false
    }
    if lead.contains(where: { scan.isWord(.negation, at: $0) }) { return false }
    let reader = ActReader(scan)
    let isCarriedOn = lead.contains { reader.act(at: $0)?.use == .carryingOut }
    return !isCarriedOn || isNamed || !ends.isDisjoint(with: act.kinds)
  }

  /// các chuyến thăm, thăm nhau: how often is not told.
  private static func isOneOfMany(_ act: ActReader.Act, in range: Range<Int>, _ scan: Scan) -> Bool {
    let isPlural = act.range.lowerBound > range.lowerBound && scan.isWord(.plural, at: act.range.lowerBound - 1)
    let behind = scan.longest(scan.language.developmentWords, at: act.range.upperBound)
    if act.use == .light,
      (act.range.upperBound..<min(act.range.upperBound + 3, range.upperBound)).contains(where: {
        scan.isWord(.plural, at: $0)
      })
    {
      return true
    }
    return isPlural || behind?.entry.meaning == .reciprocal
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
