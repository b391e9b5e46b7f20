/// Finds what an item is about that names no thing of its own: mở lại cửa khẩu này; Đối với cầu X, hai bên nhất trí khởi công …;
/// việc xây cầu X bị chậm, hai bên nhất trí lùi thời hạn.
struct ItemAntecedents {
  private let scan: Scan
  private var text: Text { scan.text }
  /// Back from này to the thing that it points to, and over the words of that thing.
  private static let reachBack = 80
  private static let longestThing = 14
  /// Đối với …, up to its comma.
  private static let longestTopic = 20

  init(_ scan: Scan) { self.scan = scan }

  /// - Parameter cue: the words under which the item is said.
  func antecedent(of item: Range<Int>, cue: Range<Int>) -> Range<Int>? {
    topic(before: item) ?? pointed(in: item) ?? owner(of: item, before: cue)
  }

  /// Đối với X, …; Về X, …
  private func topic(before item: Range<Int>) -> Range<Int>? {
    let start = text.sentenceStart(item.lowerBound)
    guard let word = scan.longest(scan.language.words, at: start), word.entry.classes.contains(.about),
      word.end < item.lowerBound,
      let comma = (word.end..<min(item.lowerBound, word.end + Self.longestTopic)).first(where: {
        text.isSign(",", at: $0)
      })
    else { return nil }
    return word.end..<comma
  }

  /// cửa khẩu này: the last place before that names one.
  private func pointed(in item: Range<Int>) -> Range<Int>? {
    guard let this = item.dropFirst().first(where: { scan.isWord(.this, at: $0) }) else { return nil }
    let first = max(0, item.lowerBound - Self.reachBack)
    guard let place = (first..<item.lowerBound).last(where: { isSame($0, as: this - 1) }) else { return nil }
    let longest = place..<min(item.lowerBound, place + Self.longestThing)
    return place..<(longest.dropFirst().first(where: endsThing) ?? longest.upperBound)
  }

  private func endsThing(_ index: Int) -> Bool {
    !text.isJoined(index) || StaticSigns.clause.contains(text.tokens[index])
  }

  /// Whether a noun of two syllables, or one of one with a name behind it, stands there again.
  private func isSame(_ place: Int, as noun: Int) -> Bool {
    guard text.tokens[place].hash == text.tokens[noun].hash, noun > 0, text.isJoined(place + 1) else { return false }
    let isWhole = place > 0 && text.tokens[place - 1].hash == text.tokens[noun - 1].hash
    return isWhole && !scan.isWord(.this, at: place + 1) || text.tokens[place + 1].isCapitalised
  }

  /// thời hạn, tiến độ, thủ tục: of what the same sentence told before.
  private func owner(of item: Range<Int>, before cue: Range<Int>) -> Range<Int>? {
    let isOfOther = item.contains { index in
      scan.longest(scan.language.words, at: index)?.entry.classes.contains(.relational) ?? false
    }
    let start = text.sentenceStart(item.lowerBound)
    guard isOfOther, start < cue.lowerBound,
      let name = (start + 1..<cue.lowerBound).first(where: { isName($0) && !isName($0 - 1) })
    else { return nil }
    return name - 1..<((name..<cue.lowerBound).first(where: endsName) ?? cue.lowerBound)
  }

  /// A word with a capital that names no state and nobody.
  private func isName(_ index: Int) -> Bool {
    text.tokens[index].isCapitalised && !scan.hasAny(Self.others, at: index)
  }

  private static let others = LexiconName.states.bit | LexiconName.offices.bit | LexiconName.bodies.bit

  private func endsName(_ index: Int) -> Bool {
    endsThing(index) || scan.hasAny(LexiconName.developmentWords.bit | LexiconName.itemVerbs.bit, at: index)
  }
}

extension ItemParts {
  /// Whether it names a place, a work, a session, an amount.
  fileprivate var namesThing: Bool { !names.isEmpty || !ordinals.isEmpty || !amounts.isEmpty }

  /// With the things of another, where only that one names any.
  func about(_ other: ItemParts) -> ItemParts {
    guard !namesThing, other.namesThing else { return self }
    var parts = self
    parts.pointsBack = true
    parts.terms += other.terms.enumerated().filter { !other.actTerms.contains($0.offset) }.map(\.element)
    (parts.names, parts.wholeNames, parts.ordinals) = (other.names, other.wholeNames, other.ordinals)
    parts.amounts = other.amounts
    return parts
  }
}
