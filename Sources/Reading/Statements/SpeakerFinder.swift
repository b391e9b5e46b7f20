/// Finds who speaks at a cue, from the mentions of its sentence and the statements before it.
final class SpeakerFinder {
  private let article: Article
  private let scan: Scan
  private let people: People
  private let mentions: Mentions
  /// Whether a person has no office and no state.
  private let isCommentator: [Bool]
  private var text: Text { scan.text }

  init(_ article: Article, people: People, mentions: Mentions) {
    self.article = article
    self.people = people
    self.mentions = mentions
    isCommentator = people.persons.map { $0.isPrivate && $0.state == nil }
    scan = article.scan
  }

  /// - Parameters:
  ///   - before: the statement read before in the sentence.
  ///   - last: the speakers of the last statement of the report.
  func speakers(of cue: Cue, in sentence: Range<Int>, before: Statement?, last: Speakers)
    -> FoundSpeakers?
  {
    if cue.kind == .according || cue.isNoun { return behind(cue, in: sentence) }
    let start = cue.range.lowerBound
    if let adjacent = adjacent(to: start, in: sentence) {
      if adjacent.who.isEmpty { return nil }
      return FoundSpeakers(
        who: ownSpeaker(adjacent.who, at: start, before: before, last: last) ?? adjacent.who, way: adjacent.way)
    }
    if let before { return isCoordinated(cue, in: sentence) ? FoundSpeakers(who: before.speakers, way: .carried) : nil }
    if start == sentence.lowerBound { return subjectBehind(cue, in: sentence) ?? carriedOver(cue, last: last) }
    return mainSubject(of: cue.act ?? .affirm, before: start, in: sentence)
  }

  /// Ông X khẳng định Nga sẵn sàng …: behind a statement of one person, and in direct speech, the person's own state is
  /// the person.
  private func ownSpeaker(_ who: Speakers, at index: Int, before: Statement?, last: Speakers) -> Speakers? {
    guard who.count == 1, let state = who[0].state else { return nil }
    let speakers = before?.speakers ?? (article.speech[index] != 0 ? last : [])
    guard speakers.count == 1, let person = speakers[0].person, people.persons[person].state == state else {
      return nil
    }
    return speakers
  }

  /// Khẳng định …, bà X …: the subject of a fronted verb stands behind the comma.
  private func subjectBehind(_ cue: Cue, in sentence: Range<Int>) -> FoundSpeakers? {
    let index = ofSentence(sentence).first { index in
      mentions[index].range.lowerBound > cue.range.upperBound
        && text.isSign(",", at: mentions[index].range.lowerBound - 1)
        && [.person, .title, .pronoun, .sides].contains(mentions[index].kind)
    }
    guard let index, mentions[index].range.upperBound < sentence.upperBound else { return nil }
    let who = speakers(index)
    return who.isEmpty ? nil : FoundSpeakers(who: who, way: .subject)
  }

  /// A sentence that begins with a stance verb goes on with the speaker of the sentence before, on the same line.
  private func carriedOver(_ cue: Cue, last: Speakers) -> FoundSpeakers? {
    let isSameLine = text.tokens[cue.range.lowerBound].gap != .line
    return isSameLine && cue.kind != .say && cue.kind != .aux && !last.isEmpty
      ? FoundSpeakers(who: last, way: .last) : nil
  }

  // MARK: before the cue

  /// The mention that ends right before the cue, over adverbs, dates and brackets; with those it is joined to. An empty
  /// list where somebody stands there who is no speaker.
  private func adjacent(to cue: Int, in sentence: Range<Int>) -> FoundSpeakers? {
    let end = backOverAdverbs(cue, from: sentence.lowerBound)
    if nonSpeakerEnds(at: end) { return FoundSpeakers(who: [], way: .adjacent) }
    guard let index = mentions.index(endingAt: end), mentions[index].range.lowerBound >= sentence.lowerBound else {
      return nil
    }
    guard mentions[index].isFree || isJoinedToFree(index) else { return owned(by: index) }
    let group = group(endingAt: index, in: sentence)
    if group.count == 1 { return FoundSpeakers(who: speakers(index), way: .adjacent) }
    return FoundSpeakers(who: together(group), way: .joint)
  }

  /// người phát ngôn X của Tổng thống Y: the first one speaks.
  private func owned(by index: Int) -> FoundSpeakers? {
    let start = mentions[index].range.lowerBound
    guard scan.isWord(.of, at: start - 1), let owned = mentions.index(endingAt: start - 1), mentions[owned].isFree,
      mentions[owned].kind == .person
    else { return nil }
    let who = speakers(owned)
    return who.isEmpty ? nil : FoundSpeakers(who: who, way: .adjacent)
  }

  private func backOverAdverbs(_ cue: Int, from start: Int) -> Int {
    var end = cue
    while end > start, mentions.index(endingAt: end) == nil, !nonSpeakerEnds(at: end) {
      let token = text.tokens[end - 1]
      if token.isSign(")"), let open = openingBracket(end - 1, from: start) {
        end = open
      } else if token.isNumber || token.isSign("/") || scan.isWord(.adverb, at: end - 1) {
        end -= 1
      } else {
        break
      }
    }
    return end
  }

  private func openingBracket(_ close: Int, from start: Int) -> Int? {
    stride(from: close - 1, through: start, by: -1).first { text.isSign("(", at: $0) }
  }

  private func nonSpeakerEnds(at end: Int) -> Bool {
    (max(0, end - 4)..<end).contains { start in
      scan.longest(scan.language.nonSpeakers, at: start)?.end == end
        && !mentions.mentions(ofSentence: article.sentenceOf[start]).contains {
          $0.range.contains(start) && $0.kind != .state
        }
    }
  }

