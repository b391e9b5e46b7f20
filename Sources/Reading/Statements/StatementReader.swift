/// Reads statements: cues that are acts, who speaks, what act it is, what was said, and its items.
struct StatementReader {
  private let article: Article
  private let scan: Scan
  private let cues: CueReader
  private let speakers: SpeakerFinder
  private let acts: ActRule
  private let contents: ContentReader
  private let items: ItemReader
  private var text: Text { scan.text }

  /// Tokens of instruments: Tuyên bố về ứng xử is no act.
  private let isInName: [Bool]

  init(_ article: Article, people: People, mentions: Mentions, names: Names) {
    self.article = article
    scan = article.scan
    var isInName = Array(repeating: false, count: article.text.count)
    for index in names.instruments.flatMap(\.range) { isInName[index] = true }
    self.isInName = isInName
    cues = CueReader(article)
    speakers = SpeakerFinder(article, people: people, mentions: mentions)
    acts = ActRule(article, people: people, mentions: mentions)
    contents = ContentReader(article, mentions: mentions)
    items = ItemReader(article, mentions: mentions)
  }

  func read() -> [Statement] {
    var statements: [Statement] = []
    var last: [Who] = []
    for sentence in article.sentences {
      let said = statementsOf(sentence, last: last)
      statements += said
      last = said.last { $0.way != .behind }?.speakers ?? last
    }
    return statements
  }

  private func statementsOf(_ sentence: Range<Int>, last: [Who]) -> [Statement] {
    var cues = cues.cues(in: sentence)
    cues.removeAll { isInName[$0.range.lowerBound] }
    var said: [Statement] = []
    var lent: Range<Int>?
    for cue in cues where cue.range != lent && isAct(cue, in: sentence, said: said) {
      let before = said.last { $0.way != .behind }
      guard let found = speakers.speakers(of: cue, in: sentence, before: before, last: last) else { continue }
      let (act, lender) = acts.act(of: cue, speakers: found.who, in: sentence, cues: cues)
      lent = lender ?? lent
      said.append(Statement(cue: cue, speakers: found.who, way: found.way, act: act, content: cue.range))
    }
    for index in said.indices {
      let next = said[(index + 1)...].first { $0.cue.range.lowerBound > said[index].cue.range.upperBound }
      said[index].content = contents.content(of: said[index], in: sentence, next: next)
      said[index].items = items.items(of: said[index])
    }
    return said
  }

  /// Whether a cue is an act at all: not negated, no noun, no purpose, no part of what is agreed or asked for.
  private func isAct(_ cue: Cue, in sentence: Range<Int>, said: [Statement]) -> Bool {
    let start = cue.range.lowerBound
    if start > sentence.lowerBound {
      if scan.isWord(.negation, at: start - 1)
        || scan.isWord(.negation, at: start - 2) && scan.isWord(.adverb, at: start - 1)
      {
        return false
      }
      if !cue.isNoun, scan.isWord(.noAct, at: start - 1), !scan.isInCompound(start - 1) { return false }
    }
    if cue.kind == .aux { return isPromise(cue, in: sentence, said: said) }
    return !isItem(cue, said: said) && !isStageDirection(cue)
  }

  /// phát biểu tại hội nghị tells where, not what.
  private func isStageDirection(_ cue: Cue) -> Bool {
    cue.kind == .say && cue.act == .inform && scan.isWord(.placePreposition, at: cue.range.upperBound)
  }

  /// sẽ, cần … are acts in the title and in direct speech only.
  private func isPromise(_ cue: Cue, in sentence: Range<Int>, said: [Statement]) -> Bool {
    said.isEmpty && (article.isInTitle(cue.range.lowerBound) || article.speech[cue.range.lowerBound] != 0)
  }

  /// ủng hộ lẫn nhau behind nhất trí is a thing agreed, not an act.
  private func isItem(_ cue: Cue, said: [Statement]) -> Bool {
    guard let before = said.last, before.act.hasItems, !cue.isJoined else { return false }
    return scan.has(.itemVerbs, at: cue.range.lowerBound)
  }
}
