/// Cuts what is agreed, promised or asked for into things that can be followed up one by one.
struct ItemReader {
  private let article: Article
  private let scan: Scan
  private let mentions: Mentions
  private let judge: any Judge
  private var text: Text { scan.text }
  /// The first verb of the first item stands within this many words.
  private static let reachOfVerb = 22
  /// A verb alone is nothing that could be followed up.
  private static let shortest = 3

  init(_ article: Article, mentions: Mentions, judge: any Judge) {
    self.judge = judge
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
    guard let start = firstItem(in: content) else { return [] }
    let place = CuePlace(text: text, range: statement.cue.range, act: statement.act)
    let splits = ItemSplits(scan, content: content, first: start, act: statement.act, judge: judge)
    var starts = [start]
    var shares = [1.0]
    for separator in start + 1..<max(start + 1, content.upperBound) {
      guard let next = splits.start(behind: separator), next > starts[starts.count - 1] else { continue }
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
      return trimmed(starts[index]..<end).map { StatementItem(range: $0, beginsHere: shares[index]) }
    }
  }

  /// Behind a modal (hai bên cần …), else at the first verb, else with the content.
  private func firstItem(in content: Range<Int>) -> Int? {
    let near = content.prefix(Self.reachOfVerb)
    if let modal = near.first(where: { isModal($0) && !isInMention($0) }) {
      let end = scan.longest(scan.language.words, at: modal)?.end ?? modal + 1
      if end < content.upperBound { return end }
    }
    return near.first { scan.has(.itemVerbs, at: $0) && !isInMention($0) }
      ?? near.first { text.tokens[$0].kind != .sign }
  }

  /// cần, but not of cần thiết.
  private func isModal(_ index: Int) -> Bool {
    guard scan.isWord(.modal, at: index), let word = scan.longest(scan.language.words, at: index) else { return false }
    return word.entry.classes.contains(.modal)
  }

  private func isInMention(_ index: Int) -> Bool {
    mentions.mentions(ofSentence: article.sentenceOf[index]).contains { $0.range.contains(index) }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound, isLoose(end - 1) { end -= 1 }
    return end - range.lowerBound >= Self.shortest ? range.lowerBound..<end : nil
  }

  private func isLoose(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.kind == .sign { return !token.isSign(")") && !token.isSign("%") }
    return scan.isWord([.and, .also], at: index) && !scan.has(.itemVerbs, at: index)
  }
}
