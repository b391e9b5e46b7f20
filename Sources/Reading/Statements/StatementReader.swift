/// Reads statements: cues that are acts, who speaks, what act it is, what was said, and its items.
struct StatementReader {
  private let article: Article
  private let scan: Scan
  private let cues: CueReader
  private let people: People
  private let judge: any Judge
  private let options: SpeakerOptions
  private let evidence: CueEvidence
  private let acts: ActOptions
  private let contents: ContentReader
  private let items: ItemReader
  private var text: Text { scan.text }

  /// Tokens of instruments: Tuyên bố về ứng xử is no act.
  private let isInName: [Bool]

  init(
    _ article: Article, people: People, mentions: Mentions, names: Names, times: [TimeExpression], judge: any Judge
  ) {
    self.article = article
    scan = article.scan
    var isInName = Array(repeating: false, count: article.text.count)
    for index in names.instruments.flatMap(\.range) { isInName[index] = true }
    self.isInName = isInName
    cues = CueReader(article)
    self.people = people
    self.judge = judge
    options = SpeakerOptions(
      article, people: people, mentions: mentions,
      finder: SpeakerFinder(article, people: people, mentions: mentions), judge: judge)
    evidence = CueEvidence(article, people: people, mentions: mentions, judge: judge)
    acts = ActOptions(article, people: people, mentions: mentions, judge: judge)
    contents = ContentReader(article, mentions: mentions, judge: judge)
    items = ItemReader(article, mentions: mentions, deadlines: Deadlines(times, in: article.scan), judge: judge)
  }

  func read() -> [Statement] {
    var statements: [Statement] = []
    var last: Speakers = []
    for sentence in article.sentences {
      let said = statementsOf(sentence, last: last)
      statements += said
      last = said.last { $0.way != .behind }?.speakers ?? last
    }
    return statements
  }

  /// chưa thống nhất, không tiết lộ: nothing was said.
  private func isNegated(_ cue: Cue) -> Bool {
    let before = cue.range.lowerBound - 1
    return text.isJoined(cue.range.lowerBound) && scan.isWord(.negation, at: before) && scan.isWord(.adverb, at: before)
  }

  private func statementsOf(_ sentence: Range<Int>, last: Speakers) -> [Statement] {
    var cues = cues.cues(in: sentence)
    cues.removeAll { isInName[$0.range.lowerBound] || isNegated($0) || evidence.isOfMedia($0, in: sentence) }
    var said: [Statement] = []
    var lent: Range<Int>?
    for cue in cues {
      let place = CuePlace(text: text, range: cue.range, act: cue.act)
      guard judge.mayBeStatement(place, evidence.glance(at: cue, in: sentence)) else { continue }
      let carried = said.filter { $0.way != .behind }
      let found = options.options(of: cue, in: sentence, said: carried, last: last, cues: cues)
      let choices = SpeakerChoices(people: people, options: found)
      guard !found.isEmpty, let chosen = judge.speaker(at: place, among: choices) else { continue }
      let evidence = evidence.evidence(
        of: cue, found: found[chosen], in: sentence, said: carried, cues: cues, lent: lent)
      guard judge.isStatement(place, evidence) else { continue }
      let settled = judge.settledSpeaker(at: place, among: choices, taken: chosen)
      let speaker = found[settled]
      let acts = acts.options(of: cue, speakers: speaker.who, in: sentence, cues: cues)
      let decided = acts.count > 1 ? judge.act(of: place, among: acts) : 0
      let act = acts[decided]
      lent = act.lender ?? lent
      let isOne = Share.yes(evidence.sum)
      let isSpeaker = Share.option(settled, of: found.map(\.evidence.sum)) { found[$0].who == speaker.who }
      let isAct = Share.option(decided, of: acts.map(\.evidence.sum)) { acts[$0].act == act.act }
      said.append(
        Statement(
          cue: cue, speakers: speaker.who, way: speaker.way, act: act.act, content: cue.range, isOne: isOne,
          isRight: isOne * isSpeaker * isAct))
    }
    for index in said.indices {
      said[index].content = contents.content(of: said[index], in: sentence, said: said)
      said[index].items = items.items(of: said[index])
    }
    return said
  }
}
