/// On which side of a time the report stands, as far as grammar tells: behind đã, vừa it is past, behind sẽ, phấn đấu it lies
/// ahead, and a year behind trong is running where what goes on in it is said to. At the beginning of a sentence the first verb
/// behind it tells.
struct TenseReader {
  private let scan: Scan
  private var text: Text { scan.text }

  /// How many tokens behind its verb a time may stand.
  private static let reach = 40
  /// A mere year that is further from it is another verb's.
  private static let reachOfYear = 14
  private static let tenses: [WordClass] = [.future, .past, .running]

  init(_ scan: Scan) { self.scan = scan }

  func tense(of time: TimeExpression) -> Tense? {
    let start = time.range.lowerBound
    if isTerm(start) { return nil }
    if start == text.sentenceStart(start) { return behind(time.range) }
    guard let verb = verb(before: start) else { return nil }
    let isWithin = isWord(.within, endingAt: start)
    if verb.classes.contains(.running), !isWord(.future, endingAt: verb.range.lowerBound) {
      return isWithin ? .present : nil
    }
    if isYear(time), start - verb.range.upperBound > Self.reachOfYear { return nil }
    if verb.classes.contains(.past) { return .past }
    return isYear(time) && (isWithin || !isWhole(time)) ? nil : .future
  }

  /// nhiệm kỳ 2020-2021 belongs to an office, not to the verb before.
  private func isTerm(_ start: Int) -> Bool {
    isWord(.term, endingAt: start)
      || scan.longest(scan.language.words, at: start)?.entry.classes.contains(.term) ?? false
  }

  private func isYear(_ time: TimeExpression) -> Bool { time.value.map { $0.utf8.count == 4 } ?? false }

  /// Not đầu năm 2027: what is planned for a part of a year may be planned in it.
  private func isWhole(_ time: TimeExpression) -> Bool {
    scan.isWord(.year, at: time.range.lowerBound) || text.tokens[time.range.lowerBound].isNumber
  }

  /// Whether something is said to be still to come: sắp kỷ niệm, hướng tới kỷ niệm.
  func isAhead(_ start: Int) -> Bool {
    isWord(.future, endingAt: start) || verb(before: start).map { $0.classes.contains(.future) } ?? false
  }

  private typealias Verb = (range: Range<Int>, classes: WordClass)

  /// The last word of a tense in the clause before a token.
  private func verb(before start: Int) -> Verb? {
    let first = max(text.sentenceStart(start), start - Self.reach)
    for index in (first..<start).reversed() {
      if isEnd(index) { return nil }
      if let verb = verb(at: index), verb.range.upperBound <= start { return verb }
    }
    return nil
  }

  private func behind(_ time: Range<Int>) -> Tense? {
    for index in time.upperBound..<min(text.count, time.lowerBound + Self.reach) {
      if isEnd(index) { return nil }
      if let verb = verb(at: index) {
        return verb.classes.contains(.future) ? .future : verb.classes.contains(.past) ? .past : nil
      }
    }
    return nil
  }

  private func isEnd(_ index: Int) -> Bool {
    text.isSign(";", at: index) || text.isSign(".", at: index) || StaticSigns.quoted.contains(text.tokens[index])
  }

  /// Of a longer word that tells no tense (đã đạt được), its first syllable does.
  private func verb(at index: Int) -> Verb? {
    if let word = scan.longest(scan.language.words, at: index), Self.tenses.contains(where: word.entry.classes.contains)
    {
      return (word.range, word.entry.classes)
    }
    return Self.tenses.lazy.filter { scan.isWord($0, at: index) }.map { (index..<index + 1, $0) }.first
  }

  private func isWord(_ classes: WordClass, endingAt end: Int) -> Bool {
    text.isJoined(end) && scan.isBehindWord(classes, at: end)
  }
}
