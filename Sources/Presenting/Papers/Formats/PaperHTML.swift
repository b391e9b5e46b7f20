/// A paper as HTML: sheets of A4, on the screen as on paper (Decree 30/2020: margins, Times New Roman). The first sheet is the paper,
/// the second its annex.
public struct PaperHTML {
  private let paper: Paper
  private let sources: SourceText
  private let words: Words
  private let links: Links?

  /// - Parameter links: the addresses of reports and rows, where the paper stands among the pages.
  init(_ paper: Paper, links: Links? = nil) {
    self.paper = paper
    self.links = links
    sources = SourceText(paper)
    words = Words(paper.language)
  }

  public init(_ paper: Paper) { self.init(paper, links: nil) }

  /// A page of its own, with the style sheet in it.
  public var text: String {
    """
    <!DOCTYPE html>
    <html lang="\(paper.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(paper.title))</title>
    <style>
    \(Pages.stylesheet)</style>
    </head>
    <body>
    \(sheets)
    </body>
    </html>

    """
  }

  /// The sheets alone.
  public var sheets: String {
    let wide = paper.isWide ? " wide" : ""
    let head = [title(paper.title)] + paper.head.map { "<p class=\"sub\">\(line($0))</p>" }
    let annex =
      paper.annex.isEmpty
      ? []
      : ["<section class=\"sheet annex\">", title(paper.annexTitle)] + paper.annex.map(section)
        + ["</section>"]
    return
      (["<article class=\"sheet\(wide) \(paper.kind.rawValue)\">"] + head + paper.sections.map(section) + ["</article>"]
      + annex).joined(
        separator: "\n")
  }

  /// Among the pages the first heading is the relation's.
  private func title(_ text: String) -> String {
    let level = links == nil ? "h1" : "h2"
    return "<\(level) class=\"title\">\(escaped(text))</\(level)>"
  }

  private func section(_ section: Paper.Section) -> String {
    let more = section.more.isEmpty ? "" : " <small>(\(escaped(section.more)))</small>"
    let heading = "<section id=\"\(section.key)\"><h2>\(escaped(section.heading))\(pen(section.isByHand))\(more)</h2>"
    return ([heading] + blocks(section.blocks) + ["</section>"]).joined(separator: "\n")
  }

  private func pen(_ isByHand: Bool) -> String {
    isByHand ? " <span class=\"pen\">\(Paper.Piece.pen)</span>" : ""
  }

  /// Items that follow each other are one list.
  private func blocks(_ blocks: [Paper.Block]) -> [String] {
    var made: [String] = []
    var items: [String] = []
    for block in blocks {
      if case .item(let content) = block {
        items.append("<li>\(line(content))</li>")
        continue
      }
      made += Self.list(items) + [self.block(block)]
      items = []
    }
    return made + Self.list(items)
  }

  private static func list(_ items: [String]) -> [String] {
    items.isEmpty ? [] : ["<ul>\n\(items.joined(separator: "\n"))\n</ul>"]
  }

  private func block(_ block: Paper.Block) -> String {
    switch block {
    case .paragraph(let content), .item(let content): "<p>\(line(content))</p>"
    case .note(let content): "<p class=\"src\">\(line(content))</p>"
    case .label(let content): "<h3>\(line(content))</h3>"
    case .table(let table): self.table(table)
    case .blank(let labels): blank(labels)
    case .sources(.words): notes
    case .sources(.reports): "<p class=\"src\">\(escaped(sources.reports))</p>"
    }
  }

  /// Lines to write on; what pandoc takes for Word needs the dots themselves.
  private func blank(_ labels: [String]) -> String {
    let fields = labels.map { "<span>\(escaped($0)) <span class=\"dots\">………………</span></span>" }
    return "<p class=\"fills\">\(fields.joined(separator: " "))</p>"
  }

  private var notes: String {
    let notes = paper.sources.sources.map { source in
      let place = links.map { "<a href=\"\($0.place(source.cite))\">\(escaped(sources.place(source)))</a>" }
      return """
        <li id="n\(source.number)"><b>\(source.number)</b> <q class="words" lang="vi">\(escaped(source.cite.quote))</q> \
        <span class="src">\(escaped(sources.origin(source))), \(place ?? escaped(sources.place(source)))</span></li>
        """
    }
    return "<ul class=\"notes\">\n\(notes.joined(separator: "\n"))\n</ul>"
  }

  // MARK: lines

  private func line(_ line: Paper.Line) -> String {
    let text = line.pieces.map(piece).joined()
    guard let address = line.rows.first(where: { $0.hasPrefix("encounter:") }).flatMap({ links?.encounter($0) }) else {
      return text
    }
    return "\(text) <a class=\"more\" href=\"\(address)\">\(escaped(words["see-readouts"]))</a>"
  }

  private func piece(_ piece: Paper.Piece) -> String {
    let text = escaped(piece.text)
    let numbers = paper.numbers(piece).map { number in
      let quote = escaped(paper.sources.sources[number - 1].cite.quote)
      let label = escaped(words.filled("cite", String(number)))
      return "<a class=\"cite\" href=\"#n\(number)\" title=\"\(quote)\" aria-label=\"\(label)\">\(number)</a>"
    }
    let marks = numbers.isEmpty ? "" : "<sup>\(numbers.joined(separator: ", "))</sup>"
    return (piece.text.isEmpty ? "" : Self.set(text, piece.style)) + marks
  }

  private static func set(_ text: String, _ style: Paper.Piece.Style) -> String {
    switch style {
    case .plain: text
    case .strong: "<b>\(text)</b>"
    case .soft: "<span class=\"soft\">\(text)</span>"
    case .words: "<q class=\"words\" lang=\"vi\">\(text)</q>"
    case .hand: "<span class=\"hand\">\(Paper.Piece.pen) \(text)</span>"
    case .forecast: "<span class=\"tag forecast\">\(text)</span>"
    case .late: "<b class=\"late\">\(text)</b>"
    case .added: "<ins>\(text)</ins>"
    case .removed: "<del>\(text)</del>"
    }
  }

  private func table(_ table: Paper.Table) -> String {
    let head = table.columns.map { "<th scope=\"col\">\(escaped($0.heading))\(pen($0.isByHand))</th>" }.joined()
    let rows = table.rows.map { row in
      let cells = zip(table.columns, row.cells).map { column, cell in
        "<td data-l=\"\(escaped(column.heading))\">\(line(cell.line))</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    return """
      <table class="fold">
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      """
  }

  private func escaped(_ text: String) -> String { Templates.Markup().escapeText(text) }
}
