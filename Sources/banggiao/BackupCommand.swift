import ArgumentParser
import Foundation
import Recording

/// `banggiao backup`: a copy of the record while it is in use.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the record into another file, also while reports are being ingested.",
    discussion: """
      The copy is the record as it is at one moment; it appears when it is whole. A file that is there already is left \
      alone without --force.

      Examples:
        banggiao backup backup.sqlite
        banggiao backup --record vn-kh.sqlite --force /media/disk/vn-kh.sqlite && \
      banggiao doctor --record /media/disk/vn-kh.sqlite
      """)

  @Argument(help: ArgumentHelp("The file to write.", valueName: "file"))
  var target: String

  @Flag(help: "Write over a file that is there already.")
  var force = false

  @OptionGroup var record: RecordOption

  func run() async throws {
    let store = try RecordStore(path: record.path, access: .read)
    let files = FileManager.default
    if files.fileExists(atPath: target) {
      if isTheRecord { throw InputFault(target, "is the record itself; give another file") }
      if !force { throw InputFault(target, "there is such a file already; give another, or --force to write over it") }
    }
    try store.backUp(to: target)
    let size = (try? files.attributesOfItem(atPath: target)[.size] as? Int) ?? 0
    StandardError.write("\(target): \(size) bytes, a copy of \(record.path)\n")
  }

  private var isTheRecord: Bool {
    URL(filePath: target).resolvingSymlinksInPath() == URL(filePath: record.path).resolvingSymlinksInPath()
  }
}
