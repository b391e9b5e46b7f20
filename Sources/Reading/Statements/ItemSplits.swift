/// Where a list of things agreed or asked for may go on to the next one, with what speaks for it.
struct ItemSplits {
  private let scan: Scan
  private let judge: any Judge
  private let content: Range<Int>
  private let act: FeatureValue
  /// Whether the list begins with a verb that could be done.
  private let opensWithVerb: Bool
  private let hasSemicolon: Bool
  private var text: Text { scan.text }

  /// - Parameter first: where the first item begins.
  init(_ scan: Scan, content: Range<Int>, first: Int, act: Act, judge: any Judge) {
    self.scan = scan
    self.judge = judge
    self.content = content
    self.act = FeatureValue(FeatureWord(act))
    opensWithVerb = scan.has(.itemVerbs, at: first)
    hasSemicolon = content.contains { scan.text.isSign(";", at: $0) }
  }

  /// Where an item behind a separator would begin; nil if there is no separator.
  func start(behind separator: Int) -> Int? {
    guard text.isSign(",", at: separator) || text.isSign(";", at: separator) || scan.isWord(.and, at: separator) else {
      return nil
    }
    var next = separator + 1
    while next < content.upperBound, let word = scan.longest(scan.language.words, at: next),
      !word.entry.classes.isDisjoint(with: [.and, .also]), !scan.has(.itemVerbs, at: next)
    {
      next = word.end
    }
    return next < content.upperBound && text.tokens[next].kind != .sign ? next : nil
  }

  /// - Parameter starts: those of the items before.
  func evidence(for next: Int, behind separator: Int, starts: [Int]) -> Evidence {
    var evidence = Evidence(judge)
    let sign = FeatureValue(word: text.tokens[separator].hash)
    let verb = verb(from: next)
    let isVerb = FeatureValue(verb != nil)
    let shape = TokenShape(scan)
    let last = starts[starts.count - 1]
    evidence.add(.splitSign, sign, isVerb)
    evidence.add(.splitVerb, isVerb, FeatureValue(opensWithVerb))
    evidence.add(.splitSemicolon, sign, FeatureValue(hasSemicolon))
    evidence.add(.splitNext, shape.value(next, in: content), sign)
    evidence.add(.splitBefore, shape.value(separator - 1, in: content), isVerb)
    evidence.add(.splitLength, FeatureValue(count: (separator - last) / 3), isVerb)
    evidence.add(.splitRest, FeatureValue(count: (content.upperBound - next) / 3), isVerb)
    evidence.add(.splitCount, FeatureValue(count: min(3, starts.count)), isVerb)
    evidence.add(.splitAct, act, isVerb)
    if let verb { evidence.add(.splitLemma, FeatureValue(words: text.tokens[verb.range].lazy.map(\.hash))) }
    if verb?.range.lowerBound ?? next > next { evidence.add(.splitAdverb, FeatureValue(word: text.tokens[next].hash)) }
    if isAdjunctOpen(last..<separator) { evidence.add(.splitPurpose, sign, isVerb) }
    if isListOpen(last..<separator) { evidence.add(.splitList, sign, isVerb) }
    if joinsTwoVerbs(separator) { evidence.add(.splitPair, sign, isVerb) }
    if !(next..<content.upperBound).contains(where: { text.isSign(",", at: $0) || text.isSign(";", at: $0) }) {
      evidence.add(.splitLast, sign, isVerb)
    }
    return evidence
  }

  /// The verb of an item, over adverbs: sớm tháo gỡ, không có.
  private func verb(from next: Int) -> Scan.Match<FormEntry>? {
    for index in next..<min(content.upperBound, next + 3) {
      if let verb = scan.longest(scan.language.itemVerbs, at: index) { return verb }
      guard scan.isWord([.adverb, .negation, .modal], at: index) else { return nil }
    }
    return nil
  }

  /// trong các lĩnh vực …, như …: what follows is of the list.
  private func isListOpen(_ range: Range<Int>) -> Bool {
    range.contains { scan.longest(scan.language.words, at: $0)?.entry.classes.contains(.listOpener) ?? false }
  }

  /// nhằm …, trong …: what follows belongs to the item.
  private func isAdjunctOpen(_ range: Range<Int>) -> Bool { range.contains { scan.isWord(.adjunct, at: $0) } }

  /// củng cố và phát triển: two verbs with one object.
  private func joinsTwoVerbs(_ separator: Int) -> Bool {
    (1...3).contains { back in scan.longest(scan.language.itemVerbs, at: separator - back)?.end == separator }
  }
}
