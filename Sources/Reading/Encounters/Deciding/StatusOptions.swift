/// A status that an encounter may have, with what speaks for it.
package struct StatusOption: Sendable {
  /// Nil for no encounter at all.
  package let status: EncounterStatus?
  package var evidence: Evidence
}

/// Every status as an option for an encounter, and that it is none.
struct StatusOptions {
  private let article: Article
  private let times: ReportTimes
  private let judge: any Judge
  private let pair: PersonList
  /// Whether the title looks ahead.
  private let isPreview: Bool
  private var scan: Scan { article.scan }

  /// - Parameter pair: the two that the report is about.
  init(_ article: Article, times: ReportTimes, pair: PersonList, judge: any Judge) {
    self.article = article
    self.times = times
    self.pair = pair
    self.judge = judge
    isPreview = article.sentences.first.map { article.scan.hasEncounterWord(.ahead, in: $0) } ?? false
  }

  func options(for encounter: Encounter) -> [StatusOption] {
    var evidence = OptionsEvidence(judge)
    let kind = FeatureValue(FeatureWord(encounter.kind))
    let block = block(of: encounter)
    evidence.add(.statusBias)
    evidence.add(.statusKind, kind)
    addPlace(&evidence, encounter, kind, block)
    addSigns(&evidence, encounter, kind)
    addWording(&evidence, encounter)
    addPeople(&evidence, encounter, kind)
    return evidence.options
  }

  private func addPlace(
    _ evidence: inout OptionsEvidence, _ encounter: Encounter, _ kind: FeatureValue, _ block: FeatureWord
  ) {
    let when = encounter.when.flatMap(DateSpan.init)
    let against = FeatureValue(Self.against(when, times.day))
    let isEarly: FeatureWord = block == .caption ? .caption : [.title, .lead, .early].contains(block) ? .early : .late
    evidence.add(.statusBlock, FeatureValue(block))
    evidence.add(.statusBlockKind, FeatureValue(block), kind)
    evidence.add(.statusDate, against)
    evidence.add(.statusDateBlock, against, FeatureValue(isEarly))
    if let when { evidence.add(.statusGrain, FeatureValue(FeatureWord(when.grain)), FeatureValue(isEarly)) }
    evidence.add(.statusTimes, FeatureValue(count: min(3, encounter.mentions.count)))
    if isPreview { evidence.add(.statusPreview) }
    if encounter.isDated, encounter.when == nil { evidence.add(.statusDateRefused) }
    for day in Set(encounter.mentions.flatMap { $0.times.compactMap { times[$0].relative.flatMap(Self.word) } }) {
      evidence.add(.statusRelative, FeatureValue(day))
    }
  }

  /// Of a day counted from that of the report.
  private static func word(_ relative: EncounterTime.Relative) -> FeatureWord? {
    switch relative {
    case .today: .same
    case .pastDay: .eve
    case .comingDay: .morrow
    case .past, .coming, .unclear: nil
    }
  }

  private func addSigns(_ evidence: inout OptionsEvidence, _ encounter: Encounter, _ kind: FeatureValue) {
    let counts = EncounterStatus.allCases.map { status in
      encounter.mentions.count { $0.signs.contains(StatusSet(status)) }
    }
    let most = counts.max() ?? 0
    for (status, count) in zip(EncounterStatus.allCases, counts) {
      let sign = FeatureValue(FeatureWord(status))
      if count > 0 {
        evidence.add(.statusSign, sign)
        evidence.add(.statusSignKind, sign, kind)
        if count == most { evidence.add(.statusMost, sign) }
      }
      if encounter.lead.signs.contains(StatusSet(status)) { evidence.add(.statusLead, sign) }
    }
    if most == 0 { evidence.add(.statusNoSign) }
    let told = zip(EncounterStatus.allCases, counts).filter { $0.1 > 0 }
    if told.count == 1 { evidence.add(.statusOnly, FeatureValue(FeatureWord(told[0].0))) }
    if isSaid(encounter.lead) {
      evidence.add(.statusSaid, kind)
      evidence.add(.statusSaidSign, FeatureValue(most > 0))
    }
    if isAccepted(encounter) { evidence.add(.statusAccepted) }
  }

