import Reading

/// The encounter's row for each fact of each report.
struct EncounterIndex {
  fileprivate(set) var rows: [String: [String: EncounterRow]] = [:]

  /// - Parameter fact: the id of an encounter within the reading.
  func row(_ fact: String, in report: String) -> EncounterRow? { rows[report]?[fact] }
}

/// Encounters: accounts of one encounter in several reports become one row.
enum Encounters {
  static func add(_ reports: [DatedReport], _ persons: PersonIndex, to record: inout Record) -> EncounterIndex {
    let grouping = EncounterGrouping(EncounterMention.all(reports, persons))
    var ids = RowIDs()
    var rows: [Int: EncounterRow] = [:]
    var index = EncounterIndex()
    for place in grouping.groups.indices where !grouping.groups[place].isEmpty {
      let row = row(grouping.groups[place], &ids)
      rows[place] = row
      record.encounters.append(row)
      for mention in grouping.groups[place] {
        record.accounts.append(account(mention, of: row, &ids))
        index.rows[mention.report.id, default: [:]][mention.fact.id] = row
      }
    }
    record.links += grouping.links { rows[$0]!.id }
    return index
  }

  private static func row(_ group: [EncounterMention], _ ids: inout RowIDs) -> EncounterRow {
    let best = group.min { $0.fact.status.strength < $1.fact.status.strength }!
    let when = group.sorted(by: EncounterMention.saysMore).lazy.compactMap(\.when).first
    let participants = Set(group.flatMap(\.participants)).sorted()
    let sides = Set(group.flatMap(\.fact.countries)).sorted()
    let cites = firstPlaces(group.map { $0.report.cite($0.fact.cite) })
    let status = best.fact.status
    return EncounterRow(
      id: ids.id("encounter", key(group[0]), cites[0]), kind: best.fact.kind, status: status, when: when,
      notBefore: when == nil && (status == .planned || status == .invited) ? best.report.day : nil,
      notAfter: when == nil && status == .mentioned ? best.report.day : nil,
      where: group.lazy.compactMap(\.fact.where).first, sides: sides, participants: participants,
      channels: Set(group.flatMap(\.fact.channels)).sorted { $0.rawValue < $1.rawValue },
      title: Folding.line(best.fact.cite.quote), cites: cites)
  }

  /// `call/2025-08-14/hun-sen+to-lam`
  private static func key(_ mention: EncounterMention) -> String {
    let names = mention.participants.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    let who = (names.isEmpty ? mention.fact.countries.sorted() : names).joined(separator: "+")
    return [mention.fact.kind.rawValue, mention.when ?? "undated", who].joined(separator: "/")
  }

  private static func account(_ mention: EncounterMention, of row: EncounterRow, _ ids: inout RowIDs) -> AccountRow {
    let cite = mention.report.cite(mention.fact.cite)
    return AccountRow(
      id: ids.id("account", cite, of: row.id), encounter: row.id, report: mention.report.id,
      status: mention.fact.status, when: mention.fact.when, central: mention.fact.central, cites: [cite])
  }
}

extension EncounterStatus {
  /// 0 for the strongest.
  var strength: Int {
    switch self {
    case .held: 0
    case .cancelled: 1
    case .planned: 2
    case .invited: 3
    case .mentioned: 4
    }
  }
}
