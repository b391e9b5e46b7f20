import Reading

/// Which mentions may be of one encounter: those of one family of kinds that share those whom it takes, in one month or with no
/// month known, those of one numbered session, and signings of one document. Mentions are given by their places in a list.
struct EncounterCandidates {
  private let mentions: [EncounterMention]
  private var buckets: [Key: Bucket] = [:]

  init(_ mentions: [EncounterMention]) {
    self.mentions = mentions
    for (place, mention) in mentions.enumerated() {
      if let session = mention.session {
        buckets[Key(family: mention.family, who: .session(session)), default: Bucket()].add(place, .none)
      }
      for paper in mention.papers {
        buckets[Key(family: mention.family, who: .paper(paper)), default: Bucket()].add(place, .none)
      }
      guard mention.mayStandUndated || mention.mayBeCarriedOut || mention.status == .cancelled else { continue }
      let months = mention.date?.months ?? .none
      for who in Self.who(mention) {
        if case .sides = who, case .none = months { continue }
        buckets[Key(family: mention.family, who: who), default: Bucket()].add(place, months)
      }
    }
  }

  /// Each pair once, the lower place first, in order.
  var pairs: [(Int, Int)] {
    var pairs: [UInt64] = []
    for bucket in buckets.values { bucket.addPairs(to: &pairs) }
    pairs.sort()
    var last: UInt64?
    return pairs.compactMap { pair in
      defer { last = pair }
      return pair == last ? nil : (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
    }
  }

  /// Some mentions and all that may be of one encounter with them, in their order; also those on which somebody decided.
  func around(_ isMeant: (EncounterMention) -> Bool) -> [EncounterMention] {
    var chosen = mentions.map { !$0.marks.isEmpty || isMeant($0) }
    for (one, other) in pairs where isMeant(mentions[one]) || isMeant(mentions[other]) {
      (chosen[one], chosen[other]) = (true, true)
    }
    return zip(mentions, chosen).lazy.filter(\.1).map(\.0)
  }

  /// Besides numbered sessions: guests of a visit; of others two people of two states; the sides, for accounts that name nobody of one.
  private static func who(_ mention: EncounterMention) -> [Who] {
    let people = mention.people.prefix(Thresholds.peopleToLookBy)
    let named: [Who] =
      mention.fact.kind == .visit
      ? people.map { .guest($0.person) }
      : people.indices.flatMap { one in
        people[..<one].filter { $0.state != people[one].state }.map { .pair($0.person, people[one].person) }
      }
    return named + [.sides(mention.sides)]
  }

  private struct Key: Hashable {
    let family: EncounterKind
    let who: Who
  }

  private enum Who: Hashable {
    case guest(Int)
    case pair(Int, Int)
    case sides([String])
    case session(EncounterMention.NumberedSession)
    case paper(String)
  }
}

/// The months that a date may lie in, as far as a day or two do not matter.
private enum Months {
  case none
  /// Months of any year, 0 to 11.
  case ofAnyYear([Int])
  /// Months since the year 0.
  case known([Int])
}

/// Mentions that share those whom an encounter takes, by what is known of their months.
private struct Bucket {
  private var known: [Int: [Int]] = [:]
  private var ofAnyYear: [Int: [Int]] = [:]
  private var open: [Int] = []

  mutating func add(_ place: Int, _ months: Months) {
    switch months {
    case .none: open.append(place)
    case .ofAnyYear(let months): for month in months { ofAnyYear[month, default: []].append(place) }
    case .known(let months): for month in months { known[month, default: []].append(place) }
    }
  }

  func addPairs(to pairs: inout [UInt64]) {
    for places in known.values { Self.add(places, places, &pairs) }
    for (month, places) in ofAnyYear {
      Self.add(places, places, &pairs)
      for (there, others) in known where there % 12 == month { Self.add(places, others, &pairs) }
    }
    Self.add(open, open, &pairs)
    if open.isEmpty { return }
    for places in known.values { Self.add(open, places, &pairs) }
    for places in ofAnyYear.values { Self.add(open, places, &pairs) }
  }

  private static func add(_ some: [Int], _ others: [Int], _ pairs: inout [UInt64]) {
    for one in some {
      for other in others where one != other { pairs.append(UInt64(min(one, other)) << 32 | UInt64(max(one, other))) }
    }
  }
}

extension EDTF {
  fileprivate var months: Months {
    guard let month else { return .none }
    let year = year ?? 0
    var months = [year * 12 + month - 1]
    if hasDay, let dated = inYear(2000), let first = dated.earliest.flatMap(Self.monthAndDay),
      let last = dated.latest.flatMap(Self.monthAndDay)
    {
      months.append(months[0] + (last.month - first.month + 12) % 12)
      if first.day <= Thresholds.nearDays { months.append(months[0] - 1) }
      if last.day > 31 - 2 * Thresholds.nearDays { months.append(months[1] + 1) }
    }
    let each = Set(months)
    return self.year == nil ? .ofAnyYear(Set(each.map { ($0 + 12) % 12 }).sorted()) : .known(each.sorted())
  }

  /// - Parameter day: `YYYY-MM-DD`.
  private static func monthAndDay(_ day: String) -> (month: Int, day: Int)? {
    let numbers = day.split(separator: "-").compactMap { Int($0) }
    return numbers.count == 3 ? (numbers[1], numbers[2]) : nil
  }
}
