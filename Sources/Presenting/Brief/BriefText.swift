import Reconciling

/// A brief for the terminal.
public struct BriefText {
  private let brief: Brief
  private let made: BriefSections
  private let row: RowText
  private let width: Int
  private let style: TextStyle

  /// - Parameter width: columns to wrap to.
  public init(_ brief: Brief, language: OutputLanguage, width: Int, style: TextStyle) {
    self.brief = brief
    self.width = width
    self.style = style
    made = BriefSections(brief, language: language)
    row = RowText(language: language, persons: brief.record.persons)
  }

  /// The whole brief, ended by a newline.
  public var text: String {
    ([head] + made.sections.map(section) + [sources]).joined(separator: "\n")
  }

  private var words: Words { row.words }

  private var onRelation: String { words.count(brief.record.reports.count, "on-relation") }

  private var head: String {
    let title = "\(words["brief"]): \(StateNames.relation(brief.sides, in: words.language))"
    let asOf = "\(words["as-of"]) \(row.date(brief.record.asOf)) · \(onRelation)"
    return paragraph([Run(text: title, codes: "1")], indent: 0) + paragraph([Run(text: asOf, codes: "2")], indent: 0)
  }

  private func section(_ section: BriefSections.Section) -> String {
    let nothing = Run(text: words.filled("none-found", onRelation), codes: "2")
    let body = section.groups.isEmpty ? paragraph([nothing], indent: 2) : section.groups.map(group).joined()
    return style.bold(words["title-\(section.key)"]) + "\n" + body
  }

  private func group(_ group: BriefSections.Group) -> String {
    let heading = group.heading.isEmpty ? "" : paragraph([Run(text: group.heading, codes: "36")], indent: 2)
    return heading + group.lines.map { line($0, indent: group.heading.isEmpty ? 2 : 4) }.joined()
  }

  private func line(_ line: BriefSections.Line, indent: Int) -> String {
    let text = line.text.isEmpty ? "" : " · \(line.text)"
    let first = [Run(text: line.lead, codes: "1"), Run(text: text), numbers(line.cites)]
    let quotes = line.quotes.map { paragraph([Run(text: "– “\($0.words)”"), numbers($0.cites)], indent: indent + 2) }
    return paragraph(first, indent: indent) + quotes.joined()
  }

  private func numbers(_ cites: [Int]) -> Run {
    Run(text: cites.isEmpty ? "" : " " + cites.map { "[\($0)]" }.joined(), codes: "2")
  }

  private var sources: String {
    let lines = made.sources.sources.map { source in
      let words = Run(text: "[\(source.number)] “\(source.cite.quote)”")
      return paragraph([words, Run(text: " \(row.report(source.report))", codes: "2")], indent: 2)
    }
    return style.bold(words["title-sources"]) + "\n" + lines.joined()
  }

  private func paragraph(_ runs: [Run], indent: Int) -> String {
    Wrapping.paragraph(runs, width: width, indent: indent, style: style)
  }
}
