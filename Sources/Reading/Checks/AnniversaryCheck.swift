/// Counts the years of milestones: 1945 + 80 = 2025.
struct AnniversaryCheck {
  private let text: Text
  private let times: [TimeExpression]

  /// The first and the last year of a milestone stand behind it, so many tokens away at most.
  private static let reach = 3

  init(_ text: Text, times: [TimeExpression]) {
    self.text = text
    self.times = times
  }

  func checks(_ milestones: [Milestone]) -> [NumberCheck] { milestones.compactMap(check) }

  private func check(_ milestone: Milestone) -> NumberCheck? {
    if let span = span(of: milestone) { return check(milestone, from: span.first, to: span.last, span.ranges) }
    guard let since = milestone.since, let first = Int(since.prefix(4)),
      let start = times.first(where: { $0.value == since }), let end = named(first + milestone.years)
    else { return nil }
    return check(milestone, from: first, to: first + milestone.years, [start.range, end.range])
  }

  private func check(
    _ milestone: Milestone, from first: Int, to last: Int, _ ranges: [Range<Int>]
  ) -> NumberCheck {
    let sum = first + milestone.years
    let says = "\(first) + \(milestone.years) = \(sum)" + (sum == last ? "" : ", not \(last)")
    return NumberCheck(kind: .anniversary, holds: sum == last, says: says, ranges: [milestone.range] + ranges)
  }

  /// (1973-2023), (2/9/1945-2/9/2025): the years that stand with a milestone, in it or right behind it.
  private func span(of milestone: Milestone) -> (first: Int, last: Int, ranges: [Range<Int>])? {
    let near = times.filter {
      $0.range.lowerBound >= milestone.count.upperBound
        && $0.range.lowerBound < milestone.range.upperBound + Self.reach && text.isJoined($0.range.lowerBound)
    }
    guard let first = near.first, let from = year(first.value?.prefix(4)) else { return nil }
    if first.value!.isIntervalOfYears, let last = year(first.value!.suffix(4)) { return (from, last, [first.range]) }
    guard let next = times.first(where: { $0.range.lowerBound == first.range.upperBound + 1 }),
      text.isSign("-", at: first.range.upperBound), let last = year(next.value?.prefix(4))
    else { return nil }
    return (from, last, [first.range, next.range])
  }

  private func named(_ year: Int) -> TimeExpression? { times.first { self.year($0.value?.prefix(4)) == year } }

  private func year(_ digits: Substring?) -> Int? { digits.flatMap { Int($0) } }
}
