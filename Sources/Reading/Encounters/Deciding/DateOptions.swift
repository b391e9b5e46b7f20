/// A date of the report that may be an encounter's, with what speaks for it.
package struct DateOption: Sendable {
  let span: DateSpan
  package var evidence: Evidence

  /// EDTF.
  package var value: String { span.value }
}

/// Every date of the report as an option for every encounter.
struct DateOptions {
  private let article: Article
  private let times: ReportTimes
  private let judge: any Judge
  private let pair: PersonList
  private let encounters: [Encounter]
  /// A number for each date of a time or of an encounter.
  private let numbers: [DateSpan: Int]
  /// For each date the encounters that have it in the clause of one of their mentions.
  private var owners: [[Int]]
  private var scan: Scan { article.scan }
  /// A date counts so many sentences before and behind an encounter; it keeps long files quick.
  private static let reach = 400

  /// - Parameter pair: the two that the report is about.
  init(_ article: Article, times: ReportTimes, encounters: [Encounter], pair: PersonList, judge: any Judge) {
    self.article = article
    self.times = times
    self.pair = pair
    self.judge = judge
    self.encounters = encounters
    var numbers: [DateSpan: Int] = [:]
    for span in times.all.compactMap(\.span) + encounters.flatMap(\.ownDates) where numbers[span] == nil {
      numbers[span] = numbers.count
    }
    self.numbers = numbers
    owners = Array(repeating: [], count: numbers.count)
    for (index, encounter) in encounters.enumerated() {
      for number in encounter.ownDates.compactMap({ numbers[$0] }) where owners[number].last != index {
        owners[number].append(index)
      }
    }
  }

  /// How near a date stands to an encounter, the nearest last.
  private enum Nearness: Int, Comparable {
    case far, before, next, same, front, own
    static func < (first: Nearness, second: Nearness) -> Bool { first.rawValue < second.rawValue }

    var word: FeatureWord {
      switch self {
      case .far: .far
      case .before: .former
      case .next: .next
      case .same: .same
      case .front: .front
      case .own: .own
      }
    }
  }

  /// A date with its nearest place.
  private struct Place {
    let number: Int
    let span: DateSpan
    var nearness: Nearness
    var time: EncounterTime
    /// The mention that it stands nearest to.
    var mention: EncounterMention?
  }

  /// None for an encounter whose own time only the day of publication would settle.
  func options(for index: Int) -> [DateOption] {
    let encounter = encounters[index]
    if !encounter.isDated, isRelative(encounter) { return [] }
    let places = places(for: encounter)
    let days = places.count { $0.span.isDay || $0.span.grain == .range && $0.span.first.day != nil }
    let context = Context(encounter, pair: pair, scan: scan)
    return places.map { place in
      var evidence = Evidence(judge)
      let owners = owners[place.number].filter { $0 != index }.map { encounters[$0] }
      addNearness(&evidence, place, context)
      addOthers(&evidence, place, context, owners)
      if place.span == times.day { addDay(&evidence, place, context, owners, isOnlyDay: days == 1) }
      return DateOption(span: place.span, evidence: evidence)
    }
  }

  private func isRelative(_ encounter: Encounter) -> Bool {
    encounter.mentions.contains { $0.times.contains { times[$0].relative != nil && times[$0].span == nil } }
  }

  /// Each date once, where it stands nearest; the years of a plan date nothing.
  private func places(for encounter: Encounter) -> [Place] {
    var places: [Place] = []
    let first = encounter.mentions[0].sentence - Self.reach
    let last = encounter.mentions[encounter.mentions.count - 1].sentence + Self.reach
    let near = times.indices(ofSentences: first...last)
    for index in Array(times.early.prefix { $0 < near.lowerBound }) + near {
      guard let span = times[index].span, let number = numbers[span], !span.isOfYears,
        encounter.mentions.contains(where: { $0.mayBe(on: times[index]) })
      else { continue }
      let place = place(of: times[index], span, number, to: encounter)
      if let known = places.firstIndex(where: { $0.number == number }) {
        if place.nearness > places[known].nearness { places[known] = place }
      } else {
        places.append(place)
      }
    }
    for mention in encounter.mentions {
      guard let span = mention.when, let first = mention.times.first, !places.contains(where: { $0.span == span })
      else {
        continue
      }
      places.append(
        Place(number: numbers[span]!, span: span, nearness: .own, time: times[first], mention: mention))
    }
    return places
  }

