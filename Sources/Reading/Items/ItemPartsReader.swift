/// Takes an item apart: what is to be done about what, at which level, by when.
struct ItemPartsReader {
  private let scan: Scan
  private let numbers: NumberReader
  private let units: UnitReader
  private let sessions: SessionReader
  /// Dates and periods that are known, in order: by when something is to be done is no part of what.
  private let times: [TimeExpression]
  private let deadlines: Deadlines
  private var text: Text { scan.text }

  /// The weight of a term that is not listed.
  private static let rare = 8.0
  /// Back from và to giữa.
  private static let reachOfPair = 8
  private static let yearsOfPlans = 2000...2049

  init(_ scan: Scan, times: [TimeExpression]) {
    self.scan = scan
    self.times = times.filter { $0.value != nil }
    deadlines = Deadlines(times, in: scan)
    numbers = NumberReader(scan)
    units = UnitReader(scan)
    sessions = SessionReader(scan)
  }

  func parts(of whole: Range<Int>) -> ItemParts {
    let range = beforeBasis(whole)
    var parts = ItemParts()
    var index = range.lowerBound
    let act = ActReader(scan).main(in: range)
    let ofAct = act.flatMap { $0.use == .noun ? nil : withCarrier($0.range, in: range) }
    var times = times[firstTime(from: range.lowerBound)...]
    while index < range.upperBound {
      if let time = times.first, begins(time, at: index) {
        addYears(of: time.range, to: &parts)
        if time.isDay, let value = time.value { parts.days.append(String(value.suffix(5))) }
        index = max(time.range.upperBound, index + 1)
        times = times.dropFirst()
        continue
      }
      let known = parts.terms.count
      let isOfAct = ofAct?.contains(index) ?? false
      index = add(index, of: range, to: &parts)
      if isOfAct { parts.actTerms += known..<parts.terms.count }
    }
    let names = nameTokens(in: range)
    parts.names = names.map(folded)
    parts.wholeNames = wholeNames(names)
    let testable = TestableItem(scan, range, parts, act: act)
    parts.acts = testable.acts
    parts.isTestable = testable.isTestable
    parts.measures = measures(in: range)
    parts.offices = offices(in: range)
    parts.isPraise = isPraise(range.lowerBound)
    parts.endsBefore = range.contains(where: endsBefore)
    parts.length = range.count { text.tokens[$0].kind != .sign }
    return parts
  }

  /// What nobody has to do.
  private static let praise: Set<Act> = [.praise, .thank, .congratulate, .welcome, .greet, .condole]

  /// Whether it begins with a word by which somebody praises, thanks or greets.
  private func isPraise(_ index: Int) -> Bool {
    scan.longest(scan.language.cues, at: index)?.entry.act.map(Self.praise.contains) ?? false
  }

  /// tài trợ xây dựng: the act with the word that only carries it out.
  private func withCarrier(_ act: Range<Int>, in range: Range<Int>) -> Range<Int> {
    let carrier = (range.lowerBound..<act.lowerBound).first { index in
      scan.longest(scan.language.acts, at: index).map { $0.end == act.lowerBound && $0.entry.use == .carryingOut }
        ?? false
    }
    return (carrier ?? act.lowerBound)..<act.upperBound
  }

  /// Fewer words before it are no item.
  private static let leastBeforeBasis = 3

  /// Without the rule by which it is to be done, to the end.
  private func beforeBasis(_ range: Range<Int>) -> Range<Int> {
    let basis = range.dropFirst(Self.leastBeforeBasis).first { index in
      scan.longest(scan.language.itemWords, at: index)?.entry.class == .basis
    }
    return range.lowerBound..<(basis ?? range.upperBound)
  }

