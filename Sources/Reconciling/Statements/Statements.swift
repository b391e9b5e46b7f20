import Reading

/// Statements of the reports and their items, with the states they concern.
enum Statements {
  static func add(
    _ reports: [DatedReport], _ persons: PersonIndex, _ encounters: EncounterIndex, to record: inout Record
  ) {
    var ids = RowIDs()
    for report in reports {
      for fact in report.reading.statements {
        let speakers = fact.speakers.map { persons.id($0, in: report.id) ?? $0 }
        let encounter = fact.encounter.flatMap { encounters.row($0, in: report.id) }
        let sides = fact.sides.isEmpty ? encounter?.sides ?? report.sides : fact.sides
        let row = row(fact, report, speakers, sides, encounter, persons, &ids)
        record.statements.append(row)
        record.items += fact.followedUp.map { item($0, of: row, report, &ids) }
      }
    }
  }

  private static func row(
    _ fact: StatementFact, _ report: DatedReport, _ speakers: [String], _ sides: [String], _ encounter: EncounterRow?,
    _ persons: PersonIndex, _ ids: inout RowIDs
  ) -> StatementRow {
    let place = report.cite(fact.cue)
    let date = encounter?.status == .held ? encounter?.when : nil
    return StatementRow(
      id: ids.id("statement", place, of: fact.act.rawValue), report: report.id, encounter: encounter?.id,
      date: date ?? report.day, act: fact.act, speakers: speakers,
      to: fact.to.map { persons.id($0, in: report.id) ?? $0 },
      onBehalfOf: fact.onBehalfOf.map { persons.id($0, in: report.id) ?? $0 }, sides: sides, topics: fact.topics,
      text: Folding.line(fact.cite.quote), cites: [report.cite(fact.cite)])
  }

  private static func item(
    _ fact: ItemFact, of statement: StatementRow, _ report: DatedReport, _ ids: inout RowIDs
  ) -> ItemRow {
    let cite = report.cite(fact.cite)
    return ItemRow(
      id: ids.id("item", cite, of: statement.id), statement: statement.id, report: report.id, sides: statement.sides,
      topics: fact.topics, text: Folding.line(fact.text), cites: [cite])
  }
}

/// Topics: how many statements of a report touch each, between the same states.
enum Topics {
  static func add(to record: inout Record) {
    let items = Dictionary(grouping: record.items, by: \.statement)
    var places: [String: Int] = [:]
    for statement in record.statements {
      let topics = Set(statement.topics + items[statement.id, default: []].flatMap(\.topics))
      for topic in topics.sorted(by: { $0.rawValue < $1.rawValue }) {
        let key = [statement.sides.joined(separator: "-"), topic.rawValue, RowIDs.short(statement.report)]
          .joined(separator: "/")
        if let place = places[key] {
          record.topics[place].statements += 1
        } else {
          places[key] = record.topics.count
          record.topics.append(row("topic:" + key, topic, statement))
        }
      }
    }
  }

  private static func row(_ id: String, _ topic: Topic, _ statement: StatementRow) -> TopicRow {
    TopicRow(
      id: id, topic: topic, sides: statement.sides, report: statement.report, date: statement.date, statements: 1,
      cites: Array(statement.cites.prefix(1)))
  }
}
