/// Which acts are told as done, as going on, or as having a day: by the words of aspect before them, by the passive, by a date
/// at the front, or by the act itself.
struct AspectReader {
  private enum Aspect { case past, present, ahead, negated, open, unreal }

  private let scan: Scan
  private let marks: DevelopmentMarks
  private let times: [TimeExpression]
  private var text: Text { scan.text }

  /// sau khi reaches so many tokens.
  private static let reachOfAfter = 12
  /// tổ chức carries an act that begins so many tokens behind it.
  private static let reachOfLight = 5
  private static let reachOfRecent = 12
  /// được … phê chuẩn
  private static let reachOfAgent = 10
  private static let reachOfAmount = 4
  private static let notYet: [DevelopmentWordEntry.Meaning] = [
    .wish, .agreed, .unreal, .ahead, .preparing, .underWay, .blocked, .dropped,
  ]
  private static let occasions: Set = ["hold", "visit", "drill"]
  private static let aspects: [DevelopmentWordEntry.Meaning] = [.past, .present, .ahead, .negation]

  init(_ scan: Scan, _ marks: DevelopmentMarks, times: [TimeExpression]) {
    self.scan = scan
    self.marks = marks
    self.times = times
  }

  func told() -> [Told] {
    var told: [Told] = []
    var carrier: (end: Int, aspect: Aspect)?
    /// The act before, where it only carries another out: triển khai.
    var maker: ActReader.Act?
    for (number, act) in marks.acts.enumerated() {
      if let maker, isMade(act, by: maker) {
        if !told.isEmpty, told[told.count - 1].place == maker.range { told[told.count - 1].add(act.kinds) }
        continue
      }
      let isCarried = carrier.map { act.range.lowerBound - $0.end < Self.reachOfLight } ?? false
      let aspect = isCarried ? carrier!.aspect : aspect(of: act, after: number > 0 ? marks.acts[number - 1] : nil)
      if !finishesOther(number) { told += state(act, aspect).map { [$0] } ?? [] }
      carrier = [.light, .finishing, .occurring].contains(act.use) ? (act.range.upperBound, aspect) : nil
      maker = act.use == .carryingOut && !act.kinds.isEmpty && (aspect == .past || aspect == .present) ? act : nil
    }
    return told
  }

  /// đang triển khai dự án trồng lúa: the planting is not told as done.
  private func isMade(_ act: ActReader.Act, by maker: ActReader.Act) -> Bool {
    act.use == .verb && act.range.lowerBound - maker.range.upperBound < Self.reachOfLight
      && marks.isOneClause(maker.range.upperBound, act.range.lowerBound)
  }

  /// hoàn tất đàm phán: what is finished is the act behind.
  private func finishesOther(_ number: Int) -> Bool {
    let act = marks.acts[number]
    guard act.use == .finishing, number + 1 < marks.acts.count else { return false }
    return marks.acts[number + 1].range.lowerBound - act.range.upperBound < Self.reachOfLight
  }

  private func state(_ act: ActReader.Act, _ aspect: Aspect) -> Told? {
    var act = act
    if act.use == .occurring {
      guard let occasion = occasion(before: act.range.lowerBound) else { return nil }
      act = ActReader.Act(
        range: act.range, use: act.use, kinds: occasion.kinds + act.kinds.filter { !occasion.kinds.contains($0) })
    }
    if act.kinds.isEmpty { return nil }
    switch aspect {
    case .past: return Told(act.use == .carryingOut ? .underWay : done(act), act, "development.aspect")
    case .present: return Told(isOccasion(act) && act.use != .light ? .done : .underWay, act, "development.aspect")
    case .ahead: return hasDay && !isAskedFor(act.range.lowerBound) ? Told(.underWay, act, "development.dated") : nil
    case .negated, .unreal: return nil
    case .open
    where (act.use == .noun && hasDay || act.use == .event) && isAhead(of: act)
      || act.use == .event && isInClauseAhead(act.range.lowerBound):
      return hasDay ? Told(.underWay, act, "development.dated") : nil
    case .open: return isTold(act) ? Told(done(act), act, "development.told") : nil
    }
  }

