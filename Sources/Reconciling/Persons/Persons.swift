import Reading

/// Where each name of each report stands: the id of its person.
struct PersonIndex {
  fileprivate var ids: [String: [String: String]] = [:]
  fileprivate var countries: [String: String] = [:]

  fileprivate init() {}

  init(_ reports: [DatedReport]) {
    var record = Record()
    self = Persons.add(reports, to: &record)
  }

  /// Names as in the report's `people`, aliases too.
  func id(_ name: String, in report: String) -> String? { ids[report]?[name] }

  /// - Parameter person: its id.
  func country(_ person: String) -> String? { countries[person] }
}

/// Persons: the same name, and spellings of it, are one person on evidence.
enum Persons {
  static func add(_ reports: [DatedReport], to record: inout Record) -> PersonIndex {
    var grouping = PersonGrouping(mentions(reports))
    grouping.join()
    var ids = RowIDs()
    var index = PersonIndex()
    let rows = grouping.groups.map { row($0, &ids) }
    for (group, row) in zip(grouping.groups, rows) {
      guard let row else { continue }
      record.persons.append(row)
      index.countries[row.id] = row.country
      for mention in group.mentions {
        for name in mention.names { index.ids[mention.report.id, default: [:]][name] = row.id }
      }
    }
    record.links += grouping.links { rows[$0]?.id }
    return index
  }

  private static func mentions(_ reports: [DatedReport]) -> [PersonMention] {
    let facts = reports.flatMap { report in report.reading.people.map { (report, $0) } }
    let named = Dictionary(uniqueKeysWithValues: reports.map { ($0.id, Set($0.reading.namesInAction)) })
    return facts.enumerated().map { order, place in
      let (report, fact) = place
      let takesPart = named[report.id]?.isDisjoint(with: [fact.name] + fact.aliases) == false
      return PersonMention(order: order, report: report, fact: fact, takesPart: takesPart)
    }
  }

  /// Nil for somebody who has no office and no part in anything.
  private static func row(_ group: PersonGroup, _ ids: inout RowIDs) -> PersonRow? {
    guard let first = group.mentions.first,
      group.mentions.contains(where: { $0.takesPart || !$0.fact.offices.isEmpty })
    else { return nil }
    let cites = firstPlaces(group.mentions.map { $0.report.cite($0.fact.cite) })
    let key = (group.country.map { $0 + "/" } ?? "") + Folding.slug(first.fact.name)
    return PersonRow(
      id: ids.id("person", key, cites[0]), name: group.fullName,
      names: Set(group.mentions.flatMap(\.names)).sorted(), country: group.country, cites: cites)
  }
}

extension ReportReading {
  /// Names of those who take part in an encounter, say something, or to whom or for whom it is said.
  fileprivate var namesInAction: [String] {
    encounters.flatMap(\.participants) + statements.flatMap { $0.speakers + $0.to + $0.onBehalfOf }
  }
}

/// The first of the cites in each report, in the given order.
func firstPlaces(_ cites: [RowCite]) -> [RowCite] {
  var seen: Set<String> = []
  return cites.filter { seen.insert($0.report).inserted }
}
