import Reconciling
import Recording

import struct Reconciling.Record

/// Rows of the record as tables for the terminal, in the order of the rows; the last column is the row's id, of reports
/// its beginning.
public struct RowTables {
  let record: Record
  let row: RowText

  public init(_ record: Record, language: OutputLanguage) {
    self.record = record
    row = RowText(language: language, persons: record.persons)
  }

  public subscript(table: ListedTable) -> TextTable {
    switch table {
    case .reports: reports
    case .people: people
    case .tenures: tenures
    case .encounters: encounters
    case .mechanisms: mechanisms
    case .sessions: sessions
    case .instruments: instruments
    case .indicators: indicators
    case .observations: observations
    case .milestones: milestones
    case .roles: roles
    case .formulas: formulas
    case .statements: statements
    case .items: items
    case .topics: topics
    case .commitments: commitments
    case .greetings: greetings
    case .invitations: invitations
    case .checks: checks
    case .notes: notes
    case .links: links
    }
  }

  private var encounters: TextTable {
    let reports = Dictionary(grouping: record.accounts, by: \.encounter).mapValues(\.count)
    return table(
      ["when", "kind", "status", "participants", "reports", "id"],
      record.encounters.map { encounter in
        [
          row.date(encounter.when), row.words.name("kind", encounter.kind), row.words.name("status", encounter.status),
          row.participants(encounter), String(reports[encounter.id] ?? 0), encounter.id,
        ]
      })
  }

  private var people: TextTable {
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

  private var statements: TextTable {
    table(
      ["when", "statement", "id"],
      record.statements.map {
        [row.date($0.date), row.speakersAndAct($0) + ": " + $0.text, $0.id]
      })
  }

  private var reports: TextTable {
    table(
      ["day", "outlet", "report", "id"],
      record.reports.map {
        [
          row.day($0), $0.outlet ?? row.words["unknown"], $0.title ?? $0.source ?? row.words["report-untitled"],
          String($0.id.prefix(15)),
        ]
      })
  }

  private var commitments: TextTable {
    table(
      ["commitment", "between", "status", "due", "said-first", "said-last", "said-times", "id"],
      record.commitments.map {
        [
          $0.text, StateNames.relation($0.sides, in: row.words.language), row.words.name("commitment", $0.state),
          $0.due.map { row.date($0) } ?? "", row.date($0.firstSaid), row.date($0.lastSaid), String($0.times), $0.id,
        ]
      })
  }

  private var mechanisms: TextTable {
    table(
      ["mechanism", "between", "last", "next", "id"],
      record.mechanisms.map {
        [
          $0.name, StateNames.relation($0.sides, in: row.words.language), $0.last.map(String.init) ?? "",
          row.next($0) ?? "", $0.id,
        ]
      })
  }

  private var checks: TextTable {
    table(
      ["check", "holds", "row-says", "row", "id"],
      record.checks.map {
        [
          row.words.name("check", $0.kind),
          $0.holds.map { row.words[$0 ? "holds-true" : "holds-false"] } ?? row.words["unknown"],
          ReasonText(words: row.words)($0.says), $0.about ?? "", $0.id,
        ]
      })
  }

  func table(_ header: [String], _ rows: [[String]]) -> TextTable {
    TextTable(header: header.map { row.words[$0] }, rows: rows)
  }
}
