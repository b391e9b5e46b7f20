/// A word that opens a mention of an encounter, where it stands.
struct Frame: Sendable {
  let range: Range<Int>
  let kind: EncounterKind
  let grammar: EncounterEntry.Grammar
  let isNoun: Bool
  let sort: EncounterEntry.Sort
  /// Whether it may be a noun or a verb, as a verb its objects follow.
  let mayBeVerb: Bool

  var start: Int { range.lowerBound }
  var end: Int { range.upperBound }
}

/// Finds frames (`encounters.tsv`) and decides for each whether it is a noun or a verb.
struct FrameReader {
  private let scan: Scan
  private let language: Language
  private var text: Text { scan.text }

  init(_ scan: Scan) {
    self.scan = scan
    language = scan.language
  }

  /// The frames of a sentence; none begins within a name or a title.
  func frames(in sentence: Range<Int>, phrases: [SidePhrase]) -> [Frame] {
    var frames: [Frame] = []
    var index = sentence.lowerBound
    var next = 0
    while true {
      index = scan.next(LexiconName.encounters.bit, from: index, to: sentence.upperBound)
      if index == sentence.upperBound { return frames }
      while next < phrases.count, phrases[next].end <= index { next += 1 }
      let isMasked = next < phrases.count && phrases[next].kind != .pair && phrases[next].range.contains(index)
      guard !isMasked, !scan.isInCompound(index), let match = scan.longest(language.encounters, at: index) else {
        index += 1
        continue
      }
      if let frame = frame(match, in: sentence) { frames.append(frame) }
      index = match.end
    }
  }

  private func frame(_ match: Scan.Match<EncounterEntry>, in sentence: Range<Int>) -> Frame? {
    guard let kind = match.entry.kind else { return nil }
    let isNoun = match.entry.verb == .none || match.entry.noun != .none && isNoun(match.range)
    var frame = Frame(
      range: match.range, kind: kind, grammar: isNoun ? match.entry.noun : match.entry.verb, isNoun: isNoun,
      sort: match.entry.sort, mayBeVerb: match.entry.verb != .none)
    let isSitting = !isNoun && isSatBy(frame, in: sentence)
    if frame.grammar == .sits, !isSitting { return nil }
    if isSitting {
      frame = Frame(
        range: frame.range, kind: .session, grammar: .sits, isNoun: false, sort: frame.sort, mayBeVerb: true)
    }
    if frame.kind == .meeting, isNoun, isSittingOfBody(frame, in: sentence) {
      frame = Frame(
        range: frame.range, kind: .session, grammar: .session, isNoun: true, sort: frame.sort, mayBeVerb: false)
    }
    return frame
  }

  /// A frame that may be both is a noun behind các, cuộc, tại … or before giữa, của, này.
  private func isNoun(_ frame: Range<Int>) -> Bool {
    let before = frame.lowerBound - 1
    let isLed =
      text.isJoined(frame.lowerBound) && scan.isWord([.nominal, .preposition, .indefinite], at: before)
      && !scan.isWord(.and, at: before)
    return isLed || scan.isWord([.between, .of, .this], at: frame.upperBound)
  }

  /// Ủy ban Hỗn hợp Việt Nam - Lào họp: a joint body stands before.
  private func isSatBy(_ frame: Frame, in sentence: Range<Int>) -> Bool {
    (frame.grammar == .sits || frame.grammar == .with && scan.isEncounterWord(.sits, at: frame.end - 1))
      && SittingBody(scan).start(before: frame.start, from: sentence.lowerBound) != nil
  }

  /// cuộc họp … của Ủy ban Hỗn hợp: a joint body stands right behind.
  private func isSittingOfBody(_ frame: Frame, in sentence: Range<Int>) -> Bool {
    guard scan.isEncounterWord(.sits, at: frame.end - 1) else { return false }
    return (frame.end..<min(frame.end + 6, sentence.upperBound)).contains { index in
      text.tokens[index].isCapitalised && scan.longest(language.mechanismHeads, at: index)?.entry.kind == .body
    }
  }
}
