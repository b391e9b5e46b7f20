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
      range: index..<tail.abbreviation(match.end), session: nil, id: match.entry.id, rule: "instrument.listed")
  }

  /// `instrument.named`: a head with what it is about.
  private func headed(at index: Int) -> NamedThing? {
    guard let head = scan.longest(language.instrumentHeads, at: index) else { return nil }
    var end = head.end
    while let next = joinedHead(end) { end = next }
    end = text.isJoined(end) ? tail.description(from: end) : end
    guard isName(head, end: end) else { return nil }
    return NamedThing(range: index..<end, session: nil, id: nil, rule: "instrument.named")
  }

  /// Nghị định thư và Kế hoạch hợp tác: two heads of one name, where both are written as names.
  private func joinedHead(_ end: Int) -> Int? {
    guard text.isJoined(end + 1), scan.isWord(.and, at: end), text.tokens[end + 1].isCapitalised,
      let head = scan.longest(language.instrumentHeads, at: end + 1)
    else { return nil }
    return head.end
  }

  /// When common words are a name: written as one in the middle of a sentence, or followed by what only a name has.
  private func isName(_ head: Scan.Match<InstrumentHeadEntry>, end: Int) -> Bool {
    let start = head.range.lowerBound
    let isMidSentence = text.isJoined(start) && text.tokens[start - 1].kind != .sign
    let isWrittenAsName = text.tokens[start].isCapitalised && isMidSentence && !text.tokens[start - 1].isCapitalised
    let hasTail = end > head.end
    let isLong = head.range.count >= 4
    let isProper = (head.end..<end).contains { text.tokens[$0].isCapitalised }
    return switch head.entry.kind {
    case .declaration: isWrittenAsName || head.range.count > 2
    case .plan: hasTail && head.range.count > 2 && (isWrittenAsName || isLong && isProper)
    case .resolution: isWrittenAsName && hasTail
    case .agreement: hasTail && (isWrittenAsName || isLong || isAbout(head.end) || isProper)
    case .treaty: hasTail || isWrittenAsName && isLong
    case .memorandum: hasTail || isWrittenAsName
    case .code: true
    }
  }

  private func isAbout(_ index: Int) -> Bool { scan.isWord([.about, .between], at: index) }
}
