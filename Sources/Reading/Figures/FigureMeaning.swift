/// What a number is about: its kind, what it counts, its period.
struct FigureMeaning {
  private let article: Article
  private let scan: Scan
  private let times: [TimeExpression]
  private var text: Text { scan.text }

  /// A word for an aim governs a number this many tokens behind it at most, in its clause.
  private static let reachOfAim = 18
  private static let reachOfChange = 5
  private static let reachOfPeriod = 12

  init(_ article: Article, times: [TimeExpression]) {
    self.article = article
    self.times = times
    scan = article.scan
  }

  /// - Parameter governedAt: where to look for what governs the number, if not before it: the first number of a range.
  func quantity(_ range: Range<Int>, value: Double, unit: String, rule: String, governedAt: Int? = nil) -> Quantity {
    let start = text.sentenceStart(range.lowerBound)
    return Quantity(
      range: range, value: value, unit: unit, what: indicator(before: range.lowerBound, from: start),
      period: period(range, from: start), kind: kind(governedAt ?? range.lowerBound, unit: unit, from: start),
      rule: rule)
  }

  private func kind(_ index: Int, unit: String, from start: Int) -> FigureKind {
    if unit == "%", isChange(index, from: start) { return .change }
    return isAim(index, from: start) ? .target : .observed
  }

  /// tăng hơn 11,7%: between the verb and the number stands nothing but how nearly.
  private func isChange(_ index: Int, from start: Int) -> Bool {
    for back in stride(from: index - 1, through: max(start, index - Self.reachOfChange), by: -1) {
      if scan.isWord(.increase, at: back) { return true }
      if !scan.isWord([.approximate, .increase], at: back) { return false }
    }
    return false
  }

  private func isAim(_ index: Int, from start: Int) -> Bool {
    let clause = max(start, index - Self.reachOfAim)
    for back in stride(from: index - 1, through: clause, by: -1) {
      if text.isSign(";", at: back) || text.isSign("(", at: back) { return false }
      guard let word = scan.longest(scan.language.words, at: back) else { continue }
      if word.entry.classes.contains(.aim) { return true }
      if word.entry.classes.contains(.raise), isRaised(index) { return true }
    }
    return false
  }

  private func isRaised(_ index: Int) -> Bool { (index - 4..<index).contains { scan.isWord(.raised, at: $0) } }

  private func indicator(before index: Int, from start: Int) -> String? {
    var label: String?
    for at in start..<index {
      if let match = scan.longest(scan.language.indicators, at: at) { label = match.entry.label }
    }
    return label
  }

  /// The last time before it in the sentence, else the first close behind.
  private func period(_ range: Range<Int>, from start: Int) -> String? {
    let near = times.filter { time in
      time.value != nil && time.range.lowerBound >= start
        && time.range.lowerBound < range.upperBound + Self.reachOfPeriod
    }
    let before = near.last { $0.range.lowerBound < range.lowerBound }
    return (before ?? near.first { text.sentenceStart($0.range.lowerBound) == start })?.value
  }
}
