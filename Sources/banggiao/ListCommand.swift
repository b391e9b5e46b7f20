import ArgumentParser
import Presenting
import Recording

/// `banggiao list`: one table of the record.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print a table of the record, or its rows that fit, newest first.",
    discussion: """
      Filters that are given must all hold. Which of them a table answers depends on what its rows have; one that it \
      cannot answer is an error that names the others.

      Examples:
        banggiao list encounters --state VN --state KH --since 2025-01 --status held
        banggiao list commitments --state VN --state KH --status overdue --format csv > overdue.csv
        banggiao list statements --person 'hun sen' --topic border --limit 20
        banggiao list links --status queued
      """)

  @Argument(help: "What to list.")
  var table: ListedTable

  @OptionGroup var filters: FilterOptions
  @OptionGroup var rows: RowOutput
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOption

  func run() async throws {
    let store = try RecordStore(path: record.path, access: .read)
    let found = try store.rows(of: table, filters.filter)
    try rows.write(
      found.rows(of: table),
      text: RowTables(found, language: output.language)[table].text(width: output.width, style: output.style))
  }
}

extension ListedTable: ExpressibleByArgument {}