  private func isJoinedToFree(_ index: Int) -> Bool {
    index > 0 && isTied(index - 1) && mentions[index - 1].isFree
  }

  /// A và B, A cùng B, Việt - Trung: one subject.
  private func group(endingAt index: Int, in sentence: Range<Int>) -> ClosedRange<Int> {
    var first = index
    while first > 0, mentions[first - 1].range.lowerBound >= sentence.lowerBound, isTied(first - 1) { first -= 1 }
    return first...index
  }

  func isTied(_ index: Int) -> Bool {
    let gap = mentions[index].range.upperBound..<mentions[index + 1].range.lowerBound
    guard gap.count == 1 else { return false }
    if scan.isWord(.and, at: gap.lowerBound) || text.isSign("-", at: gap.lowerBound) { return true }
    return text.isSign(",", at: gap.lowerBound) && mentions[index].kind == .state && mentions[index + 1].kind == .state
      && !isWithinOpening(index)
  }

  /// Theo đề nghị của phía A, B đồng ý …: the comma parts A from B.
  private func isWithinOpening(_ index: Int) -> Bool {
    let start = mentions[index].range.lowerBound
    return (1...2).contains { scan.isWord(.of, at: start - $0) } && scan.isWord(.opener, at: text.sentenceStart(start))
  }

  /// Whom a mention means as a speaker; none for a person without office, who only comments.
  func speakers(_ index: Int) -> Speakers {
    guard let who = mentions[index].who else { return [] }
    if let person = who.person, isCommentator[person] { return [] }
    return [who]
  }

  /// Whom a mention means, also somebody who only comments.
  func anybody(_ index: Int) -> Speakers { mentions[index].who.map { [$0] } ?? [] }

  /// A cue behind a comma, và, đồng thời … goes on with the speaker before.
  func isCoordinated(_ cue: Cue, in sentence: Range<Int>) -> Bool {
    var before = cue.range.lowerBound - 1
    while before > sentence.lowerBound, scan.isWord(.adverb, at: before), !scan.isWord(.also, at: before) {
      before -= 1
    }
    return text.isSign(",", at: before) || text.isSign(";", at: before) || text.isSign("\"", at: before)
      || scan.isWord([.and, .also], at: before)
  }

  /// The first subject of the main clause, behind no preposition and after a fronted part.
  private func mainSubject(of act: Act, before cue: Int, in sentence: Range<Int>) -> FoundSpeakers? {
    let start = behindFrontedPart(sentence, before: cue)
    let subject = ofSentence(sentence).first { index in
      mentions[index].range.lowerBound >= start && mentions[index].range.upperBound <= cue && mentions[index].isFree
        && mentions[index].kind != .capital && !speakers(index).isEmpty
    }
    guard let subject else { return nil }
    var last = subject
    while last + 1 < mentions.count, mentions[last + 1].range.upperBound <= cue, isTied(last) { last += 1 }
    guard isSetOff(mentions[last].range.upperBound) else { return nil }
    let partner = act.isMutual ? partner(of: last, before: cue, in: sentence) : []
    var who = together(subject...last)
    add(partner, to: &who)
    return FoundSpeakers(who: who, way: who.count > 1 ? .joint : .subject)
  }

  /// A hội đàm với B, trao đổi …: both speak.
  private func partner(of subject: Int, before cue: Int, in sentence: Range<Int>) -> Speakers {
    let partner = ofSentence(sentence).first { index in
      index > subject && mentions[index].range.upperBound <= cue
        && scan.isWord(.with, at: mentions[index].range.lowerBound - 1)
    }
    return partner.map { speakers($0) } ?? []
  }

  private func ofSentence(_ sentence: Range<Int>) -> Range<Int> {
    mentions.indices(ofSentence: article.sentenceOf[sentence.lowerBound])
  }

  /// Whether what follows a subject is an insertion, so that its verb comes later: a comma, a bracket, a preposition.
  private func isSetOff(_ index: Int) -> Bool {
    text.tokens[index].kind == .sign || scan.isWord([.opener, .with], at: index)
  }

  /// Trong cuộc gặp, … · Sau đó, …
  private func behindFrontedPart(_ sentence: Range<Int>, before cue: Int) -> Int {
    guard scan.isWord(.opener, at: sentence.lowerBound),
      let comma = (sentence.lowerBound..<cue).first(where: { text.isSign(",", at: $0) })
    else { return sentence.lowerBound }
    return comma + 1
  }

  // MARK: behind the cue

  /// Theo X; lời mời của X.
  private func behind(_ cue: Cue, in sentence: Range<Int>) -> FoundSpeakers? {
    let end = cue.range.upperBound
    let start = scan.isWord(.of, at: end) ? end + 1 : end
    guard cue.kind == .according || start > end else { return nil }
    let index = ofSentence(sentence).first {
      mentions[$0].range.lowerBound >= start && mentions[$0].range.lowerBound <= start + 1
    }
    guard let index, mentions[index].range.upperBound <= sentence.upperBound else { return nil }
    var last = index
    while cue.isNoun, last + 1 < ofSentence(sentence).upperBound, isTied(last) { last += 1 }
    let who = together(index...last)
    return who.isEmpty || mentions[index].kind == .capital ? nil : FoundSpeakers(who: who, way: .behind)
  }

  /// The speakers of some mentions together, each once.
  func together(_ group: some Sequence<Int>) -> Speakers {
    var all: Speakers = []
    for index in group { add(speakers(index), to: &all) }
    return all
  }

  private func add(_ more: Speakers, to all: inout Speakers) {
    for who in more where !all.contains(who) { all.append(who) }
  }
}
