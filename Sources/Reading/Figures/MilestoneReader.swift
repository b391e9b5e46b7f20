/// An anniversary or a count of years, where it stands.
struct Milestone: Sendable {
  let range: Range<Int>
  /// Further places of the same count.
  var others: [Range<Int>] = []
  /// The count with năm, thập kỷ: no figure.
  let count: Range<Int>
  let years: Int
  let since: String?
  let what: String
  let rule: String
}

/// Reads milestones: kỷ niệm N năm …, lần thứ N ngày …, N năm thiết lập …, N năm qua, kéo dài N năm.
struct MilestoneReader {
  private let scan: Scan
  private let words: TimeWords
  private let numbers: NumberReader
  private let phrase: MilestonePhrase
  private let beginnings: MilestoneBeginning
  /// Tokens of dates; what is counted from today is a date and a count of years alike.
  private let isDated: [Bool]
  private var text: Text { scan.text }

  private static let lastingRule = "milestone.lasting"
  /// An anniversary is announced this many tokens before its number at most.
  private static let reachOfAnniversary = 7
  /// A plan or a term is named this many tokens before its number at most.
  private static let reachOfTerm = 4
  /// Fewer years are a term or a plan, not a milestone; what only lasts has to last longer.
  private static let fewestYears = 4
  private static let fewestLasting = 5

  init(_ article: Article, times: [TimeExpression]) {
    scan = article.scan
    words = TimeWords(scan)
    numbers = NumberReader(scan)
    phrase = MilestonePhrase(scan)
    beginnings = MilestoneBeginning(scan, times: times)
    var isDated = Array(repeating: false, count: scan.text.count)
    for time in times where time.rule != "time.span" && time.rule != "time.counted" {
      for index in time.range { isDated[index] = true }
    }
    self.isDated = isDated
  }

