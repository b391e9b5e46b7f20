/// Tells how encounters came about (`circumstances.tsv`): which side asked for one, which received the others or held it, and
/// in the course of which visit or conference it was held.
struct EncounterCircumstances {
  private let article: Article
  private let scan: Scan
  private let groups: SideGroups
  private let phrases: [SidePhrase]
  private let times: ReportTimes
  private var text: Text { scan.text }
  /// From theo đề nghị to whose wish it was: của phía.
  private static let reachOfOwner = 3
  /// From nhân, trong khuôn khổ to the encounter: chuyến, dịp dự.
  private static let reachOfCourse = 5
  /// From an encounter to whose wish it was: with its sides and their offices between.
  private static let reachOfInitiative = 30
  /// Cuộc điện đàm được tiến hành theo đề nghị.
  private static let reachOfVerb = 5
  /// From tiếp to the guest.
  private static let reachOfGuest = 15
  /// From chủ trì to what is held, and back to who holds it.
  private static let reachOfHost = 3
  /// From hoãn to the new time: hoãn lại sang ngày.
  private static let reachOfNewTime = 3
  private static let reachOfHolder = 6

  init(_ article: Article, people: People, phrases: [SidePhrase], times: ReportTimes) {
    self.article = article
    self.phrases = phrases
    self.times = times
    scan = article.scan
    groups = SideGroups(article.scan, people: people)
  }

  /// A place that speaks of an encounter.
  private struct Place {
    let encounter: Int
    let frame: Range<Int>
  }

  func complete(_ encounters: inout [Encounter]) {
    for index in encounters.indices { encounters[index].host = ownHost(of: encounters[index]) }
    let places = encounters.enumerated().flatMap { index, encounter in
      encounter.mentions.map { Place(encounter: index, frame: $0.frame.range) }
    }.sorted { ($0.frame.lowerBound, $0.encounter) < ($1.frame.lowerBound, $1.encounter) }
    guard !places.isEmpty else { return }
    var end = 0
    for index in scan.places(of: .circumstances) where index >= end {
      guard let word = scan.longest(scan.language.circumstances, at: index), !isWithinWord(index) else { continue }
      end = word.end
      let own = Self.places(places, in: article.sentences[article.sentenceOf[index]])
      if !own.isEmpty { apply(word, own, &encounters) }
    }
  }

  /// Those of a sentence.
  private static func places(_ places: [Place], in sentence: Range<Int>) -> ArraySlice<Place> {
    let first = places.firstIndex(behind: { $0.frame.lowerBound < sentence.lowerBound })
    return places[first..<places.firstIndex(behind: { $0.frame.lowerBound < sentence.upperBound })]
  }

  private func apply(
    _ word: Scan.Match<CircumstanceEntry>, _ places: ArraySlice<Place>, _ encounters: inout [Encounter]
  ) {
    switch word.entry.kind {
    case .initiative:
      guard let place = meant(by: word.range, places), isNear(word.range, to: encounters[place]),
        let state = owner(behind: word.end)
      else { return }
      let states = encounters[place].sides.states
      if encounters[place].kind == .visit, state != encounters[place].visited { return }
      if encounters[place].initiative == nil, states.contains(state) || states.isEmpty {
        encounters[place].initiative = state
      }
    case .invitation:
      guard let place = meant(by: word.range, places), let owner = ownerPhrase(behind: word.end),
        let state = state(owner), [.visit, .ceremony].contains(encounters[place].kind) || encounters[place].hasForum
      else { return }
      encounters[place].host = encounters[place].host ?? state
      if encounters[place].host == state {
        encounters[place].inviter = encounters[place].inviter ?? owner.person.map(Who.person) ?? .state(state)
      }
    case .hosts, .holds:
      guard let (place, state) = held(by: word.range, places),
        mayHost(state, encounters[place], isSaid: word.entry.kind == .hosts)
      else { return }
      encounters[place].host = encounters[place].host ?? state
    case .course: nest(word.range, places, &encounters)
    case .postponed:
      guard let place = meant(by: word.range, places), encounters[place].status != .held else { return }
      let new = newTime(behind: word.range)
      encounters[place].isPostponed = new != nil || [.cancelled, .planned].contains(encounters[place].status)
      if let new { (encounters[place].status, encounters[place].when) = (.planned, new.value) }
    case .online, .inPerson:
      guard let place = meant(by: word.range, places), encounters[place].kind != .call else { return }
      encounters[place].form = word.entry.kind == .online ? .online : .inPerson
    case .receives, .bears, .behalf, .none: break
    }
  }

