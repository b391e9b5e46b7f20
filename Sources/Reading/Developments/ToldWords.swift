/// Words that say by themselves how far something is: bế tắc, rút khỏi, trù bị.
struct ToldWords {
  private let marks: DevelopmentMarks

  private static let aspects: [DevelopmentWordEntry.Meaning] = [
    .past, .ahead, .negation, .wish, .agreed, .unreal,
  ]

  init(_ marks: DevelopmentMarks) { self.marks = marks }

  func told() -> [Told] {
    marks.words.compactMap { word in
      guard let state = word.meaning.state, !isUnreal(word), !isOver(word) else { return nil }
      return Told(
        state: state, acts: marks.acts(about: word) + (state == .done ? ["complete"] : []), place: word.range,
        rule: "development.word",
        isPreparation: word.meaning == .preparing, isSomeOfAll: word.meaning == .partly)
    }
  }

  private func isUnreal(_ word: DevelopmentMarks.Word) -> Bool {
    let start = word.range.lowerBound
    let near = marks.last(Self.aspects, before: start, within: DevelopmentMarks.reachOfAspect)
    if near?.meaning == .past || isAfter(word) || marks.isPassive(word) && !isYetToCome(word) {
      return marks.isSaidNotToBe(start)
    }
    switch word.meaning {
    case .preparing: return marks.last([.wish, .unreal, .ahead, .negation], before: start, within: 12) != nil
    case .dropped:
      return marks.isSaidNotToBe(start) || marks.last([.wish], before: start, within: 14) != nil
        || marks.last([.negation], before: start, within: 4) != nil
        || marks.last([.ahead], before: start, within: 9) != nil && !marks.beginsWithNegation(word)
    case .blocked:
      return marks.last([.wish], before: start, within: 6) != nil
        || marks.last([.unreal], before: start, within: 12) != nil
    default: return marks.isUnreal(start)
    }
  }

  /// sẽ bị hủy bỏ nếu …
  private func isYetToCome(_ word: DevelopmentMarks.Word) -> Bool {
    marks.last([.ahead], before: word.range.lowerBound, within: 1) != nil
  }

  /// sau hai năm gián đoạn
  private func isOver(_ word: DevelopmentMarks.Word) -> Bool {
    guard word.meaning == .blocked, !marks.isPassive(word) else { return false }
    return marks.last([.after], before: word.range.lowerBound, within: 5).map { $0.range.count == 1 } ?? false
  }

  /// sau khi … tuyên bố hủy
  private func isAfter(_ word: DevelopmentMarks.Word) -> Bool {
    marks.last([.after], before: word.range.lowerBound, within: 12).map { $0.range.count > 1 } ?? false
  }
}
