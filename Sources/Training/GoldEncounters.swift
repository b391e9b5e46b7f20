import Reading

/// The gold encounters of a report, laid on what was read of it.
struct GoldEncounters: Sendable {
  struct Encounter: Sendable {
    let kind: EncounterKind
    let status: EncounterStatus
    let when: String?
    let date: DateSpan?
    let people: Set<String>
    let states: Set<String>
    /// In bytes.
    let quote: Range<Int>?
  }

  private let encounters: [Encounter]

  init(_ gold: GoldReport, people: GoldPeople) {
    encounters = gold.gold.encounters.map { encounter in
      Encounter(
        kind: EncounterKind(rawValue: encounter.kind)!, status: EncounterStatus(rawValue: encounter.status)!,
        when: encounter.when, date: encounter.when.flatMap(DateSpan.init),
        people: people.asRead(encounter.participants),
        states: Set(encounter.countries), quote: find(encounter.quote, in: gold.report.bytes, from: 0))
    }
  }

  // MARK: mentions

  /// The number of the gold encounter that a mention speaks of; nil where that is not plain.
  func encounter(of mention: EncounterMention, in view: ReportView) -> Int? {
    let fits = encounters.indices.compactMap { number in
      fit(mention, encounters[number], view).map { (fit: $0, number: number) }
    }.sorted { ($1.fit, $0.number) < ($0.fit, $1.number) }
    guard let best = fits.first, best.fit >= 0.7, fits.count < 2 || best.fit - fits[1].fit >= 0.4 else { return nil }
    return best.number
  }

  private func fit(_ mention: EncounterMention, _ encounter: Encounter, _ view: ReportView) -> Double? {
    let isOfKind =
      mention.kind == encounter.kind || EncounterKind.isTalk(mention.kind) && EncounterKind.isTalk(encounter.kind)
      || encounter.kind == .call && mention.isTalkAtLarge
    guard isOfKind else { return nil }
    let people = Set(view.names(mention.people))
    let shared = people.intersection(encounter.people).count
    if !people.isEmpty, !encounter.people.isEmpty, shared == 0 { return nil }
    if let date = mention.date, let own = encounter.date, !date.agrees(with: own) { return nil }
    let areKnown = !people.isEmpty && !encounter.people.isEmpty
    var fit =
      areKnown
      ? 2 * Double(shared) / Double(people.union(encounter.people).count)
      : encounter.states.intersection(mention.states).count > 1 ? 0.5 : 0
    if let quote = encounter.quote, quote.overlaps(view.bytes(mention.tokens)) { fit += 1.5 }
    if let date = mention.date, date.value == encounter.when { fit += 1 }
    if mention.kind == encounter.kind { fit += 0.3 }
    if mention.hasSign(encounter.status) { fit += 0.3 }
    return fit
  }

  // MARK: encounters

  /// For each encounter read its gold one: of the same kind, the best fits by people or states, date and quote first.
  func matches(_ read: [Reading.Encounter], in view: ReportView) -> [Encounter?] {
    var pairs: [(fit: Double, gold: Int, read: Int)] = []
    for (number, encounter) in encounters.enumerated() {
      for (index, candidate) in read.enumerated() {
        if let fit = fit(candidate, encounter, view) { pairs.append((fit, number, index)) }
      }
    }
    pairs.sort { ($1.fit, $0.gold, $0.read) < ($0.fit, $1.gold, $1.read) }
    var matches: [Encounter?] = Array(repeating: nil, count: read.count)
    var used: Set<Int> = []
    for pair in pairs where matches[pair.read] == nil && used.insert(pair.gold).inserted {
      matches[pair.read] = encounters[pair.gold]
    }
    return matches
  }

  private func fit(_ read: Reading.Encounter, _ encounter: Encounter, _ view: ReportView) -> Double? {
    guard read.kind == encounter.kind else { return nil }
    let people = Set(view.names(read.people))
    let states = Set(read.states)
    let sharedStates = states.intersection(encounter.states).count
    var fit: Double
    if encounter.people.isEmpty {
      guard sharedStates > 0, 2 * sharedStates >= states.union(encounter.states).count else { return nil }
      fit = 0.5 * Double(sharedStates) / Double(states.union(encounter.states).count)
    } else {
      let shared = people.intersection(encounter.people).count
      guard 2 * shared >= encounter.people.count, 3 * shared >= people.count, shared > 0 else { return nil }
      fit = Double(shared) / Double(people.union(encounter.people).count)
    }
    let dates = read.ownDates.map(\.value)
    if encounter.when.map(dates.contains) ?? dates.isEmpty { fit += 0.2 }
    if let quote = encounter.quote, quote.overlaps(view.bytes(read.leadTokens)) { fit += 0.2 }
    return fit
  }
}
