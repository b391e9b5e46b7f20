/// Finds every place that speaks of an encounter, with its sides, place, times and signs of status.
struct EncounterMentionReader {
  private let article: Article
  private let scan: Scan
  private let people: People
  private let groups: SideGroups
  private let phrases: [SidePhrase]
  private let times: ReportTimes
  private let blocks: [Block]
  private let aims: Aims

  init(_ article: Article, people: People, phrases: [SidePhrase], aims: Aims, times: ReportTimes) {
    self.aims = aims
    self.article = article
    self.people = people
    self.phrases = phrases
    self.times = times
    scan = article.scan
    groups = SideGroups(article.scan, people: people)
    blocks = Block.all(of: article)
  }

  /// - Parameter pair: whom words for two mean before two people have met.
  func read(pair: PersonList) -> [EncounterMention] {
    var mentions: [EncounterMention] = []
    var previous: [SidePhrase] = []
    var pair = pair
    var next = 0
    let frames = FrameReader(scan)
    for (number, range) in article.sentences.enumerated() {
      let first = next
      while next < phrases.count, phrases[next].start < range.upperBound { next += 1 }
      let own = phrases[first..<next]
      if own.isEmpty,
        scan.next(LexiconName.encounters.bit, from: range.lowerBound, to: range.upperBound) == range.upperBound
      {
        continue
      }
      var sentence = FrameSentence(
        scan: scan, groups: groups, range: range, phrases: outsideBrackets(own, in: range),
        frames: frames.frames(in: range, phrases: Array(own)), previous: previous, pair: pair)
      let start = mentions.count
      read(&sentence, number, into: &mentions)
      date(&mentions, from: start, sentence, number)
      previous = subjects(of: sentence) ?? previous
      pair = sentence.pair
    }
    return mentions
  }

  private func read(_ sentence: inout FrameSentence, _ number: Int, into mentions: inout [EncounterMention]) {
    var nameEnd = 0
    for frame in sentence.frames {
      let isName = frame.grammar == .forum || frame.grammar == .session
      if isName, frame.start < nameEnd { continue }
      if !isOccasion(frame, in: sentence) { continue }
      var mention = EncounterMention(
        frame: frame, sentence: number, block: blocks[number], isQuoted: article.speech[frame.start] != 0)
      mention.isPlural = sentence.hasWord(.plural, in: frame.start - 2..<frame.start)
      mention.aim = aims.aim(at: frame.start)
      mention.isPassive = sentence.isWord(.passive, at: frame.start - 1)
      let read = self.read(mention, in: sentence).map { withoutThoseWhoAim($0, in: sentence) }
      if isName, let end = read.first?.nameEnd { nameEnd = end }
      mentions += read
      for mention in read where mention.sides.people.count == 2 && Self.brings(mention.kind) {
        sentence.pair = mention.sides.people
      }
    }
  }

  /// Who agrees that a session be held or a document be signed is not said to hold or sign it.
  private func withoutThoseWhoAim(_ mention: EncounterMention, in sentence: FrameSentence) -> EncounterMention {
    guard let aim = mention.aim, mention.kind == .session || mention.kind == .signing else { return mention }
    var mention = mention
    mention.sides.people = PersonList(
      mention.sides.people.filter { person in
        sentence.phrases.contains { $0.person == person && aims.aim(at: $0.start) == aim }
      })
    return mention
  }

  /// Who takes part in these, "hai bên" means behind them.
  private static func brings(_ kind: EncounterKind) -> Bool { [.call, .meeting, .conference, .visit].contains(kind) }

  private func read(_ mention: EncounterMention, in sentence: FrameSentence) -> [EncounterMention] {
    switch mention.frame.grammar {
    case .with: sentence.talks(mention)
    case .host: sentence.hosting(mention)
    case .sits: sentence.sittings(mention)
    case .place, .trip, .go: sentence.visits(mention)
    case .doc: sentence.signings(mention)
    case .letter, .send: sentence.messages(mention)
    case .between, .forum, .session, .rite, .signed: sentence.nouns(mention)
    case .none: []
    }
  }

