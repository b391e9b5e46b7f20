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

  /// An office passes on once: who was seen in it before somebody else was, is seen in it no later.
  private func addOffices(_ told: [OfficeTold], of report: String, to bounds: inout DayBounds) {
    for mine in told where mine.report == report {
      let own = told.filter { $0.person == mine.person }.compactMap(\.day).filter { $0.year != nil }
      for other in told where other.person != mine.person {
        guard let day = other.day, day.year != nil, let first = own.first?.earliest, let there = day.earliest else {
          continue
        }
        let isBefore = own.allSatisfy { $0.latest ?? "9" < there }
        let isAfter = own.allSatisfy { $0.earliest ?? "0" > day.latest ?? "9" }
        if isBefore, first < there {
          bounds.add(notAfter: day, "another holder of an office on \(day)", score: Thresholds.yearAcrossReports)
        } else if isAfter {
          bounds.add(notBefore: day, "another holder of an office on \(day)", score: Thresholds.yearAcrossReports)
        }
      }
    }
  }
}
