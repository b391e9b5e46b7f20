import ArgumentParser
import Foundation
import Reconciling
import Recording

/// `banggiao show`: one row of the record.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one row of the record with the words it stands on.",
    discussion: """
      Examples:
        banggiao show person:KH/hun-sen
        banggiao show encounter:call/2025-08-14
        banggiao show --format json sha256:a4a471
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The row's id, or its beginning as far as no other row begins so.")
  var id: String

  @Option(help: ArgumentHelp("How the row is written. (default: text on a terminal, else json)", valueName: "format"))
  var format: Format?

  @OptionGroup var record: RecordOption

  func run() async throws {
    let store = try RecordStore(path: record.path, access: .read)
    let row = try RecordRow.find(id, in: try store.record())
    switch format ?? (StandardOutput.isTerminal ? .text : .json) {
    case .json: try StandardOutput.write(Array(row.json) + [UInt8(ascii: "\n")])
    case .text: try StandardOutput.write(Array(row.text.utf8))
    }
  }
}
