import ArgumentParser
import Foundation

/// Which record a command works on. Shared by every command that reads or writes a record:
/// `@OptionGroup var record: RecordOption`.
struct RecordOption: ParsableArguments {
  @Option(
    name: .customLong("record"),
    help: ArgumentHelp(
      "The record, an SQLite file. Without it BANGGIAO_RECORD is used, else banggiao.sqlite in the working folder.",
      valueName: "file"))
  var given: String?

  /// The path of the record: `--record`, else `BANGGIAO_RECORD`, else `banggiao.sqlite` in the working folder.
  var path: String { path(environment: ProcessInfo.processInfo.environment) }

  /// The same from a given environment; an empty variable counts as not set.
  func path(environment: [String: String]) -> String {
    if let given { return given }
    if let named = environment["BANGGIAO_RECORD"], !named.isEmpty { return named }
    return "banggiao.sqlite"
  }
}
