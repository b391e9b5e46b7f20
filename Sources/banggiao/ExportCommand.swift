import ArgumentParser
import Reconciling
import Recording

/// `banggiao export`: the whole record in one file.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the whole record: every table, each row with the words it stands on.",
    discussion: """
      Only the newest version of each source counts. The form is described in docs/record.md. With --full, what the \
      record is made from is printed instead: every report with its text, also earlier versions, its readings, \
      its sources and what was decided, one a line. 'banggiao import' makes an equal record of it.

      Examples:
        banggiao export --format json > record.json
        banggiao export --as-of 2024-12-31 > record-2024.json
        banggiao export --full | gzip > record.jsonl.gz
        banggiao export --record vn-kh.sqlite | jq '.encounters[] | select(.status == "held") | .when'
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
  }

  @Option(
    help: ArgumentHelp("How the record is written: one object with a list of rows for each table.", valueName: "format")
  )
  var format = Format.json

  @Flag(help: "Print the archive that 'banggiao import' takes, as JSON Lines, instead of the tables.")
  var full = false

  @Option(
    help: ArgumentHelp(
      "The record as it stood on this day (2025-08-14, 2025): reports that tell of a later one are left out. "
        + "(default: the latest day of a report; never today)", valueName: "day"))
  var asOf: DayArgument?

  @OptionGroup var record: RecordOption

  func validate() throws {
    if full && asOf != nil { throw ValidationError("--full prints all that was received; leave out --as-of") }
  }

  func run() async throws {
    let store = try RecordStore(path: record.path, access: .read)
    if full { return try store.writeArchive(StandardOutput.write) }
    let rows = try asOf.map { try store.record(asOf: $0.date) } ?? store.record()
    try StandardOutput.write(Array(try RecordJSON.encode(rows)) + [UInt8(ascii: "\n")])
  }
}
