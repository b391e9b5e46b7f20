import Reading

/// A report on its way into the record: with the day it tells of and the states it is about.
struct DatedReport {
  let row: ReportRow
  let reading: ReportReading
  /// The sides of its central encounter, sorted; of several, of the one between fewest states; of none, the two states
  /// the report is about.
  let sides: [String]

  var id: String { row.id }

  init(_ source: ReconcilingInput) {
    reading = source.reading
    let central = source.reading.encounters.filter(\.central).sorted { $0.cite.start < $1.cite.start }
    let heldWhen = central.first { $0.status == .held && $0.when != nil }?.when
    var row = source.report
    row.day = heldWhen ?? row.published
    self.row = row
    let between = (central.isEmpty ? source.reading.encounters : central).filter { $0.countries.count > 1 }
    let sides = between.min { ($0.countries.count, $0.cite.start) < ($1.countries.count, $1.cite.start) }?.countries
    self.sides = (sides ?? source.reading.document.sides).sorted()
  }

  /// A fact's words, as a cite of a row.
  func cite(_ cite: Cite) -> RowCite { RowCite(report: id, cite) }

  /// Each report once, by day and then by id, whatever the order of arrival.
  static func inOrder(_ sources: [ReconcilingInput]) -> [DatedReport] {
    let reports = Dictionary(sources.map { ($0.report.id, DatedReport($0)) }, uniquingKeysWith: { first, _ in first })
    return reports.values.sorted { (Days.order($0.row.day), $0.id) < (Days.order($1.row.day), $1.id) }
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
