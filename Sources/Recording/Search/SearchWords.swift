import Reading

/// What somebody searches for: words in any order, and phrases in quotes.
///
/// A word without marks finds every word of these letters (`to lam` finds Tô Lâm); one with marks finds only itself (`bán`
/// does not find bạn). A phrase in which any word has marks is taken as it stands.
public struct SearchWords: Sendable, Equatable {
  /// Words that follow on each other.
  struct Phrase: Sendable, Equatable {
    let words: [FoldedText.Word]
    let isMarked: Bool

    init(_ words: [FoldedText.Word]) {
      self.words = words
      isMarked = words.contains(where: \.hasMarks)
    }
  }

  let phrases: [Phrase]

  /// Nil if there is no word in the text.
  public init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { "\"“”".contains($0) }
    phrases = parts.enumerated().flatMap { index, part in
      let words = FoldedText(String(part)).words
      return index % 2 == 1 ? [Phrase(words)] : words.map { Phrase([$0]) }
    }.filter { !$0.words.isEmpty }
    if phrases.isEmpty { return nil }
  }

  /// All the words as one phrase.
  init?(phrase text: String) { self.init("\"" + text.filter { !"\"“”".contains($0) } + "\"") }

  /// The same as FTS5 asks it.
  var expression: String {
    phrases.map { phrase in
      Self.phrase(phrase.isMarked ? "marked" : "plain", phrase.words.map(phrase.isMarked ? \.marked : \.plain))
    }.joined(separator: " AND ")
  }

  /// The same, of rows in which all the words stand together in their order.
  var expressionTogether: String {
    let together = Self.phrase("plain", words.map(\.plain))
    return phrases.contains(where: \.isMarked) ? together + " AND " + expression : together
  }

  private static func phrase(_ column: String, _ words: [String]) -> String {
    "\(column) : \"\(words.joined(separator: " "))\""
  }

  var words: [FoldedText.Word] { phrases.flatMap(\.words) }

  /// Where all the words first stand together in their order, in UTF-8 bytes.
  func run(in text: FoldedText) -> Range<Int>? { Phrase(words).places(in: text).first }

  /// The ranges (UTF-8 bytes) of a text that were searched for.
  public func places(in text: FoldedText) -> [Range<Int>] {
    phrases.flatMap { $0.places(in: text) }.sorted { $0.lowerBound < $1.lowerBound }
  }
}

extension SearchWords.Phrase {
  /// Where the phrase stands, in UTF-8 bytes.
  func places(in text: FoldedText) -> [Range<Int>] {
    let all = text.words
    return all.indices.dropLast(words.count - 1).compactMap { start in
      let found = all[start..<start + words.count]
      let isFound = zip(found, words).allSatisfy { isMarked ? $0.marked == $1.marked : $0.plain == $1.plain }
      return isFound ? found[start].range.lowerBound..<found[start + words.count - 1].range.upperBound : nil
    }
  }
}
