/// Turns what the parts of the reader found into facts with cites.
struct FactWriter {
  private let article: Article
  private let named: People
  private let spokenOf: SpokenOf
  private let topics: TopicReader
  private let itemParts: ItemPartsReader
  /// Whether confidence is what was measured, rather than what the deciders themselves have.
  private let isCalibrated: Bool
  private var text: Text { article.text }

  init(_ article: Article, people named: People, spokenOf: SpokenOf, times: [TimeExpression], isCalibrated: Bool) {
    self.isCalibrated = isCalibrated
    self.article = article
    self.named = named
    self.spokenOf = spokenOf
    topics = TopicReader(article.scan)
    itemParts = ItemPartsReader(article.scan, times: times)
  }

  /// The words of the first line, if it is a title.
  var title: String? { article.title.map(text.value) }

  func people() -> [PersonFact] {
    named.persons.map { person in
      PersonFact(
        name: person.name, aliases: person.aliases, country: person.state?.name,
        offices: person.distinctOffices.map(office),
        confidence: article.language.precision(of: "person.named"), rule: "person.named",
        cite: text.cite(person.places[0]))
    }
  }

  private func office(_ office: Office) -> OfficeFact {
    OfficeFact(
      known: "\(office.className)/\(office.branch)", isSingle: office.isSingle, title: text.value(office.range),
      organization: nil, country: office.state?.name, former: office.isFormer,
      confidence: article.language.precision(of: "office.named"), rule: "office.named", cite: text.cite(office.range))
  }

  /// One fact for each wording of a figure, with what any of its places tells; its further places stand in `also`.
  /// - Parameter promised: those that are part of what statements aim at.
  func figures(_ figures: [Quantity], bases: GrowthBases, promised: (Quantity) -> Bool) -> [FigureFact] {
    let sources = FigureSource(article.scan)
    return byWording(figures) {
      Wording(words: text.wording($0.range), meaning: $0.kind.rawValue)
    } range: {
      $0.range
    }.map { same, also in
      let figure = same[0]
      return FigureFact(
        value: figure.value, unit: figure.unit, what: same.lazy.compactMap(\.what).first,
        period: same.lazy.compactMap(\.period).first, kind: figure.kind,
        qualifier: article.scan.qualifier(before: figure.range.lowerBound),
        base: figure.kind == .change ? bases.base(of: figure)?.value : nil,
        sides: spokenOf.states(of: figure.range).names,
        isDecrease: figure.isDecrease, isForecast: figure.isForecast, isPromised: promised(figure),
        sourceSide: sources.side(of: figure.range)?.name,
        confidence: article.language.precision(of: figure.rule), rule: figure.rule, cite: text.cite(figure.range),
        also: also)
    }
  }

  /// One fact for each wording of a formula.
  func formulas(_ formulas: [Formula]) -> [FormulaFact] {
    byWording(formulas) {
      Wording(words: text.wording($0.range), meaning: nil)
    } range: {
      $0.range
    }.map { same, also in
      let formula = same[0]
      let entry = article.language.formulas.entries[formula.entry]
      return FormulaFact(
        id: entry.id, wording: text.value(formula.range),
        missing: entry.usual.indices.filter { formula.said & 1 << UInt16($0) == 0 }.map { entry.usual[$0] },
        added: formula.added.map(text.value), sides: (same.lazy.map(\.sides).first { !$0.isEmpty } ?? []).names,
        confidence: article.language.precision(of: "formula.listed"), rule: "formula.listed",
        cite: text.cite(formula.range), also: also)
    }
  }

  /// One fact for each role, body, state and term.
  func roles(_ roles: [HeldRole]) -> [RoleFact] {
    byWording(roles) {
      Wording(words: text.wording($0.body), meaning: "\($0.role) \($0.country?.name ?? "-") \($0.term ?? "-")")
    } range: {
      $0.range
    }.map { same, also in
      let role = same[0]
      return RoleFact(
        country: role.country?.name, role: role.role, body: text.value(role.body), session: role.session,
        term: role.term,
        confidence: article.language.precision(of: "role.listed"), rule: "role.listed", cite: text.cite(role.range),
        also: also)
    }
  }

  /// One fact for each wording of a time; "Ngày 5/9" and "ngày 5/9" are one.
  func times(_ times: [TimeExpression]) -> [TimeFact] {
    let tenses = TenseReader(article.scan)
    return byWording(times) {
      Wording(words: text.foldedWording($0.range), meaning: $0.value)
    } range: {
      $0.range
    }.map { same, also in
      let time = same[0]
      return TimeFact(
        value: time.value, tense: tenses.tense(of: time), confidence: article.language.precision(of: time.rule),
        rule: time.rule,
        cite: text.cite(time.range), also: also)
    }
  }

