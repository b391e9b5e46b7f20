/// Moves entries of a brief to its annex until the rest fits one page of A4. It counts lines as the style sheet sets them: 10 points with
/// margins of 20, 15, 20 and 30 mm. A test prints briefs and counts their pages.
struct PageFit {
  private let words: Words
  /// Lines of the text on a page, less one to be sure.
  private static let page = 57.6
  private static let title = 2.8
  private static let heading = 1.25
  /// A line of small print, of a table, to write on.
  private static let note = 0.9
  private static let row = 1.15
  private static let blank = 1.2
  /// Characters of a line across the page, and of a line in each column of the table.
  private static let across = 100
  private static let columns = [57, 9, 11, 23]
  /// The sources take about so many characters for each report and each number.
  private static let report = 36
  private static let number = 4

  /// By their numbers, in the order in which parts give way, each down to so many entries: rows 4 and 5 first.
  private static let givingWay: [(part: Int, least: Int)] = [
    (5, 3), (4, 3), (6, 3), (9, 1), (7, 5), (10, 2), (8, 3), (5, 2), (6, 2), (7, 3), (8, 2), (3, 3), (10, 1), (4, 2),
    (5, 1),
    (6, 1), (7, 1), (8, 1), (4, 1), (3, 1), (5, 0), (4, 0), (6, 0), (9, 0), (8, 0), (7, 0), (10, 0), (3, 0),
  ]

  /// In which order what was moved comes back where room is left.
  private static let comingBack = [4, 5, 6, 8, 10, 7, 9, 3]

  init(words: Words) { self.words = words }

  func fitted(_ parts: [BriefPart]) -> [BriefPart] {
    var parts = parts
    for (number, least) in Self.givingWay {
      guard let place = parts.firstIndex(where: { $0.number == number }) else { continue }
      while lines(parts) > Self.page, parts[place].entries.count > least { parts[place].moveLast() }
    }
    return Self.comingBack.reduce(parts, filled)
  }

  /// Fills what room is left.
  private func filled(_ parts: [BriefPart], _ number: Int) -> [BriefPart] {
    guard let place = parts.firstIndex(where: { $0.number == number }) else { return parts }
    var parts = parts
    while parts[place].takeBack() {
      if lines(parts) > Self.page {
        parts[place].moveLast()
        break
      }
    }
    return parts
  }

  private func lines(_ parts: [BriefPart]) -> Double {
    let sections = parts.map { $0.section(words) }
    let cites = sections.flatMap(\.lines).flatMap(\.cites)
    let places = Set(cites.map { "\($0.report) \($0.start) \($0.end)" }).count
    let characters = Set(cites.map(\.report)).count * Self.report + places * Self.number
    let sources = Self.heading + Self.note * (1 + Double(characters / Self.across))
    return sections.reduce(Self.title + sources) {
      $0 + Self.lines($1) + $1.blocks.map(lines).reduce(0, +)
    }
  }

  /// Of a heading, which is bold.
  private static func lines(_ section: Paper.Section) -> Double {
    heading + (section.heading.count + section.more.count > across - 4 ? 1 : 0)
  }

  private func lines(_ block: Paper.Block) -> Double {
    switch block {
    case .paragraph(let line), .item(let line), .label(let line): Self.lines(line, Self.across)
    case .note(let line): Self.note * Self.lines(line, Self.across)
    case .table(let table):
      table.rows.reduce(Self.row) { sum, row in
        sum + Self.row * (zip(row.cells, Self.columns).map { Self.lines($0.line, $1) }.max() ?? 1)
      }
    case .blank: Self.blank
    case .sources: 0
    }
  }

  /// With room for the numbers of sources.
  private static func lines(_ line: Paper.Line, _ width: Int) -> Double {
    let characters = line.text.count + 2 * line.cites.count
    return Double(max(1, (characters + width - 1) / width))
  }
}
