import ArgumentParser
import Reading

/// `banggiao read`: reports in, readings out.
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read reports and print what they say, each fact with the words it stands on.",
    discussion: """
      One report gives one JSON object, several reports or a folder give an array; with --jsonl each line gives one \
      line. The order is the input's.

      Examples:
        banggiao read report.txt
        banggiao read --format json report.txt | jq '.encounters[] | {kind, when, participants}'
        banggiao read --output readings reports/
        banggiao read --jsonl --jobs 4 news.jsonl > readings.jsonl
        curl -s https://example.org/report.txt | banggiao read --published 2025-08-14 -
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var reading: ReaderOptions
  @OptionGroup var output: OutputOption

  @Option(
    help: ArgumentHelp(
      "How readings are written; text is for people. (default: jsonl with --jsonl; else text on a terminal, else json)",
      valueName: "format"))
  var format: ReadingFormat?

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(
      "Write one ID.json into this folder for each ID.txt, in the same subfolders.", valueName: "dir"))
  var folder: String?

  func validate() throws {
    if folder != nil && input.jsonl {
      throw ValidationError("--output is for reports in files of their own; with --jsonl, redirect standard output.")
    }
    if folder != nil && (format ?? .json) != .json {
      throw ValidationError("--output writes JSON; leave --format out.")
    }
  }

  func run() async throws {
    let printer = ReadingPrinter(
      taker: input.taker, reader: try reading.reader(), frame: frame,
      text: chosenFormat == .text ? ReadingTextForm(output) : nil, folder: folder.map(ReadingFolder.init))
    let listing = folder == nil ? input.listing : input.listing.withoutEqualKeys()
    var stream = ReadingStream(frame: frame)
    var tally = Tally()
    try await input.read(listing) {
      printer.printed($0)
    } receive: {
      tally.count(done: $0.done)
      tally.count($0.faults)
      try stream.write($0.bytes)
    }
    try stream.end()
    try tally.exit()
  }

  private var chosenFormat: ReadingFormat {
    if let format { return format }
    if folder != nil { return .json }
    return input.jsonl ? .jsonl : StandardOutput.isTerminal ? .text : .json
  }

  private var frame: ReadingFrame {
    switch chosenFormat {
    case .text: .texts
    case .jsonl: .lines
    case .json: input.isOneReport ? .lines : .array
    }
  }
}
