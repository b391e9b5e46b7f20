import Reading

/// Rule 4 of docs/record.md: a report that tells a day without its year has the year of the other reports of the same
/// encounter.
struct YearsOfEncounters {
  /// For each report the years that others give, with the encounter's words.
  private var years: [String: Set<Int>] = [:]
  private var words: [String: String] = [:]

  init(_ groups: [[EncounterMention]]) {
    for group in groups {
      let known = Set(
        group.compactMap { Self.year($0.fact) ?? $0.report.date?.year })
      guard !known.isEmpty else { continue }
      for mention in group where mention.fact.central && mention.fact.status == .held {
        years[mention.report.id, default: []].formUnion(known)
        words[mention.report.id] = Folding.line(mention.fact.cite.quote)
      }
    }
  }

  /// The year of a day or month: a mere year may be another thing's.
  private static func year(_ fact: EncounterFact) -> Int? {
    fact.when.flatMap(EDTF.init).flatMap { $0.isMereYear ? nil : $0.year }
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
