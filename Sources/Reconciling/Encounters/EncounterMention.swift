import Reading

/// An encounter as one report tells of it.
final class EncounterMention: Sendable {
  /// Its place among all mentions: by the report's day, the report and the place in it.
  let order: Int
  let report: DatedReport
  let fact: EncounterFact
  /// Ids of persons, sorted.
  let participants: [String]
  /// ISO codes of the states of its participants, in their order; nil where not known.
  let countries: [String?]
  /// Who tells it from others: the participants with their states; of a visit the guests alone.
  let people: [Participant]
  /// ISO codes of its sides, sorted.
  let sides: [String]
  /// As the report says, with its year as far as the report's day tells it; the one that the report
  /// is about above all took place on the report's day.
  let date: EDTF?
  /// As the report says; what would be held after the report's day is planned, and what a speaker praises, thanks for or recalls
  /// without a date is only mentioned.
  let status: EncounterStatus
  /// Of a session or conference the numbered session of a mechanism that it is.
  let session: NumberedSession?
  /// Of a signing the documents that it is of, by the stems of their names.
  let papers: Set<String>
  let marks: [Rulings.Mark]

  struct NumberedSession: Hashable {
    /// The id of its row.
    let mechanism: String
    let ordinal: Int
  }

  struct Participant: Equatable {
    /// Its place in the index of persons.
    let person: Int
    let state: String
  }

  init(
    order: Int, report: DatedReport, fact: EncounterFact, _ persons: PersonIndex, _ mechanisms: Mechanisms,
    _ rulings: Rulings
  ) {
    self.order = order
    self.report = report
    self.fact = fact
    let places = Set(fact.participants.compactMap { persons.place($0, in: report.id) })
      .sorted { persons.id($0) < persons.id($1) }
    participants = places.map(persons.id)
    countries = places.map(persons.country)
    let all = places.map { Participant(person: $0, state: persons.country($0) ?? "?") }
    people = fact.kind == .visit ? all.filter { $0.state != fact.host } : all
    sides = fact.countries.sorted()
    let isHere = fact.id == report.reading.lead?.id
    let date =
      report.anniversary(of: fact)
      ?? report.dated(fact.when, isAhead: fact.status == .planned || fact.status == .invited).flatMap {
        // The day on which a report says that it is off is not its day.
        fact.status == .cancelled && $0 == report.date ? nil : $0
      }
      ?? (isHere ? report.date : nil)
    self.date = date
    status = report.status(of: fact, on: date)
    let met = [.session, .conference].contains(fact.kind) ? mechanisms.meeting(in: fact, of: report) : nil
    session = met.flatMap { met in met.session.map { NumberedSession(mechanism: met.mechanism, ordinal: $0) } }
    papers = fact.kind == .signing ? report.papers(of: fact, isHeld: status == .held) : []
    marks = rulings.marks(.sameEncounter, fact.cite, in: report.id)
  }

  var when: String? { date?.description }

  /// Kinds that reports name in each other's place.
  var family: EncounterKind { fact.kind == .conference ? .meeting : fact.kind }

  static func all(
    _ reports: [DatedReport], _ persons: PersonIndex, _ mechanisms: Mechanisms, _ rulings: Rulings
  ) -> [EncounterMention] {
    reports.flatMap { report in report.reading.encounters.map { (report, $0) } }.enumerated().map { order, place in
      EncounterMention(order: order, report: place.0, fact: place.1, persons, mechanisms, rulings)
    }
  }

  /// Whose date counts first: of those told as past, then of plans; days before months, then what is better dated and names more
  /// people; of plans the later one.
  static func saysMore(_ one: EncounterMention, _ other: EncounterMention) -> Bool {
    if one.isAhead != other.isAhead { return other.isAhead }
    let order = one.isAhead ? (-one.order, -other.order) : (one.order, other.order)
    return (-one.exactness, -one.participants.count, order.0) < (-other.exactness, -other.participants.count, order.1)
  }

  private var isAhead: Bool { status == .planned || status == .invited }

  /// How well it is dated; a span of months no better than its first one.
  private var exactness: Int {
    guard let date else { return 0 }
    return date.hasDay ? 100 + date.knownDigits : date.isMereYear ? 4 : 6
  }
}

extension DatedReport {
  /// The day of an anniversary that an encounter marks, where its date is read as the day whose years are counted.
  fileprivate func anniversary(of fact: EncounterFact) -> EDTF? {
    reading.milestones.lazy.compactMap { milestone in
      guard milestone.since != nil, milestone.since == fact.when, milestone.cite.start < fact.cite.end,
        fact.cite.start < milestone.cite.end
      else { return nil }
      return milestone.since.flatMap(EDTF.init)?.adding(years: milestone.years)
    }.first
  }

  fileprivate func status(of fact: EncounterFact, on date: EDTF?) -> EncounterStatus {
    guard fact.status == .held && !fact.central || fact.status == .mentioned else { return fact.status }
    if reading.isAhead(fact) && !isOver(date) || isAhead(date) { return .planned }
    guard fact.status == .held else { return fact.status }
    guard fact.when == nil, fact.within == nil else { return fact.status }
    let isRecalled = reading.statements.contains {
      $0.act.looksBack && $0.cite.start < fact.cite.end && fact.cite.start < $0.cite.end
    }
    return isRecalled ? .mentioned : .held
  }
}

extension DatedReport {
  /// The documents that the words of a signing name; of one that was held also the others that the report tells as signed.
  fileprivate func papers(of signing: EncounterFact, isHeld: Bool) -> Set<String> {
    Set(
      reading.instruments.filter { paper in
        isHeld && paper.state == .signed || signing.cite.overlaps(paper.cite)
      }.map { Folding.name($0.stem ?? $0.name) })
  }

  /// Whether an encounter is still ahead as it tells of it.
  func looksAhead(to fact: EncounterFact) -> Bool {
    fact.status != .held && fact.status != .mentioned || isAhead(dated(fact.when, isAhead: true))
  }

  private func isOver(_ other: EDTF?) -> Bool {
    guard let last = other?.latest, let day = date?.earliest else { return false }
    return last < day
  }

  fileprivate func isAhead(_ other: EDTF?) -> Bool {
    guard let first = other?.earliest, let day = date?.latest else { return false }
    return first > day
  }
}

extension Act {
  /// Whether what it speaks of lies behind.
  fileprivate var looksBack: Bool { [.praise, .review, .thank, .congratulate, .welcome].contains(self) }
}
