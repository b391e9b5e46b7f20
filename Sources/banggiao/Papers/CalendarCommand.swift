import ArgumentParser
import Presenting
import Recording

/// `banggiao calendar`: what falls due, for a calendar program.
struct CalendarCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Write what falls due as a calendar (RFC 5545), forecasts as tentative.",
    discussion: """
      Every thing with a day is an event of one whole day, the first it can mean; the description has the date as it is \
      known, whose turn it is and the words it stands on. Events keep their names, so that a calendar that is read again \
      moves them.

      Examples:
        banggiao calendar VN KH > vn-kh.ics
        banggiao calendar --side VN --language en > all.ics
      """)

  @Argument(help: "The states, as codes of ISO 3166-1 such as VN and KH; none for the whole record.")
  var sides: [String] = []

  @OptionGroup var options: ViewOptions
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOption

  func validate() throws { if !sides.isEmpty { try PairArguments.check(sides) } }

  func run() async throws {
    let store = try RecordStore(path: record.path, access: .read)
    let view = try options.view(store, sides: sides.map { $0.uppercased() })
    try StandardOutput.write(Array(DueCalendar(view, language: output.language).file.utf8))
  }
}
