import Recording

import struct Reconciling.Record

extension Pages {
  /// Rows of a table as a page shows them: the first cell leads to the row.
  struct RowTable {
    struct Row {
      var href: String
      var first: String
      var cells: [Cell]
    }

    struct Cell {
      var column: String
      var text: String
    }

    var heading: String
    var count: Int
    var columns: [String]
    var rows: [Row]
    /// Where there are more rows than these.
    var all: [Anchor] = []
  }

  /// What marks a row that no report tells of.
  func byHand(_ id: String) -> String { id.contains(":hand/") ? "✎ " : "" }

  /// - Parameter labels: what people call rows that cells name by their ids. A column that says nothing is left out.
  func table(_ table: ListedTable, of record: Record, labels: [String: String] = [:]) -> RowTable {
    let text = RowTables(record, language: language)[table]
    let rows = text.rows.map { row in
      row.dropLast().map { cell in labels[cell].map { valueText($0, of: "name") } ?? cell }
    }
    let filled = text.header.indices.dropLast().filter { place in
      place == 0 || rows.isEmpty || rows.contains { !$0[place].isEmpty }
    }
    return RowTable(
      heading: words["table-\(table.rawValue)"], count: rows.count, columns: filled.map { text.header[$0] },
      rows: zip(record.ids(of: table), rows).map { id, cells in
        RowTable.Row(
          href: links.row(id), first: byHand(id) + cells[0],
          cells: filled.dropFirst().map { RowTable.Cell(column: text.header[$0], text: cells[$0]) })
      })
  }
}
