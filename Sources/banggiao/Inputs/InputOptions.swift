import ArgumentParser
import Foundation
import Reading

/// Which reports a command takes, and how. Shared by every command that reads reports.
struct InputOptions: ParsableArguments {
  @Argument(
    help:
      "Files, folders (all their *.txt, or *.jsonl with --jsonl, sorted, without hidden ones), or - for standard input."
  )
  var paths: [String]

  @Flag(
    help:
      "Each input is JSON Lines: one {\"id\", \"text\", …} a line, with source, title, outlet and published if known.")
  var jsonl = false

  @Option(
    help: ArgumentHelp(
      "The day of publication (EDTF, as 2025-08-14) of all reports that bring none themselves.", valueName: "date"))
  var published: PublicationDate?

  @Option(help: ArgumentHelp("How many reports to read at once. (default: one for each core)", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("The size of the largest report, or line of JSON Lines, in bytes.", valueName: "n"))
  var maxReportBytes = Report.usualLimit

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs); give 1 or more.") }
    if maxReportBytes < 1 { throw ValidationError("--max-report-bytes is \(maxReportBytes); give 1 or more.") }
  }

  /// Reads all reports of the input in parallel and hands over what was made of each batch, in the input's order.
  func read<Output: Sendable>(
    _ listing: InputListing, work: @escaping @Sendable (InputBatch) -> Output, receive: (Output) throws -> Void
  ) async throws {
    var batches = InputBatches(listing, isLines: jsonl, lineLimit: maxReportBytes)
    try await workInOrder(
      jobs: isOneReport ? 1 : jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      isReady: { batches.isReady }, next: { batches.next() }, work: work, receive: receive)
  }

  var listing: InputListing { InputListing(paths: paths, ending: jsonl ? ".jsonl" : ".txt") }

  /// Whether the input is a single file that is one report.
  var isOneReport: Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: paths[0], isDirectory: &isFolder)
    return paths.count == 1 && !jsonl && !(exists && isFolder.boolValue)
  }

  var taker: ReportTaker { ReportTaker(published: published, maxReportBytes: maxReportBytes) }
}

extension PublicationDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
