import Reading

/// Milestones and their anniversaries, with the next round one.
enum Milestones {
  /// Words of a label, and what they mark; every other label is `other`.
  private static let kinds: [(words: String, kind: MilestoneKind)] = [
    ("diplomatic relations", .diplomaticRelations), ("national day", .nationalDay), ("party", .partyFounding),
    ("treaty", .treaty), ("partnership", .partnership),
  ]
  /// An anniversary of so many years, or of a multiple of it, is a round one.
  private static let roundYears = 5

  private struct Mention {
    let report: DatedReport
    let fact: MilestoneFact
    let kind: MilestoneKind
    let key: String

    init(_ fact: MilestoneFact, in report: DatedReport) {
      self.report = report
      self.fact = fact
      let label = fact.what.lowercased()
      kind = Milestones.kinds.first { label.contains($0.words) }?.kind ?? .other
      let what = kind == .diplomaticRelations ? kind.rawValue : kind.rawValue + "/" + Folding.slug(label)
      key = report.sides.isEmpty ? what : report.sides.joined(separator: "-") + "/" + what
    }

    /// The day the count gives; a count of years towards something unnamed marks no beginning.
    var counted: String? {
      guard kind != .other, let year = report.row.day.flatMap(EDTF.init)?.year else { return nil }
      return String(year - fact.years)
    }
  }

  static func add(_ reports: [DatedReport], to record: inout Record) {
    let mentions = reports.flatMap { report in report.reading.milestones.map { Mention($0, in: report) } }
    let groups = Dictionary(grouping: mentions, by: \.key)
    var ids = RowIDs()
    for key in groups.keys.sorted() {
      let row = row(groups[key]!, &ids, latest: record.asOf)
      record.milestones.append(row)
      record.anniversaries += groups[key]!.map { anniversary($0, of: row, &ids) }
    }
  }

  private static func row(_ group: [Mention], _ ids: inout RowIDs, latest: String?) -> MilestoneRow {
    let cites = firstPlaces(group.map { $0.report.cite($0.fact.cite) })
    let said = mostFrequent(group.compactMap(\.fact.since))
    let since = said ?? mostFrequent(group.compactMap(\.counted))
    let next = next(after: latest, since: since)
    return MilestoneRow(
      id: ids.id("milestone", group[0].key, cites[0]), what: group[0].kind, name: group[0].fact.what,
      sides: group[0].report.sides, since: since, sinceFrom: since == nil ? nil : said != nil ? .said : .arithmetic,
      nextYears: next?.years, nextWhen: next?.when, cites: cites)
  }

  /// Of equally frequent dates the one that says more.
  private static func mostFrequent(_ dates: [String]) -> String? {
    let counts = Dictionary(dates.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $0.key.count, $1.key) < ($1.value, $1.key.count, $0.key) }?.key
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
    let start = (mention.fact.since ?? row.since).flatMap(EDTF.init)
    return AnniversaryRow(
      id: ids.id("anniversary", cite, of: row.id), milestone: row.id, years: mention.fact.years,
      when: start?.adding(years: mention.fact.years)?.description, report: mention.report.id, cites: [cite])
  }
}
