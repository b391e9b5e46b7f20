/// Reads figures: numbers with a unit of money, a share, a measure or a counted noun, outside times and names.
struct FigureReader {
  private let article: Article
  private let scan: Scan
  private let language: Language
  private let numbers: NumberReader
  private let times: [TimeExpression]
  private let meaning: FigureMeaning
  private var text: Text { scan.text }

  init(_ article: Article, times: [TimeExpression]) {
    self.article = article
    self.times = times
    scan = article.scan
    language = article.language
    numbers = NumberReader(scan)
    meaning = FigureMeaning(article, times: times)
  }

  /// - Parameter taken: tokens of times and of names of mechanisms, whose numbers are none.
  func read(taken: [Bool]) -> [Quantity] {
    var figures: [Quantity] = []
    var index = 0
    while index < text.count {
      guard text.tokens[index].isNumber || scan.has(.numbers, at: index), !taken[index],
        let number = numbers.number(at: index), isAmount(number, at: index)
      else {
        index += 1
        continue
      }
      let found = figure(number, at: index)
      figures += found
      index = max(number.end, found.last?.range.upperBound ?? 0)
    }
    return figures
  }

  /// In digits or with a scale; no ordinal, and not glued to a word or a sign.
  private func isAmount(_ number: NumberReader.Number, at index: Int) -> Bool {
    guard number.isInDigits || number.isScaled else { return false }
    guard text.isJoined(index) else { return true }
    let before = text.tokens[index - 1]
    if text.tokens[index].gap == .none, before.kind != .sign || before.isSign("-") || before.isSign("/") {
      return false
    }
    return !scan.isWord(.ordinal, at: index - 1)
  }

  /// The figure of a number; two for a range (15-17%).
  private func figure(_ number: NumberReader.Number, at index: Int) -> [Quantity] {
    if let last = rangeEnd(behind: number), let unit = unit(behind: last, from: index) {
      let isShared = !number.isScaled && last.isScaled
      let scale = isShared ? last.value / (numbersAlone(at: number.end + 1) ?? last.value) : 1
      return [
        meaning.quantity(index..<number.end, value: number.value * scale, unit: unit.name, rule: "figure.range"),
        meaning.quantity(
          number.end + 1..<unit.end, value: last.value, unit: unit.name, rule: "figure.range", governedAt: index),
      ]
    }
    guard let unit = unit(behind: number, from: index) else { return [] }
    return [meaning.quantity(index..<unit.end, value: number.value, unit: unit.name, rule: unit.rule)]
  }

  private func rangeEnd(behind number: NumberReader.Number) -> NumberReader.Number? {
    guard text.isJoined(number.end), text.isSign("-", at: number.end), number.isInDigits,
      let last = numbers.number(at: number.end + 1), last.isInDigits, last.value > number.value
    else { return nil }
    return last
  }

  private func numbersAlone(at index: Int) -> Double? { NumberReader.value(of: text.foldedForm(index)) }

  private func unit(behind number: NumberReader.Number, from index: Int) -> (name: String, end: Int, rule: String)? {
    guard number.end < text.count, text.tokens[number.end].gap != .line else { return nil }
    if let unit = scan.longest(language.units, at: number.end) {
      guard unit.entry.isCounted else { return nil }
      return (unit.entry.unit, unit.end, "figure." + unit.entry.kind.rawValue)
    }
    return isYearLike(index) ? nil : countedNoun(at: number.end)
  }

  private func isYearLike(_ index: Int) -> Bool {
    numbersAlone(at: index).map { (1900...2100).contains($0) && text.foldedForm(index).count == 4 } ?? false
  }

  /// An unlisted counted noun: one or two small words that are no function words.
  private func countedNoun(at start: Int) -> (String, Int, String)? {
    var end = start
    while end < start + 2, text.isJoined(end), isNounWord(end) { end += 1 }
    guard end > start else { return nil }
    return (text.value(start..<end), end, "figure.counted")
  }

  private func isNounWord(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.isWord && token.letterCase == .lower && token.gap == .space
      && !scan.isWord([.noUnit, .stop, .preposition, .year, .month, .day], at: index)
  }
}