  /// One for each number of years, with its strongest place first: an anniversary before a founding, that before what has
  /// lasted.
  func read() -> [Milestone] {
    var found: [Int: [Milestone]] = [:]
    let (scan, tokens, isDated) = (scan, text.tokens, isDated)
    for index in tokens.indices
    where !isDated[index] && (tokens[index].isNumber || scan.has(.numbers, at: index)) {
      if let milestone = milestone(at: index) { found[milestone.years, default: []].append(milestone) }
    }
    return found.values.map(joined).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func joined(_ same: [Milestone]) -> Milestone {
    let most = same.map(strength).max()
    let first = same.firstIndex { strength($0) == most }!
    var milestone = same[first]
    milestone.others = same.indices.filter { $0 != first }.map { same[$0].range }
    return milestone
  }

  private func strength(_ milestone: Milestone) -> Int {
    switch milestone.rule {
    case "milestone.anniversary": 3
    case "milestone.years-since": 2
    default: phrase.lasts(before: milestone.count.lowerBound) ? 1 : 0
    }
  }

  private func milestone(at index: Int) -> Milestone? {
    guard let number = numbers.number(at: index), !number.isScaled, number.value == number.value.rounded(),
      number.value >= 2, number.value <= 1000
    else { return nil }
    guard let count = years(number, from: index) else { return ordinal(number, at: index) }
    return anniversary(count) ?? yearsSince(count) ?? lasting(count)
  }

  private struct Count {
    let range: Range<Int>
    let years: Int
  }

  /// N năm, N thập kỷ.
  private func years(_ number: NumberReader.Number, from index: Int) -> Count? {
    guard text.isJoined(number.end), let unit = words.value(.unit, at: number.end),
      unit.value == "Y" || unit.value == "T",
      (scan.longest(scan.language.units, at: number.end)?.end ?? 0) <= unit.end,
      !scan.isWord([.ordinal, .month], at: index - 1) || phrase.lasts(before: index)
    else { return nil }
    return Count(range: index..<unit.end, years: Int(number.value) * (unit.value == "T" ? 10 : 1))
  }

  /// `milestone.anniversary`: kỷ niệm 45 năm …
  private func anniversary(_ count: Count) -> Milestone? {
    announcement(before: count.range.lowerBound).map { make($0, count, "milestone.anniversary") }
  }

  /// kỷ niệm lần thứ 69 Ngày Cộng hòa.
  private func ordinal(_ number: NumberReader.Number, at index: Int) -> Milestone? {
    guard let lead = scan.longest(scan.language.sessionWords, at: index - 2), lead.end == index,
      let start = announcement(before: index)
    else { return nil }
    let count = Count(range: index..<number.end, years: Int(number.value))
    return make(start, count, "milestone.anniversary")
  }

  private func announcement(before index: Int) -> Int? {
    var start: Int?
    for back in stride(from: index - 1, through: max(0, index - Self.reachOfAnniversary), by: -1) {
      guard text.isJoined(back + 1), !text.isSign(";", at: back) else { break }
      if let word = scan.longest(scan.language.words, at: back), word.entry.classes.contains(.anniversary) {
        start = back
      } else if start != nil {
        break
      }
    }
    return start
  }

  /// `milestone.years-since`: 60 năm thiết lập …, 45 năm Hiệp định …
  private func yearsSince(_ count: Count) -> Milestone? {
    let end = count.range.upperBound
    guard text.isJoined(end), !isTerm(before: count.range.lowerBound) else { return nil }
    let isSince = scan.longest(scan.language.words, at: end)?.entry.classes.contains(.since) ?? false
    guard isSince || text.tokens[end].isCapitalised && count.years >= Self.fewestYears else { return nil }
    return make(count.range.lowerBound, count, "milestone.years-since")
  }

  /// `milestone.lasting`: 40 năm qua, kéo dài 7 năm, hơn 10 năm trước; not what is still to come, what something is (tuổi nghề
  /// là 11 năm), nor a plan's or a term's.
  private func lasting(_ count: Count) -> Milestone? {
    let (start, end) = (count.range.lowerBound, count.range.upperBound)
    let past = text.isJoined(end) ? words.whole(.ahead, at: end).flatMap { Int($0.value) ?? 0 < 0 ? $0.end : nil } : nil
    guard count.years >= (past == nil ? Self.fewestLasting : Self.fewestYears), !isTerm(before: start),
      past != nil || !isToCome(end) && !scan.isWord(.copula, at: start - 1)
    else { return nil }
    let isEvent = words.whole(.ago, at: end) != nil
    let range = phrase.lasting(count.range, past: past, isEvent: isEvent)
    return make(range, count, Self.lastingRule)
  }

  private func isTerm(before index: Int) -> Bool {
    (1...Self.reachOfTerm).contains { back in
      guard text.isJoined(index - back + 1), let word = scan.longest(scan.language.words, at: index - back) else {
        return false
      }
      return !word.entry.classes.isDisjoint(with: [.validity, .term])
    }
  }

  /// tới, nữa, một lần, or another number: no count of what has been.
  private func isToCome(_ end: Int) -> Bool {
    guard text.isJoined(end) else { return false }
    return words.whole(.ahead, at: end) != nil || text.tokens[end].isNumber || scan.has(.numbers, at: end)
      || words.value(.after, at: end) != nil || scan.isWord(.purpose, at: end)
  }

  private func make(_ start: Int, _ count: Count, _ rule: String) -> Milestone {
    make(start..<phrase.end(from: count.range.upperBound), count, rule)
  }

  private func make(_ range: Range<Int>, _ count: Count, _ rule: String) -> Milestone {
    let words = count.range.upperBound..<max(count.range.upperBound, range.upperBound)
    let label = words.lazy.compactMap { scan.longest(scan.language.milestones, at: $0)?.entry.label }.first
    return Milestone(
      range: range, count: count.range, years: count.years,
      since: beginnings.since(count.years, of: label, apartFrom: range),
      what: label ?? text.value(words.isEmpty || rule == Self.lastingRule ? range : words), rule: rule)
  }
}
