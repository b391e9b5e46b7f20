/// How far a milestone's words run about its count of years.
struct MilestonePhrase {
  private let scan: Scan
  private var text: Text { scan.text }

  private static let longest = 14
  /// What has lasted stands this many words before its years at most, before "40 năm qua" fewer.
  private static let longestSubject = 7
  private static let longestSubjectOfPast = 3

  init(_ scan: Scan) { self.scan = scan }

  /// The end of what is counted from: words up to a sign, a verb of speech, a purpose.
  func end(from start: Int) -> Int {
    var end = start
    while end < start + Self.longest, text.isJoined(end), text.tokens[end].kind != .sign || isInName(end), !isEnd(end) {
      end += 1
    }
    return end
  }

  /// The dash of Việt Nam - Lào, the stroke of 2/9.
  private func isInName(_ sign: Int) -> Bool {
    guard text.isSign("-", at: sign) || text.isSign("/", at: sign), text.isJoined(sign + 1) else { return false }
    let next = text.tokens[sign + 1]
    return next.gap == .none || next.isCapitalised && text.tokens[sign - 1].isCapitalised
  }

  private func isEnd(_ index: Int) -> Bool {
    let isJoiner = scan.isWord([.and, .with], at: index)
    if isJoiner { return index + 1 >= text.count || !text.tokens[index + 1].isCapitalised }
    if let word = scan.longest(scan.language.words, at: index), word.entry.classes.contains(.since) { return false }
    return scan.isWord([.purpose, .modal], at: index) || scan.has(.cues, at: index) && !scan.isInCompound(index)
  }

  /// The words about a count of years that has lasted: sau 20 năm chia tách …, cuộc xung đột kéo dài 7 năm.
  ///
  /// - Parameters:
  ///   - past: where qua, trước behind the count ends.
  ///   - isEvent: whether something happened so many years ago (trước), and did not last.
  func lasting(_ count: Range<Int>, past: Int?, isEvent: Bool) -> Range<Int> {
    let start = start(of: count)
    if past == nil, start < count.lowerBound { return start..<end(from: count.upperBound) }
    if let past, !isEvent, start < count.lowerBound, scan.isWord(.opener, at: start) { return start..<past }
    let most = past == nil || isEvent || lasts(before: start) ? Self.longestSubject : Self.longestSubjectOfPast
    return clauseStart(start, most: most)..<(past ?? end(from: count.upperBound))
  }

  /// Where the words of a count begin: trong hơn 10 năm, gần 60 năm.
  private func start(of count: Range<Int>) -> Int {
    var start = count.lowerBound
    for word in [WordClass.approximate, .opener] where text.isJoined(start) && scan.isWord(word, at: start - 1) {
      start -= 1
    }
    return start
  }

  /// kéo dài 7 năm
  func lasts(before index: Int) -> Bool { scan.isBehindWord(.lasting, at: index) }

  private func clauseStart(_ index: Int, most: Int) -> Int {
    var start = index
    while start > index - most, text.isJoined(start), text.tokens[start - 1].kind != .sign { start -= 1 }
    return start
  }
}
