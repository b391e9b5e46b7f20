/// What growths are compared with: so với năm 2024 behind a change.
struct GrowthBases {
  private let scan: Scan
  private let times: [TimeExpression]

  /// The period compared with stands so many tokens behind a growth at most.
  private static let reach = 6

  init(_ scan: Scan, times: [TimeExpression]) {
    self.scan = scan
    self.times = times
  }

  func base(of growth: Quantity) -> TimeExpression? {
    let end = growth.range.upperBound
    return times.first {
      $0.range.lowerBound >= end && $0.range.lowerBound < end + Self.reach
        && (end...$0.range.lowerBound).allSatisfy(scan.text.isJoined) && scan.isGiven($0.range.lowerBound)
    }
  }
}

extension Scan {
  /// hơn, gần, khoảng before a number.
  func qualifier(before index: Int) -> Qualifier? {
    guard text.isJoined(index) else { return nil }
    if isWord(.moreThan, at: index - 1) { return .over }
    if isWord(.nearly, at: index - 1) { return .under }
    return isWord(.roughly, at: index - 1) || isWord(.roughly, at: index - 2) ? .about : nil
  }
}
