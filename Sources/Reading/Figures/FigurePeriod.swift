/// Finds the time that a figure is of.
struct FigurePeriod {
  private let scan: Scan
  private let times: [TimeExpression]
  private var text: Text { scan.text }

  /// A time stands right behind a figure with so many words between at most, and behind it at all with so many.
  private static let directReach = 2
  private static let reach = 12

  init(_ scan: Scan, times: [TimeExpression]) {
    self.scan = scan
    self.times = times.filter { $0.value != nil }
  }

  /// By when a target is to be reached; of another figure, or where that is not told, the time right behind it (20 tỷ USD năm
  /// 2024), else the last before it in its sentence, else the first behind it in its clause; not one it is compared with or
  /// begins at.
  ///
  /// - Parameter hasDay: whether it may be of a day; trade, growth and aims are of months and years.
  func period(of range: Range<Int>, from start: Int, hasDay: Bool, isTarget: Bool) -> String? {
    if isTarget, let goal = goal(behind: range.upperBound) { return goal.value }
    var before: TimeExpression?
    for time in times
    where time.range.lowerBound >= start && (hasDay || !isOfDays(time)) && !scan.isGiven(time.range.lowerBound) {
      if time.range.lowerBound < range.lowerBound {
        before = time
        continue
      }
      let between = range.upperBound..<max(time.range.lowerBound, range.upperBound)
      guard between.count <= Self.reach, isInClause(between), !isTarget || leads(between) else { break }
      return between.count <= Self.directReach ? time.value : (before ?? time).value
    }
    return before?.value
  }

  /// 18 tỷ USD vào năm 2028, 18 tỷ USD mà hai nước đề ra cho năm 2028.
  private func goal(behind end: Int) -> TimeExpression? {
    times.first { time in
      time.range.lowerBound >= end && time.range.lowerBound - end <= Self.reach && !isOfDays(time)
        && !scan.isGiven(time.range.lowerBound) && isInClause(end..<time.range.lowerBound)
        && leads(end..<time.range.lowerBound)
    }
  }

  /// Whether words lead from a target to its time; đề ra năm 2023 tells when it was set.
  private func leads(_ between: Range<Int>) -> Bool {
    let end = between.upperBound
    if scan.isWord(.toward, at: end - 1) || TimeWords(scan).lead(before: end) == "before" { return true }
    return !between.contains { scan.has(.itemVerbs, at: $0) }
  }

  private func isOfDays(_ time: TimeExpression) -> Bool {
    time.isDay || (time.value.map { $0.isInterval && $0.utf8.count == 21 } ?? false)
  }

  /// Whether the tokens between a figure and a time are words of one clause.
  private func isInClause(_ between: Range<Int>) -> Bool {
    (between.lowerBound...between.upperBound).allSatisfy { text.isJoined($0) }
      && between.allSatisfy { text.tokens[$0].kind != .sign }
  }
}
