/// Finds frames (`encounters.tsv`) and fills their sides by the frame's grammar.
struct EncounterMentionReader {
  private let article: Article
  private let scan: Scan
  private let language: Language
  private let sides: SideReader
  private let sessions: SessionReader
  private let times: EncounterTimes
  private let signs: StatusSigns
  private var text: Text { scan.text }

  init(_ article: Article, sides: SideReader, times: [TimeExpression]) {
    self.article = article
    self.sides = sides
    scan = article.scan
    language = article.language
    sessions = SessionReader(scan)
    self.times = EncounterTimes(article, times: times)
    signs = StatusSigns(scan)
  }

  func read() -> [EncounterMention] {
    var mentions: [EncounterMention] = []
    var index = 0
    let masked = maskedTokens()
    while true {
      index = scan.next(LexiconName.encounters.bit, from: index)
      if index == text.count { return mentions }
      guard !masked[index], !scan.isInCompound(index),
        let match = scan.longest(language.encounters, at: index)
      else {
        index += 1
        continue
      }
      if let mention = mention(match) { mentions.append(mention) }
      index = match.end
    }
  }

  /// No frame begins within a name or a title.
  private func maskedTokens() -> [Bool] {
    var masked = Array(repeating: false, count: text.count)
    for mention in sides.mentions.all where ![.sides, .states, .pronoun].contains(mention.kind) {
      for index in mention.range { masked[index] = true }
    }
    return masked
  }

  private func mention(_ match: Scan.Match<EncounterEntry>) -> EncounterMention? {
    guard let kind = match.entry.kind else { return nil }
    let isNoun = match.entry.verb == .none || match.entry.noun != .none && isNoun(match.range)
    var mention = EncounterMention(
      frame: match.range, kind: kind, grammar: isNoun ? match.entry.noun : match.entry.verb, isNoun: isNoun,
      sentence: article.sentenceOf[match.range.lowerBound])
    guard fill(&mention) else { return nil }
    mention.times = times.times(of: mention)
    mention.signs.formUnion(signs.signs(of: mention))
    return mention
  }

  /// A frame that may be both is a noun behind các, cuộc, tại … or before giữa, của, này.
  private func isNoun(_ frame: Range<Int>) -> Bool {
    let before = frame.lowerBound - 1
    let isLed =
      text.isJoined(frame.lowerBound) && scan.isWord([.nominal, .preposition, .indefinite], at: before)
      && !scan.isWord(.and, at: before)
    return isLed || scan.isWord([.between, .of, .this], at: frame.upperBound)
  }

  private func fill(_ mention: inout EncounterMention) -> Bool {
    switch mention.grammar {
    case .with, .host: return fillTalks(&mention)
    case .between: return fillNoun(&mention)
    case .place, .trip, .go: return fillVisit(&mention)
    case .forum, .session: return fillForum(&mention)
    case .doc, .signed: return fillSigning(&mention)
    case .letter, .send: return fillMessage(&mention)
    case .rite: return fillRite(&mention)
    case .none: return false
    }
  }

  // MARK: talks

  /// X gặp Y · X và Y điện đàm · X được Y tiếp.
  private func fillTalks(_ mention: inout EncounterMention) -> Bool {
    let end = mention.frame.upperBound
    let start = scan.isWord(.with, at: end) ? end + 1 : end
    let object = sides.object(from: start, reach: 3) { $0.kind != .capital }
    let subject = sides.subject(before: mention.frame.lowerBound)
    mention.sides = sides.sides(subject)
    mention.sides.add(sides.sides(object))
    return mention.sides.people.count > 1 || mention.sides.states.count > 1
  }

