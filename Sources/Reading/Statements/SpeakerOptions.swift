/// Somebody who may be the speaker at a cue.
struct SpeakerOption: Sendable {
  let who: Speakers
  let way: SpeakerWay
  /// Index of the mention, the last one of several.
  var mention: Int?
  var evidence: Evidence
}

/// Everybody who may be the speaker at a cue, with what speaks for and against each.
final class SpeakerOptions {
  let article: Article
  let scan: Scan
  private let language: Language
  let shape: TokenShape
  let people: People
  let mentions: Mentions
  let finder: SpeakerFinder
  let judge: any Judge
  /// The person named most.
  private let main: Int?
  /// What each person's offices make of him.
  let ranks: [FeatureWord]
  var text: Text { scan.text }
  /// So many mentions before a cue are looked at, the nearest ones, and the first subject.
  private static let mostBefore = 6
  private static let mostBehind = 2

  init(_ article: Article, people: People, mentions: Mentions, finder: SpeakerFinder, judge: any Judge) {
    self.article = article
    self.people = people
    self.mentions = mentions
    self.finder = finder
    self.judge = judge
    scan = article.scan
    language = article.language
    shape = TokenShape(article.scan)
    ranks = people.persons.indices.map { FeatureWord([.person($0)], people) }
    main = people.persons.indices.max { people.persons[$0].places.count < people.persons[$1].places.count }
  }

  /// What a cue's options share.
  struct Place {
    let cue: Cue
    let sentence: Range<Int>
    let said: [Statement]
    let last: Speakers
    let cues: [Cue]
    /// Mentions of the sentence before the cue.
    let before: Range<Int>
    /// The first of them behind no preposition.
    let first: Int?
    let isCoordinate: Bool
    /// Who spoke last in the sentence.
    let previous: Speakers?
    /// Whom the rules take.
    let rule: FoundSpeakers?
    var start: Int { cue.range.lowerBound }
    var isNoun: Bool { cue.isNoun || cue.kind == .according }
  }

  /// - Parameters:
  ///   - said: the statements read before in the sentence.
  ///   - last: the speakers of the last statement of the report.
  func options(of cue: Cue, in sentence: Range<Int>, said: [Statement], last: Speakers, cues: [Cue]) -> [SpeakerOption]
  {
    let all = mentions.indices(ofSentence: article.sentenceOf[sentence.lowerBound])
    let before = all.lowerBound..<(all.first { mentions[$0].range.upperBound > cue.range.lowerBound } ?? all.upperBound)
    let carrying = said.last { $0.way != .behind }
    let place = Place(
      cue: cue, sentence: sentence, said: said, last: last, cues: cues, before: before,
      first: before.first { mentions[$0].isFree },
      isCoordinate: cue.range.lowerBound == sentence.lowerBound || finder.isCoordinated(cue, in: sentence),
      previous: said.last?.speakers, rule: finder.speakers(of: cue, in: sentence, before: carrying, last: last))
    var options: [SpeakerOption] = []
    options.reserveCapacity(16)
    addBefore(&options, place)
    addBehind(&options, place, all)
    addCarried(&options, place)
    if cue.isNoun, cue.act == .invite, options.contains(where: { $0.way == .behind }) {
      options.removeAll { $0.way != .behind }
    }
    if let rule = place.rule, !rule.who.isEmpty, !options.contains(where: { $0.who == rule.who }) {
      options.append(SpeakerOption(who: rule.who, way: rule.way, evidence: Evidence(judge)))
    }
    for index in options.indices {
      let isRule = options[index].who == place.rule?.who
      let way = place.rule.map { FeatureWord($0.way) } ?? .nothing
      options[index].evidence.add(.speakerRule, FeatureValue(isRule), FeatureValue(way))
      options[index].evidence.add(.speakerWay, FeatureValue(FeatureWord(options[index].way)), FeatureValue(way))
    }
    return options
  }

  // MARK: before the cue

  private func addBefore(_ options: inout [SpeakerOption], _ place: Place) {
    let nearest = max(place.before.lowerBound, place.before.upperBound - Self.mostBefore)
    if let first = place.first, first < nearest { addSingle(&options, first, place) }
    for index in nearest..<place.before.upperBound { addSingle(&options, index, place) }
    var index = nearest
    while index < place.before.upperBound {
      var end = index
      while end + 1 < place.before.upperBound, isListed(end) { end += 1 }
      if end > index { addJoint(&options, index...end, place) }
      index = end + 1
    }
    if place.cue.act?.isMutual ?? false { addPair(&options, place) }
  }

  /// A và B; A, B: also persons parted by a comma.
  private func isListed(_ index: Int) -> Bool {
    if finder.isTied(index) { return true }
    let (first, second) = (mentions[index], mentions[index + 1])
    return second.range.lowerBound == first.range.upperBound + 1 && text.isSign(",", at: first.range.upperBound)
      && first.who?.person != nil && second.who?.person != nil && first.kind != .pronoun && second.kind != .pronoun
  }

