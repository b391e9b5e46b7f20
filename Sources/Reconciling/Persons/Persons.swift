import Reading

/// Where each name of each report stands: its person.
struct PersonIndex {
  private var places: [String: [String: Int]] = [:]
  private var persons: [(id: String, country: String?)] = []
  private var byID: [String: Int] = [:]

  /// Names as in the report's `people`, aliases too. A place tells persons from each other, and gives their ids.
  func place(_ name: String, in report: String) -> Int? { places[report]?[name] }

  func id(_ place: Int) -> String { persons[place].id }

  func country(_ place: Int) -> String? { persons[place].country }

  func id(_ name: String, in report: String) -> String? { place(name, in: report).map(id) }

  /// - Parameter person: its id.
  func country(of person: String) -> String? { byID[person].flatMap(country) }

  fileprivate mutating func add(_ row: PersonRow, _ group: PersonGroup) {
    byID[row.id] = persons.count
    for mention in group.mentions {
      for name in mention.names { places[mention.report.id, default: [:]][name] = persons.count }
    }
    persons.append((row.id, row.country))
  }
}

/// Persons: the same name, and spellings of it, are one person on evidence.
enum Persons {
  static func add(_ reports: [DatedReport], _ precedents: Precedents, to record: inout Record) -> PersonIndex {
    let grouping = PersonGrouping(mentions(reports, precedents.rulings))
    var ids = RowIDs(precedents.ids)
    var index = PersonIndex()
    for group in grouping.groups {
      guard let row = row(group, &ids) else { continue }
      record.persons.append(row)
      index.add(row, group)
    }
    record.links += grouping.links { index.id($0.fact.name, in: $0.report.id) }
    return index
  }

  static func index(_ reports: [DatedReport], _ precedents: Precedents) -> PersonIndex {
    var record = Record()
    return add(reports, precedents, to: &record)
  }

  private static func mentions(_ reports: [DatedReport], _ rulings: Rulings) -> [PersonMention] {
    var folded = FoldedNames()
    var mentions: [PersonMention] = []
    for report in reports {
      let inAction = Set(report.reading.namesInAction)
      for fact in report.reading.people {
        mentions.append(
          PersonMention(
            order: mentions.count, report: report, fact: fact,
            takesPart: inAction.contains(fact.name) || fact.aliases.contains(where: inAction.contains),
            name: folded.name(fact.name), offices: Set(fact.offices.map { folded.name($0.title) }),
            marks: rulings.marks(.samePerson, fact.cite, in: report.id)))
      }
    }
    return mentions
  }

  /// Nil for somebody who has no office and no part in anything.
  private static func row(_ group: PersonGroup, _ ids: inout RowIDs) -> PersonRow? {
    guard group.mentions.contains(where: { $0.takesPart || !$0.fact.offices.isEmpty }) else { return nil }
    let cites = firstPlaces(group.mentions.map { $0.report.cite($0.fact.cite) })
    let key = (group.country.map { $0 + "/" } ?? "") + Folding.slug(group.mentions[0].fact.name)
    let (id, formerly) = ids.id("person", key, keptFor: cites)
    return PersonRow(
      id: id, name: group.fullName, names: Set(group.mentions.flatMap(\.names)).sorted(), country: group.country,
      formerly: formerly, cites: cites)
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
