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
    guard let head = scan.longest(language.instrumentHeads, at: index), mayBeName(head) else { return nil }
    var end = head.end
    while let next = joinedHead(end) { end = next }
    let concluded = concluded(head)
    let acronym = lawAcronym(from: end)
    let points = tail.points(from: head.end)
    let start = end
    end = acronym?.end ?? points ?? self.end(head, from: concluded ?? end, isConcluded: concluded != nil)
    let isConcluded = concluded.map { end > $0 } ?? false
    if !isConcluded, concluded != nil { end = start }
    guard points != nil || isName(head, end: end, isConcluded: isConcluded), !isAsked(end), !isDenied(index),
      !isOneOfMany(index..<end), !isMechanism(head.end, closing: end), !isRanked(head.end)
    else { return nil }
    let isCounted = isConcluded && text.isJoined(index) && text.tokens[index - 1].isNumber
    return NamedThing(
      range: (isCounted ? index - 1 : index)..<end, session: nil, id: acronym?.id, headEnd: head.end,
      rule: "instrument.named")
  }

  /// Where its description ends: a declaration and a memorandum have one only if it begins as one.
  private func end(_ head: Scan.Match<InstrumentHeadEntry>, from start: Int, isConcluded: Bool) -> Int {
    guard text.isJoined(start) else { return start }
    let isStrict = [.declaration, .memorandum].contains(head.entry.kind)
    let begins =
      text.tokens[start].isCapitalised || scan.isWord([.about, .between, .of, .with, .year, .period], at: start)
    if isStrict, !isConcluded, !begins { return start }
    let end = tail.description(from: start, isFree: isConcluded)
    return head.entry.kind == .resolution ? resolutionEnd(start..<end) : end
  }

  /// nghị quyết của Hội đồng Bảo an về …: nothing else stands behind the body.
  private func resolutionEnd(_ tail: Range<Int>) -> Int {
    for index in tail {
      guard let body = scan.longest(language.mechanisms, at: index) else { continue }
      return scan.isWord(.about, at: body.end) ? tail.upperBound : self.tail.abbreviation(body.end)
    }
    return tail.upperBound
  }

  /// Nghị định thư và Kế hoạch hợp tác: two heads of one name, where both are written as names.
  private func joinedHead(_ end: Int) -> Int? {
    guard text.isJoined(end + 1), scan.isWord(.and, at: end), text.tokens[end + 1].isCapitalised,
      let head = scan.longest(language.instrumentHeads, at: end + 1)
    else { return nil }
    return head.end
  }

  /// … (DOC): a bracket with a listed instrument closes the name, whatever words stand between.
  private func lawAcronym(from start: Int) -> (id: String?, end: Int)? {
    guard let end = tail.closingAcronym(from: start) else { return nil }
    let bracket = (max(start, end - 6)..<end).last { text.isSign("(", at: $0) }
    return bracket.flatMap { scan.longest(language.instruments, at: $0 + 1) }.map { ($0.entry.id, end) }
  }

  /// Chương trình hợp tác … (ITEC), dự án "Một vành đai, một con đường": a programme, no text.
  private func isMechanism(_ head: Int, closing end: Int) -> Bool {
    if text.isSign("\"", at: head), scan.has(.mechanisms, at: head + 1) { return true }
    return text.isSign(")", at: end - 1)
      && (end - 3..<end).contains { scan.has(.mechanisms, at: $0) && text.isSign("(", at: $0 - 1) }
  }

  /// hiệp định quan trọng: what one thinks of it, not its name.
  private func isRanked(_ head: Int) -> Bool {
    guard text.isJoined(head), let word = scan.longest(language.words, at: head) else { return false }
    return word.entry.classes.contains(.ranking)
  }

  /// thỏa thuận nào, hiệp định gì.
  private func isAsked(_ end: Int) -> Bool { text.isJoined(end) && scan.isWord(.asking, at: end) }

  /// không đạt được thỏa thuận về …
  private func isDenied(_ index: Int) -> Bool {
    guard scan.ends(language.words, at: index, where: { $0.classes.contains(.concluded) }) else { return false }
    return (index - 3..<index - 1).contains { scan.isWord(.negation, at: $0) && text.isJoined($0 + 1) }
  }

  /// các thỏa thuận đã ký, các hiệp ước với đồng minh: none is named.
  private func isOneOfMany(_ name: Range<Int>) -> Bool {
    text.isJoined(name.lowerBound) && scan.isWord(.plural, at: name.lowerBound - 1)
      && !name.contains { text.tokens[$0].isCapitalised || text.tokens[$0].isNumber }
  }

  /// The end of the words that tell that it was made: thỏa thuận đạt được …, biên bản vừa ký …
  private func concluded(_ head: Scan.Match<InstrumentHeadEntry>) -> Int? {
    guard [.agreement, .memorandum, .treaty, .protocolText].contains(head.entry.kind),
      isMidSentence(head.range.lowerBound),
      text.isJoined(head.end), let word = scan.longest(language.words, at: head.end)
    else { return nil }
    return word.entry.classes.contains(.concluded) ? word.end : nil
  }

  private func isMidSentence(_ index: Int) -> Bool {
    text.isJoined(index) && (text.tokens[index - 1].kind != .sign || text.isSign(",", at: index - 1))
  }

  /// Whether a head may be one at all: most tuyên bố and kế hoạch are none, whatever stands behind.
  private func mayBeName(_ head: Scan.Match<InstrumentHeadEntry>) -> Bool {
    if head.range.count > 2 { return true }
    return switch head.entry.kind {
    case .declaration: isWrittenAsName(head.range.lowerBound) || tail.points(from: head.end) != nil
    case .plan: isQuoted(head.range) || tail.points(from: head.end) != nil
    default: true
    }
  }

  /// Whether a head has a capital that begins no sentence.
  private func isWrittenAsName(_ start: Int) -> Bool {
    text.tokens[start].isCapitalised && isMidSentence(start) && !text.tokens[start - 1].isCapitalised
  }

  /// When common words are a name: written as one in the middle of a sentence, or followed by what only a name has.
  private func isName(_ head: Scan.Match<InstrumentHeadEntry>, end: Int, isConcluded: Bool) -> Bool {
    let start = head.range.lowerBound
    let isWrittenAsName = isWrittenAsName(start)
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
      guard !isVerb(start), !isBetweenAny(head.end..<end) else { return false }
      let hasField = head.range.count > 2
      if !hasTail { return hasField }
      return isConcluded || isWrittenAsName || hasField || isAbout(head.end) || isProper(head.end..<head.end + 1)
        || scan.has(.itemVerbs, at: head.end)
    case .treaty, .protocolText: return hasTail && !isPartner(head.end..<end) || isWrittenAsName && isLong
    case .memorandum: return hasTail || isWrittenAsName
    case .code: return true
    }
  }

  /// “Kế hoạch Xanh 2030”, chính sách “Hành động hướng Đông”
  private func isQuoted(_ head: Range<Int>) -> Bool {
    let start = head.lowerBound
    let isWhole = text.tokens[start].isCapitalised && text.isJoined(start) && text.isSign("\"", at: start - 1)
    if isWhole, text.isJoined(start - 1), tail.quotation(start - 1) != nil { return true }
    return tail.quotation(head.upperBound) != nil && text.tokens[head.upperBound + 1].isCapitalised
  }

  /// hai bên thỏa thuận hợp tác: no noun.
  private func isVerb(_ start: Int) -> Bool {
    guard text.isJoined(start), !text.tokens[start].isCapitalised else { return false }
    let isVerbal = [WordClass.adverb, .nameEnd, .stop].allSatisfy { scan.isWord($0, at: start - 1) }
    return isVerbal && !scan.isWord([.opener, .undertake], at: start - 1) || scan.ends(language.sides, at: start)
  }

  /// thỏa thuận giữa hai nước: whatever they agreed on.
  private func isBetweenAny(_ tail: Range<Int>) -> Bool {
    guard let first = tail.first(where: { scan.isWord([.between, .about], at: $0) }) else { return false }
    return scan.isWord(.between, at: first) && !isProper(tail)
  }

  /// Hiệp định với Việt Nam: with whom, and nothing of what.
  private func isPartner(_ tail: Range<Int>) -> Bool {
    scan.isWord(.with, at: tail.lowerBound)
      && scan.longest(language.states, at: tail.lowerBound + 1)?.end == tail.upperBound
  }

  private func isAbout(_ index: Int) -> Bool { scan.isWord([.about, .between], at: index) }

  private func isProper(_ range: Range<Int>) -> Bool { range.contains { text.tokens[$0].isCapitalised } }

  /// Nghị quyết số 2231, nghị quyết của Hội đồng Bảo an.
  private func isOfBody(_ tail: Range<Int>) -> Bool {
    tail.first.map { text.tokens[$0].isNumber } ?? false || tail.contains { scan.has(.mechanisms, at: $0) }
  }
}
