import ArgumentParser
import Foundation
import Reading
import Recording

/// `banggiao reread`: the reports of the record, read again by this program.
struct RereadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reread",
    abstract: "Read all reports of the record again, as after a new version of the program or of a language.",
    discussion: """
      A reading that differs is added; the earlier ones stay, and so do all decisions. What changed is printed by kind \
      of fact, with --reports for each report.

      Examples:
        banggiao reread
        banggiao reread --reports --record vn-kh.sqlite
      """)

  @Flag(help: "Print for each report what changed.")
  var reports = false

  @OptionGroup var record: RecordOption
  @OptionGroup var reading: ReaderOptions

  func run() async throws {
    let reader = try reading.reader()
    let store = try RecordStore(path: record.path, access: .write)
    let ids = try store.receivedReports()
    var left = ids.makeIterator()
    var progress = Progress(total: ids.count)
    var tally = Tally()
    var all = ReadingChange()
    var changed = 0
    let next = { left.next() }
    try await workInOrder(jobs: ProcessInfo.processInfo.activeProcessorCount, next: next) { id in
      Result { (id, try store.received(id).map(reader.read)) }
    } receive: { read in
      switch read {
      case .failure(let fault):
        progress.clear()
        tally.count([InputFault(record.path, "\(fault)")])
      case .success((let id, let reading)):
        tally.count(done: 1)
        if let reading, let change = try store.renew(reading, of: id) {
          changed += 1
          all.add(change)
          if reports { try StandardOutput.write(Array("\(id)  \(change)\n".utf8)) }
        }
      }
      progress.advance(by: 1, reports: tally.done, failed: tally.failed)
    }
    progress.clear()
    try store.reconcile()
    try StandardOutput.write(Array("\(ids.count) reports read again, \(changed) read differently\n".utf8))
    if changed > 0 { try StandardOutput.write(Array("\(all)\n".utf8)) }
    try tally.exit()
  }
}
