import Reading
import Synchronization

/// Readings that this process has just written: what builds the rows next need not decode them again, as that takes about as long as
/// reading.
final class FreshReadings: Sendable {
  private let readings = Mutex<[Int64: ReportReading]>([:])

  /// So many at most wait for the rows; a stream without an end asks for no rows.
  private static let most = 50_000

  /// - Parameter number: that of its row in `readings`, which never changes.
  func keep(_ reading: ReportReading, number: Int64) {
    readings.withLock { if $0.count < Self.most { $0[number] = reading } }
  }

  /// - Parameter report: its id; a transaction that failed gives its numbers to others.
  func reading(_ number: Int64, of report: String) -> ReportReading? {
    readings.withLock { $0[number] }.flatMap { $0.document.id == report ? $0 : nil }
  }

  /// Forgets all: the rows were built from them.
  func forget() { readings.withLock { $0 = [:] } }
}
