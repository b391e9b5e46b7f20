import Reading

/// A mechanism or an instrument as one report names it.
struct NamedMention {
  let report: DatedReport
  /// As said, and without the number of a session.
  let name: String
  let series: String
  /// What of it tells it from others of the same states.
  let stem: String
  /// The letters it is known by.
  let acronym: String?
  /// What a lexicon knows it by.
  let known: String?
  let sides: [String]
  let session: Int?
  /// What kind of encounter its name is the name of.
  let meetsAs: EncounterKind?
  let mechanismKind: MechanismKind?
  let instrumentKind: InstrumentKind?
  /// Of an instrument what its report says became of it, in the order of the text.
  let told: [InstrumentTold]
  let cite: RowCite
  /// All its places in the report.
  let places: [Cite]
  let marks: [Rulings.Mark]

  init(_ fact: MechanismFact, in report: DatedReport, _ rulings: Rulings) {
    self.report = report
    name = fact.name
    series = fact.series.isEmpty ? fact.name : fact.series
    stem = fact.stem ?? series
    acronym = nil
    known = fact.known
    sides = fact.sides
    session = fact.session
    meetsAs = fact.meetsAs
    told = []
    mechanismKind = fact.kind
    instrumentKind = nil
    cite = report.cite(fact.cite)
    places = [fact.cite] + fact.also
    marks = rulings.marks(.sameMechanism, fact.cite, in: report.id)
  }

  /// A session that is told by its number alone: Kỳ họp lần thứ 7, in a report of the mechanism.
  init(_ number: SessionNumber, of mention: NamedMention) {
    report = mention.report
    (name, series, stem, acronym) = (mention.name, mention.series, mention.stem, mention.acronym)
    (known, sides, meetsAs) = (mention.known, mention.sides, mention.meetsAs)
    (mechanismKind, instrumentKind, told) = (mention.mechanismKind, nil, [])
    session = number.ordinal
    cite = mention.report.cite(number.cite)
    places = [number.cite]
    marks = []
  }

  init(_ fact: InstrumentFact, in report: DatedReport, _ rulings: Rulings) {
    self.report = report
    name = fact.name
    series = fact.name
    stem = fact.stem ?? fact.name
    acronym = fact.acronym
    known = fact.known
    sides = fact.sides.isEmpty ? report.sides : fact.sides
    session = nil
    meetsAs = nil
    mechanismKind = nil
    instrumentKind = fact.kind
    told =
      (fact.state.map { [InstrumentTold(state: $0, by: fact.by, cite: fact.cite)] } ?? []) + fact.later
    cite = report.cite(fact.cite)
    places = [fact.cite]
    marks = rulings.marks(.sameInstrument, fact.cite, in: report.id)
  }
}

/// Mentions of one mechanism or instrument, in the order of the reports.
struct NamedThing {
  let mentions: [NamedMention]
  /// The most that any report names.
  let sides: [String]

  init(_ mentions: [NamedMention]) {
    self.mentions = mentions
    sides = mentions.max { $0.sides.count < $1.sides.count }?.sides ?? []
  }

  /// The longest name.
  var name: String {
    mentions.map(\.series).max { ($0.count, $1) < ($1.count, $0) } ?? ""
  }
  var names: [String] { Set(mentions.flatMap { [$0.name, $0.series] }).sorted() }
  var cites: [RowCite] { firstPlaces(mentions.map(\.cite)) }
  var key: String {
    let first = mentions.first { $0.sides == sides }?.series ?? name
    return (sides.isEmpty ? "" : sides.joined(separator: "-") + "/") + Folding.slug(first)
  }

  /// Groups by name and by the states spoken of: two pairs of states may each have a `Ủy ban Hỗn hợp`. What a lexicon knows is one
  /// thing in all its wordings. What people decided goes first.
  static func group(_ mentions: [NamedMention]) -> [NamedThing] {
    let keys = Dictionary(grouping: mentions, by: \.sides).mapValues { Keys($0) }
    let parts = Grouping.sameKeys(mentions.map { $0.sides + [keys[$0.sides]!.key($0)] }) { mentions[$0].marks }
    var grouping = Grouping(count: parts.count)
    grouping.join(decided: parts.lazy.map { $0.flatMap { mentions[$0].marks } })
    joinWholes(parts.map { mentions[$0[0]] }, &grouping)
    return grouping.members.filter { !$0.isEmpty }.map { members in
      NamedThing(members.flatMap { parts[$0] }.sorted().map { mentions[$0] })
    }
  }

  /// What a lexicon knows and a report names of some of its states only goes to the one thing of that kind that is of these states and
  /// others.
  private static func joinWholes(_ things: [NamedMention], _ grouping: inout Grouping) {
    let known = Dictionary(grouping: things.indices.filter { things[$0].known != nil }) { things[$0].known! }
    for place in things.indices where !things[place].sides.isEmpty {
      guard let same = things[place].known.flatMap({ known[$0] }) else { continue }
      let wholes = same.filter { Set(things[$0].sides).isStrictSuperset(of: things[place].sides) }
      if wholes.count == 1 { grouping.join(wholes[0], place) }
    }
  }

  /// What tells the things apart that are named of the same states.
  private struct Keys {
    private let wordings: Wordings
    private var known: [String: String] = [:]

    init(_ mentions: [NamedMention]) {
      wordings = Wordings(mentions.map(\.stem), least: Thresholds.wordsOfAShorterName)
      for mention in mentions {
        let words = wordings.key(mention.stem)
        if let id = mention.known ?? mention.acronym, known[words] == nil || mention.known != nil { known[words] = id }
      }
    }

    func key(_ mention: NamedMention) -> String {
      let words = wordings.key(mention.stem)
      return (mention.known ?? known[words] ?? mention.acronym).map { "known " + $0 } ?? words
    }
  }

  /// A link for each further report that names it.
  func links(_ kind: LinkKind, to row: String) -> [LinkRow] {
    mentions.filter { $0.report.id != mentions[0].report.id }.map { mention in
      let isSame = Folding.words(mention.series) == Folding.words(mentions[0].series)
      return LinkRow(
        kind, row, report: mention.report.id,
        score: isSame ? Thresholds.sameWording : Thresholds.shorterWording,
        why: isSame ? "same name, same states" : "another wording of the name, same states")
    }
  }
}
