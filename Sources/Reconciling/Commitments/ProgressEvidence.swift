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
    let near = near(item.compared, after: thread.first.order)
    return Dictionary(grouping: near, by: \.report).sorted { $0.key < $1.key }.compactMap { number, places in
      let matches = places.compactMap {
        ProgressMatch(item.compared, sides: item.sides, owed: item.owedBy, $0.fact, $0.compared)
      }
      let report = reports[number]
      return ProgressMatch.together(matches, of: item.compared).map {
        Evidence(
          progress: $0.progress, score: $0.share, report: report.id, date: report.day, cite: report.cite($0.cite))
      }
    }
  }

  /// The developments later than a day that have enough of an item's terms, in their order. A report of an unknown day may be an
  /// earlier one.
  private func near(_ item: ComparedItem, after order: String) -> [Place] {
    var common: [Int: Double] = [:]
    for thing in item.things {
      for number in byTerm[thing.key] ?? [] where isLater(places[number], than: order) {
        common[number, default: 0] += thing.weight
      }
    }
    for unit in item.countedUnits {
      for number in byUnit[unit] ?? [] where isLater(places[number], than: order) { common[number, default: 0] += 0 }
    }
    let least = ProgressLink.least(of: item)
    return common.filter { $0.value >= least }.keys.sorted().map { places[$0] }
  }

  /// Told later, and of no earlier day: what was done before the promise does not keep it.
  private func isLater(_ place: Place, than order: String) -> Bool {
    let report = reports[place.report]
    guard report.order != Days.unknown, report.order > order else { return false }
    return report.dated(place.fact.when, isAhead: false)?.latest.map { $0 >= order } ?? true
  }
}