  // MARK: until when

  /// lùi sang quý II/2026: the time to which something is put off.
  private func newTime(behind word: Range<Int>) -> DateSpan? {
    let own = times.indices(ofSentence: article.sentenceOf[word.lowerBound])
    return own.lazy.map { times[$0] }.first { time in
      (word.upperBound...word.upperBound + Self.reachOfNewTime).contains(time.range.lowerBound)
        && (word.lowerBound..<time.range.lowerBound).contains { scan.isEncounterWord([.until, .placeMarker], at: $0) }
    }?.span
  }

  // MARK: who received

  /// The state visited; of a meeting that of who received.
  private func ownHost(of encounter: Encounter) -> StateCode? {
    if encounter.kind == .visit { return encounter.visited }
    return encounter.mentions.lazy.compactMap { receiver(in: $0) }.first
  }

  private func receiver(in mention: EncounterMention) -> StateCode? {
    let word = scan.longest(scan.language.circumstances, at: mention.frame.start)?.entry.kind
    let isReceiving = word == .receives || word == .holds && mention.frame.grammar == .host
    guard isReceiving, !mention.frame.isNoun else { return nil }
    if isPassive(mention.frame.start) { return phrase(endingAt: mention.frame.start).flatMap(state) }
    guard !isOfBoth(mention.frame.start), let guest = guest(behind: mention.frame.end, isActor: mention.isPassive)
    else { return nil }
    let others = mention.sides.states.filter { $0 != guest }
    return others.count == 1 ? others[0] : nil
  }

  /// X và Y duyệt đội danh dự: nobody is received.
  private func isOfBoth(_ start: Int) -> Bool {
    let next = firstPhrase(from: start)
    guard next > 0, text.sentenceStart(start) <= phrases[next - 1].start else { return false }
    let joined = phrases[groups.first(from: next - 1, in: phrases)..<next]
    return Set(joined.compactMap(state)).count > 1
  }

  /// The state of the first side behind a verb.
  ///
  /// - Parameter isActor: not of a place: X được tiếp đón tại Y has none, X vui mừng được tiếp ông Y has one.
  private func guest(behind end: Int, isActor: Bool) -> StateCode? {
    var index = firstPhrase(from: end)
    while index < phrases.count, phrases[index].kind == .place { index += 1 }
    guard index < phrases.count, phrases[index].start < end + Self.reachOfGuest, text.isJoined(phrases[index].start),
      !isActor || phrases[index].isActor
    else { return nil }
    return state(phrases[index])
  }

  /// được X tiếp.
  private func isPassive(_ start: Int) -> Bool {
    phrase(endingAt: start).map { scan.isEncounterWord(.passive, at: $0.start - 1) } ?? false
  }

  // MARK: who asked, who held

  /// Whether a phrase is told of an encounter in its sentence: no verb of speech stands between them, and not more
  /// than được tổ chức behind the encounter or its last side.
  private func isNear(_ range: Range<Int>, to encounter: Encounter) -> Bool {
    encounter.mentions.contains { mention in
      let frame = mention.frame.range
      let isBehind = range.lowerBound >= frame.upperBound
      let gap =
        isBehind
        ? frame.upperBound..<range.lowerBound : range.upperBound..<max(range.upperBound, frame.lowerBound)
      return article.sentenceOf[frame.lowerBound] == article.sentenceOf[range.lowerBound]
        && gap.count <= Self.reachOfInitiative
        && !gap.contains { scan.has(.cues, at: $0) && !scan.isInCompound($0) }
        && (!isBehind || range.lowerBound - max(frame.upperBound, endOfPhrase(before: range)) <= Self.reachOfVerb)
    }
  }

  /// The encounter that a phrase at a place belongs to: the one before it in its clause, else the next.
  private func meant(by range: Range<Int>, _ places: ArraySlice<Place>) -> Int? {
    if let around = places.first(where: { $0.frame.contains(range.lowerBound) }) { return around.encounter }
    let before = places.last { $0.frame.upperBound <= range.lowerBound }
    if let before, !hasSign(before.frame.upperBound..<range.lowerBound) { return before.encounter }
    return (places.first { $0.frame.lowerBound >= range.upperBound } ?? before)?.encounter
  }

  /// The state behind của: of a person, an office or a state.
  private func owner(behind end: Int) -> StateCode? { ownerPhrase(behind: end).flatMap(state) }

