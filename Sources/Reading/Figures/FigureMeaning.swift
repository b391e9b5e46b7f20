/// What a number is about: its kind, what it counts, its period.
struct FigureMeaning {
  private let scan: Scan
  private let periods: FigurePeriod
  private let subjects: FigureSubject
  private let times: [TimeExpression]
  private var text: Text { scan.text }

  /// A word for an aim governs a number this many tokens behind it at most, in its clause.
  private static let reachOfAim = 18
  private static let reachOfChange = 8

  init(_ article: Article, times: [TimeExpression]) {
    scan = article.scan
    periods = FigurePeriod(scan, times: times)
    subjects = FigureSubject(scan)
    self.times = times
  }

  /// - Parameter governedAt: where to look for what governs the number, if not before it: the first number of a range.
  func quantity(_ range: Range<Int>, value: Double, unit: String, rule: String, governedAt: Int? = nil) -> Quantity {
    let start = text.sentenceStart(range.lowerBound)
    let governed = governedAt ?? range.lowerBound
    let kind = kind(governed, unit: unit, from: start)
    let hasDay = kind == .observed && rule != "figure.money"
    return Quantity(
      range: range, value: value, unit: unit,
      what: isWord(.remaining, at: range.upperBound) ? nil : subjects.subject(of: range, from: start),
      period: periods.period(of: range, from: start, hasDay: hasDay, isTarget: kind == .target),
      kind: kind,
      isDecrease: kind == .change && change(governed)?.contains(.decrease) == true,
      isForecast: isForecast(range.lowerBound),
      rule: rule)
  }

  private func kind(_ index: Int, unit: String, from start: Int) -> FigureKind {
    let isChange = unit == "%" && isChange(index)
    // từ mức 12 tỷ USD, ở 5 nước: where it rises from, where something takes place; there already, whatever is aimed at.
    if scan.isGiven(index) { return .observed }
    switch aim(index, from: start) {
    case .strong: return .target
    case .weak: return isChange ? .change : .target
    case nil: return isChange ? .change : .observed
    }
  }

  /// tăng hơn 11,7%, cao hơn năm trước 35%: between the verb and the number stands nothing but how nearly and what it is compared
  /// with.
  func isChange(_ index: Int) -> Bool { change(index) != nil }

  /// The classes of the verb of a change.
  private func change(_ index: Int) -> WordClass? {
    var back = index - 1
    while back >= max(0, index - Self.reachOfChange), text.isJoined(back + 1) {
      if let word = scan.longest(scan.language.words, at: back), word.entry.classes.contains(.increase) {
        return word.entry.classes
      }
      if let time = times.first(where: { $0.range.upperBound == back + 1 }) {
        back = time.range.lowerBound - 1
      } else if scan.isWord(.approximate, at: back) || scan.ends(scan.language.timeWords, at: back + 1) {
        back -= 1
      } else if let compared = scan.startOfWord(.given, before: back + 1) {
        back = compared - 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// Whether somebody only thinks that a number will be reached.
  func isForecast(_ index: Int) -> Bool {
    let start = max(text.sentenceStart(index), index - Self.reachOfAim)
    return (start..<index).contains { back in
      isWord(.forecast, at: back) && !(back..<index).contains { text.isSign(";", at: $0) }
    }
  }

  private enum Aim { case strong, weak }

  /// What is aimed at before a number in its clause. sẽ alone is weak, and the size of a gift that will be made is none.
  private func aim(_ index: Int, from start: Int) -> Aim? {
    var isGift = false
    var isWeak = false
    for back in stride(from: index - 1, through: max(start, index - Self.reachOfAim), by: -1) {
      if text.isSign(";", at: back) || text.isSign("(", at: back) { break }
      guard let word = scan.longest(scan.language.words, at: back) else { continue }
      let classes = word.entry.classes
      if classes.contains(.give) { isGift = true }
      if classes.contains(.aim) {
        guard classes.contains(.modal) else { return .strong }
        isWeak = isWeak || !isGift
      }
      if classes.contains(.raise), isRaised(index) { return .strong }
      if classes.isSuperset(of: [.purpose, .adjunct]), classes.isDisjoint(with: .placePreposition),
        isReached(index, from: back)
      {
        return .strong
      }
    }
    return isWeak ? .weak : nil
  }

  private static let reachOfPurpose = 8

  /// để kim ngạch đạt 3 tỷ USD
  private func isReached(_ index: Int, from purpose: Int) -> Bool {
    guard index - purpose <= Self.reachOfPurpose, (purpose..<index).allSatisfy({ text.tokens[$0].kind != .sign }) else {
      return false
    }
    return scan.longest(scan.language.acts, at: index - 1)?.entry.kinds.contains("figure") ?? false
  }

  private func isRaised(_ index: Int) -> Bool { (index - 4..<index).contains { scan.isWord(.raised, at: $0) } }

  private func isWord(_ classes: WordClass, at index: Int) -> Bool {
    scan.longest(scan.language.words, at: index).map { !$0.entry.classes.isDisjoint(with: classes) } ?? false
  }
}
