import Reading

/// Milestones and their anniversaries, with the next round one.
enum Milestones {
  /// An anniversary of so many years, or of a multiple of it, is a round one.
  private static let roundYears = 5

  private struct Mention {
    let report: DatedReport
    let fact: MilestoneFact
    let subject: MilestoneSubject

    init(_ fact: MilestoneFact, in report: DatedReport) {
      self.report = report
      self.fact = fact
      subject = MilestoneSubject(fact)
    }

    /// When it began, as the report says; nothing is said to begin where something unnamed has only lasted for so long.
    var since: String? { subject.kind == .other && fact.isLasting ? nil : fact.since }

    /// The year that the count gives, if its anniversary was in the report's year. A count of years towards something unnamed
    /// marks no beginning.
    var counted: String? {
      guard subject.kind != .other, let year = report.day.flatMap(EDTF.init)?.year else { return nil }
      return String(year - fact.years)
    }
  }

  static func add(_ reports: [DatedReport], to record: inout Record) {
    let mentions = reports.flatMap { report in report.reading.milestones.map { Mention($0, in: report) } }
    let groups = Dictionary(grouping: mentions, by: \.subject)
    var ids = RowIDs()
    for subject in groups.keys.sorted(by: { $0.key < $1.key }) {
      let group = groups[subject]!
      let row = row(subject, group, &ids, latest: record.asOf)
      record.milestones.append(row)
      record.anniversaries += group.map { anniversary($0, of: row, &ids) }
    }
  }

  private static func row(
    _ subject: MilestoneSubject, _ group: [Mention], _ ids: inout RowIDs, latest: String?
  ) -> MilestoneRow {
    let cites = firstPlaces(group.map { $0.report.cite($0.fact.cite) })
    let said = mostFrequent(group.compactMap(\.since))
    let since = said ?? mostFrequent(group.compactMap(\.counted))
    let next = next(after: latest, since: since)
    return MilestoneRow(
      id: ids.id("milestone", subject.key, cites[0]), what: subject.kind, name: group[0].fact.what,
      sides: subject.sides, since: since, sinceFrom: since == nil ? nil : said != nil ? .said : .arithmetic,
      nextYears: next?.years, nextWhen: next?.when, cites: cites)
  }

  private static func mostFrequent(_ dates: [String]) -> String? {
    MilestoneBeginnings.mostFrequent(Dictionary(dates.map { ($0, 1) }, uniquingKeysWith: +))
  }

  /// A latest day that is only a year counts to its end.
  private static func next(after latest: String?, since: String?) -> (years: Int, when: String)? {
    guard let start = since.flatMap(EDTF.init), let from = start.year, let last = latest.flatMap(EDTF.init)?.latest,
      let year = Int(last.prefix(4)), year >= from
    else { return nil }
    var years = (year - from) / roundYears * roundYears
    while let date = start.adding(years: years), date.latest ?? "" <= last { years += roundYears }
    return start.adding(years: years).map { (years, $0.description) }
  }

  private static func anniversary(_ mention: Mention, of row: MilestoneRow, _ ids: inout RowIDs) -> AnniversaryRow {
    let cite = mention.report.cite(mention.fact.cite)
    let start = (mention.since ?? row.since).flatMap(EDTF.init)
    return AnniversaryRow(
      id: ids.id("anniversary", cite, of: row.id), milestone: row.id, years: mention.fact.years,
      when: start?.adding(years: mention.fact.years)?.description, report: mention.report.id, cites: [cite])
  }
}
