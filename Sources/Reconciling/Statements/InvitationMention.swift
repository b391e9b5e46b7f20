import Reading

/// An invitation as one report tells of it, with the answer that the report gives.
struct InvitationMention {
  let report: DatedReport
  /// Of the statement or the encounter that tells of it, within its report.
  let id: String
  let cite: Cite
  /// Whether an invitation is told, not only an answer to one.
  let isInvitation: Bool
  /// Ids of persons, or ISO codes.
  let inviter: String?
  let invitee: String?
  private let answer: StatementFact?
  /// The encounter that the answer names.
  let encounter: EncounterRow?
  /// The visit that is paid at it, if it is told as held.
  let visit: EncounterRow?
  let when: EDTF?

  /// Nil where nobody is asked.
  init?(_ fact: StatementFact, in report: DatedReport, _ persons: PersonIndex, _ encounters: EncounterIndex) {
    guard let asked = report.whoIsAsked(by: fact) else { return nil }
    self.report = report
    (id, cite, isInvitation) = (fact.id, fact.cite, true)
    func known(_ name: String) -> String { persons.id(name, in: report.id) ?? name }
    inviter = (fact.onBehalfOf.first ?? fact.speakers.first).map(known)
    invitee = known(asked)
    let answer = report.answer(of: asked, to: fact)
    self.answer = answer
    encounter = answer.flatMap { report.encounterAhead(in: $0) }.flatMap { encounters.row($0.id, in: report.id) }
    visit = nil
    when = encounter?.when.flatMap(EDTF.init) ?? answer.flatMap(report.dateAhead)
  }

  /// An answer in a report that does not tell of the invitation itself; nil for what answers none.
  init?(answer: StatementFact, in report: DatedReport, _ persons: PersonIndex, _ encounters: EncounterIndex) {
    guard answer.speakers.count == 1, let speaker = answer.speakers.first, report.answers(answer) else { return nil }
    self.report = report
    (id, cite, isInvitation) = (answer.id, answer.cite, false)
    self.answer = answer
    let invitee = persons.id(speaker, in: report.id) ?? speaker
    let ahead = report.encounterAhead(in: answer)
    encounter = ahead.flatMap { encounters.row($0.id, in: report.id) }
    visit = nil
    when = encounter?.when.flatMap(EDTF.init) ?? report.dateAhead(in: answer)
    let home = persons.country(of: invitee) ?? invitee
    let others = (answer.sides.count == 2 ? answer.sides : report.sides).filter { $0 != home }
    inviter = ahead?.host ?? (others.count == 1 ? others[0] : nil)
    self.invitee = invitee
  }

  /// What takes place at somebody's invitation: theo lời mời của X, Y thăm …; nil where nobody else takes part.
  init?(
    occasion fact: EncounterFact, in report: DatedReport, _ persons: PersonIndex, _ encounters: EncounterIndex
  ) {
    guard let inviter = fact.invitedBy, let row = encounters.row(fact.id, in: report.id) else { return nil }
    self.report = report
    (id, cite, isInvitation) = (fact.id, fact.cite, true)
    self.inviter = persons.id(inviter, in: report.id) ?? inviter
    let guests = fact.participants.compactMap { persons.id($0, in: report.id) }
    guard let guest = guests.first(where: { persons.country(of: $0) != fact.host }) else { return nil }
    invitee = guest
    answer = nil
    encounter = row
    visit = row.status == .held ? row : nil
    when = row.when.flatMap(EDTF.init)
  }

  /// What to, in the words of the answer.
  var occasion: String? { answer?.items.first.map { Folding.line($0.text) } }

  /// Accepted with an occasion or a date, or in principle; extended where no answer is told.
  var state: InvitationState {
    if visit != nil { return .takenUp }
    guard let answer else { return encounter == nil ? .extended : .accepted }
    if answer.act == .deny || answer.act == .oppose { return .declined }
    let isOccasion = encounter.map { $0.kind != .visit } ?? false
    return isOccasion || when != nil || occasion != nil ? .accepted : .acceptedInPrinciple
  }

  var cites: [RowCite] {
    ([cite] + (answer.map { [$0.items.first?.cite ?? $0.cite] } ?? [])).map(report.cite)
  }
}

extension DatedReport {
  /// Whether it only names an invitation: theo lời mời của X, of which an encounter tells who came; từ chối lời mời, within the
  /// answer of the same speaker.
  func onlyNamesInvitation(_ fact: StatementFact) -> Bool {
    let isOfOccasion =
      fact.to.isEmpty
      && reading.encounters.contains {
        $0.invitedBy != nil && $0.invitedBy == fact.speakers.first && !$0.participants.isEmpty
      }
    return isOfOccasion
      || reading.statements.contains {
        $0.act != .invite && $0.speakers == fact.speakers && $0.cite.contains(fact.cite)
      }
  }

  /// Whom it is said to; else who answers it in the words around.
  fileprivate func whoIsAsked(by fact: StatementFact) -> String? {
    if let named = fact.to.first { return named }
    let around = reading.statements.first {
      $0.act.mayAnswer && $0.id != fact.id && $0.cite.contains(fact.cite) && $0.speakers != fact.speakers
    }
    return around?.speakers.first
  }

  /// What the invitee accepts or refuses, or says that they will come to.
  fileprivate func answer(of invitee: String, to invitation: StatementFact) -> StatementFact? {
    reading.statements.first { statement in
      statement.speakers == [invitee] && statement.cite.end > invitation.cite.start
        && (answers(statement) || refuses(statement, invitation)
          || statement.act == .commit
            && reading.encounters.contains { !$0.central && statement.cite.overlaps($0.cite) })
    }
  }

  /// Whether it is the next thing said behind an invitation, or is told within the next, and refuses.
  private func refuses(_ statement: StatementFact, _ invitation: StatementFact) -> Bool {
    guard statement.act == .deny || statement.act == .oppose else { return false }
    let between = reading.statements.filter {
      $0.cite.start >= invitation.cite.end && $0.cite.start < statement.cite.start
    }
    return statement.cite.start >= invitation.cite.start
      && between.allSatisfy { $0.cite.contains(statement.cite) }
  }

  /// Whether somebody accepts, or refuses to come.
  fileprivate func answers(_ statement: StatementFact) -> Bool {
    switch statement.act {
    case .accept: true
    case .deny, .oppose:
      reading.encounters.contains { $0.status != .held && $0.kind == .visit && statement.cite.overlaps($0.cite) }
    default: false
    }
  }

  /// The encounter that lies within the words of an answer.
  fileprivate func encounterAhead(in answer: StatementFact) -> EncounterFact? {
    reading.encounters.first {
      answer.cite.overlaps($0.cite) && ($0.status != .mentioned || looksAhead(to: $0))
    }
  }

  /// The last full date ahead that an answer names.
  fileprivate func dateAhead(in answer: StatementFact) -> EDTF? {
    reading.times.last {
      $0.tense == .future && answer.cite.contains($0.cite)
    }.flatMap { dated($0.value, isAhead: true) }
  }
}

extension Act {
  /// Whether an invitation is taken up, put off or refused with it.
  fileprivate var mayAnswer: Bool { [.accept, .thank, .deny, .oppose, .praise, .welcome, .agree].contains(self) }
}
