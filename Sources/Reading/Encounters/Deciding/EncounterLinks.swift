/// What speaks for and against two mentions being of one encounter.
struct EncounterLinks {
  private let scan: Scan
  private let judge: any Judge
  /// That of the report; nil where it is not known.
  private let year: Int?

  init(_ scan: Scan, year: Int?, judge: any Judge) {
    self.scan = scan
    self.year = year
    self.judge = judge
  }

  /// How the people of two mentions overlap.
  private static func relation(_ first: PersonList, _ second: PersonList) -> FeatureWord {
    if first.isEmpty || second.isEmpty { return first.isEmpty && second.isEmpty ? .bothEmpty : .oneEmpty }
    let isWithin = first.allSatisfy(second.contains)
    let contains = second.allSatisfy(first.contains)
    if isWithin, contains { return .equal }
    if isWithin || contains { return .part }
    return first.contains(where: second.contains) ? .overlap : .apart
  }

  private static func relation(_ first: StateSet, _ second: StateSet) -> FeatureWord {
    if first.isEmpty || second.isEmpty { return first.isEmpty && second.isEmpty ? .bothEmpty : .oneEmpty }
    let isWithin = first.isSubset(of: second)
    let contains = second.isSubset(of: first)
    if isWithin, contains { return .equal }
    if isWithin || contains { return .part }
    return first.isDisjoint(with: second) ? .apart : .overlap
  }

  /// What two kinds have in common: nil if they cannot be of one encounter.
  private static func kind(_ first: EncounterMention, _ second: EncounterMention) -> FeatureWord? {
    if EncounterKind.isTalk(first.kind), EncounterKind.isTalk(second.kind) { return .talks }
    if first.kind == second.kind { return FeatureWord(first.kind) }
    let isCallOrMeeting =
      first.kind == .call && second.kind == .meeting || first.kind == .meeting && second.kind == .call
    return isCallOrMeeting && (first.frame.sort == .talk || second.frame.sort == .talk) ? .mixed : nil
  }

  /// What makes two mentions two encounters: other people, another number, forum, country, place or day.
  private func isForbidden(
    _ first: EncounterMention, _ second: EncounterMention, _ kind: FeatureWord, sharesForum: Bool, in view: ReportView
  ) -> Bool {
    if first.frame.range == second.frame.range { return true }
    if !first.forums.isEmpty, !second.forums.isEmpty, !sharesForum { return true }
    if kind != .visit, let a = first.ordinal, let b = second.ordinal, a != b { return true }
    let (people, others) = (first.sides.people, second.sides.people)
    let shared = people.count(where: others.contains)
    if !sharesForum, !people.isEmpty, !others.isEmpty {
      if shared == 0 { return true }
      let isOverlap = shared < people.count && shared < others.count
      if kind != .visit, isOverlap, shared < 2 { return true }
    }
    if let a = first.when, let b = second.when, !a.agrees(with: b), !(kind == .visit && a.isClose(to: b)) {
      return true
    }
    if isBefore(first, second) || isBefore(second, first) { return true }
    if kind == .visit, let a = first.visited, let b = second.visited, a != b, !first.isTour, !second.isTour {
      return true
    }
    if first.kind != second.kind, kind == .talks, !isSummit(first, second) { return true }
    if isSummit(first) != isSummit(second), isBelowSummit(first, view.people) || isBelowSummit(second, view.people) {
      return true
    }
    if kind == .talks, !sharesForum, let a = first.place, let b = second.place, a.states.isDisjoint(with: b.states) {
      return true
    }
    return false
  }

  /// X và Y gặp nhau hôm nay … gặp lần đầu hồi tháng Tư: nobody calls a day of this week by its month, nor what the title or the
  /// first sentence tells by an earlier year.
  private func isBefore(_ mention: EncounterMention, _ today: EncounterMention) -> Bool {
    guard today.when == nil, let when = mention.when, when.grain == .month || when.grain == .year else { return false }
    let isEarlierYear = when.first.year.flatMap { own in year.map { own < $0 } } ?? false
    return today.isNearPublication || isEarlierYear && (today.block == .title || today.block == .lead)
  }

  /// Whether one of two mentions is of a summit by its name.
  private func isSummit(_ first: EncounterMention, _ second: EncounterMention) -> Bool {
    isSummit(first) || isSummit(second)
  }

  private func isSummit(_ mention: EncounterMention) -> Bool {
    mention.kind == .conference && scan.hasEncounterWord(.summit, in: mention.frame.range)
  }

  /// Whether a minister or an envoy meets.
  private func isBelowSummit(_ mention: EncounterMention, _ people: People) -> Bool {
    !isSummit(mention) && mention.sides.people.contains { people.persons[$0].isBelowHighest }
  }

