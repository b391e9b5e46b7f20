/// An anniversary or a count of years, where it stands.
struct Milestone: Sendable {
  let range: Range<Int>
  let years: Int
  let since: String?
  let what: String
  let rule: String
}

/// Reads milestones: kỷ niệm N năm …, lần thứ N ngày …, N năm thiết lập …
struct MilestoneReader {
  private let scan: Scan
  private let numbers: NumberReader
  private let times: [TimeExpression]
  private var text: Text { scan.text }

  /// An anniversary is announced this many tokens before its number at most.
  private static let reachOfAnniversary = 7
  private static let longestPhrase = 14
  /// Fewer years are a term or a plan, not a milestone.
  private static let fewestYears = 4

  init(_ article: Article, times: [TimeExpression]) {
    scan = article.scan
    numbers = NumberReader(scan)
    self.times = times
  }

  /// One for each number of years, the one that names an anniversary before others.
  func read() -> [Milestone] {
    var strongest: [Int: Milestone] = [:]
    for index in text.tokens.indices where text.tokens[index].isNumber || scan.has(.numbers, at: index) {
      guard let found = milestone(at: index) else { continue }
      if strongest[found.years]?.rule != "milestone.anniversary" {
        strongest[found.years] = strongest[found.years] ?? found
      }
      if found.rule == "milestone.anniversary", strongest[found.years]!.rule != found.rule {
        strongest[found.years] = found
      }
    }
    return strongest.values.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func milestone(at index: Int) -> Milestone? {
    guard let number = numbers.number(at: index), !number.isScaled, number.end < text.count,
      !scan.isWord([.ordinal, .month], at: index - 1) || scan.has(.sessionWords, at: index - 2)
    else { return nil }
    let years = Int(number.value)
    let isOfYears = scan.isWord(.year, at: number.end) && text.isJoined(number.end)
    guard years >= 2, years <= 1000, isOfYears || scan.has(.sessionWords, at: index - 2) else { return nil }
    let start = anniversary(before: index)
    if isOfYears {
      if let start { return make(start, index, number.end + 1, years, "milestone.anniversary") }
      let isSince = scan.longest(scan.language.words, at: number.end + 1)?.entry.classes.contains(.since) ?? false
      guard isSince, text.isJoined(number.end + 1), years >= Self.fewestYears else { return nil }
      return make(index, index, number.end + 1, years, "milestone.years-since")
    }
    guard let start, let lead = scan.longest(scan.language.sessionWords, at: index - 2), lead.end == index else {
      return nil
    }
    return make(start, index, number.end, years, "milestone.anniversary")
  }

  private func anniversary(before index: Int) -> Int? {
    for back in stride(from: index - 1, through: max(0, index - Self.reachOfAnniversary), by: -1) {
      guard text.isJoined(back + 1), !text.isSign(";", at: back) else { return nil }
      if let word = scan.longest(scan.language.words, at: back), word.entry.classes.contains(.anniversary) {
        return back
      }
    }
    return nil
  }

  private func make(_ start: Int, _ number: Int, _ behind: Int, _ years: Int, _ rule: String) -> Milestone {
    let end = phraseEnd(from: behind)
    return Milestone(range: start..<end, years: years, since: since(years), what: text.value(number..<end), rule: rule)
  }

  private func phraseEnd(from start: Int) -> Int {
    var end = start
    while end < start + Self.longestPhrase, text.isJoined(end),
      text.tokens[end].kind != .sign || text.isSign("-", at: end)
        || text.isSign("/", at: end), !isEnd(end)
    { end += 1 }
    return end
  }

  private func isEnd(_ index: Int) -> Bool {
    let isJoiner = scan.isWord([.and, .with], at: index)
    if isJoiner { return index + 1 >= text.count || !text.tokens[index + 1].isCapitalised }
    return scan.isWord([.purpose, .modal], at: index) || scan.has(.cues, at: index) && !scan.isInCompound(index)
  }

  /// A date the report names from which the count leads to a year it names; the most exact one.
  private func since(_ years: Int) -> String? {
    let values = times.compactMap(\.value).filter { $0.first?.isNumber ?? false }
    let named = Set(values.map { $0.prefix(4) })
    let fit = values.filter { value in
      guard let year = Int(value.prefix(4)), !value.isInterval else { return false }
      return named.contains(Substring(String(year + years)))
    }
    return fit.max { $0.count < $1.count }
  }
}
