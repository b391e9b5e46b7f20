/// Moves entries of a brief to its annex until the rest fits one page of A4. It counts lines as the style sheet sets them: 10 points with
/// margins of 20, 15, 20 and 30 mm. A test prints briefs and counts their pages.
struct PageFit {
  private(set) var parts: [BriefPart]
  /// Of each part, measured anew when it changes.
  private var sizes: [PartSize]
  private let words: Words
  /// Lines of the text on a page, less one to be sure.
  private static let page = 57.6
  private static let title = 2.8
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

  init(_ parts: [BriefPart], words: Words) {
    (self.parts, self.words) = (parts, words)
    sizes = parts.map { PartSize($0.section(words)) }
    for (number, least) in Self.givingWay { giveWay(number, downTo: least) }
    for number in Self.comingBack { takeBack(number) }
  }

  private mutating func giveWay(_ number: Int, downTo least: Int) {
    guard let place = place(of: number) else { return }
    while isTooLong, parts[place].entries.count > least { change(place) { $0.moveLast() } }
  }

  /// Fills what room is left.
  private mutating func takeBack(_ number: Int) {
    guard let place = place(of: number) else { return }
    while change(place, { $0.takeBack() }) {
      if isTooLong { return change(place) { $0.moveLast() } }
    }
  }

  private func place(of number: Int) -> Int? { parts.firstIndex { $0.number == number } }

  private mutating func change<Value>(_ place: Int, _ change: (inout BriefPart) -> Value) -> Value {
    defer { sizes[place] = PartSize(parts[place].section(words)) }
    return change(&parts[place])
  }

  private var isTooLong: Bool {
    let places = Set(sizes.flatMap(\.places))
    let characters = Set(places.map(\.report)).count * Self.report + places.count * Self.number
    let sources = PartSize.heading + PartSize.note * Double(1 + characters / PartSize.across)
    return sizes.reduce(Self.title + sources) { $0 + $1.lines } > Self.page
  }
}

/// How much room a part of a brief takes.
private struct PartSize {
  let lines: Double
  /// The words it stands on.
  let places: Set<SourceList.Place>

  static let heading = 1.25
  /// A line of small print, of a table, to write on.
  static let note = 0.9
  private static let row = 1.15
  private static let blank = 1.2
  /// Characters of a line across the page, and of a line in each column of the table.
  static let across = 100
  private static let columns = [57, 9, 11, 23]

  init(_ section: Paper.Section) {
    lines = Self.headingLines(section) + section.blocks.reduce(0) { $0 + Self.lines($1) }
    places = Set(section.lines.flatMap(\.cites).map(SourceList.Place.init))
  }

  /// A heading is bold.
  private static func headingLines(_ section: Paper.Section) -> Double {
    heading + (section.heading.count + section.more.count > across - 4 ? 1 : 0)
  }

  private static func lines(_ block: Paper.Block) -> Double {
    switch block {
    case .paragraph(let line), .item(let line), .label(let line): lines(line, across)
    case .note(let line): note * lines(line, across)
    case .table(let table):
      table.rows.reduce(row) { sum, cells in
        sum + row * (zip(cells.cells, columns).map { lines($0.line, $1) }.max() ?? 1)
      }
    case .blank: blank
    case .sources: 0
    }
  }

  /// With room for the numbers of sources.
  private static func lines(_ line: Paper.Line, _ width: Int) -> Double {
    let characters = line.text.unicodeScalars.count + 2 * line.cites.count
    return Double(max(1, (characters + width - 1) / width))
  }
}
