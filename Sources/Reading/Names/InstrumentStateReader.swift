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

  /// A state, and the token where the words begin that tell it.
  typealias Told = (state: InstrumentState, place: Int)

  /// What is only urged is not reached: sớm đưa Hiệp định … có hiệu lực.
  func told(of name: Range<Int>) -> Told? {
    let ahead = before(name.lowerBound)
    guard let told = behind(name.upperBound) else { return ahead }
    return told.state == .inForce && ahead?.state == .ratifying ? ahead : told
  }

  private func behind(_ end: Int) -> Told? {
    for index in end..<min(end + Self.reachBehind, text.count) {
      guard text.isJoined(index), text.tokens[index].kind != .sign else { return nil }
      if let word = word(at: index, .behind) { return (word.state, index) }
    }
    return nil
  }

  private func before(_ start: Int) -> Told? {
    for index in (max(0, start - Self.longestWord)..<start).reversed() {
      guard text.isJoined(index + 1), text.tokens[index].kind != .sign else { return nil }
      if let word = word(at: index, .before), word.end <= start, start - word.end <= Self.reachBefore {
        return (word.state, index)
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
