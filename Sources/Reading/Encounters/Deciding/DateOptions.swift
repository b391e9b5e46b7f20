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
  /// The number of each time's date, in the order of the times; -1 for what dates nothing.
  private let numbers: [Int]
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
    self.numbers = times.all.map { time in
      guard let span = time.span, !span.isOfYears else { return -1 }
      if let known = numbers[span] { return known }
      numbers[span] = numbers.count
      return numbers.count - 1
    }
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
  }

  func options(for index: Int) -> [DateOption] {
    let encounter = encounters[index]
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

  /// Each date once, where it stands nearest; the years of a plan date nothing.
  private func places(for encounter: Encounter) -> [Place] {
    var places: [Place] = []
    let first = encounter.mentions[0].sentence - Self.reach
    let last = encounter.mentions[encounter.mentions.count - 1].sentence + Self.reach
    let near = times.indices(ofSentences: first...last)
    for index in Array(times.early.prefix { $0 < near.lowerBound }) + near where numbers[index] >= 0 {
      let time = times[index]
      let span = time.span!
      let nearness = nearness(of: time, span, to: encounter)
      if let known = places.firstIndex(where: { $0.number == numbers[index] }) {
        if nearness > places[known].nearness { (places[known].nearness, places[known].time) = (nearness, time) }
      } else {
        places.append(Place(number: numbers[index], span: span, nearness: nearness, time: time))
      }
    }
    return places
  }

  private func nearness(of time: EncounterTime, _ span: DateSpan, to encounter: Encounter) -> Nearness {
    let sentence = article.sentenceOf[time.range.lowerBound]
    return encounter.mentions.map { mention in
      if mention.times.contains(where: { times[$0].range == time.range }) { return mention.when == span ? .own : .same }
      switch sentence - mention.sentence {
      case 0: return isFronted(time) && mention.frame.start > time.range.lowerBound ? .front : .same
      case 1: return .next
      case -1: return .before
      default: return .far
      }
    }.max() ?? .far
  }

  private func isFronted(_ time: EncounterTime) -> Bool {
    let start = article.sentences[article.sentenceOf[time.range.lowerBound]].lowerBound
    return (start..<time.range.lowerBound).allSatisfy {
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
    if let year = place.span.first.year, let newest = times.newestYear {
      evidence.add(.dateAge, FeatureValue(count: newest - year), grain)
    }
  }

  private func addOthers(_ evidence: inout Evidence, _ place: Place, _ context: Context, _ owners: [Encounter]) {
    let isOwn = place.nearness == .own
    if !owners.isEmpty, !isOwn { evidence.add(.dateOwned) }
    if isLike(owners, context.encounter) { evidence.add(.dateLike, context.kind) }
    if context.isDated, !isOwn { evidence.add(.dateHasOwn) }
    if context.encounter.mentions.contains(where: {
      $0.times.contains { times[$0].relative != nil && times[$0].span == nil }
    }) {
      evidence.add(.dateRelative, place.nearness.word)
    }
    let isVague = place.span.grain == .year || place.span.grain == .month
    if isVague, place.nearness >= .same {
      evidence.add(.dateVague, FeatureValue(context.encounter.mentions.contains { $0.signs.contains(.planned) }))
    }
    let sentence = article.sentenceOf[place.time.range.lowerBound]
    if place.nearness == .far, sentence < 3, article.sentences[sentence].count < 14 { evidence.add(.dateByline) }
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
    if context.isPlain { evidence.add(.dateDayPlain, kind) }
    for status in [EncounterStatus.planned, .mentioned, .invited]
    where context.encounter.mentions.contains(where: { $0.signs.contains(StatusSet(status)) }) {
      evidence.add(.dateDaySign, FeatureWord(status))
    }
    if context.isOfPair { evidence.add(.dateDayPair, kind) }
    if owners.contains(where: { [.meeting, .call, .ceremony].contains($0.kind) }) { evidence.add(.dateDayTalks, kind) }
  }
}
