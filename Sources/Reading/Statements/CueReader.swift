/// Finds cues: the longest entries of `cues.tsv`; compounds that only look like one block them.
struct CueReader {
  private let scan: Scan
  private let language: Language
  /// At most this many filler words stand between the two words of one cue.
  private static let longestFiller = 4

  init(_ article: Article) {
    scan = article.scan
    language = article.language
  }

  /// The cues of a sentence, in order, with the reporting and the stance word of one act joined.
  func cues(in sentence: Range<Int>) -> [Cue] {
    var cues: [Cue] = []
    var last: Scan.Match<CueEntry>?
    var index = sentence.lowerBound
    while let match = match(from: index, to: sentence.upperBound) {
      if let first = last, joins(first, match) {
        cues[cues.count - 1] = joined(first, match)
        last = nil
      } else {
        cues.append(single(match))
        last = match
      }
      index = noun(within: match) ?? match.end
    }
    return cues
  }

  /// Where another act begins that closes the words of one: lời mời in nhận lời mời của X.
  private func noun(within match: Scan.Match<CueEntry>) -> Int? {
    (match.range.lowerBound + 1..<match.end).first { index in
      scan.longest(language.cues, at: index).map {
        $0.entry.joins == .noun && $0.entry.act != match.entry.act && $0.end >= match.end
      } ?? false
    }
  }

  /// The next entry of `cues.tsv` that no compound covers.
  private func match(from start: Int, to end: Int) -> Scan.Match<CueEntry>? {
    var index = start
    while true {
      index = scan.next(LexiconName.cues.bit | LexiconName.cueCompounds.bit, from: index, to: end)
      if index == end { return nil }
      guard !scan.isInCompound(index) else {
        index += 1
        continue
      }
      let cue = scan.longest(language.cues, at: index)
      let compound = scan.longest(language.cueCompounds, at: index)
      if let cue, cue.entry.kind == .according, isOccasion(cue) {
        index += 1
        continue
      }
      if let cue, cue.end > compound?.end ?? 0 { return cue }
      index = min(compound?.end ?? index + 1, end)
    }
  }

  /// theo lời mời của X, theo đề nghị từ phía X: not what somebody tells, but why something takes place.
  private func isOccasion(_ cue: Scan.Match<CueEntry>) -> Bool {
    (cue.range.lowerBound + 1...cue.end).contains { index in
      scan.longest(language.cues, at: index).map {
        $0.end > cue.end && [.propose, .invite].contains($0.entry.act)
      } ?? false
    }
  }

  /// bày tỏ tin tưởng, khẳng định mong muốn, thông báo sẽ: a reporting verb and the stance word next to it.
  private func joins(_ first: Scan.Match<CueEntry>, _ second: Scan.Match<CueEntry>) -> Bool {
    guard first.end <= second.range.lowerBound else { return false }
    let gap = first.end..<second.range.lowerBound
    guard gap.count <= Self.longestFiller, gap.allSatisfy({ scan.isWord(.filler, at: $0) }) else { return false }
    switch first.entry.kind {
    case .show: return second.entry.kind != .aux && second.entry.kind != .according
    case .say:
      guard !gap.contains(where: { scan.isWord(.plural, at: $0) }),
        [.inform, .affirm, .warn].contains(first.entry.act), second.entry.act != .discuss
      else { return false }
      return second.entry.kind == .stance || second.entry.act == .propose || second.entry.act == .commit
    case .stance, .aux, .according, .review: return false
    }
  }

  private func joined(_ first: Scan.Match<CueEntry>, _ second: Scan.Match<CueEntry>) -> Cue {
    Cue(
      range: first.range.lowerBound..<second.end, head: first.range, act: second.entry.act, kind: first.entry.kind,
      isNoun: false,
      isJoined: true)
  }

  private func single(_ match: Scan.Match<CueEntry>) -> Cue {
    Cue(
      range: match.range, head: match.range, act: match.entry.act, kind: match.entry.kind,
      isNoun: match.entry.joins == .noun,
      isJoined: false)
  }
}
