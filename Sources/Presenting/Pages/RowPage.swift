import Reconciling
import Recording

import struct Reconciling.Record

extension Pages {
  private struct RowPage {
    var w: [String: String]
    var frame: Frame
    var crumbs: [Anchor]
    var fields: [Field]
    var charts: [RowChart]
    var thread: [Step]
    var tables: [RowTable]
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

  /// One step of a commitment or use of a formula, its words against those of the one before.
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
  ///   - labels: what people call the rows that it names, by their ids.
  ///   - further: tables of rows in which it takes part.
  ///   - author: the name that was given last.
  ///   - refused: what was sent before, to be mended.
  public func row(
    _ detail: RowDetail, labels: [String: String] = [:], further: [(table: ListedTable, found: Record)] = [],
    author: String = "", refused: RefusedDecision? = nil
  ) throws -> String {
    let fields = try RowFields(detail.row)
    let text = RowText(language: language, persons: detail.belongings.persons)
    var sources = SourceList(reports: detail.belongings.reports)
    let cites = citations(sources.numbers(of: detail.cites), in: sources)
    let thread = self.thread(detail, text, &sources)
    let page = RowPage(
      w: words.all, frame: frame(title: byHand(detail.id) + title(fields, detail)), crumbs: crumbs(fields, detail),
      fields: shown(fields, of: detail.table, labels),
      charts: chart(detail, text).map { [$0] } ?? [], thread: thread,
      tables: tables(detail, further), notes: notes(sources, text: text),
      citations: cites,
      data: path + ".json", forms: try forms(on: detail, author: author, refused: refused))
    return Templates.render("row", page)
  }

  private func title(_ fields: RowFields, _ detail: RowDetail) -> String {
    let name = ["name", "title", "text", "office", "wording", "usual", "says", "why"].lazy
      .compactMap { name in (fields[name] as? String).map { valueText($0, of: name) } }.first
    return name ?? line(detail) ?? detail.id
  }

  /// A row without a name as its table has it.
  private func line(_ detail: RowDetail) -> String? {
    guard let table = ListedTable.allCases.first(where: { $0.name == detail.table }) else { return nil }
    var record = detail.record
    record.persons += detail.belongings.persons
    return RowTables(record, language: language)[table].rows.first?.dropLast().filter { !$0.isEmpty }
      .joined(separator: " · ")
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

  private func shown(_ fields: RowFields, of table: String, _ labels: [String: String]) -> [Field] {
    fields.fields.filter { !Self.leftOut.contains($0.name) && !($0.value is [String: Any]) }.compactMap {
      name, value -> Field? in
      let values = value as? [Any] ?? [value]
      let anchors = values.compactMap { anchor($0, labels) }
      let texts = values.map(RowFields.text).filter { !$0.isEmpty }
      guard !texts.isEmpty else { return nil }
      let isLinked = anchors.count == texts.count
      return Field(
        name: words.field(name, of: table),
        value: isLinked ? "" : texts.map { valueText($0, of: name) }.joined(separator: "; "),
        links: isLinked ? anchors : [])
    }
  }

  /// Where a value leads to: the row of an id, the place of words; nil for others.
  private func anchor(_ value: Any, _ labels: [String: String]) -> Anchor? {
    if let cite = RowFields.cite(value) { return Anchor(href: links.place(cite), label: "“\(cite.quote)”") }
    guard let id = value as? String, RowID.isOne(id) else { return nil }
    return Anchor(href: links.row(id), label: labels[id].map { valueText($0, of: "name") } ?? id)
  }

  /// What a row is over time; nil for rows that are of one time, or of none.
  private func chart(_ detail: RowDetail, _ text: RowText) -> RowChart? {
    let own = detail.belongings
    if detail.table == "persons" { return TenureChart.chart(own.tenures, text: text) }
    if let formula = detail.record.formulas.first { return FormulaChart.chart(formula, own.formulaUses, text: text) }
    return detail.record.indicators.first.flatMap {
      IndicatorChart.chart($0, own.observations, checks: own.checks, text: text)
    }
  }

  /// What a commitment, or a formula, has come through: the oldest first.
  private func thread(_ detail: RowDetail, _ text: RowText, _ sources: inout SourceList) -> [Step] {
    let steps = detail.belongings.commitmentSteps.oldestFirst(\.date)
    let uses = detail.belongings.formulaUses.oldestFirst(\.date)
    return zip(steps, [nil] + steps.map(\.text)).map { row, before in
      step(
        row.date, words.name("step", row.step), words.list(row.speakers.map(text.speaker)), row.text, after: before,
        row.cites, text, &sources)
    }
      + zip(uses, [nil] + uses.map(\.wording)).map { use, before in
        let report = detail.belongings.reports.first { $0.id == use.report }
        return step(
          use.date, words[use.exact ? "wording-usual" : "wording-other"], name(of: report), use.wording, after: before,
          use.cites, text, &sources)
      }
  }

  private func step(
    _ date: String?, _ step: String, _ who: String, _ said: String, after before: String?, _ cites: [RowCite],
    _ text: RowText, _ sources: inout SourceList
  ) -> Step {
    Step(
      date: text.date(date), step: step, who: who,
      parts: WordDifference(from: before, to: said).parts.map {
        Part(text: $0.text, isAdded: $0.change == .added, isRemoved: $0.change == .removed)
      }, citations: citations(sources.numbers(of: cites), in: sources))
  }

  /// What belongs to the row, then that in which it takes part; how it was put together comes last.
  private func tables(_ detail: RowDetail, _ further: [(table: ListedTable, found: Record)]) -> [RowTable] {
    let own = detail.children.compactMap { child in ListedTable.allCases.first { $0.name == child.table } }
    var belongings = detail.belongings
    belongings.indicators += detail.record.indicators
    let tables = own.filter { $0 != .links }.map { ($0, belongings) } + further.map { ($0.table, $0.found) }
    return (tables + (own.contains(.links) ? [(.links, belongings)] : [])).map {
      table($0.0, of: $0.1, labels: [detail.id: ""])
    }
  }
}

/// Ids of rows among other words.
enum RowID {
  private static let kinds: Set = [
    "person", "tenure", "encounter", "mechanism", "session", "instrument", "indicator", "observation", "milestone",
    "formula", "statement", "item", "topic", "commitment", "invitation", "role", "sha256", "decision",
  ]

  static func isOne(_ text: String) -> Bool {
    kinds.contains(kind(of: text)) && text.contains(":") && !text.contains(" ")
  }

  /// `commitment` of `commitment:KH-VN/…`
  static func kind(of id: String) -> String { String(id.prefix { $0 != ":" }) }
}
