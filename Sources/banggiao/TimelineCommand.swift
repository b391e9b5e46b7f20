import ArgumentParser
import Presenting
import Recording

/// `banggiao timeline`: encounters and milestones by date.
struct TimelineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Print encounters and milestones in the order of their days, and how many encounters each year had.",
    usage: "banggiao timeline [STATES] [--since DAY] [--until DAY] [--channel NAME] [--record FILE]",
    discussion: """
      Examples:
        banggiao timeline VN KH
        banggiao timeline VN --since 2024 --channel party
        banggiao timeline VN LA --status planned --format csv > plans.csv
      """)

  @Argument(help: "The states, as codes of ISO 3166-1 such as VN and KH; all that is listed concerns each of them.")
  var sides: [String] = []

  @OptionGroup var filters: FilterOptions
  @OptionGroup var rows: RowOutput
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOption

  func validate() throws { try PeriodOptions.check(sides) }

  func run() async throws {
    var filter = filters.filter
    filter.states += sides.map { $0.uppercased() }
    let store = try RecordStore(path: record.path, access: .read)
    let timeline = Timeline(
      encounters: try store.rows(of: .encounters, filter),
      milestones: try store.milestones(beside: filter), period: filter.period, language: output.language)
    try rows.write(
      timeline.entries,
      text: TimelineText(timeline, language: output.language, width: output.width, style: output.style).text)
  }
}