  private func place(
    of time: EncounterTime, _ span: DateSpan, _ number: Int, to encounter: Encounter
  ) -> Place {
    let sentence = article.sentenceOf[time.range.lowerBound]
    var place = Place(number: number, span: span, nearness: .far, time: time)
    for mention in encounter.mentions {
      let nearness = nearness(of: time, span, in: sentence, to: mention)
      if place.mention == nil || nearness > place.nearness { (place.nearness, place.mention) = (nearness, mention) }
    }
    return place
  }

  private func nearness(
    of time: EncounterTime, _ span: DateSpan, in sentence: Int, to mention: EncounterMention
  ) -> Nearness {
    if mention.times.contains(where: { times[$0].range == time.range }) { return mention.when == span ? .own : .same }
    switch sentence - mention.sentence {
    case 0: return isFronted(time) && mention.frame.start > time.range.lowerBound ? .front : .same
    case 1: return .next
    case -1: return .before
    default: return .far
    }
  }

  private func isFronted(_ time: EncounterTime) -> Bool {
    let start = article.sentences[article.sentenceOf[time.range.lowerBound]].lowerBound
    // A dateline stands before its sentence.
    return start <= time.range.lowerBound
      && (start..<time.range.lowerBound).allSatisfy {
        scan.isEncounterWord(.dateWord, at: $0) || scan.text.isSign("(", at: $0) || scan.text.isSign(")", at: $0)
      }
  }

  /// What is the same for all dates of an encounter.
  private struct Context {
    let encounter: Encounter
    let kind: FeatureValue
    let isDated: Bool
    /// sau, tại, cũng before it: it came after something dated.
    let isAfter: Bool
    let isPlain: Bool
    let isPlanned: Bool
    let isOfPair: Bool
    let block: FeatureWord

    init(_ encounter: Encounter, pair: PersonList, scan: Scan) {
      self.encounter = encounter
      let word: FeatureWord =
        switch encounter.kind {
        case .visit: .visit
        case .conference, .session: .forum
        case .message: .message
        default: .talks
        }
      kind = FeatureValue(word)
      isDated = encounter.isDated
      let lead = encounter.lead
      isAfter =
        scan.isEncounterWord(.after, at: scan.text.sentenceStart(lead.frame.start))
        || scan.hasEncounterWord(
          .beside, in: max(scan.text.sentenceStart(lead.frame.start), lead.frame.start - 8)..<lead.frame.start)
      isPlain = encounter.mentions.allSatisfy { $0.signs.subtracting(.held).isEmpty }
      isPlanned = encounter.mentions.contains { $0.signs.contains(.planned) }
      let people = encounter.sides.people
      isOfPair = !people.isEmpty && people.allSatisfy(pair.contains)
      let first = encounter.mentions[0]
      block = first.block == .title ? .title : first.block == .lead ? .lead : first.sentence < 5 ? .early : .late
    }
  }

  private func addNearness(_ evidence: inout Evidence, _ place: Place, _ context: Context) {
    let near = FeatureValue(place.nearness.word)
    let grain = FeatureValue(FeatureWord(place.span.grain))
    evidence.add(.dateNear, near)
    evidence.add(.dateNearKind, near, context.kind)
    evidence.add(.dateGrain, grain, context.kind)
    evidence.add(.dateNearGrain, near, grain)
    if place.time.isOfSpeech { evidence.add(.dateSpoken, near, FeatureValue(context.isPlanned)) }
    if place.nearness >= .same, let mention = place.mention { addBetween(&evidence, place, mention) }
    if let year = place.span.first.year, let newest = times.newestYear {
      evidence.add(.dateAge, FeatureValue(count: newest - year), grain)
    }
  }

  /// On which side of the frame it stands in its sentence, and what stands between.
  private func addBetween(_ evidence: inout Evidence, _ place: Place, _ mention: EncounterMention) {
    let (time, frame) = (place.time.range, mention.frame)
    let isBefore = time.lowerBound < frame.start
    let gap =
      isBefore
      ? min(time.upperBound, frame.start)..<frame.start
      : min(frame.end, time.lowerBound)..<time.lowerBound
    evidence.add(.dateBetween, FeatureValue(isBefore), FeatureValue(barrier(in: gap)))
  }

