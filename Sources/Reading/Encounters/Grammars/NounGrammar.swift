// cuộc gặp giữa X và Y · cuộc điện đàm (của X) với Y · hội nghị thượng đỉnh Mỹ - Triều · X dự hội nghị … · lễ đón X.

extension FrameSentence {
  // How far what belongs to a noun stands from it, in tokens: its place, its name with the number, who holds the chair.
  private static let reachOfPlace = 18
  /// Names of bodies are long.
  private static let reachOfPlaceOfSession = 40
  private static let reachOfName = 16
  private static let reachOfNumber = 10
  private static let reachOfChairs = 60
  /// do X và Y đồng chủ trì: from Y to the verb.
  private static let reachOfChairing = 8
  /// From the name of a forum to its states.
  private static let reachOfMembers = 8
  /// From the noun to giữa, to với and của, and from each to the side.
  private static let reachOfBetween = 18
  private static let reachOfPartners = 16
  private static let reachOfSide = 3
  private static let reachOfOwner = 2
  /// So near behind the noun a comma does not end what it governs.
  private static let reachOverComma = 6
  /// cuộc gặp Trump - Kim; lễ đón X.
  private static let reachOfApposed = 2
  private static let reachOfGuest = 4
  /// X nói với Y trong cuộc gặp.
  private static let reachOfPartnerBefore = 3
  /// có, tham dự before the noun; đồng chủ trì, về right before.
  private static let reachOfTakingPart = 4
  private static let reachRightBefore = 2

  /// The encounters that a noun tells of: one, but one for each partner of a plural; none where it names no occasion.
  func nouns(_ mention: EncounterMention) -> [EncounterMention] {
    let frame = mention.frame
    if isListed(frame) { return [] }
    var mention = mention
    if frame.grammar == .forum || frame.grammar == .session { readName(&mention) }
    if frame.grammar == .session, mention.ordinal != nil, statesInName(of: mention).count == 2 {
      mention.statesEnd = namedWithin(mention).last?.end ?? 0
    }
    mention.place = place(
      near: frame, reach: frame.grammar == .session ? Self.reachOfPlaceOfSession : Self.reachOfPlace)
    var subject = subject(of: frame)
    mention.way = subject.way
    if let chairs = chairs(of: frame) {
      mention.sides = sides(chairs)
      mention.relation = .chairs
      return [mention]
    }
    var named = namedSides(of: frame)
    named.partners = subject.objects(of: named.partners)
    if named.sides.isEmpty { subject = withPartner(subject, of: frame) }
    mention.way = subject.way
    var mentions = settle(mention, subject, named)
    mentions = mentions.compactMap { complete($0) }
    return mentions
  }

  /// trao đổi, tiếp xúc … in a list of nouns is no encounter.
  private func isListed(_ frame: Frame) -> Bool {
    guard frame.grammar == .between, frame.mayBeVerb || frame.range.count == 2,
      !scan.isWord(.occasion, at: frame.start),
      goesOnList(frame)
    else { return false }
    return !scan.isWord([.between, .of, .with], at: frame.end) && !isWord([.passive, .verbal], at: frame.end)
  }

  /// The forums and the number in the name of a conference or a session.
  private func readName(_ mention: inout EncounterMention) {
    let frame = mention.frame
    let sessions = SessionReader(scan)
    var index = frame.start
    if let whole = scan.longest(scan.language.mechanisms, at: index), whole.entry.isForum {
      mention.forums.append(whole.entry.number)
    }
    index = frame.end
    var isName = true
    while index < min(end, frame.end + Self.reachOfName) {
      if StaticSigns.clause.contains(text.tokens[index]) || isWord(.forumEnd, at: index) { isName = false }
      if !isName, mention.ordinal != nil || index > frame.end + Self.reachOfNumber || isWord(.forumEnd, at: index) {
        break
      }
      if isName, let forum = scan.longest(scan.language.mechanisms, at: index), forum.entry.isForum,
        !mention.forums.contains(forum.entry.number)
      {
        mention.forums.append(forum.entry.number)
      }
      if mention.ordinal == nil, let session = sessions.session(at: index) {
        (mention.ordinal, mention.numbered) = (session.number, frame.start..<session.end)
      }
      index += 1
      if isName { mention.nameEnd = index }
    }
    if mention.ordinal == nil { mention.ordinal = sessions.session(endingAt: frame.start) }
  }