  /// The same words with the same meaning are one fact.
  private struct Wording: Hashable {
    /// A hash of the words.
    let words: UInt64
    let meaning: String?
  }

  /// Found things of the same wording together, and the cites of all but the first.
  private func byWording<Found>(
    _ found: [Found], _ wording: (Found) -> Wording, range: (Found) -> Range<Int>
  ) -> [(same: [Found], also: [Cite])] {
    var places: [Wording: Int] = [:]
    var groups: [(same: [Found], also: [Cite])] = []
    for one in found {
      let key = wording(one)
      if let known = places[key] {
        groups[known].same.append(one)
        groups[known].also.append(text.cite(range(one)))
      } else {
        places[key] = groups.count
        groups.append(([one], []))
      }
    }
    return groups
  }

  func milestones(_ milestones: [Milestone]) -> [MilestoneFact] {
    let tenses = TenseReader(article.scan)
    return milestones.map {
      MilestoneFact(
        years: $0.years, since: $0.since, what: $0.what, sides: spokenOf.states(of: $0.range).names,
        state: spokenOf.state(nearest: $0.range)?.name, isAhead: tenses.isAhead($0.range.lowerBound),
        confidence: article.language.precision(of: $0.rule), rule: $0.rule, cite: text.cite($0.range),
        also: $0.others.map(text.cite))
    }
  }

  func checks(_ checks: [NumberCheck]) -> [CheckFact] {
    checks.map { CheckFact(kind: $0.kind, holds: $0.holds, says: $0.says, cites: $0.ranges.map(text.cite)) }
  }

  func mechanisms(_ names: [NamedThing]) -> [MechanismFact] {
    names.distinct(in: text).map {
      MechanismFact(
        known: $0.id, name: text.value($0.range), kind: kind(ofMechanism: $0.range.lowerBound), meetsAs: $0.meetsAs,
        series: series(of: $0), stem: stem(of: $0),
        session: $0.session, sides: ($0.members ?? spokenOf.states(of: $0.range)).names,
        confidence: article.language.precision(of: $0.rule), rule: $0.rule, cite: text.cite($0.range),
        also: $0.others.sorted { $0.lowerBound < $1.lowerBound }.map(text.cite))
    }
  }

  private func kind(ofMechanism start: Int) -> MechanismKind? {
    if let listed = article.scan.longest(article.language.mechanisms, at: start) { return listed.entry.recorded }
    return article.scan.longest(article.language.mechanismHeads, at: start)?.entry.kind.recorded
  }

  /// A name without its number: Ủy ban Hỗn hợp of Ủy ban Hỗn hợp lần thứ 18.
  private func series(of name: NamedThing) -> String {
    guard let aside = name.aside, name.range.contains(aside.lowerBound), name.session != nil else {
      return text.value(name.range)
    }
    let parts = [
      name.range.lowerBound..<aside.lowerBound, min(aside.upperBound, name.range.upperBound)..<name.range.upperBound,
    ]
    return parts.filter { !$0.isEmpty }.map(text.value).joined(separator: " ")
  }

  /// Friends' associations of two states may be two, one in each: their states tell them apart.
  private func stem(of name: NamedThing) -> String {
    let head = article.scan.longest(article.language.mechanismHeads, at: name.range.lowerBound)?.entry.kind
    guard let head, [.body, .dialogue, .ministers].contains(head) else { return series(of: name) }
    return NameStem(article.scan).words(of: name.range, without: name.session == nil ? nil : name.aside)
  }

  func instruments(_ names: [NamedThing], acting: ActingSides, aims: Aims) -> [InstrumentFact] {
    let states = InstrumentStateReader(article.scan, names: names.map(\.range), aims: aims)
    let stems = NameStem(article.scan)
    return names.distinct(in: text).map { name in
      let told = states.told(of: name.range)
      return InstrumentFact(
        state: told?.state, by: told.map { by($0, acting) } ?? [],
        later: states.pointed(backTo: name.range).map { place, told in
          InstrumentTold(state: told.state, by: by(told, acting), cite: text.cite(place))
        }, known: name.id, name: text.value(name.range),
        kind: name.range.prefix(2).lazy.compactMap {
          article.scan.longest(article.language.instrumentHeads, at: $0)?.entry.kind
        }.first,
        stem: stems.words(of: name.range), acronym: stems.acronym(in: name.range),
        sides: spokenOf.states(of: name.range).names,
        confidence: article.language.precision(of: name.rule), rule: name.rule, cite: text.cite(name.range))
    }
  }

  /// Who urges something has not done it, and nobody alone puts anything in force.
  private func by(_ told: InstrumentStateReader.Told, _ acting: ActingSides) -> [String] {
    told.isReached && told.state != .inForce ? acting.states(before: told.place).names : []
  }