  /// The meeting or visit that is named before, unless it is itself only prepared, wished for or called off.
  private func occasion(before index: Int) -> ActReader.Act? {
    let occasion = marks.acts.last { $0.range.upperBound <= index && $0.use != .occurring && isOccasion($0) }
    guard let occasion, marks.last(Self.notYet, before: occasion.range.lowerBound, within: 4) == nil else { return nil }
    return occasion
  }

  /// đề nghị sớm tổ chức … vào tháng 10
  private func isAskedFor(_ index: Int) -> Bool { marks.last([.wish], before: index, within: 14) != nil }

  /// An amount that is nearly reached is no whole: đạt gần 10 tỷ USD.
  private func done(_ act: ActReader.Act) -> DevelopmentState {
    let isNearly =
      act.kinds.contains("figure") && amount(behind: act).map { scan.qualifier(before: $0) == .under } ?? false
    return isNearly ? .partly : .done
  }

  /// A visit or session that is going on is held.
  private func isOccasion(_ act: ActReader.Act) -> Bool { !act.kinds.filter(Self.occasions.contains).isEmpty }

  private func aspect(of act: ActReader.Act, after previous: ActReader.Act?) -> Aspect {
    let start = act.range.lowerBound
    if marks.last([.blocked, .dropped], before: start, within: 4) != nil { return .unreal }
    let verb = passive(of: act, after: previous) ?? start
    if let word = marks.last(Self.aspects, before: verb, within: DevelopmentMarks.reachOfAspect + 1),
      governs(word, act, after: previous)
    {
      switch word.meaning {
      case .negation: return .negated
      case .ahead: return marks.isSaidNotToBe(start) ? .unreal : .ahead
      default: return isWished(start) ? .unreal : word.meaning == .past ? .past : .present
      }
    }
    if isAfter(act) { return marks.isOfTimeToCome(start) ? .unreal : .past }
    if isOccasion(act), marks.last([.underWay], before: start, within: 1) != nil, !marks.isUnreal(start) {
      return .present
    }
    return marks.isUnreal(start) ? .unreal : .open
  }

  /// đã được Quốc hội phê chuẩn: where được stands, who does it between it and the act.
  private func passive(of act: ActReader.Act, after previous: ActReader.Act?) -> Int? {
    guard act.use != .noun, let word = marks.last([.passive], before: act.range.lowerBound, within: Self.reachOfAgent),
      marks.isOneClause(word.range.upperBound, act.range.lowerBound),
      previous.map({ $0.range.upperBound <= word.range.lowerBound }) ?? true
    else { return nil }
    return word.range.lowerBound
  }

  /// sau khi ký, sau chuyến thăm
  private func isAfter(_ act: ActReader.Act) -> Bool {
    let start = act.range.lowerBound
    guard let word = marks.last([.after], before: start, within: Self.reachOfAfter),
      marks.isOneClause(word.range.upperBound, start)
    else { return false }
    let gap = word.range.upperBound..<start
    let isRight = gap.isEmpty || gap.count == 1 && scan.isWord(.plural, at: start - 1)
    return act.use == .noun ? word.range.count == 1 && isRight : word.range.count > 1
  }

  /// Whether the aspect is that of the act: no other act, wish or sign stands between.
  private func governs(_ word: DevelopmentMarks.Word, _ act: ActReader.Act, after previous: ActReader.Act?) -> Bool {
    let between = word.range.upperBound..<act.range.lowerBound
    if let previous, previous.range.lowerBound >= between.lowerBound { return false }
    let isBroken = marks.words.contains {
      between.contains($0.range.lowerBound)
        && ([.wish, .agreed, .nominal].contains($0.meaning) || $0.meaning == .underWay && word.meaning != .ahead)
    }
    return !isBroken && marks.isOneClause(between.lowerBound, between.upperBound)
  }

  /// Whether what is told as done is only wished for or denied: các thỏa thuận đã ký behind đề nghị.
  private func isWished(_ index: Int) -> Bool {
    if marks.isSaidNotToBe(index) { return true }
    guard let wish = marks.last([.wish, .agreed], before: index, within: 14) else { return false }
    return marks.isOneClause(wish.range.upperBound, index)
  }

