import Reading

/// The kinds of fact, as headings of the list of facts and as classes of marks.
enum FactKind: String, CaseIterable {
  case person, encounter, statement, figure, time, milestone, mechanism, instrument, formula, role
}

/// One fact of a reading, in words, with the places in the report that it stands on.
struct ReadFact {
  /// Its address in the page: `fact-person-1`.
  var id: String
  /// Counted through the whole reading, from 1.
  var number: Int
  var kind: FactKind
  var title: String
  /// What else is known of it, in short pieces.
  var details: [String]
  /// The things agreed, promised or asked for, as the report says them.
  var items: [String] = []
  /// The words it stands on: `places[0].quote`.
  var quote: String { places.first?.quote ?? "" }
  /// Its places in the report, the first one first.
  var places: [Cite]
  /// The verb of a statement.
  var cue: Cite?
}

/// The facts of a reading, kind after kind, each in the order of the reading.
struct ReadFacts {
  private(set) var all: [ReadFact] = []
  private let words: Words
  private let date: DateText
  private let number: NumberText

  init(_ reading: ReportReading, language: OutputLanguage) {
    words = Words(language)
    date = DateText(words: words)
    number = NumberText(words: words)
    for person in reading.people {
      add(.person, person.name, details(of: person), [person.cite] + person.offices.map(\.cite))
    }
    for encounter in reading.encounters {
      add(.encounter, title(of: encounter), details(of: encounter), [encounter.cite] + encounter.also)
    }
    for statement in reading.statements { add(statement) }
    for figure in reading.figures {
      add(.figure, number(figure.value, unit: figure.unit), details(of: figure), [figure.cite] + figure.also)
    }
    for time in reading.times { add(.time, date(time.value), [], [time.cite] + time.also) }
    for milestone in reading.milestones {
      add(.milestone, words.counted(milestone.what), details(of: milestone), [milestone.cite] + milestone.also)
    }
    for mechanism in reading.mechanisms {
      add(
        .mechanism, mechanism.name, mechanism.session.map { [words.filled("session", String($0))] } ?? [],
        [mechanism.cite])
    }
    for instrument in reading.instruments { add(.instrument, instrument.name, [], [instrument.cite]) }
    for formula in reading.formulas {
      add(.formula, formula.wording, details(of: formula), [formula.cite] + formula.also)
    }
    for role in reading.roles { add(.role, title(of: role), details(of: role), [role.cite] + role.also) }
  }

  /// The facts of one kind.
  func of(_ kind: FactKind) -> [ReadFact] { all.filter { $0.kind == kind } }

  private mutating func add(
    _ kind: FactKind, _ title: String, _ details: [String], _ places: [Cite], items: [String] = [], cue: Cite? = nil
  ) {
    let index = of(kind).count + 1
    all.append(
      ReadFact(
        id: "fact-\(kind.rawValue)-\(index)", number: all.count + 1, kind: kind, title: title, details: details,
        items: items, places: places, cue: cue))
  }

  private mutating func add(_ statement: StatementFact) {
    let speakers = words.list(statement.speakers.map(speaker))
    let title = (speakers.isEmpty ? words["speaker-unknown"] : speakers) + " " + words.name("does", statement.act)
    let parties = [("said-to", statement.to), ("said-for", statement.onBehalfOf)].filter { !$0.1.isEmpty }
      .map { words.filled($0.0, words.list($0.1.map(speaker))) }
    let topics = statement.topics.map { words.name("topic", $0) }
    add(.statement, title, parties + topics, [statement.cite], items: statement.items.map(\.text), cue: statement.cue)
  }

  private func speaker(_ speaker: String) -> String {
    ["both", "all"].contains(speaker) ? words["speaker-\(speaker)"] : StateNames.name(of: speaker, in: words.language)
  }

  private func details(of person: PersonFact) -> [String] {
    [person.country.map { StateNames.name(of: $0, in: words.language) } ?? words["state-unknown"]]
      + person.offices.map { $0.former ? "\($0.title) (\(words["former"]))" : $0.title }
  }

  private func title(of encounter: EncounterFact) -> String {
    let states = StateNames.relation(encounter.countries, in: words.language)
    let who = encounter.participants.isEmpty ? states : encounter.participants.joined(separator: " – ")
    return who.isEmpty ? words.name("kind", encounter.kind) : "\(words.name("kind", encounter.kind)): \(who)"
  }

  private func details(of encounter: EncounterFact) -> [String] {
    [words.name("status", encounter.status), date(encounter.when)]
      + (encounter.where.map { [words.filled("place-of", $0)] } ?? [])
      + encounter.channels.map { words.filled("channel-of", words.name("channel", $0)) }
      + [("asked-by", encounter.initiative), ("hosted-by", encounter.host)].compactMap { key, state in
        state.map { words.filled(key, StateNames.name(of: $0, in: words.language)) }
      }
  }

  private func details(of figure: FigureFact) -> [String] {
    [figure.what.map(words.counted), figure.period.map { date($0) }, words.name("figure", figure.kind)].compactMap {
      $0
    }
  }

  private func details(of milestone: MilestoneFact) -> [String] {
    [words.count(milestone.years, "years")] + (milestone.since.map { [words.filled("from", date($0))] } ?? [])
  }

  private func details(of formula: FormulaFact) -> [String] {
    [StateNames.relation(formula.sides, in: words.language)].filter { !$0.isEmpty }
      + formula.missing.map { words.filled("formula-missing", $0) }
      + formula.added.map { words.filled("formula-added", $0) }
  }

  private func title(of role: RoleFact) -> String {
    let title = words.filled("role-\(role.role)", role.body)
    return role.country.map { "\(StateNames.name(of: $0, in: words.language)): \(title)" } ?? title
  }

  private func details(of role: RoleFact) -> [String] {
    (role.session.map { [words.filled("session", String($0))] } ?? [])
      + (role.term.map { [words.filled("term-of", date($0))] } ?? [])
  }
}
