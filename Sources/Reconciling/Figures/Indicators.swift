import Reading

/// Figures of relations: one indicator for each measure, unit and set of sides. A figure of which no lexicon says what
/// it counts, or that is only thought to be reached, is left in its reading.
enum Indicators {
  static func add(_ reports: [DatedReport], to record: inout Record) {
    let mentions = reports.flatMap { report in report.reading.figures.compactMap { FigureMention($0, in: report) } }
    let subjects = Dictionary(grouping: mentions, by: \.subject)
    var ids = RowIDs()
    for subject in subjects.keys.sorted() {
      let units = byUnit(subjects[subject]!)
      for unit in units.keys.sorted() { add(units[unit]!, unit, &ids, to: &record) }
    }
  }

  /// A change in per cent belongs to the one unit in which its subject is counted.
  private static func byUnit(_ mentions: [FigureMention]) -> [String: [FigureMention]] {
    if mentions[0].measure.countsPeople { return [mentions[0].fact.unit: mentions] }
    let counted = Set(mentions.filter { $0.fact.kind != .change }.map(\.fact.unit))
    return Dictionary(grouping: mentions) {
      $0.fact.kind == .change && counted.count == 1 ? counted.first! : $0.fact.unit
    }
  }

  private static func add(_ group: [FigureMention], _ unit: String, _ ids: inout RowIDs, to record: inout Record) {
    let cites = firstPlaces(group.map { $0.report.cite($0.fact.cite) })
    let id = ids.id("indicator", group[0].subject, apartBy: unit)
    record.indicators.append(
      IndicatorRow(
        id: id, measure: group[0].measure, name: group[0].label, unit: unit, sides: group[0].sides, cites: cites))
    let said = group.map { observation($0, of: id, &ids) }
    record.observations += said + ImpliedFigures.observations(said, of: id, &ids)
    for report in cites.map(\.report).dropFirst() {
      record.links.append(
        LinkRow(
          .sameIndicator, id, report: report, score: Thresholds.sameWording, why: "same measure, unit and states"))
    }
  }

  private static func observation(
    _ mention: FigureMention, of indicator: String, _ ids: inout RowIDs
  ) -> ObservationRow {
    let (report, fact) = (mention.report, mention.fact)
    let cite = report.cite(fact.cite)
    return ObservationRow(
      id: ids.id("observation", cite, of: indicator), indicator: indicator, report: report.id,
      kind: fact.isPromised && fact.kind == .observed ? .target : ObservationKind(fact.kind),
      value: fact.isDecrease ? -fact.value : fact.value,
      qualifier: fact.qualifier, period: fact.period,
      base: fact.base, sourceSide: fact.sourceSide, asOf: report.day, cites: [cite])
  }
}

/// A figure as one report gives it.
struct FigureMention {
  let report: DatedReport
  let fact: FigureFact
  let label: String
  let measure: Measure
  let sides: [String]
  /// Before the unit: the sides and what is counted.
  let subject: String

  init?(_ fact: FigureFact, in report: DatedReport) {
    guard let label = fact.what, !fact.isForecast, !report.reading.tellsDropped(fact.cite) else { return nil }
    self.report = report
    self.fact = fact
    self.label = label
    measure = Measure(label: label)
    sides = fact.sides.isEmpty ? report.sides : fact.sides
    let what = measure == .other ? "other/" + Folding.slug(label) : measure.rawValue
    subject = sides.isEmpty ? what : sides.joined(separator: "-") + "/" + what
  }
}

extension Measure {
  /// Labels of the languages' indicators, and what they measure; every other label is `other`.
  private static let labels: [String: Measure] = [
    "bilateral trade": .trade, "border demarcated": .borderDemarcated, "investment": .investment,
    "aid and grants": .aid, "credit line": .loan, "tourists": .tourists, "workers abroad": .workers,
    "students abroad": .students, "people of Vietnamese origin": .residents, "flights": .flights,
  ]

  /// Whether what is counted is people, whatever word a report counts them by: 15.000 người, 9.800 lao động.
  fileprivate var countsPeople: Bool { [.workers, .tourists, .students, .residents].contains(self) }

  fileprivate init(label: String) { self = Self.labels[label] ?? .other }
}
