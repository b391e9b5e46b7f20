import ArgumentParser
import Presenting
import Recording

/// `banggiao check`: what the record's own numbers and dates say of it.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List what does not add up in the record, with the words and the arithmetic.",
    discussion: """
      Sessions against their dates, anniversaries, growths against the values of the year before, targets, offices that one \
      person holds at a time, reports of one encounter that differ, and what was planned and never reported. What holds is \
      only counted, unless --all is given. The share is how sure the least sure of the facts is that a check rests on.

      Examples:
        banggiao check
        banggiao check --state VN --state KH --kind growth --all
        banggiao check --format csv > checks.csv
      """)

  @Flag(help: "Print what holds, too.")
  var all = false

  @OptionGroup var filters: FilterOptions
  @OptionGroup var rows: RowOutput
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOption

  func run() async throws {
    let store = try RecordStore(path: record.path, access: .read)
    let checks = CheckedRows(try store.rows(of: .checks, filters.filter).checks, all: all)
    let text = ChecksText(
      checks, try store.reports(checks.shown.flatMap(\.cites).map(\.report)), language: output.language)
    try rows.write(checks.shown, text: text.text(width: output.width, style: output.style))
  }
}
