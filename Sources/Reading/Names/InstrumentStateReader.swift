/// What the words about the name of an instrument say became of it: ký Hiệp định …, triển khai hiệu quả Nghị định thư …, Hiệp định …
/// sớm có hiệu lực.
struct InstrumentStateReader {
  private let scan: Scan
  private var text: Text { scan.text }

  /// Words between the one that says it and the name.
  private static let reachBefore = 3
  private static let reachBehind = 4
  private static let longestWord = 8

  init(_ scan: Scan) { self.scan = scan }

  func state(of name: Range<Int>) -> InstrumentState? { behind(name.upperBound) ?? before(name.lowerBound) }

  private func behind(_ end: Int) -> InstrumentState? {
    for index in end..<min(end + Self.reachBehind, text.count) {
      guard text.isJoined(index), text.tokens[index].kind != .sign else { return nil }
      if let word = word(at: index, .behind) { return word.state }
    }
    return nil
  }

  private func before(_ start: Int) -> InstrumentState? {
    for index in (max(0, start - Self.longestWord)..<start).reversed() {
      guard text.isJoined(index + 1), text.tokens[index].kind != .sign else { return nil }
      if let word = word(at: index, .before), word.end <= start, start - word.end <= Self.reachBefore {
        return word.state
      }
    }
    return nil
  }

  private func word(at index: Int, _ place: InstrumentWordEntry.Place) -> (state: InstrumentState, end: Int)? {
    guard let match = scan.longest(scan.language.instrumentWords, at: index), match.entry.place == place else {
      return nil
    }
    return (match.entry.state, match.end)
  }
}