  private func firstTime(from start: Int) -> Int {
    var (low, high) = (0, times.count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle].range.lowerBound < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a time, or the word that leads to it, stands at a token.
  private func begins(_ time: TimeExpression, at index: Int) -> Bool {
    index == time.range.lowerBound
      || index + 1 == time.range.lowerBound && !scan.isWord(.and, at: index)
        && TimeWords(scan).lead(before: index + 1) != nil
  }

  private func addYears(of time: Range<Int>, to parts: inout ItemParts) {
    for index in time where text.tokens[index].isNumber {
      guard let number = numbers.number(at: index), let year = Int(exactly: number.value) else { continue }
      if Self.yearsOfPlans.contains(year) { parts.years.append(year) }
    }
  }

  /// trước năm 2030, trước tháng 12/2026; not *trước cuối năm 2030*.
  private func endsBefore(_ index: Int) -> Bool {
    scan.isWord([.year, .month], at: index) && TimeWords(scan).lead(before: index) == "before"
  }

  /// Adds what begins at a token, and tells where it ends.
  private func add(_ index: Int, of range: Range<Int>, to parts: inout ItemParts) -> Int {
    if text.tokens[index].kind == .sign || scan.isWord(.and, at: index) {
      let isSeparator = text.isSign(",", at: index) || text.isSign(";", at: index) || scan.isWord(.and, at: index)
      if isSeparator, !deadlines.isOnlyWhen(index + 1, to: range.upperBound), !closesPair(index, from: range.lowerBound)
      {
        parts.separators += 1
      }
      if text.tokens[index].kind == .sign { return index + 1 }
    }
    if let session = sessions.session(at: index), session.end <= range.upperBound {
      parts.ordinals.append(session.number)
      return session.end
    }
    if text.tokens[index].isNumber, let end = addNumber(index, of: range, to: &parts) { return end }
    if let word = scan.longest(scan.language.itemWords, at: index), word.end <= range.upperBound {
      add(word.entry, to: &parts)
      return word.end
    }
    if let state = scan.longest(scan.language.states, at: index), state.end <= range.upperBound { return state.end }
    if text.tokens[index].isWord { parts.terms.append(term(folded(index))) }
    return index + 1
  }

  /// giữa Đà Nẵng và Singapore: two ends of one thing.
  private func closesPair(_ and: Int, from start: Int) -> Bool {
    scan.isWord(.and, at: and)
      && (max(start, and - Self.reachOfPair)..<max(start, and)).contains { scan.isWord(.between, at: $0) }
  }

  private func add(_ entry: ItemWordEntry, to parts: inout ItemParts) {
    switch entry.class {
    case .stop, .basis: break
    case .general: parts.general += 1
    case .condition: parts.isConditional = true
    case .yearly: parts.isRepeated = true
    case .term: parts.terms += entry.terms.map(term)
    case .level: parts.levels += entry.terms
    }
  }

  private func addNumber(_ index: Int, of range: Range<Int>, to parts: inout ItemParts) -> Int? {
    guard let number = numbers.number(at: index), number.end <= range.upperBound else { return nil }
    if !number.isScaled, number.value == number.value.rounded(), Self.yearsOfPlans.contains(Int(number.value)) {
      parts.years.append(Int(number.value))
      return number.end
    }
    let isOrdinal =
      (scan.isWord(.ordinal, at: index - 1) || scan.isBehindWord(.ordinal, at: index)) && !number.isScaled
      && !isWhole(index)
      || countsYears(behind: number, before: index)
    if isOrdinal { parts.ordinals.append(Int(number.value)) }
    let unit = units.listed(behind: number)
    if !isOrdinal { parts.amounts.append(ItemAmount(value: number.value, unit: unit?.name ?? "")) }
    return min(unit?.end ?? number.end, range.upperBound)
  }

  /// trong số 6 tàu
  private func isWhole(_ index: Int) -> Bool {
    scan.ends(scan.language.developmentWords, at: index, where: { $0.meaning == .whole })
  }

  /// kỷ niệm 55 năm
  private func countsYears(behind number: NumberReader.Number, before index: Int) -> Bool {
    guard scan.isWord(.year, at: number.end) else { return false }
    return (1...3).contains { back in
      guard let word = scan.longest(scan.language.words, at: index - back) else { return false }
      return word.entry.classes.contains(.anniversary)
    }
  }

  private func term(_ name: some StringProtocol) -> ItemTerm {
    ItemTerm(term: String(name), weight: scan.language.weight(ofTerm: String(name)) ?? Self.rare)
  }

  /// Words with capitals behind the first, outside the names of states and of offices and bodies, by their places.
  private func nameTokens(in range: Range<Int>) -> [Int] {
    var names: [Int] = []
    var index = range.lowerBound
    var times = times[firstTime(from: range.lowerBound)...]
    while index < range.upperBound {
      if let time = times.first, time.range.lowerBound <= index {
        index = max(index, time.range.upperBound)
        times = times.dropFirst()
        continue
      }
      if let end = endOfCommonName(index) {
        index = max(end, index + 1)
        continue
      }
      let token = text.tokens[index]
      let isName = token.isCapitalised || token.letterCase == .upper
      if isName, index > range.lowerBound || token.letterCase == .upper, text.foldedForm(index).count > 1 {
        names.append(index)
      }
      index += 1
    }
    return names
  }

  /// Names whose words stand together, or whose parts a dash joins: Vũng Áng - Viêng Chăn.
  private func wholeNames(_ tokens: [Int]) -> [String] {
    var names: [String] = []
    for (place, index) in tokens.enumerated() {
      let previous = place > 0 ? tokens[place - 1] : nil
      let isJoined = previous == index - 1 || previous == index - 2 && text.isSign("-", at: index - 1)
      let word = folded(index)
      if isJoined, let last = names.popLast() {
        names.append(last + (previous == index - 1 ? " " : " - ") + word)
      } else {
        names.append(word)
      }
    }
    return names
  }

  private func offices(in range: Range<Int>) -> [String] {
    var names: [String] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let office = scan.longest(scan.language.offices, at: index), office.end <= range.upperBound else {
        index += 1
        continue
      }
      let name = office.range.map(folded).joined(separator: " ")
      if !names.contains(name) { names.append(name) }
      index = office.end
    }
    return names
  }

