/// Looks at tokens as parts of times.
struct TimeWords {
  let scan: Scan
  var text: Text { scan.text }

  init(_ scan: Scan) { self.scan = scan }

  /// The value of a word of time of one kind at a token, and where it ends: of the longest entry that may be of the kind.
  func value(_ kind: TimeWordEntry.Kind, at index: Int) -> (value: String, end: Int)? {
    guard let match = scan.longest(scan.language.timeWords, at: index, where: { $0.mayBe(kind) })
    else { return nil }
    return match.entry.senses.first { $0.kind == kind }.map { ($0.value, match.end) }
  }

  /// As `value`, where no longer word of time of any kind stands there: trước khi is no trước.
  func whole(_ kind: TimeWordEntry.Kind, at index: Int) -> (value: String, end: Int)? {
    guard let match = scan.longest(scan.language.timeWords, at: index) else { return nil }
    return match.entry.senses.first { $0.kind == kind }.map { ($0.value, match.end) }
  }

  /// The value of a word that ends before a token in the same sentence, as vào and quốc khánh do.
  func lead(before index: Int) -> String? {
    guard text.isJoined(index) else { return nil }
    return (1...2).lazy.compactMap { value(.lead, at: index - $0) }.first { $0.end == index }?.value
  }

  /// Over a word of time of one kind, if it stands at a token on the same line.
  func skip(_ kind: TimeWordEntry.Kind, from index: Int) -> Int {
    scan.longest(scan.language.timeWords, at: index, where: { $0.mayBe(kind) })?.end ?? index
  }

  /// A whole number of at most two digits within bounds.
  func number(at index: Int, in bounds: ClosedRange<Int>) -> Int? {
    guard let value = digits(at: index, most: 2), bounds.contains(value) else { return nil }
    return value
  }

  /// Whether a number stands right before a token, in digits or as a word; the one in G20 does not count.
  func isCounted(_ index: Int) -> Bool {
    guard text.isJoined(index) else { return false }
    guard text.tokens[index - 1].isNumber else {
      return scan.longest(scan.language.numbers, at: index - 1, where: { $0.kind != .part && $0.kind != .half }) != nil
    }
    return !isOfName(index - 1)
  }

  /// The number in G20.
  private func isOfName(_ index: Int) -> Bool {
    text.isJoined(index) && isGlued(index) && text.tokens[index - 1].isWord
  }

  /// A count in digits or words, without a scale: 4, hai mươi.
  func count(at index: Int) -> (value: Int, end: Int)? {
    if let value = digits(at: index, most: 3) { return isOfName(index) ? nil : (value, index + 1) }
    guard scan.has(.numbers, at: index), let number = NumberReader(scan).number(at: index), !number.isScaled else {
      return nil
    }
    return (Int(number.value), number.end)
  }

  /// A Roman number in capitals within bounds.
  func roman(at index: Int, in bounds: ClosedRange<Int>) -> Int? {
    guard index < text.count, text.tokens[index].isWord else { return nil }
    let value = RomanNumber.value(of: text.foldedForm(index), letterCase: text.tokens[index].letterCase)
    return value.flatMap { bounds.contains($0) ? $0 : nil }
  }

  /// A year of four digits.
  func year(at index: Int) -> Int? {
    guard let value = digits(at: index, most: 4), (1000...2199).contains(value) else { return nil }
    return value
  }

  private func digits(at index: Int, most: Int) -> Int? {
    guard index >= 0, index < text.count, text.tokens[index].isNumber else { return nil }
    let digits = text.foldedForm(index)
    guard digits.count <= most, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// A sign that parts day, month and year.
  func isSeparator(at index: Int) -> Bool {
    index < text.count && (text.isSign("/", at: index) || text.isSign("-", at: index) || text.isSign(".", at: index))
  }

  func isGlued(_ index: Int) -> Bool { index < text.count && text.tokens[index].gap == .none }
  func isOnLine(_ index: Int) -> Bool { index < text.count && text.tokens[index].gap != .line }
  func isWord(_ word: WordClass, at index: Int) -> Bool { scan.isWord(word, at: index) }

  /// Whether a time may begin here: at a word of time or a number, not in the middle of one with signs (1/2/3).
  ///
  /// - Parameter end: where the last time that was read ends; a sign and another may follow (2/9/1945-2/9/2025).
  func mayBegin(at index: Int, behind end: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isNumber else {
      guard scan.hasAny(Self.lexicons, at: index) else { return false }
      if scan.has(.numbers, at: index), scan.hasAny(Self.counted, at: index + 1) { return true }
      return isWord(.year, at: index) || isWord(.month, at: index)
        || scan.longest(scan.language.timeWords, at: index, where: \.mayBegin) != nil
    }
    guard token.gap == .none, index > 1, end != index - 1 else { return true }
    return !(text.isSign("/", at: index - 1) || text.isSign("-", at: index - 1)) || !text.tokens[index - 2].isNumber
  }

  private static var counted: UInt64 { LexiconName.timeWords.bit | LexiconName.numbers.bit }
  private static var lexicons: UInt64 { counted | LexiconName.words.bit }

  /// A month at a token: tháng 8, tháng Tám.
  func month(at index: Int) -> (month: Int, end: Int)? {
    guard isWord(.month, at: index), isOnLine(index + 1) else { return nil }
    if let month = number(at: index + 1, in: 1...12) { return (month, index + 2) }
    guard let word = value(.month, at: index + 1), let month = Int(word.value) else { return nil }
    let isYear = isWord(.year, at: index + 1) && !text.tokens[index + 1].isCapitalised
    return isYear ? nil : (month, word.end)
  }

  /// A year behind a day or a month: /2025, -2025, năm 2025, năm nay.
  func yearBehind(_ index: Int, published: CivilDay?) -> (year: Int?, end: Int)? {
    if isSeparator(at: index), let year = year(at: index + 1) { return (year, index + 2) }
    if text.isSign(",", at: index), isOnLine(index + 1), let year = year(at: index + 1), endsPhrase(index + 2) {
      return (year, index + 2)
    }
    let start = text.isSign(",", at: index) && isWord(.year, at: index + 1) ? index + 1 : index
    if isWord(.year, at: start), let year = year(at: start + 1) { return (year, start + 2) }
    guard isOnLine(index), let relative = value(.rel, at: index), relative.value.hasPrefix("Y"),
      let offset = Int(relative.value.dropFirst())
    else { return nil }
    return (published.map { $0.year + offset }, relative.end)
  }

  /// Whether a sentence, a line or a phrase ends before a token.
  func endsPhrase(_ index: Int) -> Bool { !text.isJoined(index) || text.tokens[index].kind == .sign }
}
