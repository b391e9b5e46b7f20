import Reading

/// Rule 4 of docs/record.md: a report that tells a day without its year has the year of the other reports of the same
/// encounter.
struct YearsOfEncounters {
  /// For each report the years that others give.
  private var years: [String: Set<Int>] = [:]

  init(_ groups: [[EncounterMention]]) {
    for group in groups {
      let told = group.compactMap { mention in Self.year(mention).map { (report: mention.report.id, year: $0) } }
      for mention in group where Self.isOfReport(mention) {
        let others = told.lazy.filter { $0.report != mention.report.id }.map(\.year)
        years[mention.report.id, default: []].formUnion(others)
      }
    }
  }

  /// Whether a report tells of its own day by an encounter.
  private static func isOfReport(_ mention: EncounterMention) -> Bool {
    mention.fact.central && mention.fact.status == .held
  }

  /// The year of the day that a report tells of an encounter; else its own, if it tells of its own day.
  private static func year(_ mention: EncounterMention) -> Int? {
    mention.fact.told?.year ?? (isOfReport(mention) ? mention.report.date?.year : nil)
  }

  func dated(_ reports: [DatedReport], except undated: Set<String>) -> [DatedReport] {
    reports.map { report in
      guard !undated.contains(report.id), let day = report.date, day.isOfUnknownYear, let known = years[report.id],
        known.count == 1,
        let dated = day.inYear(known.first!)
      else { return report }
      return report.dated(
        ReportDay(
          day: dated.description, why: "another report of the same encounter gives \(known.first!)",
          score: Thresholds.yearByEncounter))
    }
  }
}

/// The links that say why a report's day is thought to be what it is.
enum YearLinks {
  static func links(_ reports: [DatedReport]) -> [LinkRow] {
    reports.compactMap { report in
      report.dating.why.map {
        LinkRow(.year, report.id, report: report.id, score: report.dating.score, why: $0)
      }
    }
  }
}
