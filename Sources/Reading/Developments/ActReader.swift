/// Finds acts: verbs and nouns for something that can be promised and be done.
struct ActReader {
  /// An act where it stands.
  struct Act {
    let range: Range<Int>
    let use: ActEntry.Use
    let kinds: [String]
  }

  private let scan: Scan
  private var language: Language { scan.language }
  private var text: Text { scan.text }

  init(_ scan: Scan) { self.scan = scan }

  /// The act that begins at a token; none where a syllable is part of another word.
  func act(at index: Int) -> Act? {
    guard let match = scan.longest(language.acts, at: index), match.entry.use != .none else { return nil }
    if match.range.count == 1, scan.isInCompound(index) || isOfLongerWord(match.range) { return nil }
    return Act(range: match.range, use: match.entry.use, kinds: match.entry.kinds)
  }

  /// The first act that is not only carried on; of one that carries or finishes another, the other; else the first of all.
  func main(in range: Range<Int>) -> Act? {
    var first: Act?
    var index = range.lowerBound
    while index < range.upperBound {
      guard let act = act(at: index), act.range.upperBound <= range.upperBound else {
        index += 1
        continue
      }
      let isWhole = act.use == .verb || act.use == .event || act.use == .noun
      if isOfDocument(act) {
        return act.kinds == ["build"] ? Act(range: act.range, use: act.use, kinds: ["conclude"]) : act
      }
      if isWhole { return act }
      if first == nil || first?.use == .carryingOut && act.use != .carryingOut { first = act }
      index = act.range.upperBound
    }
    return first
  }

  /// đàm phán Hiệp định tránh đánh thuế hai lần, xây dựng Kế hoạch hành động: what is done to a document, whatever acts its name
  /// tells of.
  private func isOfDocument(_ act: Act) -> Bool {
    (act.kinds == ["negotiate"] || act.kinds == ["build"]) && scan.has(.instrumentHeads, at: act.range.upperBound)
  }

  /// Whether a longer verb or office begins where an act of one syllable stands.
  private func isOfLongerWord(_ range: Range<Int>) -> Bool {
    let others = LexiconName.itemVerbs.bit | LexiconName.officeWords.bit
    return scan.end(of: others, at: range.lowerBound) > range.upperBound
  }
}
