import GRDB
import Reading
import Reconciling

/// What the record holds between two states.
public struct Relation: Encodable, Sendable, Equatable {
  /// Two ISO codes, sorted.
  public var sides: [String]
  /// Encounters that took place: held, or mentioned as past.
  public var encounters: Int
  public var reports: Int
  /// The latest date of an encounter that was held.
  public var lastWhen: String?
  /// The earliest date, after the record's latest day, of one planned.
  public var nextWhen: String?
  /// Commitments that are not fulfilled or ended.
  public var openCommitments = 0
  /// Of those that a report could show to be done: all, and those of which none shows anything.
  public var testable = 0
  public var withoutEvidence = 0
  public var held: [HeldInYear] = []
}

/// How many encounters of a relation were held in a year, on one channel. An encounter of several channels is counted on each.
public struct HeldInYear: Encodable, Sendable, Equatable {
  public var year: Int
  /// Nil where it is not known.
  public var channel: Channel?
  public var encounters: Int

  public init(year: Int, channel: Channel?, encounters: Int) {
    (self.year, self.channel, self.encounters) = (year, channel, encounters)
  }
}

extension RecordStore {
  /// Every pair of states with an encounter, those with most encounters first. Dates whose year is not known are left out of
  /// `lastWhen` and `nextWhen`.
  public func relations() throws -> [Relation] {
    try follow()
    return try read { db in
      var counter = RelationCounter(asOf: try String.fetchOne(db, sql: "SELECT as_of FROM state"))
      let met = try Row.fetchCursor(db, sql: #"SELECT id, sides, status, "when", channels FROM encounters"#)
      while let row = try met.next() {
        counter.count(
          encounter: row[0], of: row[1], status: RecordedStatus(rawValue: row[2]), when: row[3], channels: row[4])
      }
      let told = try Row.fetchCursor(db, sql: "SELECT encounter, report FROM accounts")
      while let row = try told.next() { counter.count(report: row[1], on: row[0]) }
      let agreed = try Row.fetchCursor(db, sql: "SELECT sides, state, testable, progress FROM commitments")
      while let row = try agreed.next() {
        counter.count(
          commitmentOf: row[0], state: (row[1] as String?).flatMap(CommitmentState.init), isTestable: row[2],
          progress: (row[3] as String?).flatMap(CommitmentProgress.init))
      }
      return counter.relations
    }
  }
}

/// Counts rows by the pairs of their states, in one walk over each table.
private struct RelationCounter {
  private struct Year: Hashable {
    var year: Int
    var channel: Channel?
  }

  private struct Told: Hashable {
    var pair: Int
    var report: String
  }

  private let asOf: String?
  private var pairs: [Relation] = []
  private var numbers: [[String]: Int] = [:]
  private var held: [[Year: Int]] = []
  private var reports: Set<Told> = []
  /// Lists that are read already, by their JSON.
  private var lists: [String: [String]] = [:]
  private var pairsOfSides: [String: [Int]] = [:]
  private var pairsOfEncounters: [String: [Int]] = [:]

  init(asOf: String?) { self.asOf = asOf }

  mutating func count(encounter id: String, of sides: String, status: RecordedStatus?, when: String?, channels: String)
  {
    let pairs = pairs(of: sides)
    pairsOfEncounters[id] = pairs
    let day = when.flatMap { $0.utf8.prefix(4).allSatisfy { (48...57).contains($0) } ? $0 : nil }
    let years = day.flatMap { Int($0.prefix(4)) }.map { year in
      let channels = list(channels).map(Channel.init)
      return (channels.isEmpty ? [nil] : channels).map { Year(year: year, channel: $0) }
    }
    for pair in pairs {
      switch status {
      case .held:
        self.pairs[pair].encounters += 1
        if let day { self.pairs[pair].lastWhen = max(self.pairs[pair].lastWhen ?? day, day) }
        for year in years ?? [] { held[pair][year, default: 0] += 1 }
      case .mentioned: self.pairs[pair].encounters += 1
      case .planned, .invited:
        guard let day, let asOf, day > asOf else { continue }
        self.pairs[pair].nextWhen = min(self.pairs[pair].nextWhen ?? day, day)
      default: break
      }
    }
  }

  mutating func count(report: String, on encounter: String) {
    for pair in pairsOfEncounters[encounter] ?? [] where reports.insert(Told(pair: pair, report: report)).inserted {
      pairs[pair].reports += 1
    }
  }

  /// After all encounters: of states that never met there is no relation.
  mutating func count(
    commitmentOf sides: String, state: CommitmentState?, isTestable: Bool, progress: CommitmentProgress?
  ) {
    let known = pairs.count
    for pair in pairs(of: sides) where pair < known {
      if [.open, .silent, .overdue].contains(state) { pairs[pair].openCommitments += 1 }
      if isTestable { pairs[pair].testable += 1 }
      if isTestable, progress == .noEvidence { pairs[pair].withoutEvidence += 1 }
    }
  }

  /// Those with most encounters first.
  var relations: [Relation] {
    let met = Set(pairsOfEncounters.values.joined())
    let all = pairs.indices.filter(met.contains).map { pair in
      var relation = pairs[pair]
      relation.held = held[pair].map { HeldInYear(year: $0.year, channel: $0.channel, encounters: $1) }.sorted {
        ($0.year, $0.channel?.rawValue ?? "") < ($1.year, $1.channel?.rawValue ?? "")
      }
      return relation
    }
    return all.sorted {
      $0.encounters == $1.encounters ? $0.sides.lexicographicallyPrecedes($1.sides) : $0.encounters > $1.encounters
    }
  }

  /// The numbers of all pairs of some states.
  private mutating func pairs(of sides: String) -> [Int] {
    if let known = pairsOfSides[sides] { return known }
    let states = Set(list(sides)).sorted()
    var found: [Int] = []
    for (place, one) in states.enumerated() {
      for other in states[(place + 1)...] { found.append(number([one, other])) }
    }
    pairsOfSides[sides] = found
    return found
  }

  private mutating func number(_ sides: [String]) -> Int {
    if let known = numbers[sides] { return known }
    numbers[sides] = pairs.count
    pairs.append(Relation(sides: sides, encounters: 0, reports: 0))
    held.append([:])
    return pairs.count - 1
  }

  private mutating func list(_ json: String) -> [String] {
    if let known = lists[json] { return known }
    let list = JSONCell(json).texts ?? []
    lists[json] = list
    return list
  }
}
