/// A paper as Markdown: numbers of sources in brackets, tables with pipes.
public struct PaperMarkdown {
  private let paper: Paper
  private let sources: SourceText

  public init(_ paper: Paper) {
    self.paper = paper
    sources = SourceText(paper)
  }

  public var text: String {
    let head = ["# \(escaped(paper.title))"] + paper.head.map(line)
    let annex = paper.annex.isEmpty ? [] : ["# \(escaped(paper.annexTitle))"] + paper.annex.map(section)
    return (head + paper.sections.map(section) + annex).joined(separator: "\n\n") + "\n"
  }

  private func section(_ section: Paper.Section) -> String {
    let more = section.more.isEmpty ? "" : " (\(escaped(section.more)))"
    var text = "## \(escaped(section.heading))\(section.isByHand ? " \(Paper.Piece.pen)" : "")\(more)"
    var wasItem = false
    for block in section.blocks {
      let isItem = if case .item = block { true } else { false }
      text += (isItem && wasItem ? "\n" : "\n\n") + self.block(block)
      wasItem = isItem
    }
    return text
  }

  private func block(_ block: Paper.Block) -> String {
    switch block {
    case .paragraph(let content): line(content)
    case .item(let content): "- \(line(content))"
    case .note(let content): "*\(line(content))*"
    case .label(let content): "**\(line(content))**"
    case .table(let table): self.table(table)
    case .blank(let labels): labels.map { "\(escaped($0)) ………………" }.joined(separator: "\n\n")
    case .sources(.words): sourcesByReport
    case .sources(.reports): escaped(sources.reports)
    }
  }

  private var sourcesByReport: String {
    sources.byReport.map { report, sources in
      let list = sources.map { source in
        let words = source.words.map { " “\(escaped($0))”" } ?? ""
        return "\\[\(source.number)\\]\(words) \(escaped(source.place))"
      }
      return "- \(escaped(report)): \(list.joined(separator: " · "))"
    }.joined(separator: "\n")
  }

  private func line(_ line: Paper.Line) -> String { line.pieces.map(piece).joined() }

  private func piece(_ piece: Paper.Piece) -> String {
    let text = escaped(piece.style == .added || piece.style == .removed ? piece.text : piece.written)
    let numbers = paper.numbers(piece).map { "\\[\($0)\\]" }.joined()
    return Self.set(text, piece.style) + numbers
  }

  /// Marks stand at the words themselves: a space within them would make them plain signs.
  private static func set(_ text: String, _ style: Paper.Piece.Style) -> String {
    let mark: String
    switch style {
    case .strong, .late, .added: mark = "**"
    case .removed: mark = "~~"
    case .forecast: mark = "*"
    case .plain, .soft, .words, .hand: return text
    }
    let core = text.drop { $0 == " " }
    let end = core.lastIndex { $0 != " " }.map { core.index(after: $0) } ?? core.startIndex
    guard core.startIndex < end else { return text }
    return text[..<core.startIndex] + mark + core[..<end] + mark + core[end...]
  }

  private func table(_ table: Paper.Table) -> String {
    let head = table.columns.map { escaped($0.heading) + ($0.isByHand ? " \(Paper.Piece.pen)" : "") }
    let rows = table.rows.map { $0.cells.map { line($0.line) } }
    return ([head, head.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  /// Text in which no sign means anything.
  private func escaped(_ text: String) -> String {
    let flat = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return flat.reduce(into: "") { result, character in
      if "\\`*_[]<>#|~".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
