/// How far the name of a mechanism or an instrument runs behind its head.
struct NameTail {
  private let scan: Scan
  private var text: Text { scan.text }
  private static let longest = 26

  init(_ scan: Scan) { self.scan = scan }

  /// The end of a description: words up to a stop word or a sign. A comma passes where "và" closes its list soon; "và"
  /// before another head stops.
  func description(from start: Int) -> Int {
    var end = start
    while end < start + Self.longest, text.isJoined(end) {
      if text.isSign(",", at: end), closesList(end) {
        end += 1
      } else if text.tokens[end].kind == .sign {
        let closed = abbreviation(end)
        if closed > end { return closed }
        guard text.isSign("-", at: end) else { break }
        end += 1
      } else {
        if isEnd(end, from: start) || startsAnother(end) { break }
        end += 1
      }
    }
    return abbreviation(trimmed(end, from: start))
  }

  /// The end of the sides of a partnership or a body: Việt Nam - Pháp, giữa Việt Nam và Liên bang Nga.
  func sides(from start: Int) -> Int {
    var end = start
    let isBetween = scan.isWord(.between, at: end)
    if isBetween || scan.isWord(.with, at: end) { end += 1 }
    if let sides = scan.longest(scan.language.sides, at: end) { return isBetween ? sides.end : start }
    var last = start
    while text.isJoined(end) {
      if let state = scan.longest(scan.language.states, at: end) {
        last = state.end
        end = state.end
      } else if last > start, text.isSign("-", at: end) || isBetween && scan.isWord(.and, at: end) {
        end += 1
      } else {
        break
      }
    }
    return last
  }

  /// Over a bracketed acronym: "(ASEM)", "(EVFTA)".
  func abbreviation(_ end: Int) -> Int {
    guard text.isSign("(", at: end), text.isJoined(end + 1) else { return end }
    var index = end + 1
    while index < min(end + 6, text.count), !text.isSign(")", at: index) {
      let token = text.tokens[index]
      guard token.letterCase == .upper || token.isNumber || token.isSign("-") || token.isSign("+") else { return end }
      index += 1
    }
    let hasLetters = (end + 1..<min(index, text.count)).contains { text.tokens[$0].isWord }
    return text.isSign(")", at: index) && hasLetters ? index + 1 : end
  }

  private func isEnd(_ index: Int, from start: Int) -> Bool {
    guard index > start, scan.isWord(.nameEnd, at: index) else { return false }
    return !scan.isWord(.about, at: index - 1) && !scan.isInCompound(index)
  }

  private func startsAnother(_ index: Int) -> Bool {
    scan.isWord(.and, at: index)
      && (scan.has(.instrumentHeads, at: index + 1) || scan.has(.mechanismHeads, at: index + 1)
        || scan.isWord(.of, at: index + 1))
  }

  private func closesList(_ comma: Int) -> Bool {
    for index in comma + 1..<min(comma + 8, text.count) {
      guard text.isJoined(index) else { return false }
      if scan.isWord(.and, at: index) { return true }
      if text.tokens[index].kind == .sign && !text.isSign(",", at: index) || scan.isWord(.nameEnd, at: index) {
        return false
      }
    }
    return false
  }

  private func isJoiner(_ index: Int) -> Bool {
    scan.isWord([.and, .of, .with, .between, .about, .indefinite], at: index) && !scan.isInCompound(index)
  }

  private func trimmed(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start,
      text.tokens[end - 1].kind == .sign || isJoiner(end - 1)
    { end -= 1 }
    return end
  }
}
