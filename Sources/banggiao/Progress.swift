/// How far a long command is: a line on standard error that is drawn anew on a terminal, nothing elsewhere.
struct Progress {
  /// The size of the whole input in bytes, if known.
  private let total: Int?
  private let isShown = StandardError.isTerminal
  private let start = ContinuousClock.now
  private var done = 0
  private var drawn = ContinuousClock.now

  private static let interval = Duration.milliseconds(100)
  private static let barWidth = 24

  init(total: Int?) { self.total = total }

  /// - Parameters:
  ///   - size: how much of the input is done since the last call, in bytes.
  ///   - reports: how many reports are done in all.
  ///   - failed: how many failed in all.
  mutating func advance(by size: Int, reports: Int, failed: Int) {
    done += size
    guard isShown, ContinuousClock.now - drawn >= Self.interval else { return }
    drawn = .now
    let seconds = (drawn - start) / .seconds(1)
    StandardError.write("\r\u{1B}[K" + line(reports: reports, failed: failed, seconds: seconds))
  }

  /// Takes the line away, so that another one can be written.
  func clear() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }

  /// `[######        ] 1200 reports, 240/s, 0:35 left, 3 failed`.
  func line(reports: Int, failed: Int, seconds: Double) -> String {
    let rate = seconds > 0 ? Int(Double(reports) / seconds) : 0
    let counts = "\(reports) reports, \(rate)/s"
    guard let total, total > 0, done > 0 else { return "\(counts), \(failed) failed" }
    let share = min(1, Double(done) / Double(total))
    let rest = Int(seconds * (1 - share) / share)
    let filled = Int(share * Double(Self.barWidth))
    let bar = String(repeating: "#", count: filled) + String(repeating: " ", count: Self.barWidth - filled)
    let ss = rest % 60 < 10 ? "0\(rest % 60)" : "\(rest % 60)"
    return "[\(bar)] \(counts), \(rest / 60):\(ss) left, \(failed) failed"
  }
}