  /// cuộc gặp giữa X và Y · cuộc điện đàm (của X) với Y · X và Y có cuộc hội đàm · nothing: refers back.
  private func fillNoun(_ mention: inout EncounterMention) -> Bool {
    let end = mention.frame.upperBound
    let reach = 16
    if let between = position(of: .between, from: end, reach: 6) {
      mention.sides = sides.sides(sides.object(from: between + 1, reach: 4))
    }
    if mention.sides.people.count < 2, mention.sides.states.count < 2 {
      if let of = position(of: .of, from: end, reach: 6) {
        mention.sides.add(sides.sides(sides.object(from: of + 1, reach: 2)))
      }
      if let with = position(of: .with, from: end, reach: reach) {
        let partner = sides.sides(sides.object(from: with + 1, reach: 3) { $0.kind != .capital })
        if !partner.isEmpty {
          if mention.sides.isEmpty { mention.sides = sides.sides(sides.subject(before: mention.frame.lowerBound)) }
          mention.sides.add(partner)
        }
      }
    }
    if mention.sides.isEmpty {
      let subject = sides.sides(sides.subject(before: mention.frame.lowerBound))
      if subject.people.count > 1 || subject.states.count > 1 { mention.sides = subject }
    }
    mention.refersBack = mention.sides.people.count < 2 && mention.sides.states.count < 2
    return mention.sides.people.count > 1 || isOccasion(mention.frame)
  }

  /// cuộc hội đàm, buổi tiếp: one occasion, not talks at large.
  private func isOccasion(_ frame: Range<Int>) -> Bool {
    scan.isWord(.occasion, at: frame.lowerBound) || scan.isWord(.occasion, at: frame.lowerBound - 1)
      || text.isJoined(frame.lowerBound) && scan.isWord(.placePreposition, at: frame.lowerBound - 1)
  }

  private func position(of word: WordClass, from start: Int, reach: Int) -> Int? {
    (start..<min(start + reach, text.count)).first { scan.isWord(word, at: $0) }
      .flatMap { sides.isSameClause(start, $0) ? $0 : nil }
  }

  // MARK: visits

  /// X thăm Z · chuyến thăm Z của X · mời X thăm Z.
  private func fillVisit(_ mention: inout EncounterMention) -> Bool {
    let end = mention.frame.upperBound
    let reach = mention.grammar == .go ? 2 : 7
    let place = sides.object(from: end, reach: reach) { $0.kind == .state || $0.kind == .capital }.first
    if let place {
      mention.place = place.range
      mention.visited = place.who?.state
    }
    let invited = invitation(before: mention)
    let guest = guest(of: mention, invited: invited, behind: place?.range.upperBound ?? end)
    mention.sides = sides.sides(guest)
    if let visited = mention.visited {
      let foreign = mention.sides.people.filter { sides.state(of: $0) != visited }
      let people =
        foreign.isEmpty
        ? sides.foreigner(to: visited, at: mention.frame.lowerBound) : foreign
      if !people.isEmpty { mention.sides = Sides(people: people, states: StateSet(people.compactMap(sides.state))) }
      mention.sides.states.insert(visited)
    }
    if invited != nil { mention.signs.insert(.invited) }
    mention.refersBack = mention.grammar == .trip && place == nil && guest.isEmpty
    if mention.grammar == .go {
      return place != nil && guest.contains { $0.who?.state != mention.visited && $0.kind == .person }
    }
    return mention.isNoun || place != nil
  }

  /// The word for an invitation that governs a visit; "theo lời mời" only tells whose it was.
  private func invitation(before mention: EncounterMention) -> Int? {
    let start = max(text.sentenceStart(mention.frame.lowerBound), mention.frame.lowerBound - 20)
    return (start..<mention.frame.lowerBound).last { index in
      scan.isWord(.invitation, at: index) && !scan.isWord(.according, at: index - 2)
        && sides.isSameClause(index + 1, mention.frame.lowerBound)
    }
  }

  private func guest(of mention: EncounterMention, invited: Int?, behind end: Int) -> [Mention] {
    if let invited {
      let object = sides.object(from: invited + 1, reach: 2)
      if !object.isEmpty { return object }
    }
    if mention.isNoun,
      let of = position(of: .of, from: end, reach: 8) ?? position(of: .of, from: mention.frame.upperBound, reach: 8)
    {
      let owner = sides.object(from: of + 1, reach: 2)
      if !owner.isEmpty { return owner }
    }
    let isUndertaken = !mention.isNoun || scan.isWord(.undertake, at: mention.frame.lowerBound - 1)
    return isUndertaken ? sides.subject(before: mention.frame.lowerBound).filter { $0.kind != .capital } : []
  }