  private func addWording(_ evidence: inout OptionsEvidence, _ encounter: Encounter) {
    let lead = encounter.lead
    let text = scan.text
    if text.isJoined(lead.frame.start), scan.isEncounterWord(.telling, at: lead.frame.start - 1) {
      evidence.add(.statusBefore, FeatureValue(word: text.tokens[lead.frame.start - 1].hash))
    }
    if encounter.onlyRefersBack { evidence.add(.statusRefers) }
    if lead.isQuoted { evidence.add(.statusQuoted) }
    if encounter.mentions.contains(where: isCounted) { evidence.add(.statusCounted) }
    if let ordinal = encounter.ordinal { evidence.add(.statusOrdinal, FeatureValue(ordinal == 1)) }
    if lead.isPlural { evidence.add(.statusPlural) }
    if lead.aim != nil { evidence.add(.statusAim, FeatureValue(FeatureWord(encounter.kind))) }
    if lead.isPassive { evidence.add(.statusPassive) }
    if encounter.hasForum { evidence.add(.statusForum) }
  }

  private func addPeople(_ evidence: inout OptionsEvidence, _ encounter: Encounter, _ kind: FeatureValue) {
    let people = encounter.sides.people
    evidence.add(.statusPeople, FeatureValue(count: min(3, people.count)), kind)
    if !people.isEmpty, Set(people) == Set(pair) {
      evidence.add(.statusPair, kind)
    } else if !people.contains(where: pair.contains) {
      evidence.add(.statusOthers)
    }
    if encounter.sides.states.count < 2 { evidence.add(.statusOneState, kind) }
  }

  private func block(of encounter: Encounter) -> FeatureWord {
    let first = encounter.mentions[0]
    if first.block == .title { return .title }
    if first.block == .lead { return .lead }
    if encounter.mentions.allSatisfy({ $0.block == .caption }) { return .caption }
    return first.sentence < 4 ? .early : 2 * first.sentence < article.sentences.count ? .middle : .late
  }

  /// A date against the day the report speaks of.
  private static func against(_ date: DateSpan?, _ day: DateSpan?) -> FeatureWord {
    guard let date else { return .undated }
    guard let day else { return date.first.year == nil ? .noDay : .past }
    if date == day || date.grain == .range && date.agrees(with: day) { return .same }
    if let year = date.first.year {
      guard let other = day.first.year else { return .otherYear }
      if year != other { return year < other ? .past : .future }
    }
    if let month = date.first.month, let other = day.first.month, month != other {
      return against(date.first, day.first, month, other)
    }
    guard let own = date.first.day, let other = day.first.day, own != other else { return .same }
    if own < other { return other - own == 1 ? .eve : .former }
    return own - other == 1 ? .morrow : .later
  }

  /// Other months: the end of one and the start of the next are one time.
  private static func against(_ date: DateSpan.Point, _ day: DateSpan.Point, _ month: Int, _ other: Int) -> FeatureWord
  {
    let isNext = (month - other + 12) % 12 == 1 || (other - month + 12) % 12 == 1
    if isNext, let a = date.day, let b = day.day, abs(a - b) >= 25 { return .same }
    return (month - other + 18) % 12 < 6 ? .past : .future
  }

  /// The frame stands in what somebody is reported to have said.
  private func isSaid(_ mention: EncounterMention) -> Bool {
    let start = scan.text.sentenceStart(mention.frame.start)
    let verb = (start..<mention.frame.start).last { index in
      scan.isEncounterWord(.spoken, at: index)
        || scan.longest(scan.language.cues, at: index).map { $0.range.count > 1 && $0.entry.kind == .say } ?? false
    }
    return verb.map { verb in !(verb..<mention.frame.start).contains { scan.text.isSign(";", at: $0) } } ?? false
  }

  private func isCounted(_ mention: EncounterMention) -> Bool {
    let start = max(scan.text.sentenceStart(mention.frame.start), mention.frame.start - 3)
    return scan.hasEncounterWord(.times, in: start..<mention.frame.end + 6)
  }

  /// Whether an invitation is accepted in its sentence or the next.
  func isAccepted(_ encounter: Encounter) -> Bool { encounter.mentions.contains(where: isAccepted) }

  private func isAccepted(_ mention: EncounterMention) -> Bool {
    guard mention.signs.contains(.invited) else { return false }
    let last = article.sentences[min(mention.sentence + 1, article.sentences.count - 1)]
    return (article.sentences[mention.sentence].lowerBound..<last.upperBound).contains {
      scan.longest(scan.language.cues, at: $0)?.entry.act == .accept
    }
  }
}

/// What speaks for each status: every feature is added for each.
private struct OptionsEvidence {
  var options: [StatusOption]

  init(_ judge: any Judge) {
    options = (EncounterStatus.allCases.map { $0 } + [nil]).map { (status: EncounterStatus?) in
      StatusOption(status: status, evidence: Evidence(judge, outcome: status.map { FeatureWord($0) } ?? .no))
    }
  }

  mutating func add(_ template: Template, _ first: FeatureValue = .nothing, _ second: FeatureValue = .nothing) {
    for index in options.indices { options[index].evidence.add(template, first, second) }
  }
}