  private func measures(in range: Range<Int>) -> [String] {
    var labels: [String] = []
    for index in range {
      guard let match = scan.longest(scan.language.indicators, at: index), !match.entry.isValue,
        match.end <= range.upperBound, !labels.contains(match.entry.label)
      else { continue }
      labels.append(match.entry.label)
    }
    return labels
  }

  private func folded(_ index: Int) -> String { String(decoding: text.foldedForm(index), as: UTF8.self) }

  private func endOfCommonName(_ index: Int) -> Int? {
    if let word = scan.longest(scan.language.itemWords, at: index), word.entry.class == .term { return word.end }
    return scan.longest(scan.language.states, at: index)?.end ?? scan.longest(scan.language.offices, at: index)?.end
      ?? scan.longest(scan.language.bodies, at: index)?.end ?? scan.longest(scan.language.mechanismHeads, at: index)?
      .end
      ?? scan.longest(scan.language.instrumentHeads, at: index)?.end
  }
}

extension Reader {
  /// What a text is about that is one item and nothing else.
  ///
  /// - Parameter languageName: as in `Languages.names`.
  package func itemParts(_ text: String, languageName: String) -> (parts: ItemParts, topics: [Topic]) {
    guard let language = languages.named(languageName), let report = try? Report(text: text) else {
      return (ItemParts(), [])
    }
    let scan = Article(Text(report.bytes), language: language).scan
    let all = 0..<scan.text.count
    return (
      ItemPartsReader(scan, times: TimeReader.read(scan, published: nil)).parts(of: all),
      TopicReader(scan).topics(in: all)
    )
  }

  /// The states that a short text names, in ISO 3166-1 codes, in its order.
  package func states(namedIn text: String, languageName: String) -> [String] {
    guard let language = languages.named(languageName), let report = try? Report(text: text) else { return [] }
    let scan = Article(Text(report.bytes), language: language).scan
    var codes: [String] = []
    var index = 0
    while index < scan.text.count {
      let state = scan.longest(scan.language.states, at: index)
      if let code = state?.entry.state.name, !codes.contains(code) { codes.append(code) }
      index = state?.end ?? index + 1
    }
    return codes
  }
}
