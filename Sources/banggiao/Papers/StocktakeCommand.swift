import ArgumentParser
import Presenting
import Recording

/// `banggiao stocktake`: what became of everything that two states promised each other.
struct StocktakeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stocktake",
    abstract: "List every commitment of a relation with its progress and the words that show it.",
    discussion: """
      Counts first, then a table in the columns that ministries are asked to fill; what only a person can fill is marked \
      ✎ and comes from 'banggiao add note'. Commitments that a report could show come first; a direction has no progress, \
      only how it was said. No evidence is a state of its own: silence is none, and neither is time that passed.

      Examples:
        banggiao stocktake VN KH
        banggiao stocktake VN KH --since 2021 --until 2025 --format csv > ra-soat.csv
        banggiao stocktake VN KH --evidence
        banggiao stocktake VN KH --as-of 2025-12-31 --format docx > ra-soat.docx
      """)

  @OptionGroup var pair: PairArguments

  @Option(help: ArgumentHelp("Only what may have been said on this day or later (2021, 2021-06-01).", valueName: "day"))
  var since: DayArgument?

  @Option(help: ArgumentHelp("Only what may have been said on this day or earlier.", valueName: "day"))
  var until: DayArgument?

  @Flag(
    help: "List under each open commitment the words of later reports that may show progress, for 'banggiao decide'.")
  var evidence = false

  @OptionGroup var options: ViewOptions
  @OptionGroup var record: RecordOption
  @OptionGroup var output: PaperOutput

  func validate() throws {
    let period = RowPeriod(since: since?.date, until: until?.date)
    if let first = period.since, let last = period.until, first > last {
      throw ValidationError("--since lies behind --until; give the earlier day with --since")
    }
  }

  func run() async throws {
    let store = try RecordStore(path: record.path, access: .read)
    let view = try options.view(store, sides: pair.codes)
    let period = RowPeriod(since: since?.date, until: until?.date)
    try output.write(Stocktaking(view, language: output.language, period: period, showsEvidence: evidence).paper)
  }
}
