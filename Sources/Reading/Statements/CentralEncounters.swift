/// A report is also about the encounter at which most of what it tells was said.
enum CentralEncounters {
  private static let fewest = 3
  private static let share = 0.3

  static func marked(_ encounters: [EncounterFact], statements: [StatementFact]) -> [EncounterFact] {
    let counts = Dictionary(statements.compactMap { $0.encounter.map { ($0, 1) } }, uniquingKeysWith: +)
    return encounters.map { encounter in
      let count = counts[encounter.id, default: 0]
      guard encounter.status == .held, count >= fewest, Double(count) >= share * Double(statements.count) else {
        return encounter
      }
      var encounter = encounter
      encounter.central = true
      return encounter
    }
  }
}
