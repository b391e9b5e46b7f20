import Reading

/// Between which days reports without a year lie, as other reports tell: a session that one still plans and the other has seen held, an
/// office that somebody else holds in the other. Knowledge from outside the reports never tells.
struct BoundsAcrossReports {
  private let sessions: [String: [SessionTold]]
  private let offices: [String: [OfficeTold]]
  private let sessionsOf: [String: [String]]
  private let officesOf: [String: [String]]

  /// A numbered session in one report.
  struct SessionTold {
    let report: String
    let day: EDTF?
    let ordinal: Int
    let isHeld: Bool
  }

  /// Somebody in one report in an office that one person holds at a time.
  struct OfficeTold {
    let report: String
    let day: EDTF?
    let person: String
  }

  /// - Parameters:
  ///   - sessions: by mechanism.
  ///   - offices: by office.
  init(sessions: [String: [SessionTold]], offices: [String: [OfficeTold]]) {
    self.sessions = sessions
    self.offices = offices
    sessionsOf = Self.keys(sessions.mapValues { $0.map(\.report) })
    officesOf = Self.keys(offices.mapValues { $0.map(\.report) })
  }

  /// For each report the keys under which it stands, sorted.
  private static func keys(_ reports: [String: [String]]) -> [String: [String]] {
    var keys: [String: Set<String>] = [:]
    for (key, reports) in reports { for report in reports { keys[report, default: []].insert(key) } }
    return keys.mapValues { $0.sorted() }
  }

  /// Reports of an unknown year with their bounds, and with the year where these leave one.
  func narrowed(_ reports: [DatedReport], except undated: Set<String>) -> [DatedReport] {
    reports.map { report in
      guard !undated.contains(report.id), let day = report.date, day.isOfUnknownYear else { return report }
      let bounds = bounds(of: report.id)
      let dating = bounds.only(day).map {
        ReportDay(day: $0.description, why: bounds.grounds.joined(separator: "; "), score: bounds.score)
      }
      return report.dated(dating, within: bounds)
    }
  }

  private func bounds(of report: String) -> DayBounds {
    var bounds = DayBounds()
    for mechanism in sessionsOf[report, default: []] { addSessions(sessions[mechanism]!, of: report, to: &bounds) }
    for office in officesOf[report, default: []] { addOffices(offices[office]!, of: report, to: &bounds) }
    return bounds
  }

  private func addSessions(_ told: [SessionTold], of report: String, to bounds: inout DayBounds) {
    for mine in told where mine.report == report {
      for other in told where other.report != report {
        guard let day = other.day, day.year != nil else { continue }
        if mine.isHeld, !other.isHeld, other.ordinal <= mine.ordinal {
          bounds.add(
            notBefore: day, "session \(other.ordinal) was still ahead on \(day)", score: Thresholds.yearAcrossReports)
        } else if other.isHeld, !mine.isHeld, mine.ordinal <= other.ordinal {
          bounds.add(
            notAfter: day, "session \(mine.ordinal) was over on \(day)", score: Thresholds.yearAcrossReports)
        }
      }
    }
  }

  /// An office passes on once: who was seen in it before somebody else was, is seen in it no later. Where holders are seen by
  /// turns some were misread, and a report that names several recalls some of them.
  private func addOffices(_ told: [OfficeTold], of report: String, to bounds: inout DayBounds) {
    let holders = Set(told.filter { $0.report == report }.map(\.person))
    guard holders.count == 1, let terms = Self.terms(told),
      let own = terms.firstIndex(where: { $0.person == holders.first })
    else { return }
    if own + 1 < terms.count {
      let next = terms[own + 1].first
      bounds.add(notAfter: next, "another holder of an office on \(next)", score: Thresholds.yearAcrossReports)
    }
    if own > 0 {
      let former = terms[own - 1].last
      bounds.add(notBefore: former, "another holder of an office on \(former)", score: Thresholds.yearAcrossReports)
    }
  }

  private typealias Term = (person: String, first: EDTF, last: EDTF)

  /// When each holder of an office was seen in it on known days, in order; nil if they were seen by turns.
  private static func terms(_ told: [OfficeTold]) -> [Term]? {
    let dated = told.filter { $0.day?.earliest != nil && $0.day?.latest != nil }
    let terms = Dictionary(grouping: dated, by: \.person).map { person, told -> Term in
      let days = told.compactMap(\.day)
      return (person, days.min { $0.earliest! < $1.earliest! }!, days.max { $0.latest! < $1.latest! }!)
    }.sorted { $0.first.earliest! < $1.first.earliest! }
    let isByTurns = zip(terms, terms.dropFirst()).contains { $0.last.latest! >= $1.first.earliest! }
    return isByTurns ? nil : terms
  }
}
