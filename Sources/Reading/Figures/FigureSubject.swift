/// Finds what a figure measures, by the words of `indicators.tsv`.
struct FigureSubject {
  private let scan: Scan
  private var text: Text { scan.text }

  /// The noun right behind a number, and words behind it at all, are so many tokens away at most.
  private static let reachOfNoun = 3
  private static let reach = 6

  init(_ scan: Scan) { self.scan = scan }

  /// The label of what a figure measures: named in it, by the noun right behind it (84% công tác phân giới), before it in its
  /// sentence, or close behind.
  func subject(of range: Range<Int>, from start: Int) -> String? {
    let end = range.upperBound
    var noun = end
    while noun < end + Self.reachOfNoun, text.isJoined(noun), isNoun(noun) { noun += 1 }
    var behind = noun
    while behind < end + Self.reach, text.isJoined(behind), text.tokens[behind].isWord { behind += 1 }
    return first(in: range) ?? first(in: end..<noun) ?? last(in: start..<range.lowerBound) ?? first(in: noun..<behind)
  }

  private func isNoun(_ index: Int) -> Bool {
    text.tokens[index].isWord && !scan.isWord([.and, .preposition, .purpose, .with], at: index)
  }

  private func first(in range: Range<Int>) -> String? {
    range.lazy.compactMap { scan.longest(scan.language.indicators, at: $0) }.first?.entry.label
  }

  /// The last one; a mere value (trị giá) only where nothing tells of what.
  private func last(in range: Range<Int>) -> String? {
    var last: IndicatorEntry?
    var index = range.lowerBound
    while index < range.upperBound {
      let match = scan.longest(scan.language.indicators, at: index)
      if let entry = match?.entry, last == nil || !entry.isValue { last = entry }
      index = match?.end ?? index + 1
    }
    return last?.label
  }
}
