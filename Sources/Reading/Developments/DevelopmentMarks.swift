/// The acts of a part of a sentence and the words about them, in order.
struct DevelopmentMarks {
  struct Word {
    let range: Range<Int>
    let meaning: DevelopmentWordEntry.Meaning

    /// sau khi, trước khi
    var opensClause: Bool { range.count > 1 && (meaning == .after || meaning == .notYet) }

    /// khi, sau khi
    var opensClauseOfTime: Bool { meaning == .when || range.count > 1 && meaning == .after }
  }

  let part: Range<Int>
  private(set) var words: [Word] = []
  private(set) var acts: [ActReader.Act] = []
  private let scan: Scan

  /// So many tokens behind a word of aspect its verb begins.
  static let reachOfAspect = 3
  /// A clause of time reaches so many tokens.
  private static let reachOfClause = 20
  private static let cues = LexiconName.acts.bit | LexiconName.developmentWords.bit

  init(_ scan: Scan, in part: Range<Int>) {
    self.scan = scan
    self.part = part
    let reader = ActReader(scan)
    var index = part.lowerBound
    while true {
      index = scan.next(Self.cues, from: index, to: part.upperBound)
      guard index < part.upperBound else { break }
      index = add(at: index, reader)
    }
  }

  /// The longer of the word and the act that begin at a token, both if they are one; and where it ends.
  private mutating func add(at index: Int, _ reader: ActReader) -> Int {
    let word = scan.longest(scan.language.developmentWords, at: index)
    let act = scan.longest(scan.language.acts, at: index)
    let end = max(word?.end ?? 0, act?.end ?? 0)
    if let word, word.end == end, !scan.isInCompound(index), !isInName(word.range) {
      words.append(Word(range: word.range, meaning: word.entry.meaning))
    }
    if act?.end == end, let act = reader.act(at: index) { acts.append(act) }
    return end
  }

  /// Cần Thơ: a capital within a sentence, and another behind it.
  private func isInName(_ word: Range<Int>) -> Bool {
    let tokens = scan.text.tokens
    return word.count == 1 && scan.text.isJoined(word.lowerBound) && tokens[word.lowerBound].isCapitalised
      && scan.text.isJoined(word.upperBound) && tokens[word.upperBound].isCapitalised
  }

  /// The last word of some meanings that ends before a token, at most so many tokens before it.
  func last(_ meanings: [DevelopmentWordEntry.Meaning], before index: Int, within reach: Int) -> Word? {
    words.last {
      meanings.contains($0.meaning) && $0.range.upperBound <= index && index - $0.range.upperBound < reach
    }
  }

  func has(_ meaning: DevelopmentWordEntry.Meaning) -> Bool { words.contains { $0.meaning == meaning } }

  /// What a word that says a thing is stuck or given up speaks of: the act right behind it, else the one last before it.
  func acts(about word: Word) -> [String] {
    let behind = acts.first { $0.range.lowerBound >= word.range.upperBound }
    if let behind, behind.range.lowerBound - word.range.upperBound < 4 { return behind.kinds }
    let before = acts.last { $0.range.upperBound <= word.range.lowerBound }
    guard let before else { return [] }
    let between = before.range.upperBound..<word.range.lowerBound
    let isOther = words.contains { $0.meaning == .after && between.contains($0.range.lowerBound) }
    return isOther ? [] : before.kinds
  }

  /// bị đình trệ
  func isPassive(_ word: Word) -> Bool {
    scan.longest(scan.language.developmentWords, at: word.range.lowerBound) { $0.meaning == .passive } != nil
  }

  /// không tiếp tục: what will not go on is given up now.
  func beginsWithNegation(_ word: Word) -> Bool { scan.isWord(.negation, at: word.range.lowerBound) }

  /// Whether no sign stands between two tokens.
  func isOneClause(_ start: Int, _ end: Int) -> Bool {
    start >= end || (start..<end).allSatisfy { scan.text.tokens[$0].kind != .sign }
  }

  /// khi cầu được khánh thành, hàng hóa sẽ …; cam kết … sau khi rút quân: a clause of time in a sentence about what is to come.
  func isOfTimeToCome(_ index: Int) -> Bool {
    guard let word = words.last(where: { $0.opensClauseOfTime && $0.range.upperBound <= index }),
      index - word.range.upperBound < Self.reachOfClause
    else { return false }
    let start = word.range.lowerBound
    let end = (start..<part.upperBound).first { scan.text.isSign(",", at: $0) } ?? part.upperBound
    if end < index { return false }
    let isPast = words.contains { $0.meaning == .past && (start..<end).contains($0.range.lowerBound) }
    return !isPast
      && (words.contains { $0.meaning == .ahead && !(start..<end).contains($0.range.lowerBound) }
        || last([.wish, .agreed], before: start, within: Self.reachOfClause) != nil)
  }

  /// Behind nếu, bác bỏ, or in the clause of trước khi.
  func isSaidNotToBe(_ index: Int) -> Bool {
    last([.unreal], before: index, within: 16) != nil || isOfTimeToCome(index)
      || last([.notYet], before: index, within: 16).map { isOneClause($0.range.upperBound, index) } ?? false
  }

  /// nhất trí A; B; ký C: what is agreed on goes on behind each semicolon.
  private func reachOfWish(to index: Int) -> Int { scan.text.isSign(";", at: index - 1) ? part.count : 14 }

  /// Whether an act at a token is wished for, planned, denied or only possible.
  func isUnreal(_ index: Int) -> Bool {
    isSaidNotToBe(index) || last([.negation], before: index, within: 4) != nil
      || last([.wish, .agreed, .purpose], before: index, within: reachOfWish(to: index)) != nil
      || last([.ahead], before: index, within: 9) != nil
  }
}
