import Recording

/// Relations as lines of a table, each with a small picture of its encounters.
struct RelationTable {
  struct Row {
    var name: String
    var address: String
    var reportCount: String
    var encounters: Int
    var last: String
    var next: String
    var open: Int
    var evidence: String
    /// None where no year is known.
    var chart: [ChannelChart]
  }

  let rows: [Row]

  init(_ relations: some Sequence<Relation>, words: Words, links: Links) {
    let date = DateText(words: words)
    rows = relations.map { relation in
      Row(
        name: StateNames.relation(relation.sides, in: words.language), address: links.relation(relation.sides),
        reportCount: words.count(relation.reports, "reports-of-encounters"), encounters: relation.encounters,
        last: date(relation.lastWhen), next: date(relation.nextWhen), open: relation.openCommitments,
        evidence: relation.testable == 0 ? "–" : "\(relation.withoutEvidence) / \(relation.testable)",
        chart: [ChannelChart(relation.held, words: words)].compactMap { $0 })
    }
  }
}
