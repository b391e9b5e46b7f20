import Dispatch
import Logging
import Recording
import Synchronization

/// Brings the rows of a record up to what was taken in and decided, beside the answering of requests: on a large record that takes
/// long, and until it is done the rows are shown as they were.
final class RowUpdates: Sendable {
  private let store: RecordStore
  private let logger: Logger
  private let isRunning = Mutex(false)
  private let done = DispatchGroup()
  /// Links of the queue that were decided since the rows were last brought up to date.
  private let decided = Mutex<Set<String>>([])

  /// So long a request waits for it.
  private static let patience = DispatchTimeInterval.seconds(1)

  init(_ store: RecordStore, _ logger: Logger) { (self.store, self.logger) = (store, logger) }

  /// Whether the rows are up to date; if not, they are being brought there.
  func areDone() throws -> Bool {
    if try !store.isStale() {
      decided.withLock { $0 = [] }
      return true
    }
    start()
    return done.wait(timeout: .now() + Self.patience) == .success ? try !store.isStale() : false
  }

  private func start() {
    let isFirst = isRunning.withLock { running -> Bool in
      defer { running = true }
      return !running
    }
    guard isFirst else { return }
    DispatchQueue.global().async(group: done) { [self] in
      do { try store.reconcileIfStale() } catch { logger.error("the rows cannot be brought up to date: \(error)") }
      isRunning.withLock { $0 = false }
    }
  }

  /// Notes that a link waits no longer.
  func note(decided link: String) { decided.withLock { _ = $0.insert(link) } }

  /// The links that were decided and that the rows still show as waiting.
  var decidedLinks: Set<String> { decided.withLock { $0 } }
}
