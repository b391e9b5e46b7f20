import ArgumentParser
import Presenting
import Reading
import Reconciling
import Recording

/// `banggiao list`: one table of the record.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print a table of the record: its encounters, people, statements, commitments and others.",
    discussion: """
      Examples:
        banggiao list encounters
        banggiao list people --state KH
        banggiao list commitments --state VN --state KH
        banggiao list statements --state VN --state KH --format jsonl > statements.jsonl
      """)

  enum Table: String, ExpressibleByArgument, CaseIterable {
    case encounters, people, statements, commitments, mechanisms, checks, reports
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, jsonl
  }

  @Argument(help: "What to list.")
  var table: Table

  @Option(
    name: .customLong("state"),
    help: ArgumentHelp("Only what concerns this state (ISO 3166-1, as KH); of several, all of them.", valueName: "code")
  )
  var states: [String] = []

  @Option(
    help: ArgumentHelp("How rows are written. (default: table on a terminal, else json)", valueName: "format"))
  var format: Format?

  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOption

  func run() async throws {
    let store = try RecordStore(path: record.path, access: .read)
    let rows = try store.record(sides: states.isEmpty ? nil : states.map { $0.uppercased() })
    switch format ?? (StandardOutput.isTerminal ? .table : .json) {
    case .table: try StandardOutput.write(Array(text(rows).utf8))
    case .json: try StandardOutput.write(try json(rows, lines: false))
    case .jsonl: try StandardOutput.write(try json(rows, lines: true))
    }
  }

  private func text(_ record: Record) -> String {
    let tables = RowTables(record, language: output.language)
    let table =
      switch table {
      case .encounters: tables.encounters
      case .people: tables.people
      case .statements: tables.statements
      case .commitments: tables.commitments
      case .mechanisms: tables.mechanisms
      case .checks: tables.checks
      case .reports: tables.reports
      }
    return table.text(width: output.width, style: output.style)
  }

  private func json(_ record: Record, lines: Bool) throws -> [UInt8] {
    switch table {
    case .encounters: try RowOutput.json(ListedEncounter.all(in: record), lines: lines)
    case .people: try RowOutput.json(record.persons, lines: lines)
    case .statements: try RowOutput.json(record.statements, lines: lines)
    case .commitments: try RowOutput.json(record.commitments, lines: lines)
    case .mechanisms: try RowOutput.json(record.mechanisms, lines: lines)
    case .checks: try RowOutput.json(record.checks, lines: lines)
    case .reports: try RowOutput.json(record.reports, lines: lines)
    }
  }
}

/// A row of `encounters` with the reports that tell of it.
private struct ListedEncounter: Encodable {
  let row: EncounterRow
  let reports: [Account]

  struct Account: Encodable {
    let id: String
    @Nullable var source: String?
    let central: Bool
    let status: EncounterStatus
    @Nullable var when: String?
  }

  enum Key: CodingKey { case reports }

  func encode(to encoder: any Encoder) throws {
    try row.encode(to: encoder)
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(reports, forKey: .reports)
  }

  static func all(in record: Record) -> [ListedEncounter] {
    let sources = Dictionary(record.reports.map { ($0.id, $0.source) }, uniquingKeysWith: { first, _ in first })
    let accounts = Dictionary(grouping: record.accounts, by: \.encounter)
    return record.encounters.map { encounter in
      ListedEncounter(
        row: encounter,
        reports: (accounts[encounter.id] ?? []).map {
          Account(
            id: $0.report, source: sources[$0.report] ?? nil, central: $0.central, status: $0.status, when: $0.when)
        })
    }
  }
}
