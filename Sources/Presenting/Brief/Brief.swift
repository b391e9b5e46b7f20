import Reconciling

/// What the record holds of the relation of two states, in the order in which a desk officer reads it.
///
/// ```swift
/// let brief = Brief(sides: ["VN", "KH"], record: try store.record(sides: ["VN", "KH"]))
/// print(BriefText(brief, language: .vi, width: 100, style: TextStyle(colour: true)).text)
/// ```
public struct Brief: Sendable {
  /// ISO codes, in the order in which they are shown.
  public let sides: [String]
  /// The rows that concern all of the sides.
  public let record: Record

  /// - Parameter record: rows already limited to the sides; nothing is left out here but offices of third states.
  public init(sides: [String], record: Record) {
    self.sides = StateNames.ordered(sides)
    self.record = record
  }

  /// Newest first; those of an unknown year last.
  public var encounters: [EncounterRow] { record.encounters.newestFirst { $0.when } }

  /// Offices of the sides' persons, each with its newest sighting, newest first.
  var holders: [Holder] {
    let persons = Dictionary(record.persons.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let sightings = Dictionary(grouping: record.sightings, by: \.tenure)
    let holders = record.tenures.compactMap { tenure -> Holder? in
      guard let person = persons[tenure.person], let country = person.country ?? tenure.country,
        let newest = sightings[tenure.id]?.newestFirst({ $0.date }).first
      else { return nil }
      return Holder(person: person, country: country, tenure: tenure, newest: newest)
    }
    return holders.newestFirst { $0.newest.date }
  }

  /// A person in an office, as the newest report has it.
  struct Holder {
    var person: PersonRow
    var country: String
    var tenure: TenureRow
    var newest: SightingRow
  }

  /// What was agreed, promised or asked for, by encounter, newest first; without an encounter, by report.
  var agreements: [Agreement] {
    let statements = record.statements.filter { $0.act.hasItems }
    let groups = Dictionary(grouping: statements) { $0.encounter ?? $0.report }
    let encounters = Dictionary(record.encounters.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let items = Dictionary(grouping: record.items, by: \.statement)
    let agreements = groups.map { place, statements in
      let entries = statements.sorted { $0.id < $1.id }.map {
        Agreement.Entry(statement: $0, items: items[$0.id] ?? [])
      }
      return Agreement(
        encounter: encounters[place], date: encounters[place]?.when ?? statements.compactMap(\.date).max(),
        place: place,
        entries: entries.sorted { $0.order < $1.order })
    }
    return agreements.sorted { $0.place < $1.place }.newestFirst { $0.date }
  }

  /// The statements of one encounter under which something can be followed up.
  struct Agreement {
    var encounter: EncounterRow?
    var date: String?
    var place: String
    var entries: [Entry]

    struct Entry {
      var statement: StatementRow
      var items: [ItemRow]

      /// Reports one after the other, each in the order of its text.
      var order: (String, Int) { (statement.report, statement.cites.first?.start ?? 0) }
    }
  }
}

extension Array {
  /// Sorted by a date, newest first; equal ones and those of an unknown year keep their order.
  func newestFirst(_ date: (Element) -> String?) -> [Element] {
    enumerated().map { ($0.offset, DateText.order(date($0.element)), $0.element) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.2)
  }
}
