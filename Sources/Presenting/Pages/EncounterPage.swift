import Reading
import Reconciling
import Recording

import struct Reconciling.Record

extension Pages {
  private struct EncounterPage {
    var w: [String: String]
    var frame: Frame
    /// None where fewer than two sides are known.
    var relation: [Anchor]
    var date: String
    var circumstances: String
    var single: Bool
    var readouts: [Readout]
    var topics: [TopicRow]
    var groupings: [Grouping]
    var notes: [Note]
    var data: String
    var forms: [RowForms]
  }

  /// Why a report was taken to tell of it.
  private struct Grouping {
    var label: String
    var href: String
    var made: String
    var score: String
    var why: String
  }

  /// The head of a report's column.
  private struct Readout {
    var label: String
    var href: String
    var day: String
  }

  private struct TopicRow {
    var topic: String
    var cells: [Cell]
  }

  /// What one report says under one heading.
  private struct Cell {
    var column: String
    var entries: [Entry]
  }

  private struct Entry {
    var lead: String
    var said: String
    var citations: [Citation]
  }

  /// One encounter with its reports side by side; nil of another kind of row.
  ///
  /// - Parameters:
  ///   - author: the name that was given last.
  ///   - refused: what was sent before, to be mended.
  public func encounter(_ detail: RowDetail, author: String = "", refused: RefusedDecision? = nil) throws -> String? {
    guard let row = detail.record.encounters.first else { return nil }
    let record = detail.belongings
    let text = RowText(language: language, persons: record.persons)
    var sources = SourceList(reports: record.reports)
    let accounts = record.accounts
    let columns = accounts.map { account in readout(account, record.reports, text) }
    let topics =
      [
        TopicRow(
          topic: words["what-it-says"],
          cells: zip(accounts, columns).map { account, column in
            Cell(column: column.label, entries: [entry(account, text, &sources)])
          })
      ] + rows(record.statements, accounts, columns, text, &sources)
    let page = EncounterPage(
      w: words.all, frame: frame(title: byHand(row.id) + text.title(row)), relation: relation(row),
      date: text.date(row.when),
      circumstances: text.circumstances(row), single: accounts.count == 1,
      readouts: columns, topics: topics, groupings: groupings(record, text), notes: notes(sources, text: text),
      data: path + ".json", forms: try forms(on: detail, author: author, refused: refused))
    return Templates.render("encounter", page)
  }

  private func groupings(_ record: Record, _ text: RowText) -> [Grouping] {
    record.links.map { link in
      Grouping(
        label: name(of: record.reports.first { $0.id == link.report }), href: link.report.map(links.report) ?? "",
        made: words[link.queued ? "link-queued" : "link-made"], score: text.number(link.score, unit: ""),
        why: ReasonText(words: words)(link.why))
    }
  }

  private func relation(_ row: EncounterRow) -> [Anchor] {
    guard row.sides.count > 1 else { return [] }
    return [Anchor(href: links.relation(row.sides), label: StateNames.relation(row.sides, in: language))]
  }

  private func readout(_ account: AccountRow, _ reports: [ReportRow], _ text: RowText) -> Readout {
    let report = reports.first { $0.id == account.report }
    return Readout(
      label: name(of: report), href: links.report(account.report), day: report.map(text.day) ?? words["day-unknown"])
  }

  private func entry(_ account: AccountRow, _ text: RowText, _ sources: inout SourceList) -> Entry {
    let lead = words.name("status", account.status) + ", " + text.date(account.when)
    return Entry(
      lead: account.central ? "\(lead), \(words["central"])" : lead, said: account.cites.first?.quote ?? "",
      citations: citations(sources.numbers(of: account.cites), in: sources))
  }

  /// A row for each topic, in the order of the fixed words; statements without one come last.
  private func rows(
    _ statements: [StatementRow], _ accounts: [AccountRow], _ columns: [Readout], _ text: RowText,
    _ sources: inout SourceList
  ) -> [TopicRow] {
    let byTopic = Dictionary(grouping: statements) { $0.topics.first?.rawValue ?? "other" }
    return (Topic.allCases.map(\.rawValue) + ["other"]).compactMap { topic in
      guard let said = byTopic[topic] else { return nil }
      let cells = zip(accounts, columns).map { account, column in
        Cell(column: column.label, entries: entries(said.filter { $0.report == account.report }, text, &sources))
      }
      return TopicRow(topic: words["topic-\(topic)"], cells: cells)
    }
  }

  private func entries(_ statements: [StatementRow], _ text: RowText, _ sources: inout SourceList) -> [Entry] {
    statements.sorted { ($0.cites.first?.start ?? 0) < ($1.cites.first?.start ?? 0) }.map { statement in
      let act = words.name("does", statement.act)
      let isSaid = statement.text.lowercased().hasPrefix(act)
      return Entry(
        lead: isSaid ? text.speakers(statement) : text.speakersAndAct(statement), said: statement.text,
        citations: citations(sources.numbers(of: statement.cites), in: sources))
    }
  }
}
