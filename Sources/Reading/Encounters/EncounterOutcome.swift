/// Decides the day and the status of an encounter.
struct EncounterOutcome {
  private let article: Article
  /// The day the report speaks of: the first full day in its first sentences.
  private let day: String?
  private static let sentencesOfDay = 6

  init(_ article: Article, times: [TimeExpression]) {
    self.article = article
    let early = times.filter { $0.isDay && article.sentenceOf[$0.range.lowerBound] < Self.sentencesOfDay }
    day = early.first?.value.map { Self.fullest($0, of: early) }
  }

  func decide(_ encounter: inout Encounter, pair: Sides) {
    let signs = encounter.mentions.map(\.signs)
    encounter.status = status(encounter, signs: signs)
    encounter.when = when(encounter)
  }

  /// The time of its own clause, a day before a period, for a visit its days before one of them; else the report's day for
  /// what the report is about and was held.
  private func when(_ encounter: Encounter) -> String? {
    let own = encounter.mentions.flatMap(\.times).filter { $0.value != nil }
    let fit = encounter.kind == .visit ? own : own.filter { !$0.value!.isIntervalOfYears }
    let span = encounter.kind == .visit ? own.first { $0.value!.isInterval && !$0.value!.isIntervalOfYears } : nil
    if let value = (span ?? fit.first(where: \.isDay) ?? fit.first)?.value { return Self.fullest(value, of: own) }
    let isTalk = encounter.kind == .meeting || encounter.kind == .call || encounter.kind == .ceremony
    return encounter.isCentral && encounter.status == .held && isTalk ? day : nil
  }

  /// The same day with its year, where another time tells it.
  private static func fullest(_ value: String, of times: [TimeExpression]) -> String {
    guard value.hasPrefix("XXXX") else { return value }
    return times.compactMap(\.value).first { !$0.hasPrefix("XXXX") && $0.dropFirst(4) == value.dropFirst(4) } ?? value
  }

  /// Told with a month or a year alone, and not what the report is about: tháng 2/2025 is no news of the day.
  private func isRecalled(_ encounter: Encounter) -> Bool {
    let own = encounter.mentions.lazy.flatMap(\.times).filter { $0.value != nil }
    return !encounter.isCentral && !own.isEmpty && own.allSatisfy { !$0.isDay && !$0.value!.isInterval }
  }

  /// The sign most mentions bear; without one, what is told early or is central was held, the rest is recalled.
  private func status(_ encounter: Encounter, signs: [Set<EncounterStatus>]) -> EncounterStatus {
    func count(_ status: EncounterStatus) -> Int { signs.count { $0.contains(status) } }
    if count(.cancelled) > 0, count(.cancelled) >= count(.held) { return .cancelled }
    if count(.invited) > 0, count(.held) == 0 { return count(.planned) > count(.invited) ? .planned : .invited }
    if count(.planned) > 0, count(.planned) >= count(.held) { return .planned }
    if count(.mentioned) > count(.held) || isRecalled(encounter) { return .mentioned }
    if count(.held) > 0 || encounter.isCentral { return .held }
    switch encounter.kind {
    case .meeting, .call, .visit, .message: return .held
    case .conference, .session, .signing, .ceremony: return encounter.sentence < 4 ? .held : .mentioned
    }
  }
}