  /// A dialogue is one where it is numbered or written as a name, a sitting where a body is named.
  private func isOccasion(_ frame: Frame, in sentence: FrameSentence) -> Bool {
    guard frame.grammar == .session else { return true }
    if scan.isEncounterWord(.dialogue, at: frame.start), frame.range.count == 2 {
      let isNumbered = (frame.end..<min(frame.end + 12, sentence.end)).contains { scan.has(.sessionWords, at: $0) }
      let isName =
        frame.start > sentence.start && article.text.tokens[frame.start].isCapitalised && frame.end < sentence.end
        && article.text.tokens[frame.end].isCapitalised
      return isNumbered || isName
    }
    guard scan.isEncounterWord(.sits, at: frame.start) || scan.isEncounterWord(.sits, at: frame.start + 1),
      !scan.isEncounterWord(.sitting, at: frame.start)
    else { return true }
    return (frame.start..<min(frame.end + 8, sentence.end)).contains {
      scan.hasAny(LexiconName.mechanisms.bit | LexiconName.mechanismHeads.bit | LexiconName.bodies.bit, at: $0)
    }
  }

  private func date(_ mentions: inout [EncounterMention], from start: Int, _ sentence: FrameSentence, _ number: Int) {
    guard start < mentions.count else { return }
    let times = FrameTimes(sentence, mentions: mentions[start...])
    times.give(self.times, ofSentence: number, to: &mentions[start...])
    for index in start..<mentions.count { mentions[index].when = stretched(mentions[index], sentence) }
    let signs = StatusSigns(sentence, times: self.times)
    for index in start..<mentions.count {
      mentions[index].signs = signs.signs(of: mentions[index])
      if index > start, isAsMuchPlanned(mentions[index], as: mentions[index - 1], in: sentence) {
        mentions[index].signs.insert(.planned)
      }
    }
  }

  /// sẽ hội đàm với X, sau đó chào xã giao Y và Z: the same verb for another object, or one that goes on with the same subject.
  private func isAsMuchPlanned(
    _ mention: EncounterMention, as previous: EncounterMention, in sentence: FrameSentence
  ) -> Bool {
    guard previous.signs.contains(.planned) else { return false }
    return mention.frame.start == previous.frame.start
      || !mention.signs.contains(.held) && sentence.frameContinued(by: mention.frame)?.start == previous.frame.start
  }

  /// Ngày 2/11, bắt đầu chuyến thăm … trong 3 ngày: from the first day to the last.
  private func stretched(_ mention: EncounterMention, _ sentence: FrameSentence) -> DateSpan? {
    guard mention.kind == .visit, let first = mention.when, first.isDay,
      sentence.has(.begins, in: sentence.start..<sentence.end)
    else { return mention.when }
    let words = TimeWords(scan)
    let days = (mention.frame.end..<sentence.end).lazy.compactMap { index -> Int? in
      guard let count = words.count(at: index), words.value(.unit, at: count.end)?.value == TimeUnit.day.rawValue,
        !text.tokens[count.end].isCapitalised, !words.isWord(.day, at: index - 1)
      else { return nil }
      return count.value
    }
    return days.first.flatMap(first.lasting(days:)) ?? first
  }

  private var text: Text { scan.text }

  /// Who stands first in a sentence behind no preposition, with those joined to him; nil if nobody does.
  private func subjects(of sentence: FrameSentence) -> [SidePhrase]? {
    let actors = sentence.phrases.indices.filter {
      let phrase = sentence.phrases[$0]
      return phrase.isActor && (phrase.person != nil || !phrase.states.isEmpty)
    }
    guard let any = actors.first else { return nil }
    let first = actors.first {
      sentence.phrases[$0].start == sentence.start
        || !sentence.isWord(.objectMarker, at: sentence.phrases[$0].start - 1)
    }
    return groups.forwards(from: first ?? any, in: sentence.phrases).filter(\.isActor)
  }

  /// Without the states and titles in brackets: (đồng Chủ tịch Ủy ban Việt Nam - Cuba).
  private func outsideBrackets(_ phrases: ArraySlice<SidePhrase>, in range: Range<Int>) -> [SidePhrase] {
    guard range.contains(where: { article.text.isSign("(", at: $0) }) else { return Array(phrases) }
    var depth = 0
    var index = range.lowerBound
    return phrases.filter { phrase in
      while index < phrase.start {
        let token = article.text.tokens[index]
        if token.isSign("(") { depth += 1 } else if token.isSign(")"), depth > 0 { depth -= 1 }
        index += 1
      }
      return depth == 0 || phrase.kind == .person || phrase.kind == .place
    }
  }
}
