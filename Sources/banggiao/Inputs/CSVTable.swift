/// A table in CSV (RFC 4180): fields parted by commas or semicolons, in quotation marks where they hold one.
struct CSVTable {
  let header: [String]
  /// With the line where each begins, from 1.
  let rows: [(line: Int, cells: [String])]

  init(_ text: String) {
    var rows: [(line: Int, cells: [String])] = []
    var (cells, cell, isQuoted, line, start) = ([String](), "", false, 1, 1)
    let text = Array(text.drop { $0 == "\u{FEFF}" })
    let first = text.prefix { !$0.isNewline }
    let comma: Character = first.contains(",") ? "," : ";"
    func isEscaped(_ index: Int) -> Bool { index + 1 < text.count && text[index + 1] == "\"" }
    var index = 0
    while index < text.count {
      let character = text[index]
      if character.isNewline { line += 1 }
      switch character {
      case "\"" where isQuoted && isEscaped(index):
        cell.append(character)
        index += 1
      case "\"": isQuoted.toggle()
      case comma where !isQuoted:
        cells.append(cell)
        cell = ""
      case _ where character.isNewline && !isQuoted:
        rows.append((start, cells + [cell]))
        (cells, cell, start) = ([], "", line)
      default: cell.append(character)
      }
      index += 1
    }
    if !cells.isEmpty || !cell.isEmpty { rows.append((start, cells + [cell])) }
    header = rows.first?.cells ?? []
    self.rows = rows.dropFirst().filter { $0.cells.contains { !$0.allSatisfy(\.isWhitespace) } }
  }
}