  /// A hội đàm với B, trao đổi …; A trao đổi với B …: both may speak.
  private func addPair(_ options: inout [SpeakerOption], _ place: Place) {
    guard let first = place.first else { return }
    let end = place.cue.range.upperBound
    let sentence = mentions.indices(ofSentence: article.sentenceOf[place.start])
    guard
      let partner = sentence.first(where: { index in
        let start = mentions[index].range.lowerBound
        return index > first && scan.isWord(.with, at: start - 1) && start <= end + Self.reachOfPartner
      }), case let who = finder.together([first, partner]), who.count > 1
    else { return }
    let isBehind = mentions[partner].range.lowerBound >= end
    var option = SpeakerOption(who: who, way: .joint, mention: first, evidence: Evidence(judge))
    let kind = FeatureValue(FeatureWord(mentions[partner].kind))
    option.evidence.add(.speakerPartner, FeatureValue(isBehind), kind)
    option.evidence.add(
      .speakerPrevious, FeatureValue(who == place.previous), FeatureValue(place.isCoordinate))
    options.append(option)
  }

  private func addSingle(_ options: inout [SpeakerOption], _ index: Int, _ place: Place) {
    let mention = mentions[index]
    guard mention.kind == .pronoun || mention.kind == .title && mention.who?.person == nil else {
      let who = finder.anybody(index)
      if !who.isEmpty { options.append(single(index, who, place)) }
      return
    }
    let wording = wording(of: mention)
    for (who, signs) in meanings(of: index, place) {
      var option = single(index, who, place)
      for sign in signs {
        option.evidence.add(.speakerMeant, FeatureValue(sign), FeatureValue(count: signs.count))
        option.evidence.add(.speakerMeantKind, FeatureValue(sign), wording)
      }
      options.append(option)
    }
  }

  /// A pronoun's words; of a title, which may hold names, the sort of its office.
  private func wording(of mention: Mention) -> FeatureValue {
    if mention.kind == .pronoun { return FeatureValue(words: text.tokens[mention.range].lazy.map(\.hash)) }
    for index in mention.range {
      if let office = scan.longest(language.offices, at: index) { return FeatureValue(FeatureWord(office.entry)) }
    }
    return FeatureValue(.title)
  }

  /// Whom a pronoun or a title may mean, with what points to each.
  private func meanings(of index: Int, _ place: Place) -> [(who: Speakers, signs: ShortList<FeatureWord>)] {
    var meanings: [(who: Speakers, signs: ShortList<FeatureWord>)] = []
    func add(_ who: Speakers, _ sign: FeatureWord) {
      if who.isEmpty { return }
      if let known = meanings.firstIndex(where: { $0.who == who }) {
        meanings[known].signs.append(sign)
      } else {
        meanings.append((who, [sign]))
      }
    }
    add(finder.speakers(index), .decided)
    if mentions[index].kind == .title, mentions[index].who != nil { return meanings }
    add(place.last, .speaker)
    let persons = { [mentions, finder] (range: Range<Int>) in
      range.lazy.filter { mentions[$0].who?.person != nil && !finder.speakers($0).isEmpty }
    }
    if let near = persons(max(0, index - 12)..<index).last { add(finder.speakers(near), .nearest) }
    if let here = persons(place.before.lowerBound..<index).first { add(finder.speakers(here), .first) }
    let sentence = article.sentenceOf[place.start]
    if sentence > 0, let former = persons(mentions.indices(ofSentence: sentence - 1)).first {
      add(finder.speakers(former), .former)
    }
    if let main { add([.person(main)], .main) }
    return meanings
  }

  private func single(_ index: Int, _ who: Speakers, _ place: Place) -> SpeakerOption {
    let mention = mentions[index]
    let gap = mention.range.upperBound..<place.start
    let isNear = isNear(gap)
    let near = FeatureValue(isNear)
    let kind = FeatureValue(FeatureWord(mention.kind))
    let isFirst = FeatureValue(index == place.first)
    let cues = FeatureValue(count: min(3, cuesBetween(gap, place)))
    var option = SpeakerOption(who: who, way: isNear ? .adjacent : .subject, mention: index, evidence: Evidence(judge))
    option.evidence.add(.speakerKind, kind, near)
    option.evidence.add(
      .speakerKindFree, kind,
      FeatureValue(isNear ? (mention.isFree ? .adjacent : .inside) : (mention.isFree ? .subject : .other)))
    option.evidence.add(.speakerCommas, FeatureValue(count: min(3, commas(gap))), near)
    option.evidence.add(.speakerCues, cues, FeatureValue(mention.isFree))
    option.evidence.add(.speakerBack, FeatureValue(count: min(3, place.before.upperBound - 1 - index)), near)
    option.evidence.add(.speakerBefore, before(mention, place))
    option.evidence.add(.speakerFree, FeatureValue(mention.isFree), near)
    option.evidence.add(
      .speakerPrevious, FeatureValue(who == place.previous), FeatureValue(place.isCoordinate))
    option.evidence.add(.speakerFirst, isFirst, FeatureValue(place.isCoordinate))
    option.evidence.add(.speakerFirstCues, isFirst, cues)
    option.evidence.add(.speakerSame, FeatureValue(who == place.last), kind)
    option.evidence.add(.speakerNoun, FeatureValue(place.isNoun), near)
    option.evidence.add(.speakerSpeech, isInSameSpeech(mention.range.lowerBound, place.start), kind)
    option.evidence.add(.speakerGap, FeatureValue(count: min(5, gap.count / 4)))
    option.evidence.add(.speakerRank, FeatureValue(rank(who)), near)
    if text.isSign(":", at: mention.range.upperBound) { option.evidence.add(.speakerColon, isFirst) }
    if mention.kind == .pronoun {
      option.evidence.add(.speakerPronoun, FeatureValue(words: text.tokens[mention.range].lazy.map(\.hash)), near)
    }
    if let own = own(who, place) { option.evidence.add(.speakerOwn, FeatureValue(own), near) }
    return option
  }

