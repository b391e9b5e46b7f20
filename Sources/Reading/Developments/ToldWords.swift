/// Words that say by themselves how far something is: bế tắc, rút khỏi, trù bị.
struct ToldWords {
  private let marks: DevelopmentMarks

  init(_ marks: DevelopmentMarks) { self.marks = marks }

  func told() -> [Told] {
    let acts = marks.acts.filter { $0.use != .carryingOut }.flatMap(\.kinds)
    return marks.words.compactMap { word in
      guard let state = word.meaning.state, !isUnreal(word) else { return nil }
      return Told(
        state: state, acts: state == .done ? ["complete"] : acts, place: word.range, rule: "development.word",
        isPreparation: word.meaning == .preparing)
    }
  }

  private func isUnreal(_ word: DevelopmentMarks.Word) -> Bool {
    let start = word.range.lowerBound
    if marks.last([.past], before: start, within: DevelopmentMarks.reachOfAspect) != nil {
      return marks.last([.unreal], before: start, within: 16) != nil
    }
    switch word.meaning {
    case .blocked: return marks.last([.wish, .unreal], before: start, within: 12) != nil
    default: return marks.isUnreal(start)
    }
  }
}
