/// Reads what words before and behind a frame say of its status (`status-words.tsv`), within their reach and clause.
struct StatusSigns {
  private let scan: Scan
  private var text: Text { scan.text }
  private static let longestBefore = 8
  private static let longestBehind = 14

  init(_ scan: Scan) { self.scan = scan }

  func signs(of mention: EncounterMention) -> Set<EncounterStatus> {
    var signs: Set<EncounterStatus> = []
    let frame = mention.frame
    let start = max(text.sentenceStart(frame.lowerBound), frame.lowerBound - Self.longestBefore)
    for match in matches(start..<frame.lowerBound) {
      guard let sign = match.entry.before, frame.lowerBound - match.end <= reach(sign, mention) else { continue }
      if isClear(match.end..<frame.lowerBound) { signs.insert(sign.status) }
    }
    let end = min(text.sentenceEnd(frame.lowerBound), frame.upperBound + Self.longestBehind)
    if end > frame.upperBound {
      for match in matches(frame.upperBound..<end) {
        guard let sign = match.entry.after, match.range.lowerBound - frame.upperBound <= sign.reach else { continue }
        if isClear(frame.upperBound..<match.range.lowerBound) { signs.insert(sign.status) }
      }
    }
    return signs
  }

  private func matches(_ range: Range<Int>) -> [Scan.Match<StatusWordEntry>] {
    var matches: [Scan.Match<StatusWordEntry>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let match = scan.longest(scan.language.statusWords, at: index), match.end <= range.upperBound {
        matches.append(match)
        index = match.end
      } else {
        index += 1
      }
    }
    return matches
  }

  /// sẽ is near its verb, đã near its noun.
  private func reach(_ sign: StatusWordEntry.Sign, _ mention: EncounterMention) -> Int {
    if sign.status == .planned, !mention.isNoun { return min(sign.reach, 4) }
    return sign.status == .held && mention.isNoun ? 2 : sign.reach
  }

  private func isClear(_ gap: Range<Int>) -> Bool {
    !gap.contains { index in
      [",", ";", ":", "\""].contains(where: text.tokens[index].isSign)
        || scan.has(.encounters, at: index) && isFrame(index)
    }
  }

  private func isFrame(_ index: Int) -> Bool { scan.longest(scan.language.encounters, at: index)?.entry.kind != nil }
}
