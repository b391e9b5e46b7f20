import Reading

/// What somebody searches for: words in any order, and phrases in quotes.
///
/// A word without marks finds every word of these letters (`to lam` finds Tô Lâm); one with marks finds only itself (`bán`
/// does not find bạn). A phrase in which any word has marks is taken as it stands.
public struct SearchWords: Sendable, Equatable {
  /// Words of which the first follows on the others.
  struct Phrase: Sendable, Equatable {
    let words: [String]
    let isMarked: Bool
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
      "\(phrase.isMarked ? "marked" : "plain") : \"\(phrase.words.joined(separator: " "))\""
    }.joined(separator: " AND ")
  }

  /// How many words there are.
  var count: Int { phrases.reduce(0) { $0 + $1.words.count } }

  /// Where all the words first stand together, in their order; in UTF-8 bytes.
  func run(in text: FoldedText) -> Range<Int>? {
    let words = phrases.flatMap { phrase in phrase.words.map { (word: $0, isMarked: phrase.isMarked) } }
    let all = text.words
    let start = all.indices.dropLast(words.count - 1).first { start in
      zip(all[start...], words).allSatisfy { $0.holds($1.word, isMarked: $1.isMarked) }
    }
    return start.map { all[$0].range.lowerBound..<all[$0 + words.count - 1].range.upperBound }
  }

  /// The ranges (UTF-8 bytes) of a text that were searched for.
  public func places(in text: FoldedText) -> [Range<Int>] {
    phrases.flatMap { $0.places(in: text) }.sorted { $0.lowerBound < $1.lowerBound }
  }
}

extension SearchWords.Phrase {
  fileprivate init(_ words: [FoldedText.Word]) {
    isMarked = words.contains(where: \.hasMarks)
    self.words = words.map(isMarked ? \.marked : \.plain)
  }

  /// Where the phrase stands, in UTF-8 bytes.
  func places(in text: FoldedText) -> [Range<Int>] {
    let all = text.words
    return all.indices.dropLast(words.count - 1).compactMap { start in
      let found = all[start..<start + words.count]
      guard zip(found, words).allSatisfy({ $0.holds($1, isMarked: isMarked) }) else { return nil }
      return found[start].range.lowerBound..<found[start + words.count - 1].range.upperBound
    }
  }
}

extension FoldedText.Word {
  fileprivate func holds(_ word: String, isMarked: Bool) -> Bool { (isMarked ? marked : plain) == word }
}
