import Reading

/// A report on its way into the record: with the day it tells of and the states it is about.
struct DatedReport {
  private(set) var row: ReportRow
  let reading: ReportReading
  let wording: Wording
  /// The sides of its central encounter, sorted; of several, of the one between fewest states; of none, the two states
  /// the report is about.
  let sides: [String]
  /// Why its day is thought to be what it is; nil where the report says it.
  private(set) var dating: ReportDay
  /// Between which days it lies, as far as other reports tell.
  var bounds = DayBounds()

  var id: String { row.id }
  var day: String? { row.day }

  /// Its earliest possible day; after all others where nothing is known.
  var order: String {
    guard let date = row.day.flatMap(EDTF.init), date.isOfUnknownYear else { return Days.order(row.day) }
    guard let first = bounds.first, let dated = date.first(notBefore: first) else { return Days.order(row.day) }
    return dated.earliest ?? Days.unknown
  }

  init(_ source: ReconcilingInput, _ dating: ReportDay) {
    row = source.report
    reading = source.reading
    wording = source.wording
    let central = reading.encounters.filter(\.central)
    let between = (central.isEmpty ? reading.encounters : central).filter { $0.countries.count > 1 }
    let sides = between.min { ($0.countries.count, $0.cite.start) < ($1.countries.count, $1.cite.start) }?.countries
    self.sides = (sides ?? reading.document.sides).sorted()
    self.dating = dating
    daysNamed = Set(reading.times.compactMap(\.value).flatMap(Self.days))
    placesNamed = Set(reading.encounters.compactMap(\.where).map(Folding.name))
    row.day = dating.day
  }

  /// Months and days that its words name, as `08-14`.
  let daysNamed: Set<Substring>
  /// Places that its encounters name, folded.
  let placesNamed: Set<String>

  /// Takes a day that another report gives.
  mutating func date(_ dating: ReportDay) {
    self.dating = dating
    row.day = dating.day
  }

  /// A fact's words, as a cite of a row.
  func cite(_ cite: Cite) -> RowCite { RowCite(report: id, cite) }

  /// A date of the report with its year, as far as the report's day tells it: what was held lies in the year before, what is
  /// planned in the year after.
  func dated(_ when: String?, isAhead: Bool) -> EDTF? {
    guard let date = when.flatMap(EDTF.init) else { return nil }
    guard date.isOfUnknownYear, let day = row.day.flatMap(EDTF.init), let first = day.earliest, let last = day.latest
    else { return date }
    return (isAhead ? date.first(notBefore: first) : date.last(notAfter: last)) ?? date
  }

  private static func days(_ date: String) -> [Substring] {
    date.split(separator: "/").filter { $0.utf8.count == 10 }.map { $0.dropFirst(5) }
  }

  /// Each report once, by day and then by id, whatever the order of arrival.
  static func inOrder(_ sources: [ReconcilingInput]) -> [DatedReport] {
    let dater = ReportDater(beginnings: MilestoneBeginnings(sources.flatMap(\.reading.milestones)))
    let reports = Dictionary(
      sources.map { ($0.report.id, DatedReport($0, dater.date($0))) }, uniquingKeysWith: { first, _ in first })
    return inOrder(Array(reports.values))
  }

  static func inOrder(_ reports: [DatedReport]) -> [DatedReport] {
    reports.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
  }
}

/// Order among dates.
enum Days {
  /// After every date.
  static let unknown = "~"

  /// By its earliest possible day; unknown dates and those of unknown year come last.
  static func order(_ date: String?) -> String { date.flatMap(EDTF.init)?.earliest ?? unknown }

  /// The date whose earliest possible day comes last; nil if no year is known.
  static func latest(_ dates: [String?]) -> String? {
    dated(dates).max { (order($0), $0) < (order($1), $1) }
  }

  static func first(_ dates: [String?]) -> String? {
    dated(dates).min { (order($0), $0) < (order($1), $1) }
  }

  private static func dated(_ dates: [String?]) -> [String] {
    dates.compactMap { $0 }.filter { order($0) != unknown }
  }
}
