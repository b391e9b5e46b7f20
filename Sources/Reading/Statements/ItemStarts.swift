/// A token with which the first of the things agreed, promised or asked for may begin.
package struct ItemStart: Sendable {
  package let token: Int
  package var evidence: Evidence
}

/// Where the first thing of a content may begin: with it, behind its subject or a modal (hai bên cần …), at a verb that
/// could be done, behind a function word (kêu gọi các nước …, đề nghị Lào …).
struct ItemStarts {
  private let scan: Scan
  private let mentions: Mentions
  private let judge: any Judge
  private let act: FeatureValue
  /// The mentions of the sentence.
  private let named: Range<Int>
  private let content: Range<Int>
  private var text: Text { scan.text }
  /// The first thing begins within this many words.
  private static let reach = 22
  private static let most = 16

  init(_ article: Article, mentions: Mentions, content: Range<Int>, act: Act, judge: any Judge) {
    scan = article.scan
    self.mentions = mentions
    self.judge = judge
    self.act = FeatureValue(FeatureWord(act))
    self.content = content
    named = content.isEmpty ? 0..<0 : mentions.indices(ofSentence: article.sentenceOf[content.lowerBound])
  }

  /// What was passed on the way to a place.
  private struct Passed {
    var verbs = 0
    var modals = 0
    var mentions = 0
    var commas = 0
  }

  /// - Parameter cue: the word under which the content is said.
  func options(of cue: Cue) -> [ItemStart] {
    var options: [ItemStart] = []
    var passed = Passed()
    var first: Int?
    let modals = content.prefix(Self.reach).reduce(0) { $0 + (isModal($1) ? 1 : 0) }
    for index in content.prefix(Self.reach) {
      if text.tokens[index].kind == .sign {
        if text.isSign(",", at: index) || text.isSign(";", at: index) { passed.commas += 1 }
        continue
      }
      let own = first ?? index
      if first == nil || options.count < Self.most && mayBegin(index) {
        options.append(option(index, own, cue, passed, modals: modals))
      }
      first = own
      if scan.has(.itemVerbs, at: index), !isInMention(index) { passed.verbs += 1 }
      if isModal(index) { passed.modals += 1 }
      if mentionEnds(at: index + 1) != nil { passed.mentions += 1 }
    }
    return options
  }

  private func mayBegin(_ index: Int) -> Bool {
    guard !isInMention(index) else { return false }
    return scan.has(.itemVerbs, at: index) || scan.isFunctionWord(at: index - 1) || text.tokens[index - 1].kind == .sign
      || mentionEnds(at: index) != nil
  }

  private func option(_ index: Int, _ first: Int, _ cue: Cue, _ passed: Passed, modals: Int) -> ItemStart {
    var evidence = Evidence(judge)
    let verb = isInMention(index) ? nil : scan.longest(scan.language.itemVerbs, at: index)
    let isVerb = FeatureValue(verb != nil)
    let shape = TokenShape(scan)
    let before = shape.value(index - 1, in: content)
    let here = shape.value(index, in: content)
    let mention = mentionEnds(at: index).map { FeatureValue(FeatureWord(mentions[$0].kind)) } ?? .nothing
    evidence.add(.startFirst, FeatureValue(index == first), isVerb)
    evidence.add(.startBefore, before, isVerb)
    evidence.add(.startHere, here, FeatureValue(index == first))
    evidence.add(.startMention, mention, isVerb)
    evidence.add(.startInMention, FeatureValue(isInMention(index)), act)
    evidence.add(.startVerbs, FeatureValue(count: min(3, passed.verbs)), isVerb)
    evidence.add(.startModals, FeatureValue(count: min(2, modals)), FeatureValue(count: min(2, passed.modals)))
    evidence.add(.startMentions, FeatureValue(count: min(3, passed.mentions)), isVerb)
    evidence.add(.startCommas, FeatureValue(count: min(2, passed.commas)), isVerb)
    evidence.add(.startDistance, FeatureValue(count: (index - first) / 2), isVerb)
    if let verb { evidence.add(.startVerb, FeatureValue(words: text.tokens[verb.range].lazy.map(\.hash))) }
    return ItemStart(token: index, evidence: evidence)
  }

  private func isModal(_ index: Int) -> Bool { scan.isWord(.modal, at: index) && !isInMention(index) }

  private func isInMention(_ index: Int) -> Bool { named.contains { mentions[$0].range.contains(index) } }

  private func mentionEnds(at index: Int) -> Int? { named.first { mentions[$0].range.upperBound == index } }
}
