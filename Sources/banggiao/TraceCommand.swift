import ArgumentParser
import Presenting
import Recording

/// `banggiao trace`: one thing through all reports.
struct TraceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Follow a commitment, a formula, an indicator or a topic through the reports, each step with its words.",
    discussion: """
      Of a commitment, words that came and went since the step before are marked; of a formula, what differs from its \
      usual wording; of an indicator, growth on the year before and the share of its latest target.

      Examples:
        banggiao trace 'mở thêm cửa khẩu' --state VN --state KH
        banggiao trace formula:good-neighbours/KH-VN
        banggiao trace trade --state VN --state KH --format csv
        banggiao trace 'biên giới' --state VN --state KH --since 2020
      """)

  @Argument(help: "The id or words of a commitment, formula or indicator, or the name of a topic.")
  var subject: String

  @OptionGroup var period: PeriodOptions
  @OptionGroup var rows: RowOutput
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOption

  func run() async throws {
    let store = try RecordStore(path: record.path, access: .read)
    let trace =
      try TopicNames.topic(named: subject).map { try store.trace($0, period.filter) }
      ?? store.trace(subject, period.filter)
    try rows.write(
      trace.steps,
      text: TraceText(trace, language: output.language, width: output.width, style: output.style).text)
  }
}
