import ArgumentParser
import Presenting
import Recording

/// `banggiao stats`: how much the record holds.
struct StatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract:
      "Count what the record holds: rows of each table, relations, years, outlets, and what waits for a decision.",
    discussion: """
      Examples:
        banggiao stats
        banggiao stats --format jsonl | jq 'select(.group == "relations")'
      """)

  @OptionGroup var rows: RowOutput
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOption

  func run() async throws {
    let counts = try RecordStore(path: record.path, access: .read).statistics()
    try rows.write(
      counts,
      text: StatisticsText(counts, language: output.language, width: output.width, style: output.style).text)
  }
}
