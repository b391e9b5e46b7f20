/// Reads the number of a session: lần thứ 20, lần thứ XIV, lần 2, khóa 73.
struct SessionReader {
  private let scan: Scan
  private let numbers: NumberReader
  private var text: Text { scan.text }

  init(_ scan: Scan) {
    self.scan = scan
    numbers = NumberReader(scan)
  }

  /// The number announced at a token, and where it ends.
  func session(at index: Int) -> (number: Int, end: Int)? {
    guard text.isJoined(index), let lead = scan.longest(scan.language.sessionWords, at: index) else { return nil }
    guard lead.end < text.count, let number = ordinal(at: lead.end, isSpelled: lead.entry.maySpell) else { return nil }
    return number
  }

  /// The number told right behind a name: … họp lần thứ 20, … khóa 73, … , phiên thứ hai.
  func session(behind end: Int) -> Int? {
    guard text.isJoined(end) else { return nil }
    if text.isSign(",", at: end), let session = session(at: end + 1) { return session.number }
    let isHeld = scan.has(.encounters, at: end) && session(at: end) == nil
    return session(at: isHeld ? end + 1 : end)?.number
  }

  /// The number within a stretch of tokens.
  func session(in range: Range<Int>) -> (number: Int, range: Range<Int>)? {
    for index in range {
      guard let session = session(at: index), session.end <= range.upperBound else { continue }
      return (session.number, index..<session.end)
    }
    return nil
  }

  /// The number that stands right before a token: Kỳ họp lần thứ 20 Ủy ban …
  func session(endingAt end: Int) -> Int? {
    (max(0, end - 4)..<end).lazy.compactMap { session(at: $0) }.first { $0.end == end }?.number
  }

  /// ASEM 12, AIPA 41, COP-26: a small number right behind an acronym that counts nothing.
  func numberBehind(acronym end: Int) -> (number: Int, end: Int)? {
    guard end > 0, text.isJoined(end), text.tokens[end - 1].letterCase == .upper else { return nil }
    return numberBehind(end)
  }

  /// Shangri-La 15: the same behind a listed name.
  func numberBehind(_ end: Int) -> (number: Int, end: Int)? {
    guard end > 0, text.isJoined(end), text.tokens[end - 1].isCapitalised else { return nil }
    let place = text.isSign("-", at: end) && text.tokens[end].gap == .none ? end + 1 : end
    guard text.isJoined(place), text.tokens[place].isNumber, text.foldedForm(place).count <= 2,
      !scan.has(.units, at: place + 1), !text.isSign("/", at: place + 1), !text.isSign("-", at: place + 1)
    else { return nil }
    return Int(String(decoding: text.foldedForm(place), as: UTF8.self)).map { ($0, place + 1) }
  }

  private func ordinal(at index: Int, isSpelled: Bool) -> (Int, Int)? {
    let token = text.tokens[index]
    if token.isNumber, text.foldedForm(index).count <= 3 {
      return Int(String(decoding: text.foldedForm(index), as: UTF8.self)).map { ($0, index + 1) }
    }
    if let roman = RomanNumber.value(of: text.foldedForm(index), letterCase: token.letterCase) {
      return (roman, index + 1)
    }
    if isSpelled, scan.longest(scan.language.sessionWords, at: index)?.entry.isFirst == true { return (1, index + 1) }
    guard isSpelled, let number = numbers.number(at: index), !number.isInDigits else { return nil }
    return (Int(number.value), number.end)
  }
}
