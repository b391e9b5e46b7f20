import Reading

/// What later reports show of what became of commitments.
struct ProgressEvidence {
  /// What one report shows of one commitment.
  struct Evidence: Sendable, Equatable {
    let progress: DevelopmentState
    /// How much of the weight of the commitment's words stands there: 0 to 1.
    let score: Double
    /// Whether that is enough to be told without a person.
    let isEnough: Bool
    let report: String
    /// The report's day (EDTF), if it is known.
    let date: String?
    let cite: RowCite
  }

  /// A development that a report of a known day tells.
  private final class Place: Sendable {
    let report: Int
    let fact: DevelopmentFact
    let compared: ComparedItem
    /// The states it is about: those of its report where it names none.
    let sides: Set<String>
    /// The last day on which it can have been.
    let latest: String?

    init(_ fact: DevelopmentFact, _ number: Int, of report: DatedReport) {
      self.fact = fact
      self.report = number
      sides = Set(fact.sides.isEmpty ? report.sides : fact.sides)
      compared = ComparedItem(fact.parts, topics: [])
      latest = report.dated(fact.when, isAhead: false)?.latest
    }
  }

  /// In the order of their days.
  private let reports: [DatedReport]
  private let places: [Place]
  /// Places in their order, by the terms that they have and by what they count.
  private var byTerm: [UInt64: [Int]] = [:]
  private var byUnit: [String: [Int]] = [:]

  /// - Parameter reports: in the order of their days.
  init(_ reports: [DatedReport]) {
    self.reports = reports
    places = reports.enumerated().filter { $0.element.order != Days.unknown }.flatMap { number, report in
      report.reading.developments.filter { !report.reading.isOnlyPromised($0) }.map { Place($0, number, of: report) }
    }
    for (number, place) in places.enumerated() {
      for term in place.compared.terms { byTerm[term.key, default: []].append(number) }
      for unit in place.compared.countedUnits { byUnit[unit, default: []].append(number) }
    }
  }

  /// What each report that is later than the first word of a commitment is likeliest to show of it, in the order of their days.
  func found(for thread: CommitmentThread) -> [Evidence] {
    let item = thread.last
    let near = near(item.compared, between: Set(item.sides), after: thread.first.order)
    return Dictionary(grouping: near, by: \.report).sorted { $0.key < $1.key }.compactMap { number, places in
      let matches = places.compactMap { match($0, item) }.filter { $0.share >= Thresholds.listedEvidence }
      let told = ProgressMatch.together(matches, of: item.compared) ?? matches.max { $0.share < $1.share }
      return told.map { evidence($0, number) }
    }
  }

  private func match(_ place: Place, _ item: CommitmentItem) -> ProgressMatch? {
    ProgressMatch(item.compared, sides: item.sides, owed: item.owedBy, place.fact, place.compared)
  }

  private func evidence(_ match: ProgressMatch, _ number: Int) -> Evidence {
    let report = reports[number]
    return Evidence(
      progress: match.progress, score: match.share, isEnough: match.isEnough, report: report.id, date: report.day,
      cite: report.cite(match.cite))
  }

  /// The developments later than a day that have enough of an item's terms, in their order: told later, and of no earlier day, as
  /// what was done before the promise does not keep it. A report of an unknown day may be an earlier one.
  private func near(_ item: ComparedItem, between sides: Set<String>, after order: String) -> [Place] {
    var common: [Int: Double] = [:]
    for thing in item.things {
      for number in later(byTerm[thing.key] ?? [], than: order) { common[number, default: 0] += thing.weight }
    }
    for unit in item.countedUnits {
      for number in later(byUnit[unit] ?? [], than: order) { common[number, default: 0] += 0 }
    }
    let least = ProgressLink.leastWeight(of: item, share: Thresholds.listedEvidence)
    return common.filter { $0.value >= least }.keys.sorted().map { places[$0] }
      .filter { place in
        ProgressLink.mayBe(between: sides, place.sides) && place.latest.map { $0 >= order } ?? true
      }
  }

  /// Of places in their order those whose reports are of a later day.
  private func later(_ numbers: [Int], than order: String) -> ArraySlice<Int> {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if reports[places[numbers[middle]].report].order > order { high = middle } else { low = middle + 1 }
    }
    return numbers[low...]
  }
}
