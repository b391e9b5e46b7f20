/// A table for the terminal: columns two spaces apart, cells wrapped where the width does not hold them.
public struct TextTable: Sendable {
  public var header: [String]
  /// Each row has a cell for each column of the header; without a header all have the same number of cells.
  public var rows: [[String]]

  public init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows.map { $0.map(\.printable) }
  }

  private static let gap = "  "
  private static let narrowest = 6

  /// The table as text, each line ended by a newline.
  ///
  /// - Parameter width: columns of the terminal; nil leaves every cell on one line.
  public func text(width: Int?, style: TextStyle) -> String {
    let widths = columnWidths(within: width)
    let head = header.isEmpty ? [] : lines(of: header, widths: widths).map { style.bold($0) }
    return (head + rows.flatMap { lines(of: $0, widths: widths) }).map { $0 + "\n" }.joined()
  }

  /// The natural widths; while they do not fit, the widest column gives way.
  private func columnWidths(within width: Int?) -> [Int] {
    let all = (header.isEmpty ? [] : [header]) + rows
    var widths = (all.first ?? []).indices.map { column in all.map { $0[column].displayWidth }.max() ?? 0 }
    guard let width else { return widths }
    let room = width - Self.gap.count * (widths.count - 1)
    while widths.reduce(0, +) > room, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > Self.narrowest
    { widths[widest] -= 1 }
    return widths
  }

  private func lines(of row: [String], widths: [Int]) -> [String] {
    let cells = zip(row, widths).map { cell, width in
      cell.displayWidth <= width ? [cell] : Wrapping.lines(cell, width: width)
    }
    return (0..<(cells.map(\.count).max() ?? 0)).map { line in
      zip(cells, widths).map { cell, width in
        let text = line < cell.count ? cell[line] : ""
        return text + String(repeating: " ", count: max(0, width - text.displayWidth))
      }.joined(separator: Self.gap).trimmingTrailingSpaces
    }
  }
}

extension String {
  var trimmingTrailingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
