import Reading

/// Greetings and invitations.
struct Courtesies {
  private let persons: PersonIndex
  private let encounters: EncounterIndex

  init(_ persons: PersonIndex, _ encounters: EncounterIndex) {
    self.persons = persons
    self.encounters = encounters
  }

  func add(_ reports: [DatedReport], to record: inout Record) {
    var ids = RowIDs()
    for report in reports {
      for fact in report.reading.statements {
        switch fact.act {
        case .greet: record.greetings += greetings(fact, report, &ids)
        case .invite: record.invitations.append(invitation(fact, report, &ids))
        default: continue
        }
      }
    }
  }

  /// From whom it comes to whom it goes, through the speaker if somebody else sends it.
  private func greetings(_ fact: StatementFact, _ report: DatedReport, _ ids: inout RowIDs) -> [GreetingRow] {
    let cite = report.cite(fact.cite)
    let isBorne = !fact.onBehalfOf.isEmpty
    let senders = isBorne ? fact.onBehalfOf : fact.speakers
    return senders.flatMap { sender in
      fact.to.filter { $0 != sender }.map { receiver in
        GreetingRow(
          id: ids.id("greeting", cite, of: sender + receiver), sender: id(sender, report),
          bearer: isBorne ? fact.speakers.first.map { id($0, report) } : nil, receiver: id(receiver, report),
          report: report.id, encounter: fact.encounter.flatMap { encounters.row($0, in: report.id)?.id },
          date: report.day, cites: [cite])
      }
    }
  }

  private func invitation(_ fact: StatementFact, _ report: DatedReport, _ ids: inout RowIDs) -> InvitationRow {
    let invitee = whoIsAsked(by: fact, report)
    let answer = invitee.flatMap { self.answer(of: $0, report) }
    let visit = answer.flatMap { encounter(in: $0, report) }
    let answered = answer.map { $0.items.first?.cite ?? $0.cite }
    return InvitationRow(
      id: ids.id("invitation", report.cite(fact.cite), of: fact.id),
      inviter: fact.speakers.first.map { id($0, report) },
      invitee: invitee.map { id($0, report) }, to: answer?.items.first.map { Folding.line($0.text) },
      encounter: visit?.id, when: visit?.when ?? answer.flatMap { date(in: $0, report) },
      accepted: answer == nil ? nil : true, report: report.id, date: report.day,
      cites: ([fact.cite] + (answered.map { [$0] } ?? [])).map(report.cite))
  }

  /// Whom it is said to; else who speaks of the invitation.
  private func whoIsAsked(by fact: StatementFact, _ report: DatedReport) -> String? {
    if let named = fact.to.first { return named }
    let around = report.reading.statements.first {
      $0.id != fact.id && $0.cite.start <= fact.cite.start && fact.cite.end <= $0.cite.end
        && $0.speakers != fact.speakers
    }
    return around?.speakers.first
  }

  /// What the invitee accepts, or says that they will come to, behind the invitation.
  private func answer(of invitee: String, _ report: DatedReport) -> StatementFact? {
    report.reading.statements.first {
      $0.speakers == [invitee] && ($0.act == .accept || $0.act == .commit && $0.names(in: report))
    }
  }

  /// The encounter that lies within the words of the answer.
  private func encounter(in answer: StatementFact, _ report: DatedReport) -> EncounterRow? {
    report.reading.encounters.first {
      $0.status != .mentioned && answer.cite.start < $0.cite.end && $0.cite.start < answer.cite.end
    }.flatMap { encounters.row($0.id, in: report.id) }
  }

  /// The last full date that the answer names.
  private func date(in answer: StatementFact, _ report: DatedReport) -> String? {
    report.reading.times.last {
      $0.tense == .future && answer.cite.start <= $0.cite.start && $0.cite.end <= answer.cite.end
    }.flatMap { report.dated($0.value, isAhead: true)?.description }
  }

  private func id(_ name: String, _ report: DatedReport) -> String { persons.id(name, in: report.id) ?? name }
}

extension StatementFact {
  /// Whether its words name an encounter that is ahead.
  fileprivate func names(in report: DatedReport) -> Bool {
    report.reading.encounters.contains { !$0.central && cite.start < $0.cite.end && $0.cite.start < cite.end }
  }
}
