import Reading

/// How sure the readings are of the facts at some words.
struct FactConfidence {
  private var byPlace: [String: Double] = [:]

  init(_ reports: [DatedReport]) {
    for report in reports {
      let reading = report.reading
      add(reading.figures.map { ($0.cite, $0.confidence) }, report)
      add(reading.milestones.map { ($0.cite, $0.confidence) }, report)
      add(reading.mechanisms.map { ($0.cite, $0.confidence) }, report)
      add(reading.encounters.map { ($0.cite, $0.confidence) }, report)
      add(reading.people.flatMap(\.offices).map { ($0.cite, $0.confidence) }, report)
    }
  }

  private mutating func add(_ facts: [(cite: Cite, confidence: Double)], _ report: DatedReport) {
    for fact in facts { byPlace[Self.place(report.id, fact.cite.start, fact.cite.end)] = fact.confidence }
  }

  /// That of the least sure; nil where none is known.
  func least(of cites: [RowCite]) -> Double? {
    cites.compactMap { byPlace[Self.place($0.report, $0.start, $0.end)] }.min()
  }

  private static func place(_ report: String, _ start: Int, _ end: Int) -> String { "\(report)/\(start)-\(end)" }
}
