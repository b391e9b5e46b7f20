import Reading

/// Greetings.
struct Greetings {
  private let persons: PersonIndex
  private let encounters: EncounterIndex

  init(_ persons: PersonIndex, _ encounters: EncounterIndex) {
    self.persons = persons
    self.encounters = encounters
  }

  func add(_ reports: [DatedReport], to record: inout Record) {
    var ids = RowIDs()
    for report in reports {
      for fact in report.reading.statements where fact.act == .greet {
        record.greetings += greetings(fact, report, &ids)
      }
    }
  }

  /// From whom it comes to whom it goes, through the speaker if somebody else sends it.
  private func greetings(_ fact: StatementFact, _ report: DatedReport, _ ids: inout RowIDs) -> [GreetingRow] {
    let cite = report.cite(fact.cite)
    let isBorne = !fact.onBehalfOf.isEmpty
    let senders = isBorne ? fact.onBehalfOf : fact.speakers
    return senders.flatMap { sender in
      fact.to.filter { $0 != sender }.map { receiver in
        GreetingRow(
          id: ids.id("greeting", cite, of: sender + receiver), sender: id(sender, report),
          bearer: isBorne ? fact.speakers.first.map { id($0, report) } : nil, receiver: id(receiver, report),
          report: report.id, encounter: fact.encounter.flatMap { encounters.row($0, in: report.id)?.id },
          date: report.day, cites: [cite])
      }
    }
  }

  private func id(_ name: String, _ report: DatedReport) -> String { persons.id(name, in: report.id) ?? name }
}
