import ArgumentParser
import Reading
import Recording

/// `banggiao ingest`: reports into the record.
struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Take reports into the record, which is made if it is missing.",
    discussion: """
      A report whose bytes the record knows is recorded once. A report whose source is known with other bytes is a \
      new version of it: the earlier one stays in the record but counts no more. Each report is one transaction, so \
      that nothing recorded is lost when the rest fails; the same command again goes on where it was. Lines from standard \
      input are recorded as they come.

      Examples:
        banggiao ingest reports/
        banggiao ingest --record vn-kh.sqlite --published 2025-08-14 report.txt
        banggiao ingest --jsonl news.jsonl
        tail -f news.jsonl | banggiao ingest --jsonl -
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var record: RecordOption
  @OptionGroup var reading: ReaderOptions

  func run() async throws {
    let reader = try reading.reader()
    let taker = input.taker
    let listing = input.listing
    // A mistyped path makes no record.
    if let faults = listing.onlyFaults {
      for fault in faults { StandardError.report(fault) }
      throw ExitCode.nothingDone
    }
    let store = try RecordStore(path: record.path, access: .create)
    var intake = Intake(store: store, reader: reader, progress: Progress(total: listing.size))
    do {
      try await input.read(listing) {
        ReadBatch($0, taker, reader, store)
      } receive: {
        try intake.take($0)
      }
      try store.reconcileIfStale()
    } catch {
      intake.finish()
      StandardError.report(error)
      throw intake.tally.done > 0 ? ExitCode.someFailed : .nothingDone
    }
    intake.finish()
    StandardError.write("\(record.path): \(intake.summary)\n")
    try intake.tally.exit()
  }
}

/// The readings of one batch of the input. What the record knows already is not read again, so that an ingest that was
/// broken off goes on where it was.
private struct ReadBatch: Sendable {
  private(set) var reports: [(report: Report, reading: ReportReading?)] = []
  private(set) var faults: [InputFault] = []
  /// How much of the input it was, in bytes.
  let size: Int

  init(_ batch: InputBatch, _ taker: ReportTaker, _ reader: LanguageReader, _ store: RecordStore) {
    size = batch.size
    taker.forEachReport(in: batch) { taken in
      switch taken {
      case .success(let taken):
        let isKnown = (try? store.knows(taken.report)) == true
        reports.append((taken.report, isKnown ? nil : reader.read(taken.report)))
      case .failure(let fault): faults.append(fault)
      }
    }
  }
}

/// Takes readings into the record, counts what became of them and shows how far it is.
private struct Intake {
  private let store: RecordStore
  private let reader: LanguageReader
  private var progress: Progress
  private(set) var tally = Tally()
  private var recorded = 0
  private var known = 0
  private var newVersions = 0

  init(store: RecordStore, reader: LanguageReader, progress: Progress) {
    self.store = store
    self.reader = reader
    self.progress = progress
  }

  mutating func take(_ batch: ReadBatch) throws {
    for (report, reading) in batch.reports {
      switch try store.ingest(report, reading: reading ?? reader.read(report)) {
      case .recorded: recorded += 1
      case .known: known += 1
      case .newVersion: newVersions += 1
      }
      tally.count(done: 1)
    }
    if !batch.faults.isEmpty { progress.clear() }
    tally.count(batch.faults)
    progress.advance(by: batch.size, reports: tally.done, failed: tally.failed)
  }

  func finish() { progress.clear() }

  var summary: String {
    "\(recorded) recorded, \(known) known before, \(newVersions) new versions, \(tally.failed) failed"
  }
}
