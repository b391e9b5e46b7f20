import Synchronization

/// What the server has answered since it began, for monitoring.
final class RequestCounts: Sendable {
  private struct Counts {
    var byStatus: [Int: Int] = [:]
    var seconds = 0.0
  }

  private let counts = Mutex(Counts())

  func add(status: Int, took: Duration) {
    let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) * 1e-18
    counts.withLock {
      $0.byStatus[status, default: 0] += 1
      $0.seconds += seconds
    }
  }

  /// In the text form of Prometheus.
  var text: String {
    let counts = counts.withLock { $0 }
    let byStatus = counts.byStatus.sorted { $0.key < $1.key }.map {
      "banggiao_requests_total{status=\"\($0.key)\"} \($0.value)\n"
    }
    return """
      # HELP banggiao_requests_total Requests answered, by status.
      # TYPE banggiao_requests_total counter
      \(byStatus.joined())# HELP banggiao_request_seconds Time spent on answers.
      # TYPE banggiao_request_seconds summary
      banggiao_request_seconds_sum \(counts.seconds)
      banggiao_request_seconds_count \(counts.byStatus.values.reduce(0, +))

      """
  }
}
