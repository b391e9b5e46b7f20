import ArgumentParser
import Presenting
import Recording

/// `banggiao due`: what falls due.
struct DueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "List what falls due: sessions, invitations, documents, targets, anniversaries, commitments, encounters.",
    discussion: """
      By how far off it is, counted from the day on which the list stands; a range goes by its first day. What is worked \
      out from earlier sessions is a forecast and is marked so; what is over and that no report tells of is overdue, \
      never done. Without states it is of the whole record.

      Examples:
        banggiao due VN KH
        banggiao due --side VN --format csv > den-han.csv
        banggiao due VN KH --as-of 2025-12-31 --language en
      """)

  @Argument(help: "The states, as codes of ISO 3166-1 such as VN and KH; none for the whole record.")
  var sides: [String] = []

  @OptionGroup var options: ViewOptions
  @OptionGroup var record: RecordOption
  @OptionGroup var output: PaperOutput

  func validate() throws { if !sides.isEmpty { try PairArguments.check(sides) } }

  func run() async throws {
    let store = try RecordStore(path: record.path, access: .read)
    let view = try options.view(store, sides: sides.map { $0.uppercased() })
    try output.write(DueList(view, language: output.language).paper)
  }
}
