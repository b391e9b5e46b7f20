import Reading
import Reconciling

/// Rows of the record in words of one language.
struct RowText {
  let words: Words
  let date: DateText
  let number: NumberText
  private let persons: [String: PersonRow]

  /// - Parameter persons: those whose ids the rows name.
  init(language: OutputLanguage, persons: [PersonRow]) {
    words = Words(language)
    date = DateText(words: words)
    number = NumberText(words: words)
    self.persons = Dictionary(persons.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A speaker: a person's name, a state's name, both sides or all of them.
  func speaker(_ speaker: String) -> String {
    switch speaker {
    case "both", "all": words["speaker-\(speaker)"]
    default: persons[speaker]?.name ?? StateNames.name(of: speaker, in: words.language)
    }
  }

  /// `Hai bên nhất trí`.
  func speakersAndAct(_ statement: StatementRow) -> String {
    speakers(statement) + " " + words.name("does", statement.act)
  }

  func speakers(_ statement: StatementRow) -> String {
    let speakers = words.list(statement.speakers.map(speaker))
    return speakers.isEmpty ? words["speaker-unknown"] : speakers
  }

  /// Who meets: the persons, Viet Nam's first, else the states; what the reports call it where they name neither.
  func participants(_ encounter: EncounterRow) -> String {
    let known = encounter.participants.compactMap { persons[$0] }
    let names = (known.filter { $0.country == "VN" } + known.filter { $0.country != "VN" }).map(\.name)
    if !names.isEmpty { return names.joined(separator: " – ") }
    return encounter.sides.isEmpty ? encounter.title : StateNames.relation(encounter.sides, in: words.language)
  }

  /// `Điện đàm Tô Lâm – Hun Sen`.
  func title(_ encounter: EncounterRow) -> String {
    words.name("kind", encounter.kind) + ": " + participants(encounter)
  }

  /// Status, channels and place; a place nobody names is said to be unknown.
  func circumstances(_ encounter: EncounterRow) -> String {
    let channels = encounter.channels.map { words.name("channel", $0) }
    return [
      words.name("status", encounter.status),
      channels.isEmpty ? words["channel-unknown"] : words.filled("channel-of", channels.joined(separator: ", ")),
      encounter.where.map { words.filled("place-of", $0) } ?? words["place-unknown"],
    ].joined(separator: " · ")
  }

  /// The office, with its organization where the wording does not hold it already.
  func office(_ tenure: TenureRow) -> String {
    guard let organization = tenure.organization, !tenure.office.localizedHolds(organization) else {
      return tenure.office
    }
    return "\(tenure.office), \(organization)"
  }

  /// `11,33 tỷ USD`, with what kind of figure it is.
  func observation(_ row: ObservationRow, of indicator: IndicatorRow?) -> String {
    "\(amount(row, unit: indicator?.unit ?? "")) (\(words.name("figure", row.kind)))"
  }

  /// `hơn 11,33 tỷ USD`, `tăng gần 11,7%`: the number as the report means it.
  func amount(_ row: ObservationRow, unit: String) -> String {
    let isChange = row.kind == .change
    let number = number(isChange ? abs(row.value) : row.value, unit: isChange ? "%" : unit)
    let meant = row.qualifier.map { words.filled("amount-\($0.rawValue)", number) } ?? number
    return isChange ? words.filled(row.value < 0 ? "change-down" : "change-up", meant) : meant
  }

  /// What time a figure is of; where its report does not say so, the day of the report.
  func period(_ row: ObservationRow) -> String {
    if let period = row.period { return date(period) }
    return row.asOf.map { words.filled("figure-as-of", date($0)) } ?? words["period-unknown"]
  }

  /// `sắp tới 60 năm, 24/6/2027 (suy ra)`; nil if nothing is to be foreseen.
  func next(_ row: MilestoneRow) -> String? {
    guard let years = row.nextYears else { return nil }
    return workedOut(words.filled("next-years", "\(words.count(years, "years")), \(date(row.nextWhen))"))
  }

  /// `kỳ tới: thứ 21 (suy ra)`; a session that a report plans is no inference.
  func next(_ row: MechanismRow) -> String? {
    guard let ordinal = row.next else { return nil }
    let session = words.filled("session-next", String(ordinal))
    return row.nextFrom == .planned ? "\(session), \(date(row.nextWhen))" : workedOut(session)
  }

  private func workedOut(_ text: String) -> String { "\(text) (\(words["worked-out"]))" }

  /// Where a report is from: its outlet and title, else its source; and its day.
  func report(_ row: ReportRow?) -> String {
    guard let row else { return words["outlet-unknown"] }
    let origin = row.outlet ?? words["outlet-unknown"]
    let name = (row.title ?? Self.file(row)).map { "\(origin), \($0)" } ?? origin
    return "\(name), \(day(row))"
  }

  private static let roomOfATitle = 28

  /// Where a report is from, in few words: its outlet, else its title as far as there is room, else the name of its file; and its day.
  func origin(_ row: ReportRow?) -> String {
    guard let row else { return words["outlet-unknown"] }
    let title = row.title?.shortened(to: Self.roomOfATitle)
    return "\(row.outlet ?? title ?? Self.file(row) ?? words["outlet-unknown"]), \(day(row))"
  }

  /// What a report is called: its title, else its source.
  func name(_ row: ReportRow?) -> String { row.flatMap { $0.title ?? Self.file($0) } ?? words["report-untitled"] }

  /// The name of its file, without its folders.
  private static func file(_ row: ReportRow) -> String? { row.source?.split(separator: "/").last.map(String.init) }

  /// The day the report tells of, else of publication; said to be unknown where neither is known.
  func day(_ row: ReportRow) -> String {
    (row.day ?? row.published).map { date($0) } ?? words["day-unknown"]
  }
}

extension String {
  /// At most so many characters, cut between words; what is cut off is marked.
  func shortened(to room: Int) -> String {
    guard count > room, let end = prefix(room).lastIndex(of: " ") else { return self }
    return self[..<end].trimmingPrefix(" ") + " […]"
  }

  fileprivate func localizedHolds(_ part: String) -> Bool { lowercased().contains(part.lowercased()) }
}
