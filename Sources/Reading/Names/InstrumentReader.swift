/// Reads instruments: those listed in the lexicon, and names built from a head (Nghị định thư, Hiệp định, Tuyên bố chung).
struct InstrumentReader {
  private let scan: Scan
  private let language: Language
  private let tail: NameTail
  private var text: Text { scan.text }

  init(_ scan: Scan) {
    self.scan = scan
    language = scan.language
    tail = NameTail(scan)
  }

  func instrument(at index: Int) -> NamedThing? { listed(at: index) ?? headed(at: index) }

  /// `instrument.listed`
  private func listed(at index: Int) -> NamedThing? {
    guard let match = scan.longest(language.instruments, at: index) else { return nil }
    return NamedThing(
      range: index..<tail.abbreviation(match.end), session: nil, id: match.entry.id, isListed: true,
      rule: "instrument.listed")
  }

  /// `instrument.named`: a head with what it is about.
  private func headed(at index: Int) -> NamedThing? {
    guard let head = scan.longest(language.instrumentHeads, at: index) else { return nil }
    var end = head.end
    while let next = joinedHead(end) { end = next }
    let concluded = concluded(head)
    let acronym = lawAcronym(from: end)
    let points = tail.points(from: head.end)
    if text.isJoined(end) {
      end = acronym?.end ?? points ?? tail.description(from: concluded ?? end, isFree: concluded != nil)
    }
    guard points != nil || isName(head, end: end, isConcluded: concluded != nil), !isAsked(end), !isMechanism(closing: end) else { return nil }
    return NamedThing(range: index..<end, session: nil, id: acronym?.id, headEnd: head.end, rule: "instrument.named")
  }

  /// Nghị định thư và Kế hoạch hợp tác: two heads of one name, where both are written as names.
  private func joinedHead(_ end: Int) -> Int? {
    guard text.isJoined(end + 1), scan.isWord(.and, at: end), text.tokens[end + 1].isCapitalised,
      let head = scan.longest(language.instrumentHeads, at: end + 1)
    else { return nil }
    return head.end
  }

  /// … (DOC): a bracket with a listed instrument closes the name, whatever words stand between.
  private func lawAcronym(from start: Int) -> (id: String, end: Int)? {
    guard let end = tail.closingAcronym(from: start) else { return nil }
    let bracket = (max(start, end - 6)..<end).last { text.isSign("(", at: $0) }
    return bracket.flatMap { scan.longest(language.instruments, at: $0 + 1) }.map { ($0.entry.id, end) }
  }

  /// Chương trình hợp tác … (ITEC): a programme.
  private func isMechanism(closing end: Int) -> Bool {
    text.isSign(")", at: end - 1) && (end - 3..<end).contains { scan.has(.mechanisms, at: $0) && text.isSign("(", at: $0 - 1) }
  }

  /// thỏa thuận nào, hiệp định gì.
  private func isAsked(_ end: Int) -> Bool { text.isJoined(end) && scan.isWord(.asking, at: end) }

  /// The end of the words that tell that it was made: thỏa thuận đạt được …, biên bản vừa ký …
  private func concluded(_ head: Scan.Match<InstrumentHeadEntry>) -> Int? {
    guard [.agreement, .memorandum].contains(head.entry.kind), isMidSentence(head.range.lowerBound),
      text.isJoined(head.end), let word = scan.longest(language.words, at: head.end)
    else { return nil }
    return word.entry.classes.contains(.concluded) ? word.end : nil
  }

  private func isMidSentence(_ index: Int) -> Bool {
    text.isJoined(index) && (text.tokens[index - 1].kind != .sign || text.isSign(",", at: index - 1))
  }

  /// When common words are a name: written as one in the middle of a sentence, or followed by what only a name has.
  private func isName(_ head: Scan.Match<InstrumentHeadEntry>, end: Int, isConcluded: Bool) -> Bool {
    let start = head.range.lowerBound
    let isWrittenAsName =
      text.tokens[start].isCapitalised && isMidSentence(start) && !text.tokens[start - 1].isCapitalised
    let hasTail = end > head.end
    let isLong = head.range.count >= 4
    switch head.entry.kind {
    case .declaration: return isWrittenAsName || head.range.count > 2
    case .plan:
      guard hasTail else { return false }
      if head.range.count == 2 { return isQuoted(head.range) }
      return isWrittenAsName || isLong && (isAbout(head.end) || isProper(head.end..<end))
    case .resolution: return hasTail && (isLong || isOfBody(head.end..<end))
    case .agreement:
      return hasTail && !isVerb(start) && !isBetweenAny(head.end..<end)
        && (isConcluded || isWrittenAsName || isLong || isAbout(head.end) || isProper(head.end..<head.end + 1))
    case .treaty: return hasTail || isWrittenAsName && isLong
    case .memorandum: return hasTail || isWrittenAsName
    case .code: return true
    }
  }

  /// "Kế hoạch Xanh 2030", chính sách "Hành động hướng Đông"
  private func isQuoted(_ head: Range<Int>) -> Bool {
    text.tokens[head.lowerBound].isCapitalised && text.isSign("\"", at: head.lowerBound - 1)
      || text.isSign("\"", at: head.upperBound) && text.isJoined(head.upperBound + 1)
        && text.tokens[head.upperBound + 1].isCapitalised
  }

  /// hai bên thỏa thuận hợp tác: no noun.
  private func isVerb(_ start: Int) -> Bool {
    guard text.isJoined(start), !text.tokens[start].isCapitalised else { return false }
    return scan.isWord([.adverb, .modal], at: start - 1) && !scan.isInCompound(start - 1)
      || scan.ends(language.sides, at: start)
  }

  /// thỏa thuận giữa hai nước: whatever they agreed on.
  private func isBetweenAny(_ tail: Range<Int>) -> Bool {
    guard let between = tail.first(where: { scan.isWord([.between, .about], at: $0) }), scan.isWord(.between, at: between)
    else { return false }
    return !isProper(tail)
  }

  private func isAbout(_ index: Int) -> Bool { scan.isWord([.about, .between], at: index) }

  private func isProper(_ range: Range<Int>) -> Bool { range.contains { text.tokens[$0].isCapitalised } }

  /// Nghị quyết số 2231, nghị quyết của Hội đồng Bảo an.
  private func isOfBody(_ tail: Range<Int>) -> Bool {
    tail.first.map { text.tokens[$0].isNumber } ?? false || tail.contains { scan.has(.mechanisms, at: $0) }
  }
}
