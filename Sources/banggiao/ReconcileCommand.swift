import ArgumentParser
import Recording

/// `banggiao reconcile`: the rows of the record, built anew.
struct ReconcileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Build all rows of the record anew from its readings and decisions; rows keep their ids.",
    discussion: """
      Example:
        banggiao reconcile --record vn-kh.sqlite
      """)

  @OptionGroup var record: RecordOption

  func run() async throws { try RecordStore(path: record.path, access: .write).reconcile() }
}