  /// A và B; A, B và C; Việt - Trung.
  private func addJoint(_ options: inout [SpeakerOption], _ group: ClosedRange<Int>, _ place: Place) {
    let who = finder.together(group)
    guard who.count > 1 else { return }
    let gap = mentions[group.upperBound].range.upperBound..<place.start
    let near = FeatureValue(isNear(gap))
    var option = SpeakerOption(who: who, way: .joint, mention: group.upperBound, evidence: Evidence(judge))
    option.evidence.add(.speakerJoint, near, FeatureValue(mentions[group.lowerBound].isFree))
    option.evidence.add(
      .speakerJointFirst, FeatureValue(group.contains(place.first ?? -1)),
      FeatureValue(count: min(2, cuesBetween(gap, place))))
    option.evidence.add(
      .speakerPrevious, FeatureValue(who == place.previous), FeatureValue(place.isCoordinate))
    option.evidence.add(.speakerCommas, FeatureValue(count: min(3, commas(gap))))
    let last = group.upperBound - 1
    option.evidence.add(
      .speakerJointComma, FeatureValue(finder.isTied(last)), FeatureValue(mentions[group.lowerBound].isFree))
    options.append(option)
  }

  // MARK: behind the cue

  /// Theo X; lời mời của X; Khẳng định …, bà X …
  private func addBehind(_ options: inout [SpeakerOption], _ place: Place, _ all: Range<Int>) {
    let end = place.cue.range.upperBound
    let behind = all.lazy.filter { [mentions] in mentions[$0].range.lowerBound >= end }.prefix(Self.mostBehind)
    let use: FeatureWord = place.cue.kind == .according ? .according : place.isNoun ? .noun : FeatureWord(place.cue)
    for (number, index) in behind.enumerated() {
      let mention = mentions[index]
      let who = finder.speakers(index)
      let gap = end..<mention.range.lowerBound
      guard !who.isEmpty, mention.range.upperBound <= place.sentence.upperBound else { continue }
      let isOf = gap.count <= 8 && gap.contains { scan.isWord(.of, at: $0) } && commas(gap) == 0
      let isFronted = text.isSign(",", at: mention.range.lowerBound - 1) && place.first == nil
      let isNamed = place.isNoun && gap.count <= Self.longestDocument && commas(gap) == 0
      guard isOf || gap.count <= 1 || isNamed || isFronted, isFronted || !isOfInnerNoun(place) else { continue }
      var option = SpeakerOption(
        who: who, way: isFronted ? .subject : .behind, mention: index, evidence: Evidence(judge))
      let near: FeatureWord = isFronted ? .subject : isOf ? .noun : gap.count <= 1 ? .adjacent : .other
      option.evidence.add(.speakerBehind, FeatureValue(near), FeatureValue(use))
      option.evidence.add(.speakerBehindKind, FeatureValue(FeatureWord(mention.kind)), FeatureValue(near))
      option.evidence.add(.speakerBack, FeatureValue(count: number), FeatureValue(near))
      options.append(option)
    }
  }

  /// Nhận lời mời của X: X invites, and somebody else accepts.
  private func isOfInnerNoun(_ place: Place) -> Bool {
    place.cues.contains {
      $0.isNoun && $0.range.lowerBound > place.start && $0.range.upperBound == place.cue.range.upperBound
    }
  }

  static let reachOfHolder = 4
  /// trao đổi trực tiếp với X.
  private static let reachOfPartner = 3
  /// theo thông cáo chung của X.
  static let longestDocument = 4
}

extension FeatureWord {
  /// Who speaks: nobody known, several, a state, a person by his offices.
  init(_ who: Speakers, _ people: People) {
    switch who.first {
    case nil: self = .nothing
    case .both, .all: self = .sides
    case .state: self = .state
    case .person(let index):
      let person = people.persons[index]
      self =
        !person.isPrivate
        ? .official : person.state == nil ? .expert : person.offices.isEmpty ? .bare : .personal
    }
  }
}
