import Reading

/// A mechanism or an instrument as one report names it.
struct NamedMention {
  let report: DatedReport
  /// As said, and without the number of a session.
  let name: String
  let series: String
  /// What a lexicon knows it by.
  let known: String?
  let sides: [String]
  let session: Int?
  /// Of an instrument what its report says became of it.
  let state: InstrumentState?
  let cite: RowCite

  init(_ fact: MechanismFact, in report: DatedReport) {
    self.report = report
    name = fact.name
    series = fact.series.isEmpty ? fact.name : fact.series
    known = fact.known
    sides = fact.sides
    session = fact.session
    state = nil
    cite = report.cite(fact.cite)
  }

  init(_ fact: InstrumentFact, in report: DatedReport) {
    self.report = report
    name = fact.name
    series = fact.name
    known = fact.known
    sides = fact.sides.isEmpty ? report.sides : fact.sides
    session = nil
    state = fact.state
    cite = report.cite(fact.cite)
  }
}

/// Mentions of one mechanism or instrument, in the order of the reports.
struct NamedThing {
  let sides: [String]
  let mentions: [NamedMention]

  /// The longest name.
  var name: String {
    mentions.map(\.series).max { ($0.count, $1) < ($1.count, $0) } ?? ""
  }
  var names: [String] { Set(mentions.flatMap { [$0.name, $0.series] }).sorted() }
  var cites: [RowCite] { firstPlaces(mentions.map(\.cite)) }
  var key: String { (sides.isEmpty ? "" : sides.joined(separator: "-") + "/") + Folding.slug(mentions[0].series) }

  /// Groups by name and by the states spoken of: two pairs of states may each have a `Ủy ban Hỗn hợp`. What a lexicon knows is one
  /// thing in all its wordings.
  static func group(_ mentions: [NamedMention]) -> [NamedThing] {
    let bySides = Dictionary(grouping: mentions, by: \.sides)
    let keys = bySides.mapValues { Keys($0) }
    var places: [[String]: Int] = [:]
    var groups: [[NamedMention]] = []
    for mention in mentions {
      let key = mention.sides + [keys[mention.sides]!.key(mention)]
      if let place = places[key] {
        groups[place].append(mention)
      } else {
        places[key] = groups.count
        groups.append([mention])
      }
    }
    return withParts(groups).map { NamedThing(sides: $0[0].sides, mentions: $0) }
  }

  /// What a lexicon knows and a report names of some of its states only goes to the one thing of that kind that is of these states and
  /// others.
  private static func withParts(_ groups: [[NamedMention]]) -> [[NamedMention]] {
    var groups = groups
    for place in groups.indices {
      guard let first = groups[place].first, let known = first.known, !first.sides.isEmpty else { continue }
      let wholes = groups.indices.filter { other in
        guard other != place, let theirs = groups[other].first, theirs.known == known else { return false }
        return Set(theirs.sides).isStrictSuperset(of: first.sides)
      }
      guard wholes.count == 1 else { continue }
      groups[wholes[0]] += groups[place]
      groups[place] = []
    }
    return groups.filter { !$0.isEmpty }
  }

  /// What tells the things apart that are named of the same states.
  private struct Keys {
    private let wordings: Wordings
    private var known: [String: String] = [:]

    init(_ mentions: [NamedMention]) {
      wordings = Wordings(mentions.map(\.series), least: Thresholds.wordsOfAShorterName)
      for mention in mentions {
        if let id = mention.known { known[wordings.key(mention.series)] = id }
      }
    }

    func key(_ mention: NamedMention) -> String {
      let words = wordings.key(mention.series)
      return (mention.known ?? known[words]).map { "known " + $0 } ?? words
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