  /// - Parameter encounters: those of the report; each statement is given to the one it was made in.
  func statements(
    _ statements: [Statement], encounters: [Encounter], parties: StatementParties
  ) -> [StatementFact] {
    var venues = Venues(encounters, scan: article.scan)
    return statements.enumerated().map { index, statement in
      StatementFact(
        id: "s\(index + 1)", speakers: statement.speakers.map { $0.name(named) }, act: statement.act,
        to: parties.addressees(of: statement).map { $0.name(named) },
        onBehalfOf: parties.principals(of: statement).map { $0.name(named) },
        cue: text.cite(statement.cue.range), items: statement.items.map { item($0, of: statement) },
        wish: parties.asked(by: statement).flatMap { wish($0, of: statement) },
        topics: topics.topics(in: statement.content), sides: spokenOf.states(of: statement.content).names,
        encounter: venues.encounter(of: statement).map(Self.encounterID),
        confidence: confidence(.statement, statement.isRight),
        rule: statement.rule, cite: text.cite(statement.content))
    }
  }

  private func wish(_ range: Range<Int>, of statement: Statement) -> ItemFact? {
    let wish = item(StatementItem(range: range, beginsHere: 1), of: statement)
    return wish.parts.isTestable ? wish : nil
  }

  private func item(_ item: StatementItem, of statement: Statement) -> ItemFact {
    ItemFact(
      text: text.value(item.range), topics: topics.topics(in: item.range),
      parts: parts(of: item.range, cue: statement.cue.range),
      confidence: confidence(.item, statement.isOne * item.beginsHere),
      rule: "item.separated", cite: text.cite(item.range))
  }

  private func parts(of item: Range<Int>, cue: Range<Int>) -> ItemParts {
    let parts = itemParts.parts(of: item)
    return ItemAntecedents(article.scan).antecedent(of: item, cue: cue).map { parts.about(itemParts.parts(of: $0)) }
      ?? parts
  }

  /// How often facts of which the deciders were so sure are right.
  private func confidence(_ kind: ConfidenceEntry.Kind, _ share: Double) -> Double {
    isCalibrated ? article.language.confidence(kind, share) : (share * 1000).rounded() / 1000
  }

  func encounters(_ encounters: [Encounter]) -> [EncounterFact] {
    encounters.enumerated().map { index, encounter in
      let places = encounter.mentions.map { clause($0.frame.range) }
      let lead = clause(encounter.frame)
      return EncounterFact(
        id: Self.encounterID(index), kind: encounter.kind, status: encounter.status, when: encounter.when,
        where: encounter.place.map { text.value($0.range) }, whereState: encounter.place?.states.names.first,
        isWhereState: encounter.place?.kind == .state,
        participants: encounter.sides.people.map { named.persons[$0].name },
        countries: encounter.sides.states.names, central: encounter.isCentral, channels: channels(encounter),
        initiative: encounter.initiative?.name, host: encounter.host?.name,
        invitedBy: encounter.inviter?.name(named),
        within: encounter.within.map(Self.encounterID), isPostponed: encounter.isPostponed, form: encounter.form,
        number: encounter.number.map { SessionNumber(ordinal: $0.ordinal, cite: text.cite($0.range)) },
        confidence: confidence(.encounter, encounter.confidence), rule: encounter.rule, cite: text.cite(lead),
        also: places.filter { $0 != lead }.map(text.cite))
    }
  }

  func developments(_ developments: [Development]) -> [DevelopmentFact] {
    developments.map {
      DevelopmentFact(
        state: $0.state, acts: $0.acts, parts: itemParts.parts(of: $0.about), sides: $0.sides.names,
        by: $0.by.names, when: $0.when, confidence: article.language.precision(of: $0.rule), rule: $0.rule,
        cite: text.cite(clause($0.place)))
    }
  }

  private static func encounterID(_ index: Int) -> String { "e\(index + 1)" }

  /// The clause around a frame, from sign to sign.
  private func clause(_ frame: Range<Int>) -> Range<Int> {
    func isEdge(_ index: Int) -> Bool {
      [",", ";", ":", "(", ")", "\"", "'", "."].contains(where: text.tokens[index].isSign)
    }
    var (start, end) = (frame.lowerBound, frame.upperBound)
    while text.isJoined(start), !isEdge(start - 1) { start -= 1 }
    while text.isJoined(end), !isEdge(end) { end += 1 }
    return start..<end
  }

  /// The channels of those who take part, by their offices.
  private func channels(_ encounter: Encounter) -> [Channel] {
    Channel.allCases.filter { channel in
      encounter.sides.people.contains { person in
        named.persons[person].offices.contains { !$0.isFormer && $0.branch.channel == channel }
      }
    }
  }
}
