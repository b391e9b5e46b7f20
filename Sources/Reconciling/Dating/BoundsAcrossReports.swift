import Reading

/// Between which days reports without a year lie, as other reports tell: a session that one still plans and the other has seen held, an
/// office that somebody else holds in the other. Knowledge from outside the reports never tells.
struct BoundsAcrossReports {
  private let sessions: [String: [SessionTold]]
  private let offices: [String: [OfficeTold]]

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
  }

  /// Reports of an unknown year with their bounds, and with the year where these leave one.
  func narrowed(_ reports: [DatedReport]) -> [DatedReport] {
    reports.map { report in
      guard let day = report.day.flatMap(EDTF.init), day.isOfUnknownYear else { return report }
      var report = report
      report.bounds = bounds(of: report.id)
      if let only = report.bounds.only(day) {
        report.date(
          ReportDay(
            day: only.description, why: report.bounds.grounds.joined(separator: "; "), score: report.bounds.score))
      }
      return report
    }
  }

  private func bounds(of report: String) -> DayBounds {
    var bounds = DayBounds()
    for told in sessions.values { addSessions(told, of: report, to: &bounds) }
    for told in offices.values { addOffices(told, of: report, to: &bounds) }
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
