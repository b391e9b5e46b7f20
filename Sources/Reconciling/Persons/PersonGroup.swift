import Reading

/// A person as one report names them.
struct PersonMention {
  /// Its place among all mentions.
  let order: Int
  let report: DatedReport
  let fact: PersonFact
  let takesPart: Bool
  /// For comparing.
  let name: String
  /// Titles, for comparing.
  let offices: Set<String>
  let marks: [Rulings.Mark]

  var names: [String] { [fact.name] + fact.aliases }
}

/// Mentions that are one person, in the order of the reports, and what they say of the person.
struct PersonGroup {
  let mentions: [PersonMention]
  let country: String?
  /// That of the first mention, for comparing.
  let name: String
  let offices: Set<String>
  /// Titles by report.
  private let officesIn: [String: Set<String>]

  init(_ mentions: [PersonMention]) {
    self.mentions = mentions
    country = mentions.lazy.compactMap(\.fact.country).first
    name = mentions[0].name
    offices = mentions.reduce(into: []) { $0.formUnion($1.offices) }
    officesIn = mentions.reduce(into: [:]) {
      if !$1.offices.isEmpty { $0[$1.report.id, default: []].formUnion($1.offices) }
    }
  }

  /// The first words of the offices' titles, which they share in all wordings.
  var officeHeads: Set<String> {
    Set(offices.map { $0.split(separator: " ").prefix(Thresholds.wordsOfAnOfficeHead).joined(separator: " ") })
  }

  var reports: Set<String> { Set(mentions.map(\.report.id)) }

  /// A form of a name with the state, in which alone it is looked for.
  func key(_ form: String) -> String { form + "/" + (country ?? "") }

  /// A form that is so many times rarer than another was misread, or runs on into the next word.
  private static let rare = 20

  /// The name of most words, of these the most frequent; rare ones are passed over.
  var fullName: String {
    let all = Dictionary(mentions.map { ($0.fact.name, 1) }, uniquingKeysWith: +)
    let most = all.values.max() ?? 0
    let counts = all.filter { $0.value * Self.rare > most }
    return counts.max {
      (Folding.words($0.key).count, $0.value, $1.key) < (Folding.words($1.key).count, $1.value, $0.key)
    }?.key ?? ""
  }

  /// Whether one report names both, in different offices, or somebody decided so: then they are two persons.
  func differs(from other: PersonGroup) -> Bool {
    let (few, many) =
      officesIn.count < other.officesIn.count ? (officesIn, other.officesIn) : (other.officesIn, officesIn)
    return few.contains { report, offices in many[report].map { $0.isDisjoint(with: offices) } ?? false }
      || isDecidedApart(from: other)
  }

  private func isDecidedApart(from other: PersonGroup) -> Bool {
    let theirs = other.mentions.filter { !$0.marks.isEmpty }
    return !theirs.isEmpty && mentions.contains { mine in theirs.contains { Rulings.areApart(mine.marks, $0.marks) } }
  }
}
