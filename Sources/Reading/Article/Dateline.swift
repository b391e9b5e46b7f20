/// The place, the day and the outlet that a line opens with: Hà Nội, ngày 14/8/2025 (TTXVN) - …, Hà Nội (TTXVN 14/8) …; its first
/// sentence begins behind them.
enum Dateline {
  /// From the beginning of the line to its dash, in tokens.
  static let longest = 16
  /// An outlet in brackets has so many tokens with them at most.
  private static let longestOutlet = 6

  /// Lets sentences begin behind datelines.
  static func mark(_ tokens: inout [Token]) {
    for index in tokens.indices where index == 0 || tokens[index].gap == .line {
      if let end = end(tokens, from: index) { tokens[end].opensSentence = true }
    }
  }

  /// Whether a sentence is a dateline: nothing else ends with a dash, or with a bracket and no full stop, on the line that goes on.
  static func isDateline(endingAt end: Int, _ tokens: [Token]) -> Bool {
    guard end > 1, tokens[end].gap == .space else { return false }
    return tokens[end - 1].isSign("-") || tokens[end - 1].isSign(")") && tokens[end - 2].kind != .sign
  }

  private static func end(_ tokens: [Token], from start: Int) -> Int? {
    for dash in start + 1..<max(start + 1, min(start + longest, tokens.count - 1)) {
      if tokens[dash].gap == .line || tokens[dash].opensSentence { return nil }
      if tokens[dash].isSign(")"), let end = endOfBracket(dash, from: start, tokens) { return end }
      guard tokens[dash].isSign("-"), tokens[dash].gap == .space, tokens[dash + 1].gap == .space else { continue }
      return isDateline(start..<dash, tokens) && !tokens[dash + 1].isNumber ? dash + 1 : nil
    }
    return nil
  }

  /// Hà Nội (TTXVN 14/8) Chiều nay …: a place, and a bracket with a date, before a capital and no dash.
  private static func endOfBracket(_ close: Int, from start: Int, _ tokens: [Token]) -> Int? {
    let next = close + 1
    guard next < tokens.count, tokens[next].gap == .space, tokens[next].isCapitalised,
      endsWithDate(start..<close, tokens), isDateline(start..<next, tokens), !tokens[start].isSign("(")
    else { return nil }
    return next
  }

  /// A place written with capitals, then a date or the outlet in brackets.
  private static func isDateline(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    let open = range.last { tokens[$0].isSign("(") }
    let place = range.lowerBound..<(open ?? range.upperBound)
    let isPlace = place.allSatisfy { index in
      !tokens[index].isWord || tokens[index].isCapitalised || tokens[index + 1].isNumber
    }
    guard isPlace else { return false }
    if let open, tokens[range.upperBound - 1].isSign(")") {
      return range[open...].contains { tokens[$0].letterCase == .upper || tokens[$0].isNumber }
    }
    return endsWithDate(range, tokens)
  }

  /// … 14/8, … 14/8/2025
  private static func endsWithDate(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    range.count > 2 && tokens[range.upperBound - 1].isNumber && tokens[range.upperBound - 2].isSign("/")
      && tokens[range.upperBound - 3].isNumber
  }

  /// Hà Nội, 14/8/2025 - …, Hà Nội (TTXVN 14/8/2025) - …, Hà Nội, ngày 14/8/2025 (TTXVN) - …: whether a day is followed by
  /// the dash behind which its line begins.
  static func holds(_ day: Range<Int>, in text: Text) -> Bool {
    let end = behindOutlet(day.upperBound, in: text)
    let start = max(0, day.lowerBound - longest)...day.lowerBound
    let isFollowed = end + 1 < text.count && text.tokens[end + 1].gap != .line && !text.tokens[end + 1].isNumber
    return text.isSign("-", at: end) && isFollowed
      && start.contains { text.tokens[$0].gap == .line || $0 == 0 }
  }

  /// Behind the bracket that a day stands in, or that names the outlet behind it.
  private static func behindOutlet(_ end: Int, in text: Text) -> Int {
    if text.isSign(")", at: end) { return end + 1 }
    guard text.isSign("(", at: end),
      let close = (end + 1..<min(text.count, end + longestOutlet)).first(where: { text.isSign(")", at: $0) })
    else { return end }
    return close + 1
  }
}
