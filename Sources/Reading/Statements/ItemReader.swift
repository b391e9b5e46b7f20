/// Cuts what is agreed, promised or asked for into things that can be followed up one by one.
struct ItemReader {
  private let article: Article
  private let scan: Scan
  private let mentions: Mentions
  private let deadlines: Deadlines
  private let judge: any Judge
  private var text: Text { scan.text }
  /// A verb alone is nothing that could be followed up.
  private static let shortest = 3

  init(_ article: Article, mentions: Mentions, deadlines: Deadlines, judge: any Judge) {
    self.judge = judge
    self.deadlines = deadlines
    self.article = article
    self.mentions = mentions
    scan = article.scan
  }

  func items(of statement: Statement) -> [StatementItem] {
    guard statement.act.hasItems else { return [] }
    let cueEnd = statement.cue.range.upperBound
    let isReversed = statement.content.lowerBound < statement.cue.range.lowerBound
    let content =
      isReversed ? statement.content.lowerBound..<statement.cue.range.lowerBound : cueEnd..<statement.content.upperBound
    if goesOnSpeaking(content.lowerBound) || isReversed && isGranting(statement.cue.range.lowerBound) { return [] }
    let place = CuePlace(text: text, range: statement.cue.range, act: statement.act)
    let options = ItemStarts(article, mentions: mentions, content: content, act: statement.act, judge: judge)
      .options(of: statement.cue)
    guard !options.isEmpty, !scan.isWord(.of, at: content.lowerBound) else { return [] }
    let chosen = judge.firstItem(place, among: options)
    let start = withOccasion(options[chosen].token, from: content.lowerBound)
    let splits = ItemSplits(scan, content: content, first: start, act: statement.act, judge: judge)
    var starts = [start]
    var shares = [Share.option(chosen, of: options.map(\.evidence.sum)) { $0 == chosen }]
    for separator in start + 1..<max(start + 1, content.upperBound) {
      guard let next = splits.start(behind: separator), next > starts[starts.count - 1],
        !deadlines.isOnlyWhen(next, to: content.upperBound)
      else { continue }
      if deadlines.close(before: separator, next: next, to: content.upperBound) {
        starts.append(next)
        shares.append(1)
        continue
      }
      let evidence = splits.evidence(for: next, behind: separator, starts: starts)
      if judge.beginsItem(place, at: next, evidence) {
        starts.append(next)
        shares.append(Share.yes(evidence.sum))
      } else {
        shares[shares.count - 1] *= 1 - Share.yes(evidence.sum)
      }
    }
    return starts.indices.compactMap { index in
      let end = index + 1 < starts.count ? starts[index + 1] : content.upperBound
      guard !tellsPresent(starts[index]), !deadlines.tellPast(starts[index], to: end),
        !deadlines.onlyPutOff(starts[index], to: end)
      else { return nil }
      return trimmed(starts[index]..<end, in: content).map { StatementItem(range: $0, beginsHere: shares[index]) }
    }
  }

  /// đồng ý và cho biết …: what is said is no longer agreed.
  private func goesOnSpeaking(_ start: Int) -> Bool {
    scan.isWord(.and, at: start) && (scan.isSpeechVerb(at: start + 1) || scan.isCue(at: start + 1))
  }

  /// (đề nghị …) và được X nhất trí: whoever grants it says nothing of his own.
  private func isGranting(_ cue: Int) -> Bool {
    guard let speaker = mentions.index(endingAt: cue) else { return false }
    return scan.isEncounterWord(.passive, at: mentions[speaker].range.lowerBound - 1)
  }

  /// hiện đã đạt 86%; hiện dự án đang giải phóng mặt bằng: how things stand is nothing promised.
  private func tellsPresent(_ start: Int) -> Bool {
    scan.longest(scan.language.words, at: start)?.entry.classes.contains(.now) ?? false
  }

  /// (thống nhất) Kỳ họp lần thứ 13 sẽ diễn ra tại Hà Nội: with what takes place.
  private func withOccasion(_ start: Int, from first: Int) -> Int {
    let reader = ActReader(scan)
    let isPassive = (start - 1...start).contains {
      scan.longest(scan.language.developmentWords, at: $0)?.entry.meaning == .passive
    }
    let isTakingPlace = reader.act(at: start)?.use == .occurring || isPassive
    guard isTakingPlace, start > first else { return start }
    return (first..<start).first { index in
      let use = reader.act(at: index)?.use
      return use == .noun && !scan.isWord([.of, .placePreposition], at: index - 1)
    } ?? start
  }

  private func trimmed(_ range: Range<Int>, in content: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound, isLoose(end - 1) { end -= 1 }
    if let number = numbering(endingAt: end), number > range.lowerBound {
      if text.isSign(":", at: number - 1) { return nil }
      end = number
      while end > range.lowerBound, isLoose(end - 1) { end -= 1 }
    }
    return end - range.lowerBound >= Self.shortest ? withQuotes(range.lowerBound..<end, in: content) : nil
  }

  /// (ba nội dung: ) một là, …; hai là, …: where the number of the next point begins, behind a sign.
  private func numbering(endingAt end: Int) -> Int? {
    let start = end - 2
    guard start > 0, text.tokens[start - 1].kind == .sign else { return nil }
    let isCounted = scan.has(.numbers, at: start) && scan.isWord(.copula, at: start + 1)
    let isOrdinal = scan.isWord(.ordinal, at: start) && scan.has(.numbers, at: start + 1)
    return isCounted || isOrdinal ? start : nil
  }

  /// With the mark that opens or closes a quotation of which it holds the other one.
  private func withQuotes(_ item: Range<Int>, in content: Range<Int>) -> Range<Int> {
    let marks = item.filter { text.isSign("\"", at: $0) }
    guard marks.count % 2 == 1 else { return item }
    if item.upperBound < content.upperBound, text.isSign("\"", at: item.upperBound) {
      return item.lowerBound..<item.upperBound + 1
    }
    let opens = item.lowerBound > content.lowerBound && text.isSign("\"", at: item.lowerBound - 1)
    return opens ? item.lowerBound - 1..<item.upperBound : item
  }

  private func isLoose(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.kind == .sign { return !token.isSign(")") && !token.isSign("%") }
    return scan.isWord([.and, .also], at: index) && !scan.has(.itemVerbs, at: index)
  }
}
