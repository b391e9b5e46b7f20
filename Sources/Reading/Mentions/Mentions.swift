/// The mentions of a report, in order, with look-ups by sentence and by place.
final class Mentions: Sendable {
  let all: [Mention]
  /// The first mention of each sentence, and one more number for the end.
  private let firstOfSentence: [Int]
  /// For each token the index of the mention that ends before it, or -1.
  private let indexByEnd: [Int32]

  init(_ mentions: [Mention], article: Article) {
    all = mentions
    var first: [Int] = []
    for (index, mention) in mentions.enumerated() {
      let sentence = article.sentenceOf[mention.range.lowerBound]
      while first.count <= sentence { first.append(index) }
    }
    while first.count <= article.sentences.count { first.append(mentions.count) }
    firstOfSentence = first
    var indexByEnd = Array(repeating: Int32(-1), count: article.text.count + 1)
    for (index, mention) in mentions.enumerated() { indexByEnd[mention.range.upperBound] = Int32(index) }
    self.indexByEnd = indexByEnd
  }

  subscript(index: Int) -> Mention { all[index] }

  var count: Int { all.count }

  /// The indices of a sentence's mentions.
  func indices(ofSentence sentence: Int) -> Range<Int> { firstOfSentence[sentence]..<firstOfSentence[sentence + 1] }

  /// A sentence's mentions, with their indices in `all`.
  func mentions(ofSentence sentence: Int) -> ArraySlice<Mention> { all[indices(ofSentence: sentence)] }

  /// The index of the mention that ends before a token.
  func index(endingAt end: Int) -> Int? { indexByEnd[end] < 0 ? nil : Int(indexByEnd[end]) }
}
