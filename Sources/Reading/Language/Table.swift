/// A lexicon's file: tab-separated, a header, one entry a line, the key first; `-` stands for an empty cell.
struct Table: Sendable {
  let columns: [String]
  private(set) var rows: [Row] = []

  /// Reads a file; faults are collected and their lines left out.
  init(file: String, text: FileText, columns: [String], faults: inout [LanguageFault]) {
    self.columns = columns
    let lines = TableLines(file: file, text)
    /// The line of each key, by the key's hash.
    var lineOfKey = HashTable()
    rows.reserveCapacity(lines.count)
    for index in 0..<lines.count {
      let row = Row(lines: lines, line: index + 1)
      if row.count == 0 { continue }
      if index == 0 {
        if row.cells != columns { faults.append(row.fault("the header is not the lexicon's", Self.expected(columns))) }
      } else if row.count != columns.count {
        let removes = row.count == 1 && row.bytes(0).first == UInt8(ascii: "-")
        if removes {
          rows.append(row)
        } else {
          faults.append(row.fault("\(row.count) columns", Self.expected(columns)))
        }
      } else {
        let key = Fold.hash(row.bytes(0))
        if lineOfKey[key] >= 0 {
          faults.append(
            row.fault("'\(row.key)' stands already in line \(lineOfKey[key])", "keep one of the two lines"))
        } else {
          rows.append(row)
          lineOfKey[key] = Int32(row.line)
        }
      }
    }
  }

  private static func expected(_ columns: [String]) -> String {
    "columns, parted by tabs: " + columns.joined(separator: ", ")
  }

  /// Lays another table of the same columns over this one: its lines are added, an equal key replaces, `-key` removes.
  mutating func lay(_ overlay: Table) {
    var places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.key, $0) })
    var removed: Set<Int> = []
    for row in overlay.rows {
      if let key = row.removed {
        if let place = places.removeValue(forKey: key) { removed.insert(place) }
      } else if let place = places[row.key] {
        rows[place] = row
      } else {
        places[row.key] = rows.count
        rows.append(row)
      }
    }
    rows = rows.indices.filter { !removed.contains($0) }.map { rows[$0] }
  }
}

/// The bytes of a tab-separated file, and where each cell of each line ends.
final class TableLines: Sendable {
  let file: String
  fileprivate let bytes: [UInt8]
  private let cellEnds: [Int32]
  /// The first cell of each line, and one more number for the end.
  private let firstCells: [Int32]

  fileprivate init(file: String, _ text: FileText) {
    self.file = file
    bytes = text.bytes
    var cellEnds: [Int32] = []
    var firstCells: [Int32] = [0]
    var start = 0
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\t") {
        cellEnds.append(Int32(index))
      } else if byte == UInt8(ascii: "\n") {
        if index > start { cellEnds.append(Int32(index)) }
        firstCells.append(Int32(cellEnds.count))
        start = index + 1
      }
    }
    if bytes.count > start { cellEnds.append(Int32(bytes.count)) }
    firstCells.append(Int32(cellEnds.count))
    self.cellEnds = cellEnds
    self.firstCells = firstCells
  }

  fileprivate var count: Int { firstCells.count - 1 }

  /// The cells of a line, counted from 0; none for an empty line.
  fileprivate func cells(_ line: Int) -> Range<Int> { Int(firstCells[line])..<Int(firstCells[line + 1]) }

  /// Behind the sign that ends the cell before, to the one that ends it.
  fileprivate func span(_ cell: Int) -> Range<Int> {
    let end = Int(cellEnds[cell])
    var start = cell == 0 ? 0 : Int(cellEnds[cell - 1]) + 1
    while start < end, bytes[start] == UInt8(ascii: "\n") { start += 1 }
    return start..<end
  }
}

extension Table {
  /// A line; its cells are made into strings only where somebody asks for them.
  struct Row: Sendable {
    private let lines: TableLines
    /// Counted from 1; the header is line 1.
    let line: Int

    fileprivate init(lines: TableLines, line: Int) {
      self.lines = lines
      self.line = line
    }

    var count: Int { lines.cells(line - 1).count }

    func bytes(_ column: Int) -> ArraySlice<UInt8> {
      lines.bytes[lines.span(lines.cells(line - 1).lowerBound + column)]
    }

    func cell(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

    var cells: [String] { (0..<count).map(cell) }

    var key: String { cell(0) }

    /// The key that the line removes from the table below: `-key` alone on its line; nil if it removes none.
    var removed: String? { count == 1 && key.count > 1 && key.hasPrefix("-") ? String(key.dropFirst()) : nil }

    func isEmpty(_ column: Int) -> Bool {
      let bytes = bytes(column)
      return bytes.count == 1 && bytes.first == UInt8(ascii: "-")
    }

    /// A cell, nil if it is empty.
    func optional(_ column: Int) -> String? { isEmpty(column) ? nil : cell(column) }

    /// The state that a cell names, nil if it is empty.
    func state(_ column: Int) -> StateCode? { optional(column).map { StateCode($0) } }

    /// The separate words of a cell.
    func list(_ column: Int) -> [String] { words(column).map { String(decoding: $0, as: UTF8.self) } }

    /// The separate words of a cell, as bytes.
    func words(_ column: Int) -> [ArraySlice<UInt8>] {
      isEmpty(column) ? [] : bytes(column).split(separator: UInt8(ascii: " "))
    }

    /// A cell that holds one of an enumeration's words.
    func word<Value: RawRepresentable & CaseIterable>(_ column: Int, as _: Value.Type) throws(LanguageFault) -> Value
    where Value.RawValue == String {
      if let value = Value(rawValue: cell(column)) { return value }
      throw fault(
        "unknown word '\(cell(column))' in column \(column + 1)",
        "known words: " + Value.allCases.map(\.rawValue).joined(separator: ", "))
    }

    func fault(_ message: String, _ help: String) -> LanguageFault {
      LanguageFault(file: lines.file, line: line, message: message, help: help)
    }
  }
}
