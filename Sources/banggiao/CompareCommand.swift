import ArgumentParser
import Presenting
import Recording

/// `banggiao compare`: the reports of one encounter beside each other.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Print what the reports of an encounter say, by topic: what several say, and what each alone says.",
    discussion: """
      On a terminal the reports stand side by side as far as it is wide. Statements whose words are mostly the same are \
      taken to say the same ('='); the others are said by one report alone ('·').

      Examples:
        banggiao compare encounter:call/2025-08-14
        banggiao compare nhandan.txt khmertimes.txt
        banggiao compare encounter:call/2025-08-14 --format csv > compared.csv
      """)

  @Argument(help: "An encounter, or two reports or more: ids, their beginnings, or the sources of reports.")
  var asked: [String]

  @OptionGroup var rows: RowOutput
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOption

  func run() async throws {
    let comparison = try RecordStore(path: record.path, access: .read).comparison(asked)
    try rows.write(
      ComparedRow.all(comparison),
      text: ComparisonText(comparison, language: output.language, width: output.width, style: output.style).text)
  }
}
