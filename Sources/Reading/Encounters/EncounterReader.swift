/// Reads encounters: places that speak of one, which are of the same, what the report as a whole fills in, day and status.
struct EncounterReader {
  private let article: Article
  private let view: ReportView
  private let judge: any Judge
  private let mentions: Mentions
  private let phrases: [SidePhrase]
  private let aims: Aims
  private let times: ReportTimes
  /// The day of publication, where it is known in full.
  private let published: DateSpan?

  /// - Parameters:
  ///   - aims: what the statements of the report aim at.
  ///   - published: the day of publication as told in the report, EDTF.
  init(
    _ article: Article, people: People, mentions: Mentions, aims: Aims, times: [TimeExpression],
    published: String?, judge: any Judge
  ) {
    self.article = article
    self.mentions = mentions
    self.judge = judge
    view = ReportView(text: article.text, people: people)
    phrases = SideReader(article, people: people, mentions: mentions).read()
    self.aims = aims
    self.times = ReportTimes(article, times, aims: aims, published: published)
    self.published = published.flatMap(DateSpan.init).flatMap { $0.isDay ? $0 : nil }
  }

  /// The two states that the report begins with, sorted; empty if it names no pair.
  var pair: StateSet { MainPair.states(of: mainPair, people: view.people, mentions: mentions) }

  private var mainPair: PersonList { MainPair.people(of: phrases, people: view.people, in: article) }

  func read() -> [Encounter] {
    var pair = mainPair
    let links = EncounterLinks(article.scan, year: published?.first.year, judge: judge)
    let mentions = EncounterMentionReader(
      article, people: view.people, phrases: phrases, aims: aims, times: times
    ).read(pair: pair)
    let groups = EncounterGrouper(links, view: view).group(mentions)
    var encounters = EncounterCompletion(article.scan, people: view.people, links: links, view: view)
      .complete(groups, pair: &pair)
    date(&encounters, pair: pair)
    encounters = decided(encounters, pair: pair)
    markCentral(&encounters)
    EncounterCircumstances(article, people: view.people, phrases: phrases, times: times).complete(&encounters)
    return encounters
  }

  private func date(_ encounters: inout [Encounter], pair: PersonList) {
    let dates = DateOptions(article, times: times, encounters: encounters, pair: pair, judge: judge)
    let options = encounters.indices.map(dates.options)
    for (index, date) in judge.dates(of: encounters, among: options, in: view).enumerated() {
      encounters[index].when = date.map { options[index][$0].value } ?? ownPlan(of: encounters[index])?.value
    }
    dateByToday(&encounters)
  }

  /// Where one encounter is told as on "ngày mai" and as on 12/6, another one of "hôm nay" was on 11/6.
  private func dateByToday(_ encounters: inout [Encounter]) {
    let today = encounters.lazy.compactMap { encounter -> DateSpan? in
      guard let when = encounter.when.flatMap(DateSpan.init), let step = step(of: encounter) else { return nil }
      return when.moved(by: -step)
    }.first
    guard let today else { return }
    for index in encounters.indices where encounters[index].when == nil {
      encounters[index].when = step(of: encounters[index]).flatMap(today.moved)?.value
    }
  }

  /// Of a time that only the day of publication would settle.
  private func step(of encounter: Encounter) -> Int? {
    encounter.mentions.lazy.flatMap(\.times).map { times[$0] }.first { $0.span == nil && $0.step != nil }?.step
  }

  /// sẽ được tổ chức tại Lào vào năm 2022: a plan has the time of its own clause, however wide.
  private func ownPlan(of encounter: Encounter) -> DateSpan? {
    guard encounter.isOnlyAhead else { return nil }
    return encounter.mentions.lazy.compactMap(\.when).first { when in published.map { !$0.isAfter(when) } ?? true }
  }

  /// With their status, without those that are none.
  private func decided(_ encounters: [Encounter], pair: PersonList) -> [Encounter] {
    let statuses = StatusOptions(article, times: times, pair: pair, judge: judge)
    let decisions = judge.statuses(of: encounters, among: encounters.map(statuses.options), in: view)
    return zip(encounters, decisions).compactMap { encounter, decision in
      guard let status = decision.status.map({ told($0, of: encounter) }) ?? plainlyTold(encounter) else { return nil }
      var encounter = encounter
      // Whoever accepts an invitation plans to come.
      encounter.status = status == .invited && statuses.isAccepted(encounter) ? .planned : status
      encounter.confidence = decision.confidence
      return encounter
    }
  }

  /// Phiên họp thứ 6, dự kiến ngày 10/10, đã bị hoãn: a numbered one with a day that is only ahead or off is one, whatever speaks
  /// against it.
  private func plainlyTold(_ encounter: Encounter) -> EncounterStatus? {
    guard encounter.ordinal != nil, encounter.mentions.contains(where: { $0.when?.isDay ?? false }) else { return nil }
    return encounter.isToldOff ? .cancelled : encounter.isOnlyAhead ? .planned : nil
  }

  /// What is only told of as called off is not held; nor is what is only aimed at.
  private func told(_ status: EncounterStatus, of encounter: Encounter) -> EncounterStatus {
    if encounter.isToldOff { return .cancelled }
    if status == .held, isAfterPublication(encounter) { return .planned }
    if status == .held || status == .mentioned, encounter.isOnlyAhead { return .planned }
    if status == .planned, isOfEarlierYear(encounter) { return .mentioned }
    let found = encounter.mentions.map(\.aim)
    let isUnsaid =
      status == .mentioned && encounter.kind == .visit
      && encounter.mentions.allSatisfy { $0.signs.isDisjoint(with: .past) }
    guard status == .held || isUnsaid, found.allSatisfy({ $0 != nil }) else { return status }
    return encounter.kind == .visit && found.contains { aims.isInvitation($0!) } ? .invited : .planned
  }

  /// No report tells of what came after it.
  private func isAfterPublication(_ encounter: Encounter) -> Bool {
    guard let published, let when = encounter.when.flatMap(DateSpan.init) else { return false }
    return when.isAfter(published)
  }

  /// sẽ thay thế Hiệp định ký năm 2005: nobody plans for a year that is over.
  private func isOfEarlierYear(_ encounter: Encounter) -> Bool {
    guard let published, let when = encounter.when.flatMap(DateSpan.init), when.grain == .year else { return false }
    return published.isAfter(when)
  }

  /// What the report is about: what its title or first sentences tell of, two at most; rather what was held or somebody takes
  /// part in than what is only hoped for (hướng tới ký kết).
  private func markCentral(_ encounters: inout [Encounter]) {
    let told = encounters.indices.filter { encounters[$0].status == .held || !encounters[$0].people.isEmpty }
    let places = told.isEmpty ? Array(encounters.indices) : told
    let early = places.filter { encounters[$0].mentions[0].sentence < 2 }
    for index in early.isEmpty ? places.prefix(1) : early.prefix(2) {
      encounters[index].isCentral = true
    }
  }
}
