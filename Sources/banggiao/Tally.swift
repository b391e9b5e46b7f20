import ArgumentParser

/// How much of the input was done and how much failed, and the exit code that says so.
struct Tally: Sendable {
  private(set) var done = 0
  private(set) var failed = 0

  mutating func count(done: Int) { self.done += done }

  /// Counts what failed and says it on standard error.
  mutating func count(_ faults: [InputFault]) {
    failed += faults.count
    faults.forEach(StandardError.report)
  }

  /// - Throws: exit code 1 if some failed, 2 if all did.
  func exit() throws {
    if failed > 0 { throw done > 0 ? ExitCode.someFailed : ExitCode.nothingDone }
  }
}

extension ExitCode {
  static let someFailed = ExitCode(1)
  static let nothingDone = ExitCode(2)
}