  /// dưới sự chủ trì của X và Y · do X và Y đồng chủ trì · đồng chủ trì (cuộc họp) là X và Y.
  private func chairs(of frame: Frame) -> [SidePhrase]? {
    for (number, phrase) in phrases.enumerated()
    where phrase.start > frame.end && phrase.start <= frame.end + Self.reachOfChairs && phrase.person != nil {
      let before = phrase.start - 1
      let group = groups.forwards(from: number, in: phrases)
      if scan.isWord(.of, at: before), isWord(.chairs, at: before - 1) { return group }
      let last = group[group.count - 1].end
      if isWord(.agent, at: before), has(.chairs, in: last..<last + Self.reachOfChairing) { return group }
      if scan.isWord(.copula, at: before), before == frame.end,
        has(.chairs, in: frame.start - Self.reachRightBefore..<frame.start)
      {
        return group
      }
    }
    return nil
  }

  /// What a noun itself says of its sides.
  private struct Named {
    var sides = Sides()
    /// Whether all sides are named: giữa X và Y, Mỹ - Triều.
    var isWhole = false
    var partners: [SidePhrase] = []
  }

  private func namedSides(of frame: Frame) -> Named {
    var named = Named()
    if let group = between(frame) {
      named = Named(sides: sides(group), isWhole: true)
    } else if let group = apposed(to: frame) {
      named.isWhole = group.count > 1 || group[0].states.count > 1
      if named.isWhole || group[0].kind != .state && frame.kind != .conference { named.sides = sides(group) }
    }
    if named.sides.people.count < 2, !(named.isWhole && named.sides.states.count > 1) {
      addPartners(of: frame, to: &named)
    }
    if frame.grammar == .rite, let guest = phrases.first(where: { isGuest($0, of: frame) }) {
      named.sides.add(sides([guest]))
    }
    return named
  }

  /// giữa X và Y; giữa X với Y.
  private func between(_ frame: Frame) -> [SidePhrase]? {
    guard
      let between = (frame.end..<min(end, frame.end + Self.reachOfBetween)).first(where: {
        scan.isWord(.between, at: $0)
      }),
      !hasSign(.semicolon, in: frame.end..<between),
      let first = phrases.firstIndex(where: { $0.start > between && $0.start <= between + Self.reachOfSide })
    else { return nil }
    var group = groups.forwards(from: first, in: phrases)
    let last = group[group.count - 1]
    if let next = phrases.firstIndex(where: { $0.start > last.start }), phrases[next].start > last.end,
      phrases[next].start - last.end <= Self.reachOfSide, scan.isWord([.with, .and], at: last.end)
    {
      group += groups.forwards(from: next, in: phrases)
    }
    return group
  }

  /// Right behind the noun: cuộc gặp Trump - Kim; hội nghị thượng đỉnh Mỹ - Triều.
  private func apposed(to frame: Frame) -> [SidePhrase]? {
    guard [.conference, .meeting, .call, .session].contains(frame.kind),
      let first = phrases.firstIndex(where: { $0.start >= frame.end && $0.start <= frame.end + Self.reachOfApposed }),
      [.person, .state, .title].contains(phrases[first].kind),
      !(frame.end..<phrases[first].start).contains(where: {
        text.isSign(",", at: $0) || scan.isWord([.with, .of, .placePreposition], at: $0)
      })
    else { return nil }
    var group = [phrases[first]]
    for phrase in phrases[(first + 1)...] {
      let gap = group[group.count - 1].end..<phrase.start
      guard (1...Self.reachOfApposed).contains(gap.count),
        gap.allSatisfy({ text.isSign("-", at: $0) || scan.isWord(.and, at: $0) })
      else { break }
      group.append(phrase)
    }
    return group
  }