  private func barrier(in gap: Range<Int>) -> FeatureWord {
    if gap.contains(where: scan.isSpeechVerb) { return .say }
    if scan.hasEncounterWord(.order, in: gap) { return .later }
    if gap.contains(where: { scan.has(.encounters, at: $0) && !scan.isInCompound($0) }) { return .other }
    return gap.contains { StaticSigns.clause.contains(scan.text.tokens[$0]) } ? .edge : .adjacent
  }

  private func addOthers(_ evidence: inout Evidence, _ place: Place, _ context: Context, _ owners: [Encounter]) {
    let isOwn = place.nearness == .own
    if !owners.isEmpty, !isOwn { evidence.add(.dateOwned) }
    if isLike(owners, context.encounter) { evidence.add(.dateLike, context.kind) }
    if !context.isDated, let along = owners.lazy.compactMap({ along($0, context.encounter) }).first {
      evidence.add(.dateAlong, along, context.kind)
    }
    if context.isDated, !isOwn { evidence.add(.dateHasOwn) }
    let isVague = place.span.grain == .year || place.span.grain == .month
    if isVague, place.nearness >= .same {
      evidence.add(.dateVague, FeatureValue(context.isPlanned))
    }
    let sentence = article.sentenceOf[place.time.range.lowerBound]
    if place.nearness == .far, sentence < 3, article.sentences[sentence].count < 14 { evidence.add(.dateByline) }
  }

  /// Back from a frame to sau, trong khuôn khổ.
  private static let reachOfOrder = 5

  /// Sau lễ đón, X và Y hội đàm: how one that has the date stands to the encounter, if in one sentence; nil if not.
  private func along(_ owner: Encounter, _ encounter: Encounter) -> FeatureWord? {
    for other in owner.mentions {
      guard let mention = encounter.mentions.first(where: { $0.sentence == other.sentence }) else { continue }
      let start = max(article.sentences[other.sentence].lowerBound, other.frame.start - Self.reachOfOrder)
      let before = start..<other.frame.start
      let isFirst = other.frame.start < mention.frame.start
      if scan.hasEncounterWord(.order, in: before) { return isFirst ? .former : .later }
      return scan.hasEncounterWord([.inner, .nested, .after], in: before) ? .inside : isFirst ? .next : .other
    }
    return nil
  }

  /// One of those who have the date shares people with the encounter.
  private func isLike(_ owners: [Encounter], _ encounter: Encounter) -> Bool {
    owners.contains { $0.kind != .visit && $0.sides.people.contains(where: encounter.sides.people.contains) }
  }

  /// The day the report speaks of.
  private func addDay(
    _ evidence: inout Evidence, _ place: Place, _ context: Context, _ owners: [Encounter], isOnlyDay: Bool
  ) {
    let kind = context.kind
    evidence.add(.dateDay)
    evidence.add(.dateDayKind, kind)
    evidence.add(.dateDayBlock, FeatureValue(context.block), kind)
    evidence.add(.dateDayNear, FeatureValue(place.nearness.word), kind)
    if !context.isDated { evidence.add(.dateDayUndated, kind) }
    if context.isAfter { evidence.add(.dateDayThen, kind) }
    if context.encounter.onlyRefersBack { evidence.add(.dateDayRefers) }
    if owners.isEmpty, place.nearness != .own { evidence.add(.dateDayFree, kind) }
    if isLike(owners, context.encounter) { evidence.add(.dateDayLike, kind) }
    if isOnlyDay { evidence.add(.dateDayOnly, kind) }
    if place.time.isOfSpeech { evidence.add(.dateDaySpoken, FeatureValue(context.isPlain), kind) }
    if context.isPlain { evidence.add(.dateDayPlain, kind) }
    for status in [EncounterStatus.planned, .mentioned, .invited]
    where context.encounter.mentions.contains(where: { $0.signs.contains(StatusSet(status)) }) {
      evidence.add(.dateDaySign, FeatureWord(status))
    }
    if context.isOfPair { evidence.add(.dateDayPair, kind) }
    if owners.contains(where: { [.meeting, .call, .ceremony].contains($0.kind) }) { evidence.add(.dateDayTalks, kind) }
  }
}