  /// Hundredths: above 0, more speaks for one encounter than against; nil where something forbids it.
  ///
  /// - Parameter first: stands before the second in the text.
  func link(_ first: EncounterMention, _ second: EncounterMention, in view: ReportView) -> Int? {
    guard let kind = Self.kind(first, second) else { return nil }
    let sharesForum = first.forums.contains(where: second.forums.contains)
    if isForbidden(first, second, kind, sharesForum: sharesForum, in: view) { return nil }
    var evidence = Evidence(judge)
    let people = Self.relation(first.sides.people, second.sides.people)
    let states = Self.relation(first.sides.states, second.sides.states)
    addSides(&evidence, first, second, FeatureValue(kind), people: people, states: states)
    addIdentity(&evidence, first, second, sharesForum: sharesForum)
    if kind == .visit { addVisit(&evidence, first, second) }
    addSigns(&evidence, first, second)
    addWords(&evidence, first, second)
    return judge.link(first, second, evidence, in: view)
  }

  private func addSides(
    _ evidence: inout Evidence, _ first: EncounterMention, _ second: EncounterMention, _ kind: FeatureValue,
    people: FeatureWord, states: FeatureWord
  ) {
    let gap = second.sentence - first.sentence
    let distance = FeatureValue(count: gap < 2 ? gap : gap < 4 ? 2 : 4)
    let refers: FeatureWord =
      first.refersBack ? (second.refersBack ? .both : .former) : second.refersBack ? .later : .no
    evidence.add(.mergeBias)
    evidence.add(.mergeKind, kind)
    evidence.add(.mergePeople, people)
    evidence.add(.mergePeopleKind, people, kind)
    evidence.add(.mergeRefers, refers)
    evidence.add(.mergeRefersKind, refers, kind)
    evidence.add(.mergeRefersDistance, refers, distance)
    evidence.add(.mergeDistance, distance)
    evidence.add(.mergeStates, states)
    if people == .oneEmpty || people == .bothEmpty { evidence.add(.mergeStatesPeople, states, FeatureValue(people)) }
    if people == .equal, first.sides.people.count > 1 { evidence.add(.mergeTwo) }
    if first.kind != second.kind, EncounterKind.isTalk(first.kind) { evidence.add(.mergeMeetingConference, people) }
    if gap == 0 {
      if refers == .no { evidence.add(.mergeSentence) }
      if scan.hasEncounterWord(.order, in: first.frame.end..<max(first.frame.end, second.frame.start)) {
        evidence.add(.mergeThen)
      }
    }
  }

  private func addIdentity(
    _ evidence: inout Evidence, _ first: EncounterMention, _ second: EncounterMention, sharesForum: Bool
  ) {
    if let a = first.when, let b = second.when {
      evidence.add(.mergeDate, a == b ? .equal : .part)
    } else if first.when != nil || second.when != nil {
      evidence.add(.mergeDate, .oneEmpty)
    }
    if first.place != nil, second.place != nil { evidence.add(.mergePlace) }
    if !first.forums.isEmpty || !second.forums.isEmpty { evidence.add(.mergeForum, sharesForum ? .equal : .oneEmpty) }
    if first.ordinal != nil || second.ordinal != nil {
      evidence.add(.mergeOrdinal, first.ordinal == second.ordinal ? .equal : .oneEmpty)
    }
  }

  private func addVisit(_ evidence: inout Evidence, _ first: EncounterMention, _ second: EncounterMention) {
    evidence.add(.mergeCountry, first.visited != nil && first.visited == second.visited ? .equal : .oneEmpty)
    if first.isInvitation != second.isInvitation { evidence.add(.mergeInvited) }
    if first.isTour != second.isTour { evidence.add(.mergeTour) }
  }

  private func addSigns(_ evidence: inout Evidence, _ first: EncounterMention, _ second: EncounterMention) {
    let shared = first.signs.intersection(second.signs)
    for status in [EncounterStatus.planned, .mentioned, .held] where shared.contains(StatusSet(status)) {
      evidence.add(.mergeSigns, FeatureWord(status))
    }
    let isPast = { (mention: EncounterMention) in !mention.signs.isDisjoint(with: .past) }
    if first.signs.contains(.planned) && isPast(second) || second.signs.contains(.planned) && isPast(first) {
      evidence.add(.mergePlanPast)
    }
    if second.signs.contains(.mentioned), !first.signs.contains(.mentioned) { evidence.add(.mergeRecalled) }
  }

  private func addWords(_ evidence: inout Evidence, _ first: EncounterMention, _ second: EncounterMention) {
    if first.isPlural || second.isPlural { evidence.add(.mergePlural) }
    if isSameWording(first.frame.range, second.frame.range) { evidence.add(.mergeWords) }
    if (second.frame.end..<second.frame.end + 3).contains(where: { scan.isWord(.this, at: $0) }) {
      evidence.add(.mergeThis)
    }
    if first.block == .caption || second.block == .caption { evidence.add(.mergeCaption) }
    if first.block == .title { evidence.add(.mergeTitle) }
    if first.frame.sort != .plain || second.frame.sort != .plain { evidence.add(.mergeVague) }
  }

  private func isSameWording(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let tokens = scan.text.tokens
    return first.count == second.count && zip(first, second).allSatisfy { tokens[$0].hash == tokens[$1].hash }
  }
}
