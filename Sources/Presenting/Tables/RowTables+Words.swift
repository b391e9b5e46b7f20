import Reconciling

/// Tables of what was said, and to whom.
extension RowTables {
  var items: TextTable {
    let statements = Dictionary(record.statements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return table(
      ["when", "who", "item", "id"],
      record.items.map { item in
        let statement = statements[item.statement]
        return [row.date(statement?.date), statement.map(row.speakersAndAct) ?? "", item.text, item.id]
      })
  }

  var topics: TextTable {
    table(
      ["when", "topic", "between", "statements", "id"],
      record.topics.map {
        [row.date($0.date), row.words.name("topic", $0.topic), between($0.sides), String($0.statements), $0.id]
      })
  }

  var formulas: TextTable {
    table(
      ["formula", "between", "id"],
      record.formulas.map { [$0.usual, between($0.sides), $0.id] })
  }

  var greetings: TextTable {
    table(
      ["when", "sender", "receiver", "bearer", "id"],
      record.greetings.map {
        [row.date($0.date), row.speaker($0.sender), row.speaker($0.receiver), speaker($0.bearer), $0.id]
      })
  }

  var invitations: TextTable {
    table(
      ["when", "inviter", "invitee", "invited-to", "status", "id"],
      record.invitations.map { invitation in
        [
          row.date(invitation.date), speaker(invitation.inviter), speaker(invitation.invitee), invitation.to ?? "",
          row.words.name("invitation", invitation.state),
          invitation.id,
        ]
      })
  }

  var notes: TextTable {
    table(
      ["note", "row", "wording", "id"],
      record.notes.map { [row.words.name("note", $0.kind), $0.about ?? "", $0.text, $0.id] })
  }

  var links: TextTable {
    let reports = Dictionary(record.reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return table(
      ["link", "score", "made", "why", "report", "row", "id"],
      record.links.map { link in
        [
          row.words.name("link", link.kind), row.number(link.score, unit: ""),
          row.words[link.queued ? "link-queued" : "link-made"], ReasonText(words: row.words)(link.why),
          link.report.flatMap { reports[$0] }.map(row.origin) ?? "", link.row, link.id,
        ]
      })
  }

  private func speaker(_ id: String?) -> String { id.map(row.speaker) ?? "" }

  func between(_ sides: [String]) -> String { StateNames.relation(sides, in: row.words.language) }
}
