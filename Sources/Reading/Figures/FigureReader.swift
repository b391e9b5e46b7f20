/// Reads figures: numbers with a unit of money, a share, a measure or a counted noun, outside times and names.
struct FigureReader {
  private let scan: Scan
  private let numbers: NumberReader
  private let meaning: FigureMeaning
  private let units: UnitReader
  private var text: Text { scan.text }

  init(_ article: Article, times: [TimeExpression]) {
    scan = article.scan
    numbers = NumberReader(scan)
    meaning = FigureMeaning(article, times: times)
    units = UnitReader(scan)
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

  /// In digits, with a scale or behind gấp; no ordinal, and not glued to a word or a sign.
  private func isAmount(_ number: NumberReader.Number, at index: Int) -> Bool {
    guard number.isInDigits || number.isScaled || scan.isWord(.increase, at: index - 1) else { return false }
    guard text.isJoined(index) else { return true }
    let before = text.tokens[index - 1]
    if text.tokens[index].gap == .none, before.kind != .sign || before.isSign("-") || before.isSign("/") {
      return false
    }
    return !scan.isWord(.ordinal, at: index - 1) || scan.isInCompound(index - 1)
  }

  /// The figure of a number; two for a range (15-17%).
  private func figure(_ number: NumberReader.Number, at index: Int) -> [Quantity] {
    if let share = share(number, at: index) { return [share] }
    if let last = rangeEnd(behind: number) ?? second(behind: number), let unit = units.unit(behind: last, from: index) {
      let isShared = !number.isScaled && last.isScaled
      let scale = isShared ? last.value / (numbersAlone(at: number.end + 1) ?? last.value) : 1
      return [
        meaning.quantity(index..<number.end, value: number.value * scale, unit: unit.name, rule: "figure.range"),
        meaning.quantity(
          number.end + 1..<unit.end, value: last.value, unit: unit.name, rule: "figure.range", governedAt: index),
      ]
    }
    guard let unit = units.unit(behind: number, from: index) else { return [] }
    if unit.rule == "figure.ratio" ? !isMultiple(number, at: index) : !number.isInDigits && !number.isScaled {
      return []
    }
    return [meaning.quantity(index..<unit.end, value: number.value, unit: unit.name, rule: unit.rule)]
  }

  private func rangeEnd(behind number: NumberReader.Number) -> NumberReader.Number? {
    guard text.isJoined(number.end), text.isSign("-", at: number.end) || scan.isWord(.toward, at: number.end),
      number.isInDigits,
      let last = numbers.number(at: number.end + 1), last.isInDigits, last.value > number.value
    else { return nil }
    return last
  }

  /// 600 tỷ và 550 tỷ USD: the unit is of both.
  private func second(behind number: NumberReader.Number) -> NumberReader.Number? {
    guard number.isScaled, text.isJoined(number.end), scan.isWord(.and, at: number.end),
      let last = numbers.number(at: number.end + 1), last.isScaled
    else { return nil }
    return last
  }

  /// gấp 50 lần, tăng 2,5 lần; "6 lần" counts occasions.
  private func isMultiple(_ number: NumberReader.Number, at index: Int) -> Bool {
    number.value != number.value.rounded() || meaning.isChange(index)
  }

  /// `figure.share`: 1/3 of something; of counted things where they are named (5/11 lệnh trừng phạt).
  private func share(_ number: NumberReader.Number, at index: Int) -> Quantity? {
    guard number.isInDigits, !number.isScaled, text.isSign("/", at: number.end), text.tokens[number.end].gap == .none,
      let whole = numbers.number(at: number.end + 1), whole.isInDigits, text.tokens[number.end + 1].gap == .none,
      whole.value > number.value, number.value > 0, !text.isSign("/", at: whole.end)
    else { return nil }
    let value = (number.value / whole.value * 10_000).rounded() / 10_000
    let unit = units.listed(behind: whole).flatMap {
      $0.rule == "figure.count" || $0.rule == "figure.people" ? $0 : nil
    }
    return meaning.quantity(
      index..<(unit?.end ?? whole.end), value: value, unit: unit?.name ?? scan.language.unitOfShares,
      rule: "figure.share")
  }

  private func numbersAlone(at index: Int) -> Double? { NumberReader.value(of: text.foldedForm(index)) }
}
