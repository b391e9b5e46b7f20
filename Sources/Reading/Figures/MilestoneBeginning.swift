/// Finds when what a milestone counts from began, as far as the report says it.
struct MilestoneBeginning {
  private let scan: Scan
  private let times: [TimeExpression]
  /// The years the report names: an anniversary is near one of them.
  private let years: Set<Int>
  private var text: Text { scan.text }

  /// What began stands before its date, so many tokens away at most.
  private static let reach = 8
  /// An anniversary is up to so many years after a year that is named.
  private static let near = 0...2

  init(_ scan: Scan, times: [TimeExpression]) {
    self.scan = scan
    self.times = times.filter { $0.value?.first?.isNumber ?? false }
    years = Set(self.times.compactMap { Int($0.value!.prefix(4)) })
  }

  /// A date at which the same thing is said to have begun, or one from which the count leads to a year that is named.
  ///
  /// - Parameters:
  ///   - label: what the milestone marks.
  ///   - range: the milestone's own words.
  func since(_ years: Int, of label: String?, apartFrom range: Range<Int>) -> String? {
    let counted = counted(years)
    guard let told = label.flatMap({ told(years, $0, apartFrom: range) }) else { return counted }
    return counted?.hasPrefix(told) ?? false ? counted : told
  }

  /// The first of (1973-2023), or the most exact date that many years before a year that is named. A month is that of an event
  /// on the way, not of a founding.
  private func counted(_ years: Int) -> String? {
    let values = times.map { $0.value! }
    if let span = values.first(where: { $0.isIntervalOfYears && Self.length(of: $0) == years }) {
      return String(span.prefix(4))
    }
    let fit = values.filter { value in
      guard let date = EDTF(value), let year = date.year, !date.isInterval, date.isMereYear || date.hasDay else {
        return false
      }
      return self.years.contains(year + years)
    }
    return fit.max { $0.count < $1.count }
  }

  /// hai nước lập quan hệ ngoại giao năm 1973: a date right behind the same thing, if the count leads from it to about now.
  private func told(_ years: Int, _ label: String, apartFrom range: Range<Int>) -> String? {
    let dates = times.filter { time in
      guard let year = Int(time.value!.prefix(4)), !time.value!.isInterval else { return false }
      return Self.near.contains { self.years.contains(year + years - $0) } && !isOf(range, time)
        && isBehind(label, time)
    }
    return dates.max { $0.value!.count < $1.value!.count }?.value
  }

  /// Whether a time is the anniversary's own: vào năm 2027.
  private func isOf(_ range: Range<Int>, _ time: TimeExpression) -> Bool {
    time.range.lowerBound >= range.lowerBound && time.range.lowerBound <= range.upperBound + 1
  }

  private func isBehind(_ label: String, _ time: TimeExpression) -> Bool {
    let start = time.range.lowerBound
    return (max(text.sentenceStart(start), start - Self.reach)..<start).contains {
      scan.longest(scan.language.milestones, at: $0)?.entry.label == label
    }
  }

  /// The years from the first to the last of (1973-2023).
  private static func length(of interval: String) -> Int? {
    guard let first = Int(interval.prefix(4)), let last = Int(interval.suffix(4)) else { return nil }
    return last - first
  }
}
