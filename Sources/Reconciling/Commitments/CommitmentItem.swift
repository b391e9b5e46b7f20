import Reading

/// One thing agreed, promised or asked for, as one report says it.
final class CommitmentItem: Sendable {
  let report: DatedReport
  let statement: StatementFact
  let fact: ItemFact
  let sides: [String]
  /// Ids of persons, ISO codes, `both` or `all`.
  let speakers: [String]
  /// The states of the speakers, sorted.
  let states: [String]
  let encounter: EncounterRow?
  /// Of several sessions that the item names, or several targets, the one it is about here.
  private let part: CommitmentPart?
  let compared: ComparedItem
  /// Its words, for comparing.
  private let words: String
  let marks: [Rulings.Mark]

  init(
    _ fact: ItemFact, of statement: StatementFact, in report: DatedReport, sides: [String], speakers: [String],
    states: [String], encounter: EncounterRow?, part: CommitmentPart?, marks: [Rulings.Mark]
  ) {
    self.marks = marks
    words = Folding.name(fact.text)
    self.fact = fact
    self.statement = statement
    self.report = report
    self.sides = sides
    self.speakers = speakers
    self.states = states
    self.encounter = encounter
    self.part = part
    var parts = fact.parts
    switch part {
    case .session(let session): parts.ordinals = [session.ordinal]
    case .target(let target):
      parts.amounts = [ItemAmount(value: target.value, unit: target.unit)]
      parts.years = target.period.flatMap(EDTF.init)?.year.map { [$0] } ?? []
    case nil: break
    }
    compared = ComparedItem(parts, topics: fact.topics)
  }

  var session: SessionRow? {
    guard case .session(let session) = part else { return nil }
    return session
  }

  var target: FigureFact? {
    guard case .target(let target) = part else { return nil }
    return target
  }

  /// What tells it from others of the same words; nil where it is alone.
  var partKey: String? { part?.key }

  /// Two reports of one encounter are one occasion.
  var occasion: String { encounter?.id ?? report.id }

  var date: String? { encounter?.status == .held ? encounter?.when ?? report.day : report.day }

  /// For ordering by the earliest possible day.
  var order: String { report.order }

  var force: CommitmentForce {
    let isOfAll = speakers.contains("both") || speakers.contains("all") || states.count > 1
    switch statement.act {
    case .agree: return isOfAll || states.isEmpty ? .agreed : .promised
    case .propose: return isOfAll ? .agreed : .asked
    case .hope: return .asked
    default: return isOfAll ? .agreed : .promised
    }
  }

  /// Who owes it: all who agree, who promises, the others of those who ask.
  var owedBy: [String] {
    switch force {
    case .agreed: sides
    case .promised: states.isEmpty ? sides : states
    case .asked: states.isEmpty || isAskedOfAll ? sides : sides.filter { !states.contains($0) }
    }
  }

  private var isAskedOfAll: Bool { statement.to.contains("both") || statement.to.contains("all") }

  /// The last day of the dates that it names, unless it is the day whose years are counted, part of a document's name, or was over
  /// when it was said.
  var due: String? {
    if let target { return report.dated(target.period, isAhead: true)?.latest }
    let beginnings = Set(report.reading.milestones.compactMap(\.since))
    let papers = report.reading.instruments.map(\.cite)
    let named = report.reading.times.filter { time in
      let places = time.places.filter { place in
        fact.cite.contains(place) && !papers.contains { fact.cite.contains($0) && $0.contains(place) }
      }
      return !places.isEmpty && !beginnings.contains(time.value ?? "")
    }
    return named.compactMap { report.dated($0.value, isAhead: true) }.filter { $0.year != nil }.compactMap(lastDay(of:))
      .filter { order == Days.unknown || $0 >= order }.max()
  }

  private func lastDay(of date: EDTF) -> String? {
    fact.parts.endsBefore && !date.hasDay ? date.dayBefore : date.latest
  }

  /// Whether it agrees to, or promises, what the other side has asked for: "… đề nghị Lào mở cửa khẩu. … Lào sẽ mở cửa khẩu này."
  func answers(_ ask: CommitmentItem) -> Bool {
    ask.force == .asked && ask.fact.cite.end <= fact.cite.start && consents(to: ask)
  }

  /// Whether it agrees to the same, or the other side promises it.
  func consents(to ask: CommitmentItem) -> Bool {
    force == .agreed || force == .promised && Set(states).isDisjoint(with: ask.states)
  }

  /// Whether the next thing said in the report is that the other side agrees: "… đề nghị Pháp đào tạo kỹ sư; ông Macron đồng ý."
  var isGranted: Bool {
    let next = report.reading.statements.filter { $0.cue.start >= fact.cite.end }.min { $0.cue.start < $1.cue.start }
    guard let next, next.act == .agree || next.act == .accept, !next.speakers.isEmpty else { return false }
    return !next.speakers.contains { $0 == "both" || $0 == "all" || statement.speakers.contains($0) }
  }

  /// Whether it was said again rather than written again: in the same statement, or the same words.
  func repeats(_ other: CommitmentItem) -> Bool {
    report === other.report && partKey == other.partKey && words == other.words
  }
}

/// One of several things that an item names and that are followed up each: a session, a figure to reach by a year.
enum CommitmentPart: Sendable {
  case session(SessionRow)
  case target(FigureFact)

  fileprivate var key: String {
    switch self {
    case .session(let session): "\(session.ordinal)"
    case .target(let target): target.period ?? ""
    }
  }
}

extension ReportReading {
  /// Of an item that names several targets for several years each: đạt 100 tỷ USD vào năm 2025 và 150 tỷ USD vào năm 2030.
  func targets(in item: ItemFact) -> [CommitmentPart] {
    guard item.parts.acts == ["figure"] else { return [] }
    let named = figures.filter { figure in
      figure.kind == .target && figure.period != nil
        && ([figure.cite] + figure.also).contains(where: item.cite.contains)
    }
    return Set(named.map(\.period)).count > 1 && Set(named.map(\.unit)).count == 1
      ? named.map(CommitmentPart.target) : []
  }
}
