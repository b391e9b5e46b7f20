import ArgumentParser
import Presenting
import Reconciling
import Recording

/// `banggiao show`: one row of the record.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one row of the record with the words it stands on and what belongs to it.",
    discussion: """
      What belongs to a row: its children (an encounter's accounts and statements, a commitment's steps …), the checks \
      about it, and the links that made it, each with score and reason.

      Examples:
        banggiao show person:KH/hun-sen
        banggiao show encounter:call/2025-08-14
        banggiao show reports/2025-08-14-dien-dam.txt
        banggiao show 'mở thêm cửa khẩu'
        banggiao show --format json sha256:a4a471
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help:
      "The row's id or its beginning, as far as no other row begins so; the source of a report; or words in the row.")
  var row: String

  @Option(help: ArgumentHelp("How the row is written. (default: text on a terminal, else json)", valueName: "format"))
  var format: Format?

  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOption

  func run() async throws {
    let detail = try RecordStore(path: record.path, access: .read).detail(row)
    switch format ?? (StandardOutput.isTerminal ? .text : .json) {
    case .json: try StandardOutput.write(Array(RecordJSON.encode(detail)) + [UInt8(ascii: "\n")])
    case .text:
      let text = RowDetailText(detail, language: output.language, width: output.width, style: output.style)
      try StandardOutput.write(Array(try text.text().utf8))
    }
  }
}
