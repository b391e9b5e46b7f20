import ArgumentParser
import Foundation
import Recording

/// `banggiao import`: an archive into a record.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take what 'banggiao export --full' printed into the record, which is made if it is missing.",
    discussion: """
      A new record becomes equal to the one that was exported. To a record that has reports, what it lacks is added: of a \
      report that both have, its own readings stay; of a source that both have, its own report stays, unless the archive \
      has a later version of it. All is taken, or nothing if a line is faulty.

      Examples:
        banggiao import record.jsonl
        banggiao export --full | banggiao import - --record new.sqlite
      """)

  @Argument(help: "The file, or - for standard input.")
  var file: String

  @OptionGroup var record: RecordOption

  /// The longest line, in bytes.
  private static let lineLimit = 1 << 30

  func run() async throws {
    let input = file == "-" ? InputFile.standardInput : InputFile(path: file, key: file)
    let source = try input.open()
    let store = try RecordStore(path: record.path, access: .create)
    let taken = try store.takeArchive { intake in
      var reader = LineReader(source, lineLimit: Self.lineLimit)
      var isEmpty = true
      while let batch = try reader.next() {
        isEmpty = false
        try take(batch, of: input, into: &intake)
      }
      if isEmpty { throw InputFault(input.place, "\(ArchiveFault.notArchive)") }
    }
    let counts = [
      ("received_reports", "reports"), ("readings", "readings"), ("sources", "sources"), ("decisions", "decisions"),
    ].map { table, name in "\(taken.added[table] ?? 0) \(name)" }
    try store.reconcile()
    StandardError.write("\(record.path): \(counts.joined(separator: ", ")) added\n")
  }

  private func take(_ batch: LineReader.Batch, of input: InputFile, into intake: inout ArchiveIntake) throws {
    switch batch {
    case .tooLong(let line, let bytes):
      throw InputFault("\(input.place):\(line)", "a line of \(bytes) bytes is no row; \(ArchiveFault.notArchive)")
    case .lines(let bytes, let first):
      try forEachLine(of: bytes, first: first) { line, number in
        do {
          try intake.take(Data(line))
        } catch let fault as ArchiveFault {
          throw InputFault("\(input.place):\(number)", "\(fault)")
        }
      }
    }
  }
}
