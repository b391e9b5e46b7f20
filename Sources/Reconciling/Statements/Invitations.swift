import Reading

/// Invitations, each once over all reports, and what became of them. A visit answers an invitation, it never takes it away.
struct Invitations {
  private let persons: PersonIndex
  private let encounters: EncounterIndex

  init(_ persons: PersonIndex, _ encounters: EncounterIndex) {
    self.persons = persons
    self.encounters = encounters
  }

  func add(_ reports: [DatedReport], to record: inout Record) {
    let mentions = reports.flatMap(mentions)
    let visits = PaidVisits(record.encounters, mentions)
    var groups: [[InvitationMention]] = []
    var placesBySides: [[String?]: [Int]] = [:]
    for mention in mentions {
      let sides = [state(mention.inviter), state(mention.invitee)]
      let known = placesBySides[sides, default: []].last { isOne(groups[$0], with: mention, visits) }
      if let known {
        groups[known].append(mention)
      } else if mention.isInvitation {
        placesBySides[sides, default: []].append(groups.count)
        groups.append([mention])
      }
    }
    var ids = RowIDs()
    record.invitations += groups.map { row($0, visits, &ids) }
    for invitation in record.invitations where invitation.state == .declined { callOff(invitation, &record) }
  }

  /// The visit that was only invited to takes no place.
  private func callOff(_ invitation: InvitationRow, _ record: inout Record) {
    guard let invitee = invitation.invitee else { return }
    let host = state(invitation.inviter)
    let reports = Set(invitation.cites.map(\.report))
    for place in record.encounters.indices {
      let row = record.encounters[place]
      guard row.kind == .visit, row.status == .planned || row.status == .invited, row.participants == [invitee],
        row.host == nil || row.host == host, reports.isSuperset(of: row.cites.map(\.report))
      else { continue }
      record.encounters[place].status = .cancelled
      record.encounters[place].passed = false
    }
  }

  /// Invitations and answers to some, in the order of the text.
  private func mentions(in report: DatedReport) -> [InvitationMention] {
    let said = report.reading.statements.compactMap { fact in
      if fact.act != .invite { return InvitationMention(answer: fact, in: report, persons, encounters) }
      return report.onlyNamesInvitation(fact) ? nil : InvitationMention(fact, in: report, persons, encounters)
    }
    let paid = report.reading.encounters.compactMap {
      InvitationMention(occasion: $0, in: report, persons, encounters)
    }
    return (said + paid).enumerated().sorted {
      ($0.element.cite.start, $0.offset) < ($1.element.cite.start, $1.offset)
    }.map(\.element)
  }

  /// Whether it is the same invitation, said again: the same people or their states, no other day, and no visit between.
  private func isOne(_ group: [InvitationMention], with mention: InvitationMention, _ visits: PaidVisits) -> Bool {
    let first = group[0]
    guard fits(first.inviter, mention.inviter), fits(first.invitee, mention.invitee) else { return false }
    if case .apart = EncounterDates(group.lazy.compactMap(\.when).last, mention.when) { return false }
    if first.report === mention.report { return first.encounter?.id == mention.encounter?.id }
    guard let visit = visit(group, visits) else { return true }
    return visit.id == mention.visit?.id || Days.order(visit.when) >= mention.report.order
  }

  /// An unnamed minister stands under the state's code.
  private func fits(_ one: String?, _ other: String?) -> Bool {
    one == other || one == state(other) || state(one) == other
  }

  private func row(_ group: [InvitationMention], _ visits: PaidVisits, _ ids: inout RowIDs) -> InvitationRow {
    let first = group[0]
    let visit = visit(group, visits)
    let answered = group.last { $0.state != .extended }
    let state = visit != nil ? .takenUp : answered?.state ?? .extended
    let cites = firstPlaces(group.flatMap(\.cites))
    return InvitationRow(
      id: ids.id("invitation", first.report.cite(first.cite), of: first.id),
      inviter: group.lazy.compactMap(\.inviter).max { $0.utf8.count < $1.utf8.count },
      invitee: group.lazy.compactMap(\.invitee).max { $0.utf8.count < $1.utf8.count },
      to: group.lazy.compactMap(\.occasion).last, encounter: group.lazy.compactMap(\.encounter?.id).last,
      when: group.lazy.compactMap(\.when?.description).last,
      accepted: answered.map { $0.state != .declined } ?? (visit != nil ? true : nil), state: state,
      visit: visit?.id, report: first.report.id, date: first.report.day,
      cites: first.cites + cites.filter { $0.report != first.report.id })
  }

  /// The visit that is told as paid at the invitation, else the first one held by the invitee in the inviter's state that came
  /// behind it and is told of no other's.
  private func visit(_ group: [InvitationMention], _ visits: PaidVisits) -> EncounterRow? {
    if let told = group.lazy.compactMap(\.visit).first { return told }
    let invitees = Set(group.compactMap(\.invitee))
    let hosts = Set(group.compactMap { state($0.inviter) })
    let said = group[0].report.order
    return visits.rows.filter { visit in
      guard let host = visit.host, hosts.contains(host), !invitees.isDisjoint(with: visit.participants) else {
        return false
      }
      if let credited = visits.inviters[visit.id], !group.contains(where: { fits($0.inviter, credited) }) {
        return false
      }
      let when = Days.order(visit.when)
      return when != Days.unknown && when > said
    }.min { (Days.order($0.when), $0.id) < (Days.order($1.when), $1.id) }
  }

  private func state(_ id: String?) -> String? { id.flatMap { persons.country(of: $0) ?? $0 } }
}

/// Visits that were held.
private struct PaidVisits {
  let rows: [EncounterRow]
  /// Whose invitation a report says that a visit was paid at, by the visit's id.
  let inviters: [String: String]

  init(_ encounters: [EncounterRow], _ mentions: [InvitationMention]) {
    rows = encounters.filter { $0.kind == .visit && $0.status == .held }
    inviters = Dictionary(
      mentions.compactMap { mention in
        mention.visit.flatMap { visit in mention.inviter.map { (visit.id, $0) } }
      }, uniquingKeysWith: { first, _ in first })
  }
}
