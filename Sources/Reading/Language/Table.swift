/// A lexicon's file: tab-separated, a header, one entry a line, the key first; `-` stands for an empty cell.
struct Table: Sendable {
  struct Row: Sendable {
    let file: String
    /// Counted from 1; the header is line 1.
    let line: Int
    let cells: [String]

    var key: String { cells[0] }

    /// The key that the line removes from the table below: `-key` alone on its line; nil if it removes none.
    var removed: String? { cells.count == 1 && key.count > 1 && key.hasPrefix("-") ? String(key.dropFirst()) : nil }

    /// A cell, nil if it is empty.
    func optional(_ column: Int) -> String? { cells[column] == "-" ? nil : cells[column] }

    /// The separate words of a cell.
    func list(_ column: Int) -> [Substring] { optional(column)?.split(separator: " ") ?? [] }

    /// A cell that holds one of an enumeration's words.
    func word<Value: RawRepresentable & CaseIterable>(_ column: Int, as _: Value.Type) throws(LanguageFault) -> Value
    where Value.RawValue == String {
      if let value = Value(rawValue: cells[column]) { return value }
      throw fault(
        "unknown word '\(cells[column])' in column \(column + 1)",
        "known words: " + Value.allCases.map(\.rawValue).joined(separator: ", "))
    }

    func fault(_ message: String, _ help: String) -> LanguageFault {
      LanguageFault(file: file, line: line, message: message, help: help)
    }
  }

  let columns: [String]
  private(set) var rows: [Row]

  /// Reads a file; faults are collected and their lines left out.
  init(file: String, text: String, columns: [String], faults: inout [LanguageFault]) {
    self.columns = columns
    rows = []
    /// The line of each key, by the key's hash.
    var lines = HashTable()
    for (index, cells) in Self.cells(of: text).enumerated() {
      if cells.isEmpty { continue }
      let row = Row(file: file, line: index + 1, cells: cells)
      if index == 0 {
        if cells != columns { faults.append(row.fault("the header is not the lexicon's", Self.expected(columns))) }
      } else if cells.count != columns.count {
        let removes = cells.count == 1 && cells[0].hasPrefix("-")
        if removes {
          rows.append(row)
        } else {
          faults.append(row.fault("\(cells.count) columns", Self.expected(columns)))
        }
      } else {
        let key = Fold.hash(row.key)
        if lines[key] >= 0 {
          faults.append(row.fault("'\(row.key)' stands already in line \(lines[key])", "keep one of the two lines"))
        } else {
          rows.append(row)
          lines[key] = Int32(row.line)
        }
      }
    }
  }

  /// The cells of each line; none for an empty line.
  private static func cells(of text: String) -> [[String]] {
    var text = text
    return text.withUTF8 { bytes in
      bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
        line.isEmpty
          ? []
          : line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
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
