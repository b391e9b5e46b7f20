import Reading

/// A report on its way into the record: with the day it tells of and the states it is about.
final class DatedReport: Sendable {
  let row: ReportRow
  let reading: ReportReading
  let wording: Wording
  /// The sides of its central encounter, sorted; of several, of the one between fewest states; of none, the two states
  /// the report is about.
  let sides: [String]
  /// Why its day is thought to be what it is; nil where the report says it.
  let dating: ReportDay
  let date: EDTF?
  /// Its earliest possible day; after all others where nothing is known.
  let order: String
  /// Months and days that its words name, as `08-14`.
  let daysNamed: Set<Substring>
  /// Places that its encounters name, folded.
  let placesNamed: Set<String>

  var id: String { row.id }
  var day: String? { row.day }

  init(_ source: ReconcilingInput, _ dating: ReportDay) {
    var row = source.report
    row.day = dating.day
    self.row = row
    reading = source.reading
    wording = source.wording
    let central = reading.encounters.filter(\.central)
    let between = (central.isEmpty ? reading.encounters : central).filter { $0.countries.count > 1 }
    let sides = between.min { ($0.countries.count, $0.cite.start) < ($1.countries.count, $1.cite.start) }?.countries
    self.sides = (sides ?? reading.document.sides).sorted()
    self.dating = dating
    date = dating.date
    order = Self.order(dating, DayBounds())
    daysNamed = Set(reading.times.compactMap(\.value).flatMap(Self.days))
    placesNamed = Set(reading.encounters.compactMap(\.where).map(Folding.name))
  }

  private init(_ report: DatedReport, _ dating: ReportDay, _ bounds: DayBounds) {
    var row = report.row
    row.day = dating.day
    self.row = row
    (reading, wording, sides) = (report.reading, report.wording, report.sides)
    (daysNamed, placesNamed) = (report.daysNamed, report.placesNamed)
    self.dating = dating
    date = dating.date
    order = Self.order(dating, bounds)
  }

  /// The same report with a day that others give, or bounds for its own.
  func dated(_ dating: ReportDay? = nil, within bounds: DayBounds = DayBounds()) -> DatedReport {
    DatedReport(self, dating ?? self.dating, bounds)
  }

  /// Whether it tells of a day behind another one for certain.
  func isLater(than day: EDTF?) -> Bool {
    guard let last = day?.latest, order != Days.unknown else { return false }
    return order > last
  }

  /// A fact's words, as a cite of a row.
  func cite(_ cite: Cite) -> RowCite { RowCite(report: id, cite) }

  /// A date of the report with its year, as far as the report's day tells it: what was held lies in the year before, what is
  /// planned in the year after.
  func dated(_ when: String?, isAhead: Bool) -> EDTF? {
    guard let date = when.flatMap(EDTF.init) else { return nil }
    guard date.isOfUnknownYear, let first = self.date?.earliest, let last = self.date?.latest else { return date }
    return (isAhead ? date.first(notBefore: first) : date.last(notAfter: last)) ?? date
  }

  private static func order(_ dating: ReportDay, _ bounds: DayBounds) -> String {
    guard let date = dating.date else { return Days.unknown }
    guard date.isOfUnknownYear, let first = bounds.first else { return date.earliest ?? Days.unknown }
    return date.first(notBefore: first)?.earliest ?? Days.unknown
  }

  private static func days(_ date: String) -> [Substring] {
    date.split(separator: "/").filter { $0.utf8.count == 10 }.map { $0.dropFirst(5) }
  }

  /// Each report once, by day and then by id, whatever the order of arrival.
  ///
  /// - Parameter undated: reports that keep the day which their text gives.
  static func inOrder(_ sources: [ReconcilingInput], undated: Set<String>) -> [DatedReport] {
    let dater = ReportDater(beginnings: MilestoneBeginnings(sources.flatMap(\.reading.milestones)))
    let reports = Dictionary(
      sources.map {
        let isUndated = undated.contains($0.report.id)
        return (
          $0.report.id,
          DatedReport($0, isUndated ? ReportDay(day: $0.reading.centralHeldDay?.description) : dater.date($0))
        )
      }, uniquingKeysWith: { first, _ in first })
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
    dated(dates).max { ($0.order, $0.date) < ($1.order, $1.date) }?.date
  }

  static func first(_ dates: [String?]) -> String? {
    dated(dates).min { ($0.order, $0.date) < ($1.order, $1.date) }?.date
  }

  private static func dated(_ dates: [String?]) -> [(order: String, date: String)] {
    Set(dates.compactMap { $0 }).map { (order($0), $0) }.filter { $0.order != unknown }
  }
}