  /// với Y; của X.
  private func addPartners(of frame: Frame, to named: inout Named) {
    let nextFrame = frames.first { $0.start >= frame.end }?.start ?? end
    for index in frame.end..<min(end, max(frame.end, frame.end + Self.reachOfPartners)) {
      let isSideMarker = scan.isWord([.with, .of], at: index)
      if hasSign(.quoted, in: index..<index + 1)
        || text.isSign(",", at: index) && index > frame.end + Self.reachOverComma
        || index >= nextFrame && !isSideMarker || isWord(.sequel, at: index) || scan.isCue(at: index)
      {
        return
      }
      if scan.isWord(.with, at: index) {
        if let first = phrases.firstIndex(where: {
          $0.start > index && $0.start <= index + Self.reachOfSide && ($0.isActor || $0.kind == .state)
        }) {
          named.partners = groups.forwards(from: first, in: phrases)
        }
        return
      }
      if scan.isWord(.of, at: index), !scan.isWord(.invitation, at: index - 1),
        let owner = phrases.first(where: { $0.start > index && $0.start <= index + Self.reachOfOwner && $0.isActor })
      {
        named.sides.add(sides([owner]))
      }
    }
  }

  private func isGuest(_ phrase: SidePhrase, of frame: Frame) -> Bool {
    phrase.start >= frame.end && phrase.start <= frame.end + Self.reachOfGuest && phrase.person != nil
      && !(frame.end..<phrase.start).contains {
        text.isSign(",", at: $0) || scan.isWord([.of, .placePreposition], at: $0) || isWord(.agent, at: $0)
      }
  }

  /// X nói với Y trong cuộc gặp: Y takes part too.
  private func withPartner(_ subject: Subject, of frame: Frame) -> Subject {
    guard frame.grammar == .between || frame.grammar == .forum, subject.sides.people.count == 1,
      let partner = phrases.last(where: { $0.end <= frame.start && $0.person != nil }),
      frame.start - partner.end <= Self.reachOfPartnerBefore, scan.isWord(.placePreposition, at: partner.end),
      partner.start > start,
      scan.isWord(.with, at: partner.start - 1) || isWord(.meets, at: partner.start - 1),
      !subject.sides.people.contains(partner.person!)
    else { return subject }
    var sides = subject.sides
    sides.add(self.sides([partner]))
    return Subject(phrases: subject.phrases + [partner], way: .before, sides: sides)
  }

  /// Whether what stands before a noun makes the subject take part: X dự, có, chủ trì …
  private func isActive(_ frame: Frame) -> Bool {
    guard
      has(.takesPart, in: frame.start - Self.reachOfTakingPart..<frame.start)
        || scan.isEncounterWord(.sits, at: frame.start)
    else { return false }
    return !(frame.grammar == .forum && has(.awayFrom, in: frame.start - Self.reachRightBefore..<frame.start))
  }

  /// Puts together what the noun names and who stands before it.
  private func settle(_ mention: EncounterMention, _ subject: Subject, _ named: Named) -> [EncounterMention] {
    var mention = mention
    let frame = mention.frame
    let isActive = isActive(frame)
    let isNear = subject.way == .before || subject.way == .main
    if !named.partners.isEmpty {
      return withPartners(mention, subject, named, takesAll: isNear || isActive)
    }
    if named.isWhole {
      (mention.sides, mention.relation) = (named.sides, .between)
    } else if !named.sides.isEmpty {
      (mention.sides, mention.relation) = (named.sides, .of)
      if isActive, isNear, named.sides.people.count < 2 { mention.sides.add(subject.sides) }
    } else if isNear, frame.grammar == .between, subject.sides.people.count > 1, frame.sort != .round,
      subject.way == .before || subject.sides.states.count > 1
    {
      mention.sides = Sides(people: subject.sides.people.first(3), states: subject.sides.states)
      mention.relation = .pair
    } else if isNear, isActive, frame.grammar != .between {
      (mention.sides, mention.relation) = (subject.sides, .attend)
    } else {
      mention.refersBack = true
    }
    return [mention]
  }

