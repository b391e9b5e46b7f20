import Presenting
import Synchronization

/// How often something may be asked of the server: a bucket for each kind of work, filled evenly.
final class RateLimits: Sendable {
  enum Kind: Hashable, Sendable, CaseIterable {
    /// Reports and decisions that are sent.
    case writing
    /// Reports that are sent to be read.
    case reading
    /// Tokens that do not hold.
    case failedToken

    /// How many come back to the bucket each second, and how many it holds.
    fileprivate var rate: (perSecond: Double, burst: Double) {
      switch self {
      case .writing, .reading: (100, 2000)
      case .failedToken: (1, 200)
      }
    }
  }

  private struct Bucket {
    var left: Double
    var at: ContinuousClock.Instant
  }

  private let buckets = Mutex<[Kind: Bucket]>([:])

  /// - Throws: `Problem` if there was too much of it lately.
  func take(_ kind: Kind, at now: ContinuousClock.Instant = .now) throws {
    let isLeft = buckets.withLock { buckets in
      var bucket = buckets[kind] ?? Bucket(left: kind.rate.burst, at: now)
      let seconds =
        Double((now - bucket.at).components.seconds) + Double((now - bucket.at).components.attoseconds) * 1e-18
      bucket.left = min(kind.rate.burst, bucket.left + seconds * kind.rate.perSecond)
      bucket.at = now
      let isLeft = bucket.left >= 1
      if isLeft { bucket.left -= 1 }
      buckets[kind] = bucket
      return isLeft
    }
    if !isLeft { throw Problem.tooMany }
  }
}

extension Problem {
  static let tooMany = Problem(
    status: 429, title: "too-many-requests", Message("too-many"))
}
