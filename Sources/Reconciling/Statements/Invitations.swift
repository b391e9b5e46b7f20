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
    var groups: [[InvitationMention]] = []
    var placesBySides: [[String?]: [Int]] = [:]
    let visits = record.encounters.filter { $0.kind == .visit && $0.status == .held }
    for report in reports {
      for fact in report.reading.statements {
        guard let mention = mention(fact, in: report) else { continue }
        let sides = [state(mention.inviter), state(mention.invitee)]
        let known = placesBySides[sides, default: []].last { isOne(groups[$0], with: mention, visits) }
        if let known {
          groups[known].append(mention)
        } else if fact.act == .invite {
          placesBySides[sides, default: []].append(groups.count)
          groups.append([mention])
        }
      }
    }
    var ids = RowIDs()
    record.invitations += groups.map { row($0, visits, &ids) }
  }

  /// An invitation, or an answer to one.
  private func mention(_ fact: StatementFact, in report: DatedReport) -> InvitationMention? {
    fact.act == .invite
      ? InvitationMention(fact, in: report, persons, encounters)
      : InvitationMention(answer: fact, in: report, persons, encounters)
  }

  /// Whether it is the same invitation, said again: the same people or their states, no other day, and no visit between.
  private func isOne(_ group: [InvitationMention], with mention: InvitationMention, _ visits: [EncounterRow]) -> Bool {
    let first = group[0]
    guard fits(first.inviter, mention.inviter), fits(first.invitee, mention.invitee) else { return false }
    if case .apart = EncounterDates(group.lazy.compactMap(\.when).last, mention.when) { return false }
    if first.report === mention.report { return false }
    guard let visit = visit(group, visits) else { return true }
    return Days.order(visit.when) >= mention.report.order
  }

  /// An unnamed minister stands under the state's code.
  private func fits(_ one: String?, _ other: String?) -> Bool {
    one == other || one == state(other) || state(one) == other
  }

  private func row(_ group: [InvitationMention], _ visits: [EncounterRow], _ ids: inout RowIDs) -> InvitationRow {
    let first = group[0]
    let visit = visit(group, visits)
    let answered = group.last { $0.state != .extended }
    let state = visit != nil ? .takenUp : answered?.state ?? .extended
    let cites = firstPlaces(group.flatMap(\.cites))
    return InvitationRow(
      id: ids.id("invitation", first.report.cite(first.fact.cite), of: first.fact.id),
      inviter: group.lazy.compactMap(\.inviter).max { $0.utf8.count < $1.utf8.count },
      invitee: group.lazy.compactMap(\.invitee).max { $0.utf8.count < $1.utf8.count },
      to: group.lazy.compactMap(\.occasion).last, encounter: group.lazy.compactMap(\.encounter?.id).last,
      when: group.lazy.compactMap(\.when?.description).last,
      accepted: answered.map { $0.state != .declined } ?? (visit != nil ? true : nil), state: state,
      visit: visit?.id, report: first.report.id, date: first.report.day,
      cites: first.cites + cites.filter { $0.report != first.report.id })
  }

  /// The first held visit of the invitee to the inviter's state that came behind the invitation.
  private func visit(_ group: [InvitationMention], _ visits: [EncounterRow]) -> EncounterRow? {
    let invitees = Set(group.compactMap(\.invitee))
    let hosts = Set(group.compactMap { state($0.inviter) })
    let said = group[0].report.order
    return visits.filter { visit in
      guard let host = visit.host, hosts.contains(host), !invitees.isDisjoint(with: visit.participants) else {
        return false
      }
      let when = Days.order(visit.when)
      return when != Days.unknown && when > said
    }.min { (Days.order($0.when), $0.id) < (Days.order($1.when), $1.id) }
  }

  private func state(_ id: String?) -> String? { id.flatMap { persons.country(of: $0) ?? $0 } }
}