  private func withPartners(
    _ mention: EncounterMention, _ subject: Subject, _ named: Named, takesAll: Bool
  ) -> [EncounterMention] {
    var mention = mention
    mention.relation = .with
    let partners = Set(named.partners.compactMap(\.person))
    let own =
      named.sides.people.isEmpty
      ? (takesAll ? subject.sides.people : subject.sides.people.first(1)) : named.sides.people
    let base = own.filter { !partners.contains($0) }.first(2)
    let people = named.partners.filter { $0.person != nil }
    let isSeveral = mention.isPlural || StateSet(people.compactMap { groups.state(of: $0.person!) }).count > 1
    if mention.frame.grammar == .between, people.count > 1, isSeveral,
      !named.partners.contains(where: { $0.kind == .pair || $0.kind == .peer })
    {
      return split(mention, base: base, named.partners)
    }
    mention.sides = Sides(people: base, states: named.sides.states)
    mention.sides.states.formUnion(groups.states(of: base))
    if base.isEmpty { mention.sides.states.formUnion(subject.sides.states) }
    mention.sides.add(sides(named.partners))
    return [mention]
  }

  /// Kỳ họp lần thứ 8 Ủy ban hỗn hợp Việt Nam - Ý
  private func statesInName(of mention: EncounterMention) -> StateSet {
    namedWithin(mention).reduce(into: StateSet()) { $0.formUnion($1.states) }
  }

  private func namedWithin(_ mention: EncounterMention) -> [SidePhrase] {
    mention.nameEnd > mention.frame.end ? joinedStates(in: mention.frame.end..<mention.nameEnd) : []
  }

  /// Việt Nam - Lào, where no other state is named.
  func joinedStates(in range: Range<Int>) -> [SidePhrase] {
    let named = phrases.filter { range.contains($0.start) && $0.kind == .state }
    let isJoined =
      named.count == 2 && named[1].start - named[0].end == 1
      && (text.isSign("-", at: named[0].end) || scan.isWord(.and, at: named[0].end))
    return isJoined ? named : []
  }

  /// The states of a forum; whether the noun only refers back; what is no mention at all.
  private func complete(_ mention: EncounterMention) -> EncounterMention? {
    var mention = mention
    let isForum = mention.frame.grammar == .forum
    mention.sides.states.formUnion(groups.states(of: mention.sides.people))
    if isForum, !mention.forums.isEmpty || !mention.sides.people.isEmpty, mention.sides.states.count < 2 {
      for phrase in phrases {
        let isNear =
          phrase.kind == .state && phrase.start >= mention.frame.end
          && phrase.start <= mention.nameEnd + Self.reachOfMembers
        if isNear || phrase.person != nil && mention.sides.people.isEmpty {
          mention.sides.states.formUnion(phrase.states)
        }
      }
    }
    if mention.sides.people.isEmpty, mention.sides.states.count < 2, mention.statesEnd > 0 {
      mention.sides.states = statesInName(of: mention)
    }
    let isBare = mention.refersBack || mention.sides.people.isEmpty && mention.sides.states.count < 2
    mention.refersBack = isBare && !(isForum && !mention.forums.isEmpty)
    if isForum, mention.isPlural, mention.forums.isEmpty, mention.relation != .with, mention.relation != .between {
      return nil
    }
    let isTold = mention.isQuoted && mention.way == .previous && mention.relation == .with
    return isTold && mention.frame.grammar == .between ? nil : mention
  }
}
