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

  @OptionGroup var record: RecordOption

  func run() async throws {
    let store = try RecordStore(path: record.path, access: .read)
    if full { return try store.writeArchive(StandardOutput.write) }
    try StandardOutput.write(Array(try RecordJSON.encode(try store.record())) + [UInt8(ascii: "\n")])
  }
}
