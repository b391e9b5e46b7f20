import Reading

/// What later reports show of what became of commitments.
struct ProgressEvidence {
  /// What one report shows of one commitment.
  struct Evidence: Sendable, Equatable {
    let progress: DevelopmentState
    /// How much of the weight of the commitment's words stands there: 0 to 1.
    let score: Double
    let report: String
    /// The report's day (EDTF), if it is known.
    let date: String?
    let cite: RowCite
  }

  private struct Place {
    let report: Int
    let fact: DevelopmentFact
    let compared: ComparedItem
  }

  /// In the order of their days.
  private let reports: [DatedReport]
  private let places: [Place]
  private var byTerm: [UInt64: [Int]] = [:]
  private var byUnit: [String: [Int]] = [:]

  /// - Parameter reports: in the order of their days.
  init(_ reports: [DatedReport]) {
    self.reports = reports
    places = reports.enumerated().flatMap { number, report in
      report.reading.developments.map {
        Place(report: number, fact: $0, compared: ComparedItem($0.parts, topics: []))
      }
    }
    for (number, place) in places.enumerated() {
      for term in place.compared.terms { byTerm[term.key, default: []].append(number) }
      for unit in place.compared.countedUnits { byUnit[unit, default: []].append(number) }
    }
  }

  /// What each report shows that is later than the first word of a commitment, in the order of their days.
  func found(for thread: CommitmentThread) -> [Evidence] {
    let item = thread.last
    let near = near(item.compared, after: thread.first.order, least: ProgressLink.least(of: item.compared))
    return Dictionary(grouping: near, by: \.report).sorted { $0.key < $1.key }.compactMap { number, places in
      ProgressMatch.together(places.compactMap { match($0, item) }, of: item.compared).map { evidence($0, number) }
    }
  }

  /// The words of later reports that are likeliest to tell of a commitment, the likeliest first and of each report one, be they enough or
  /// not.
  func ranked(for thread: CommitmentThread) -> [(evidence: Evidence, isEnough: Bool)] {
    let item = thread.last
    let near = near(item.compared, after: thread.first.order, least: 0)
    let best = Dictionary(grouping: near, by: \.report).sorted { $0.key < $1.key }.compactMap { number, places in
      let matches = places.compactMap { match($0, item) }.filter { $0.share >= Thresholds.listedEvidence }
      let told = ProgressMatch.together(matches, of: item.compared) ?? matches.max { $0.share < $1.share }
      return told.map { (evidence: evidence($0, number), isEnough: $0.isEnough) }
    }
    return best.enumerated().sorted { ($1.element.evidence.score, $0.offset) < ($0.element.evidence.score, $1.offset) }
      .map(\.element)
  }

  private func match(_ place: Place, _ item: CommitmentItem) -> ProgressMatch? {
    ProgressMatch(item.compared, sides: item.sides, owed: item.owedBy, place.fact, place.compared)
  }

  private func evidence(_ match: ProgressMatch, _ number: Int) -> Evidence {
    let report = reports[number]
    return Evidence(
      progress: match.progress, score: match.share, report: report.id, date: report.day, cite: report.cite(match.cite))
  }

  /// The developments later than a day that have enough of an item's terms, in their order. A report of an unknown day may be an
  /// earlier one.
  private func near(_ item: ComparedItem, after order: String, least: Double) -> [Place] {
    var common: [Int: Double] = [:]
    for thing in item.things {
      for number in byTerm[thing.key] ?? [] where isLater(places[number], than: order) {
        common[number, default: 0] += thing.weight
      }
    }
    for unit in item.countedUnits {
      for number in byUnit[unit] ?? [] where isLater(places[number], than: order) { common[number, default: 0] += 0 }
    }
    return common.filter { $0.value >= least }.keys.sorted().map { places[$0] }
  }

  /// Told later, and of no earlier day: what was done before the promise does not keep it.
  private func isLater(_ place: Place, than order: String) -> Bool {
    let report = reports[place.report]
    guard report.order != Days.unknown, report.order > order else { return false }
    return report.dated(place.fact.when, isAhead: false)?.latest.map { $0 >= order } ?? true
  }
}
