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

  func table(_ table: ListedTable, of record: Record) -> RowTable {
    let text = RowTables(record, language: language)[table]
    let columns = Array(text.header.dropLast())
    return RowTable(
      heading: words["table-\(table.rawValue)"], count: text.rows.count, columns: columns,
      rows: zip(record.ids(of: table), text.rows).map { id, cells in
        RowTable.Row(
          href: links.row(id), first: byHand(id) + cells[0],
          cells: zip(columns, cells).dropFirst().map { RowTable.Cell(column: $0, text: $1) })
      })
  }
}
