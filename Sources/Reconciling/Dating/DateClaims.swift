import Reading

/// How a report speaks of dates: what each says of the report's own day.
struct DateClaims {
  enum Side {
    /// Past or running: the report is no earlier than its first day.
    case begun
    /// Past as a whole: a year's figure is told when the year is over.
    case over
    case running
    /// Running or to come: the report is no later than its last day.
    case notOver
    /// What is planned for a year is planned before it begins.
    case toCome
  }

  private var claims: [(date: EDTF, side: Side, why: String, score: Double)] = []

  mutating func add(_ date: EDTF, _ side: Side, _ why: String, score: Double = Thresholds.yearByDates) {
    claims.append((date, side, why, score))
  }

  /// Dates that are spoken of both as past and as ahead tell nothing: one of the two was misread.
  var bounds: DayBounds {
    let past = Set(claims.filter { $0.side == .begun || $0.side == .over }.map(\.date))
    let ahead = Set(claims.filter { $0.side == .notOver || $0.side == .toCome }.map(\.date))
    let unclear = past.intersection(ahead)
    var bounds = DayBounds()
    for claim in claims where !unclear.contains(claim.date) {
      switch claim.side {
      case .begun: bounds.add(notBefore: claim.date, claim.why, score: claim.score)
      case .over: bounds.add(after: claim.date, claim.why, score: claim.score)
      case .running: bounds.add(within: claim.date, claim.why, score: claim.score)
      case .notOver: bounds.add(notAfter: claim.date, claim.why, score: claim.score)
      case .toCome: bounds.add(before: claim.date, claim.why, score: claim.score)
      }
    }
    return bounds
  }
}