  private func ownerPhrase(behind end: Int) -> SidePhrase? {
    let index = firstPhrase(from: end)
    guard index < phrases.count, phrases[index].start <= end + Self.reachOfOwner, text.isJoined(phrases[index].start),
      phrases[index].kind != .pair, !hasSign(end..<phrases[index].start)
    else { return nil }
    return phrases[index]
  }

  /// X chủ trì, đăng cai W; W do X chủ trì: which encounter is held, and by which state alone.
  private func held(by range: Range<Int>, _ places: ArraySlice<Place>) -> (Int, StateCode)? {
    let next = firstPhrase(from: range.lowerBound)
    guard next > 0, case let holder = phrases[next - 1],
      (0...Self.reachOfHolder).contains(range.lowerBound - holder.end),
      holder.kind != .pair, let state = state(holder), !hasSign(holder.end..<range.lowerBound)
    else { return nil }
    let first = groups.first(from: next - 1, in: phrases)
    guard phrases[first..<next].allSatisfy({ self.state($0) == state }) else { return nil }
    let isAgent = scan.isEncounterWord(.agent, at: phrases[first].start - 1)
    let place =
      isAgent
      ? places.last { $0.frame.upperBound < phrases[first].start }
      : places.first {
        $0.frame.lowerBound >= range.lowerBound && $0.frame.lowerBound <= range.upperBound + Self.reachOfHost
      }
    return place.map { ($0.encounter, state) }
  }

  /// A summit without a forum is hosted by a third side; whoever takes part only holds it.
  private func mayHost(_ state: StateCode, _ encounter: Encounter, isSaid: Bool) -> Bool {
    switch encounter.kind {
    case .ceremony: true
    case .session: isSaid
    case .conference:
      encounter.hasForum || encounter.status != .planned && !groups.states(of: encounter.sides.people).contains(state)
    default: false
    }
  }

  // MARK: in whose course

  /// nhân chuyến thăm, trong khuôn khổ hội nghị: the other encounters of the sentence are held in the course of that one.
  private func nest(_ range: Range<Int>, _ places: ArraySlice<Place>, _ encounters: inout [Encounter]) {
    let outer = places.first {
      $0.frame.lowerBound >= range.lowerBound && $0.frame.lowerBound <= range.lowerBound + Self.reachOfCourse
        && [.visit, .conference, .session].contains(encounters[$0.encounter].kind)
        && !hasSign(range.lowerBound..<$0.frame.lowerBound)
    }?.encounter
    guard let outer else { return }
    for inner in places.map(\.encounter) where inner != outer {
      guard encounters[inner].within == nil, encounters[outer].within != inner,
        mayBeHeld(encounters[inner], in: encounters[outer])
      else { continue }
      encounters[inner].within = outer
    }
  }

  private func mayBeHeld(_ inner: Encounter, in outer: Encounter) -> Bool {
    guard inner.kind != .visit, inner.kind != .message else { return false }
    let (people, guests) = (inner.sides.people, outer.sides.people)
    if outer.kind == .visit, !people.isEmpty, !guests.isEmpty { return people.contains(where: guests.contains) }
    return outer.kind != .visit || !inner.sides.states.isDisjoint(with: outer.sides.states)
  }

  // MARK: looking around

  /// The index of the first phrase that begins at a token or behind it.
  private func firstPhrase(from token: Int) -> Int {
    phrases.firstIndex(behind: { $0.start < token })
  }

  /// Where the last phrase before some tokens ends; 0 if there is none.
  private func endOfPhrase(before range: Range<Int>) -> Int {
    let next = firstPhrase(from: range.lowerBound)
    return next > 0 ? min(phrases[next - 1].end, range.lowerBound) : 0
  }

  private func phrase(endingAt end: Int) -> SidePhrase? {
    let next = firstPhrase(from: end)
    return next > 0 && phrases[next - 1].end == end ? phrases[next - 1] : nil
  }

  private func state(_ phrase: SidePhrase) -> StateCode? {
    phrase.person.flatMap(groups.state) ?? (phrase.states.count == 1 ? phrase.states.first : nil)
  }

  private func hasSign(_ range: Range<Int>) -> Bool {
    range.contains { StaticSigns.clause.contains(text.tokens[$0]) }
  }

  /// nhân in nhân dân, tiếp in trực tiếp.
  private func isWithinWord(_ index: Int) -> Bool { scan.isInCompound(index) }
}

extension Array {
  /// In an array sorted so that those before come first: the index of the first element that is not before.
  fileprivate func firstIndex(behind isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
