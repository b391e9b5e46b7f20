import Reading

/// The encounter's row for each fact of each report.
struct EncounterIndex {
  private var rows: [String: [String: EncounterRow]] = [:]

  /// - Parameter fact: the id of an encounter within the reading.
  func row(_ fact: String, in report: String) -> EncounterRow? { rows[report]?[fact] }

  fileprivate mutating func set(_ row: EncounterRow, for mention: EncounterMention) {
    rows[mention.report.id, default: [:]][mention.fact.id] = row
  }
}

/// Encounters: accounts of one encounter in several reports become one row.
enum Encounters {
  static func add(
    _ grouping: EncounterGrouping, _ mechanisms: Mechanisms, _ known: KnownIDs, to record: inout Record
  ) -> EncounterIndex {
    let groups = grouping.groups
    var ids = RowIDs(known)
    var rows = groups.map { EncounterBuilder($0, mechanisms).row(&ids) }
    let courses = EncounterCourses(groups)
    courses.apply(to: &rows)
    EncounterPlans(groups, asOf: record.asOf).apply(to: &rows)
    var index = EncounterIndex()
    for (group, row) in zip(groups, rows) {
      record.encounters.append(row)
      for mention in group {
        record.accounts.append(account(mention, of: row, &ids))
        index.set(row, for: mention)
      }
    }
    record.links += courses.links(rows)
    record.links += grouping.links { index.row($0.fact.id, in: $0.report.id)!.id }
    return index
  }

  private static func account(_ mention: EncounterMention, of row: EncounterRow, _ ids: inout RowIDs) -> AccountRow {
    let cite = mention.report.cite(mention.fact.cite)
    return AccountRow(
      id: ids.id("account", cite, of: row.id), encounter: row.id, report: mention.report.id,
      status: mention.status, when: mention.fact.when, central: mention.fact.central, cites: [cite])
  }
}

/// Makes a row of the accounts of one encounter, in the order of the reports.
private struct EncounterBuilder {
  private let group: [EncounterMention]
  private let mechanisms: Mechanisms

  init(_ group: [EncounterMention], _ mechanisms: Mechanisms) {
    self.group = group
    self.mechanisms = mechanisms
  }

  func row(_ ids: inout RowIDs) -> EncounterRow {
    let best = group.min { RecordedStatus($0.status).strength < RecordedStatus($1.status).strength }!
    let when = group.sorted(by: EncounterMention.saysMore).lazy.compactMap { $0.when ?? $0.dayOfReport }.first
    let participants = Set(group.flatMap(\.participants)).sorted()
    let cites = firstPlaces(group.map { $0.report.cite($0.fact.cite) })
    let status = RecordedStatus(best.status)
    let (id, formerly) = ids.id("encounter", key, keptFor: cites)
    return EncounterRow(
      id: id, kind: best.fact.kind, status: status, when: when,
      notBefore: when == nil && (status == .planned || status == .invited) ? best.report.day : nil,
      notAfter: when == nil && status == .mentioned ? best.report.day : nil,
      where: group.lazy.compactMap(\.fact.where).first, sides: sides,
      participants: participants, chairs: best.fact.kind == .session ? participants : [],
      channels: Set(group.flatMap(\.fact.channels)).sorted { $0.rawValue < $1.rawValue },
      initiative: group.lazy.compactMap(\.fact.initiative).first, host: host,
      within: nil, mechanism: group.lazy.compactMap { mechanisms.meeting(in: $0.fact, of: $0.report)?.mechanism }.first,
      session: nil, form: group.lazy.compactMap(\.fact.form).first, title: Folding.line(best.fact.cite.quote),
      formerly: formerly, cites: cites)
  }

  /// As told; of a session the side in which it was held, but not where it was only meant to be before it moved online.
  private var host: String? {
    if let told = group.lazy.compactMap(\.fact.host).first { return told }
    guard group[0].fact.kind == .session, !group.contains(where: { $0.fact.form == .online }) else { return nil }
    return group.lazy.compactMap(\.fact.whereState).first.flatMap { sides.contains($0) ? $0 : nil }
  }

  /// Of a visit the states of the guests and of the host.
  private var sides: [String] {
    let named = Set(group.flatMap(\.fact.countries))
    guard group[0].fact.kind == .visit, let host = group.lazy.compactMap(\.fact.host).first else {
      return named.sorted()
    }
    let guests = Set(group.flatMap(\.countries).compactMap { $0 }).subtracting([host])
    return guests.isEmpty ? named.sorted() : guests.union([host]).sorted()
  }

  /// `call/2025-08-14/hun-sen+to-lam`
  private var key: String {
    let names = group[0].participants.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    let who = (names.isEmpty ? group[0].sides : names).joined(separator: "+")
    return [group[0].fact.kind.rawValue, group[0].when ?? "undated", who].joined(separator: "/")
  }
}

/// What was held in the course of a visit or a session: it is linked to that, and dates it where no report does.
private struct EncounterCourses {
  /// For each group the one in whose course it was held.
  private var courses: [Int: Int] = [:]
  /// The report that says so.
  private var reports: [Int: String] = [:]

  init(_ groups: [[EncounterMention]]) {
    var places: [String: Int] = [:]
    for (place, group) in groups.enumerated() { for mention in group { places[mention.place] = place } }
    for (place, group) in groups.enumerated() {
      for mention in group {
        guard let course = mention.fact.within.flatMap({ places[mention.place(of: $0)] }), course != place else {
          continue
        }
        if courses[place] == nil { (courses[place], reports[place]) = (course, mention.report.id) }
      }
    }
  }

  func links(_ rows: [EncounterRow]) -> [LinkRow] {
    courses.keys.sorted().map {
      LinkRow(
        .within, rows[$0].id, report: reports[$0]!, score: Thresholds.courseSaid,
        why: "a report tells of it in the course of \(rows[courses[$0]!].id)")
    }
  }

  func apply(to rows: inout [EncounterRow]) {
    var dates: [Int: [EDTF]] = [:]
    for (place, course) in courses.sorted(by: { $0.key < $1.key }) {
      rows[place].within = rows[course].id
      if rows[place].status == .held, let when = rows[place].when.flatMap(EDTF.init) {
        dates[course, default: []].append(when)
      }
    }
    for (course, when) in dates where rows[course].when == nil && rows[course].status == .held {
      rows[course].when = Self.span(when)
    }
  }

  /// The day of one, or from the first to the last.
  private static func span(_ dates: [EDTF]) -> String? {
    let days = Set(dates.map(\.description)).sorted()
    return days.count == 1
      ? days[0] : days.first.flatMap { first in days.last.flatMap { EDTF("\(first)/\($0)") } }?.description
  }
}

extension EncounterMention {
  /// A central encounter that was held without a date took place on the report's day, as far as that is known.
  fileprivate var dayOfReport: String? { fact.central && fact.status == .held ? report.day : nil }

  fileprivate var place: String { place(of: fact.id) }

  fileprivate func place(of fact: String) -> String { "\(report.id)/\(fact)" }
}