  // MARK: conferences, sessions, signings, messages, ceremonies

  /// X dự hội nghị W · kỳ họp lần thứ N; refers back without forum, number or sides.
  private func fillForum(_ mention: inout EncounterMention) -> Bool {
    let end = nameEnd(&mention)
    let attending =
      scan.isWord(.attend, at: mention.frame.lowerBound - 1) || scan.isWord(.attend, at: mention.frame.lowerBound - 2)
    if let between = position(of: .between, from: mention.frame.upperBound, reach: 8) {
      mention.sides = sides.sides(sides.object(from: between + 1, reach: 3))
    } else {
      mention.sides = sides.sides(
        sides.object(from: mention.frame.upperBound, reach: 10) { $0.kind == .state || $0.kind == .person })
    }
    if attending { mention.sides.add(sides.sides(sides.subject(before: mention.frame.lowerBound))) }
    mention.place =
      sides.object(from: end, reach: 4) {
        ($0.kind == .capital || $0.kind == .state) && scan.isWord(.placePreposition, at: $0.range.lowerBound - 1)
      }.first?.range
    mention.refersBack = mention.forum == nil && mention.ordinal == nil && mention.sides.states.count < 2
    return mention.kind == .conference || mention.ordinal != nil || mention.sides.states.count > 1
  }

  /// Reads the forum and the number in the name of a conference or a session; gives its end.
  private func nameEnd(_ mention: inout EncounterMention) -> Int {
    var end = mention.frame.upperBound
    if let whole = scan.longest(language.mechanisms, at: mention.frame.lowerBound), whole.end > end {
      (mention.forum, end) = (whole.entry.id, whole.end)
    }
    var index = end
    while index < min(mention.frame.upperBound + 16, text.count), text.isJoined(index),
      text.tokens[index].kind != .sign || text.isSign("-", at: index)
    {
      if let forum = scan.longest(language.mechanisms, at: index) {
        (mention.forum, end) = (mention.forum ?? forum.entry.id, forum.end)
      }
      if mention.ordinal == nil, let session = sessions.session(at: index) {
        (mention.ordinal, end) = (session.number, session.end)
      }
      index = max(index + 1, end)
    }
    return end
  }

  /// X và Y ký …; lễ ký …
  private func fillSigning(_ mention: inout EncounterMention) -> Bool {
    let before = mention.frame.lowerBound - 1
    if text.isJoined(before + 1), scan.isWord([.year, .negation], at: before) { return false }
    mention.sides = sides.sides(sides.subject(before: mention.frame.lowerBound))
    if let with = position(of: .with, from: mention.frame.upperBound, reach: 14) {
      mention.sides.add(sides.sides(sides.object(from: with + 1, reach: 3)))
    }
    if mention.sides.states.count < 2 { mention.sides.add(Sides(states: sides.pair.states)) }
    mention.sides.people = []
    return mention.sides.states.count > 1
  }

  /// X gửi điện mừng tới Y.
  private func fillMessage(_ mention: inout EncounterMention) -> Bool {
    mention.sides = sides.sides(sides.subject(before: mention.frame.lowerBound))
    let receiver = (mention.frame.upperBound..<min(mention.frame.upperBound + 14, text.count)).first {
      scan.isWord(.toward, at: $0)
    }
    if let receiver, sides.isSameClause(mention.frame.upperBound, receiver) {
      mention.sides.add(sides.sides(sides.object(from: receiver + 1, reach: 2)))
    } else {
      mention.sides.add(sides.sides(sides.object(from: mention.frame.upperBound, reach: 2)))
    }
    return mention.sides.people.count + mention.sides.states.count > 2 || mention.sides.states.count > 1
  }

  /// lễ đón X.
  private func fillRite(_ mention: inout EncounterMention) -> Bool {
    mention.sides = sides.sides(sides.subject(before: mention.frame.lowerBound))
    mention.sides.add(
      sides.sides(sides.object(from: mention.frame.upperBound, reach: 4) { $0.kind == .person || $0.kind == .title }))
    mention.refersBack = mention.sides.people.count < 2
    return true
  }
}
