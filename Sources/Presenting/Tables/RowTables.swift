import Reconciling

/// Rows of the record as tables for the terminal, newest first; the last column is the row's id, of reports its
/// beginning.
public struct RowTables {
  private let record: Record
  private let row: RowText

  public init(_ record: Record, language: OutputLanguage) {
    self.record = record
    row = RowText(language: language, persons: record.persons)
  }

  public var encounters: TextTable {
    let reports = Dictionary(grouping: record.accounts, by: \.encounter).mapValues(\.count)
    return table(
      ["when", "kind", "status", "participants", "reports", "id"],
      record.encounters.newestFirst { $0.when }.map { encounter in
        [
          row.date(encounter.when), row.words.name("kind", encounter.kind), row.words.name("status", encounter.status),
          row.participants(encounter), String(reports[encounter.id] ?? 0), encounter.id,
        ]
      })
  }

  public var people: TextTable {
    let tenures = Dictionary(grouping: record.tenures, by: \.person)
    return table(
      ["name", "state", "offices", "id"],
      record.persons.map { person in
        [
          person.name, person.country.map { StateNames.name(of: $0, in: row.words.language) } ?? row.words["unknown"],
          (tenures[person.id] ?? []).map(row.office).joined(separator: "; "), person.id,
        ]
      })
  }

  public var statements: TextTable {
    table(
      ["when", "statement", "id"],
      record.statements.newestFirst { $0.date }.map {
        [row.date($0.date), row.speakersAndAct($0) + ": " + $0.text, $0.id]
      })
  }

  public var reports: TextTable {
    table(
      ["day", "outlet", "report", "id"],
      record.reports.newestFirst { $0.day }.map {
        [
          row.day($0), $0.outlet ?? row.words["unknown"], $0.title ?? $0.source ?? row.words["report-untitled"],
          String($0.id.prefix(15)),
        ]
      })
  }

  private func table(_ header: [String], _ rows: [[String]]) -> TextTable {
    TextTable(header: header.map { row.words[$0] }, rows: rows)
  }
}
