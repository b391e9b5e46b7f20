import Reading

/// Which mentions may be of one encounter: those of one family of kinds that share people or sides, in one month or with no
/// month known. Mentions are given by their places in a list.
struct EncounterCandidates {
  private var dated: [String: [Int]] = [:]
  private var undated: [String: [Int]] = [:]
  private let mentions: [EncounterMention]

  init(_ mentions: [EncounterMention]) {
    self.mentions = mentions
    for (place, mention) in mentions.enumerated() {
      for key in Self.keys(mention) {
        if mention.months.isEmpty { undated[key, default: []].append(place) }
        for month in mention.months { dated["\(key)/\(month)", default: []].append(place) }
      }
    }
  }

  /// Each pair once, the lower place first.
  var pairs: [(Int, Int)] {
    var seen: Set<[Int]> = []
    for places in dated.values { add(places, places, &seen) }
    for (key, places) in undated {
      add(places, places, &seen)
      for month in 1...12 { add(places, dated["\(key)/\(month)"] ?? [], &seen) }
    }
    return seen.map { ($0[0], $0[1]) }
  }

  private func add(_ some: [Int], _ others: [Int], _ seen: inout Set<[Int]>) {
    for one in some { for other in others where one != other { seen.insert([min(one, other), max(one, other)]) } }
  }

  private static func keys(_ mention: EncounterMention) -> [String] {
    let family = mention.family.rawValue
    return mention.participants.prefix(Thresholds.peopleToLookBy).map { "\(family)/\($0)" }
      + ["\(family)/\(mention.fact.countries.sorted().joined(separator: "-"))"]
  }
}

extension EncounterMention {
  /// The months it may lie in, as far as a day or two do not matter; empty where no month is known.
  fileprivate var months: Set<Int> {
    guard let date, let first = date.month.flatMap({ Int($0) }) else { return [] }
    guard let (start, end) = date.daysOfMonths else { return [first] }
    var months = Set([start.month, end.month, first])
    if start.day <= Thresholds.nearDays { months.insert((start.month + 10) % 12 + 1) }
    if end.day > 31 - 2 * Thresholds.nearDays { months.insert(end.month % 12 + 1) }
    return months
  }
}

extension EDTF {
  /// Month and day of its first and last day; nil where a day is not known.
  fileprivate var daysOfMonths: (start: (month: Int, day: Int), end: (month: Int, day: Int))? {
    guard hasDay, let dated = inYear(2000), let first = dated.earliest, let last = dated.latest else { return nil }
    func parts(_ day: String) -> (Int, Int) {
      let numbers = day.split(separator: "-").compactMap { Int($0) }
      return (numbers[1], numbers[2])
    }
    return (parts(first), parts(last))
  }
}
