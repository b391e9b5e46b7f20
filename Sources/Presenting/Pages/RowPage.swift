import Reconciling
import Recording

import struct Reconciling.Record

extension Pages {
  private struct RowPage {
    var w: [String: String]
    var frame: Frame
    var crumbs: [Anchor]
    var fields: [Field]
    var offices: [Offices]
    var thread: [Step]
    var children: [Children]
    var notes: [Note]
    var citations: [Citation]
    var data: String
    var forms: [RowForms]
  }

  private struct Field {
    var name: String
    var value: String
    /// None where the value is no row of its own.
    var links: [Anchor]
  }

  private struct Children {
    var heading: String
    var count: Int
    var columns: [String]
    var rows: [RowTable.Row]
  }

  /// Of a person.
  private struct Offices {
    var width: Int
    var height: Int
    var bottom: Int
    var bars: [TenureChart.Bar]
    var ticks: [TenureChart.Tick]
  }

  /// One step of a commitment, its words against those of the step before.
  private struct Step {
    var date: String
    var step: String
    var who: String
    var parts: [Part]
    var citations: [Citation]
  }

  private struct Part {
    var text: String
    var isAdded: Bool
    var isRemoved: Bool
  }

  /// Any row: its fields, the words it stands on, of a commitment its thread, and what belongs to it.
  ///
  /// - Parameters:
  ///   - further: tables of rows in which it takes part.
  ///   - author: the name that was given last.
  public func row(
    _ detail: RowDetail, further: [(table: ListedTable, found: Record)] = [], author: String = ""
  ) throws -> String {
    let fields = try RowFields(detail.row)
    let text = RowText(language: language, persons: detail.belongings.persons)
    var sources = SourceList(reports: detail.belongings.reports)
    let cites = citations(sources.numbers(of: detail.cites), in: sources)
    let thread = detail.belongings.commitmentSteps.oldestFirst(\.date)
    let steps = zip(thread, [nil] + thread.map(\.text)).map { step($0, after: $1, text, &sources) }
    let page = RowPage(
      w: words.all, frame: frame(title: title(fields, detail)), crumbs: crumbs(fields, detail),
      fields: shown(fields, text),
      offices: offices(detail, text), thread: steps,
      children: children(detail, further), notes: notes(sources, text: text),
      citations: cites,
      data: path + ".json", forms: try forms(on: detail, author: author))
    return Templates.render("row", page)
  }

  private func title(_ fields: RowFields, _ detail: RowDetail) -> String {
    let name = ["name", "title", "text", "office", "wording", "usual", "says", "why"].lazy
      .compactMap { fields[$0] as? String }.first
    return name ?? detail.id
  }

  private func crumbs(_ fields: RowFields, _ detail: RowDetail) -> [Anchor] {
    let sides = fields["sides"] as? [String] ?? []
    let relation =
      sides.count == 2 ? [Anchor(href: links.relation(sides), label: StateNames.relation(sides, in: language))] : []
    let table = ListedTable.allCases.first { $0.name == detail.table }.map {
      Anchor(href: links.list($0), label: words["table-\($0.rawValue)"])
    }
    return relation + [table].compactMap { $0 }
  }

  private static let leftOut: Set = ["id", "cites", "formerly", "origin", "decision"]

  private func shown(_ fields: RowFields, _ text: RowText) -> [Field] {
    fields.fields.filter { !Self.leftOut.contains($0.name) && !($0.value is [String: Any]) }.compactMap {
      name, value -> Field? in
      let texts = (value as? [Any] ?? [value]).map(RowFields.text).filter { !$0.isEmpty }
      guard !texts.isEmpty else { return nil }
      let rows = texts.filter { $0.contains(":") && !$0.contains(" ") && RowID.isOne($0) }
      let anchors = rows.map { Anchor(href: links.row($0), label: $0.hasPrefix("person:") ? text.speaker($0) : $0) }
      return Field(
        name: words.all["row-\(name)"] ?? name,
        value: anchors.count == texts.count ? "" : texts.map(valueText).joined(separator: "; "),
        links: anchors.count == texts.count ? anchors : [])
    }
  }

  /// States by their names; other values as the record has them.
  private func valueText(_ text: String) -> String {
    StateNames.isKnown(text) ? StateNames.name(of: text, in: language) : text
  }

  private func offices(_ detail: RowDetail, _ text: RowText) -> [Offices] {
    guard detail.table == "persons", let chart = TenureChart(detail.belongings.tenures, text: text) else { return [] }
    return [
      Offices(
        width: TenureChart.width, height: chart.height, bottom: chart.height - 20, bars: chart.bars, ticks: chart.ticks)
    ]
  }

  private func step(
    _ row: CommitmentStepRow, after before: String?, _ text: RowText, _ sources: inout SourceList
  ) -> Step {
    Step(
      date: text.date(row.date), step: words.name("step", row.step), who: words.list(row.speakers.map(text.speaker)),
      parts: WordDifference(from: before, to: row.text).parts.map {
        Part(text: $0.text, isAdded: $0.change == .added, isRemoved: $0.change == .removed)
      }, citations: citations(sources.numbers(of: row.cites), in: sources))
  }

  /// What belongs to the row, then that in which it takes part; how it was put together comes last.
  private func children(_ detail: RowDetail, _ further: [(table: ListedTable, found: Record)]) -> [Children] {
    let own = detail.children.compactMap { child in ListedTable.allCases.first { $0.name == child.table } }
    let tables = own.filter { $0 != .links }.map { ($0, detail.belongings) } + further.map { ($0.table, $0.found) }
    return (tables + (own.contains(.links) ? [(.links, detail.belongings)] : [])).map { children($0.0, $0.1) }
  }

  private func children(_ table: ListedTable, _ record: Record) -> Children {
    let shown = self.table(table, of: record)
    return Children(
      heading: words["table-\(table.rawValue)"], count: shown.rows.count, columns: shown.columns, rows: shown.rows)
  }
}

/// Ids of rows among other words.
enum RowID {
  private static let kinds: Set = [
    "person", "tenure", "encounter", "mechanism", "session", "instrument", "indicator", "milestone", "formula",
    "statement", "commitment", "sha256", "decision",
  ]

  static func isOne(_ text: String) -> Bool { kinds.contains(kind(of: text)) && text.contains(":") }

  /// `commitment` of `commitment:KH-VN/…`
  static func kind(of id: String) -> String { String(id.prefix { $0 != ":" }) }
}
