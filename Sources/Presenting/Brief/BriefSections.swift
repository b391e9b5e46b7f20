import Reconciling

/// A brief in words: sections of lines, each line with the numbers of its sources. Terminal text and page print these.
struct BriefSections {
  /// One statement of the brief.
  struct Line {
    /// What is looked up first: a date, a name.
    var lead: String
    var text: String
    var cites: [Int] = []
    /// What was said, in words of the report.
    var quotes: [Quote] = []
    /// The encounter it is about.
    var encounter: String?
  }

  /// Words of a report, character for character.
  struct Quote {
    var words: String
    var cites: [Int]
  }

  struct Group {
    var heading = ""
    /// What the heading names: an encounter or, where none is known, a report.
    var encounter: String?
    var report: String?
    var lines: [Line]
  }

  struct Section {
    /// Key of its title in `words.tsv`, and its anchor in the page.
    var key: String
    var groups: [Group]
  }

  private(set) var sections: [Section] = []
  private(set) var sources: SourceList
  private let text: RowText
  private let brief: Brief

  init(_ brief: Brief, language: OutputLanguage) {
    self.brief = brief
    text = RowText(language: language, persons: brief.record.persons)
    sources = SourceList(reports: brief.record.reports)
    add("encounters", [Group(lines: brief.encounters.map { encounter($0) })])
    add("offices", brief.sides.map { offices(of: $0) })
    add("agreed", brief.agreements.map { agreement($0) })
    add("figures", [Group(lines: figures())])
    add("milestones", [Group(lines: brief.record.milestones.map { milestone($0) })])
    add("mechanisms", [Group(lines: brief.record.mechanisms.map { mechanism($0) })])
    add("instruments", [Group(lines: brief.record.instruments.map { instrument($0) })])
  }

  /// Groups without lines are left out; a section without groups is kept, so that nothing found is said, not hidden.
  private mutating func add(_ key: String, _ groups: [Group]) {
    sections.append(Section(key: key, groups: groups.filter { !$0.lines.isEmpty }))
  }

  private mutating func encounter(_ row: EncounterRow) -> Line {
    Line(
      lead: text.date(row.when), text: "\(text.title(row)) · \(text.circumstances(row))",
      cites: sources.numbers(of: row.cites), encounter: row.id)
  }

  private mutating func offices(of side: String) -> Group {
    let lines = brief.holders.filter { $0.country == side }.map { holder in
      let seen = text.words.filled("seen", text.date(holder.newest.date))
      return Line(
        lead: holder.person.name, text: "\(text.office(holder.tenure)) · \(seen)",
        cites: sources.numbers(of: holder.newest.cites))
    }
    return Group(heading: StateNames.name(of: side, in: text.words.language), lines: lines)
  }

  private mutating func agreement(_ agreement: Brief.Agreement) -> Group {
    var group = Group(lines: [])
    if let encounter = agreement.encounter {
      group.heading = "\(text.date(agreement.date)) · \(text.title(encounter))"
      group.encounter = encounter.id
    } else {
      let report = brief.record.reports.first { $0.id == agreement.place }
      group.heading = "\(text.date(agreement.date)) · \(text.words.filled("no-encounter", text.name(report)))"
      group.report = agreement.place
    }
    for entry in agreement.entries {
      group.lines.append(Line(lead: text.speakersAndAct(entry.statement), text: "", quotes: quotes(of: entry)))
    }
    return group
  }

  /// The items of a statement; where it has none, what it says.
  private mutating func quotes(of entry: Brief.Agreement.Entry) -> [Quote] {
    if entry.items.isEmpty {
      return [Quote(words: entry.statement.text, cites: sources.numbers(of: entry.statement.cites))]
    }
    return entry.items.map { Quote(words: $0.text, cites: sources.numbers(of: $0.cites)) }
  }

  private mutating func figures() -> [Line] {
    let indicators = Dictionary(brief.record.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return brief.record.observations.newestFirst { $0.period ?? $0.asOf }.map { row in
      let indicator = indicators[row.indicator]
      let name = indicator.map { text.words.counted($0.name) } ?? text.words["unknown"]
      return Line(
        lead: text.period(row), text: "\(name): \(text.observation(row, of: indicator))",
        cites: sources.numbers(of: row.cites))
    }
  }

  private mutating func milestone(_ row: MilestoneRow) -> Line {
    let anniversaries = brief.record.anniversaries.filter { $0.milestone == row.id }
    let years = anniversaries.newestFirst { $0.when }.map { anniversary in
      "\(text.words.count(anniversary.years, "years")) (\(text.date(anniversary.when)))"
    }
    let since = text.words.filled("from", text.date(row.since))
    let said = [since] + years + [text.next(row)].compactMap { $0 }
    return Line(
      lead: text.words.counted(row.name), text: said.joined(separator: " · "),
      cites: sources.numbers(of: row.cites + anniversaries.flatMap(\.cites)))
  }

  private mutating func mechanism(_ row: MechanismRow) -> Line {
    let last = row.last.map { text.words.filled("session-last", String($0)) }
    let sessions = [last, text.next(row)].compactMap { $0 }
    return Line(lead: row.name, text: sessions.joined(separator: " · "), cites: sources.numbers(of: row.cites))
  }

  private mutating func instrument(_ row: InstrumentRow) -> Line {
    Line(lead: row.name, text: "", cites: sources.numbers(of: row.cites))
  }
}