  /// Whether an act without an aspect is told as done.
  private func isTold(_ act: ActReader.Act) -> Bool {
    let start = act.range.lowerBound
    if act.use != .noun, marks.last([.nominal], before: start, within: 1) != nil { return false }
    if act.kinds.contains("figure") { return amount(behind: act) != nil }
    switch act.use {
    case .event, .occurring: return true
    case .noun: return isFront(act) || marks.words.contains { isRecent($0, of: act) }
    case .verb, .light, .finishing: return isPassive(start) || isDated(start) || isOnOccasion(start)
    case .carryingOut, .none: return false
    }
  }

  /// Trong cuộc gặp …, hai bên đã …
  private func isFront(_ act: ActReader.Act) -> Bool {
    act.range.lowerBound <= marks.part.lowerBound + 1 && scan.isWord(.opener, at: marks.part.lowerBound)
      && marks.has(.past)
  }

  /// Trong chuyến thăm, hai bên ký …
  private func isOnOccasion(_ start: Int) -> Bool {
    guard scan.isWord(.opener, at: marks.part.lowerBound),
      let comma = marks.part.first(where: { text.isSign(",", at: $0) }), comma < start,
      marks.isOneClause(comma + 1, start)
    else { return false }
    return marks.acts.contains { $0.range.upperBound <= comma && $0.use == .noun && isOccasion($0) }
  }

  /// chuyến thăm vừa qua
  private func isRecent(_ word: DevelopmentMarks.Word, of act: ActReader.Act) -> Bool {
    word.meaning == .recent && word.range.lowerBound >= act.range.upperBound
      && word.range.lowerBound - act.range.upperBound < Self.reachOfRecent
  }

  /// Where the number stands that an act reaches: đạt 4,6 tỷ USD.
  private func amount(behind act: ActReader.Act) -> Int? {
    let near = act.range.upperBound..<min(act.range.upperBound + Self.reachOfAmount, marks.part.upperBound)
    return act.use == .noun ? nil : near.first { text.tokens[$0].isNumber }
  }

  /// được ký; but not chưa có hiệp định nào được ký.
  private func isPassive(_ start: Int) -> Bool {
    guard let word = marks.last([.passive], before: start, within: 2) else { return false }
    return !(scan.isWord(.asking, at: word.range.lowerBound - 1) && marks.has(.negation))
  }

  /// Whether the part begins with a time, or one stands right before an act: Tổng thống ngày 9/5 tuyên bố …
  private func isDated(_ start: Int) -> Bool {
    let front = marks.part.lowerBound..<marks.part.lowerBound + 3
    if marks.last([.ahead], before: start, within: start) != nil { return false }
    return times.contains { front.contains($0.range.lowerBound) || $0.range.upperBound == start }
  }

  /// Chuyến thăm Ấn Độ sẽ được thực hiện …
  private func isAhead(of act: ActReader.Act) -> Bool {
    let end = act.range.upperBound
    return marks.words.contains {
      $0.meaning == .ahead && $0.range.lowerBound >= end && $0.range.lowerBound - end < Self.reachOfRecent
        && marks.isOneClause(end, $0.range.lowerBound)
        && marks.last([.unreal, .wish], before: $0.range.lowerBound, within: 4) == nil
    }
  }

  /// sẽ phát biểu tại lễ khai trương
  private func isInClauseAhead(_ start: Int) -> Bool {
    guard let word = marks.last([.past, .ahead], before: start, within: start) else { return false }
    return word.meaning == .ahead && marks.isOneClause(word.range.upperBound, start)
  }

  /// Whether it names a day or a month.
  private var hasDay: Bool {
    times.contains { time in
      marks.part.contains(time.range.lowerBound)
        && time.value.map { $0.utf8.count >= 7 && !$0.isIntervalOfYears } ?? true
    }
  }
}

extension Told {
  fileprivate init(_ state: DevelopmentState, _ act: ActReader.Act, _ rule: String) {
    self.init(state: state, acts: act.kinds, place: act.range, rule: rule)
  }
}
