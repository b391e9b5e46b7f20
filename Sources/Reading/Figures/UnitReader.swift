/// Reads what a number counts: its unit, or the noun behind it.
struct UnitReader {
  struct Unit {
    let name: String
    let end: Int
    let rule: String
  }

  private let scan: Scan
  private let language: Language
  private var text: Text { scan.text }

  init(_ scan: Scan) {
    self.scan = scan
    language = scan.language
  }

  /// - Parameter index: where the number begins.
  func unit(behind number: NumberReader.Number, from index: Int) -> Unit? {
    guard number.end < text.count, text.tokens[number.end].gap != .line else { return nil }
    if scan.has(.units, at: number.end) { return listed(behind: number) ?? term(behind: number, from: index) }
    let isCount = !number.isRough && number.value > 1 && !isYearLike(index) && !isInName(index)
    return isCount ? countedNoun(at: number.end) : nil
  }

  /// A unit of the lexicon that is counted; of hàng tỷ only money.
  func listed(behind number: NumberReader.Number) -> Unit? {
    guard number.end < text.count, text.tokens[number.end].gap != .line,
      let unit = scan.longest(language.units, at: number.end), unit.entry.isCounted,
      !number.isRough || unit.entry.kind == .money, unit.entry.kind != .side || number.value != 2
    else { return nil }
    let kind = unit.entry.kind == .side ? UnitEntry.Kind.count : unit.entry.kind
    return Unit(name: unit.entry.unit, end: unit.end, rule: "figure." + kind.rawValue)
  }

  /// `figure.term`: how long an agreement or a plan is to last, in years: có hiệu lực 5 năm.
  private func term(behind number: NumberReader.Number, from index: Int) -> Unit? {
    guard scan.isWord(.year, at: number.end), scan.isBehindWord(.validity, at: index),
      let unit = scan.longest(language.units, at: number.end), unit.range.count == 1
    else { return nil }
    return Unit(name: unit.entry.unit, end: unit.end, rule: "figure.term")
  }

  private func isYearLike(_ index: Int) -> Bool {
    NumberReader.value(of: text.foldedForm(index)).map {
      (1900...2100).contains($0) && text.foldedForm(index).count == 4
    } ?? false
  }

  /// Behind a capital within a sentence the number ends a name (Hải Dương 8).
  private func isInName(_ index: Int) -> Bool {
    text.isJoined(index) && text.isJoined(index - 1) && text.tokens[index - 1].isWord
      && text.tokens[index - 1].isCapitalised && text.tokens[index].gap == .space
  }

  /// An unlisted counted noun: one or two small words that are no function words.
  private func countedNoun(at start: Int) -> Unit? {
    var end = start
    while end < start + 2, text.isJoined(end), isNounWord(end) { end += 1 }
    return end > start ? Unit(name: text.value(start..<end), end: end, rule: "figure.counted") : nil
  }

  private func isNounWord(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.isWord && token.letterCase == .lower && token.gap == .space
      && !scan.isWord([.noUnit, .stop, .preposition, .year, .month, .day], at: index)
  }
}
