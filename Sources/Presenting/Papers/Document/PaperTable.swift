extension Paper {
  /// Rows under columns that have a name for machines and one for people.
  struct Table: Sendable {
    var columns: [Column]
    var rows: [Row]

    /// Whether its first column counts the rows.
    var isNumbered: Bool { columns.first?.key == "number" }

    struct Column: Sendable {
      /// Its name in JSON.
      var key: String
      var heading: String
      /// Whether a person fills it.
      var isByHand = false
    }

    struct Row: Sendable {
      /// Ids of the rows of the record that it is about.
      var ids: [String]
      /// One for each column.
      var cells: [Cell]
    }
  }

  struct Cell: Sendable, ExpressibleByStringLiteral {
    var line: Line
    /// For machines, where people read something else: an EDTF date, a fixed word.
    var value: String?
    /// Whether the value stands in CSV, too: dates do.
    var isDate = false

    init(_ line: Line, value: String? = nil) {
      self.line = line
      self.value = value
    }

    init(stringLiteral text: String) { self.init(Line(text)) }

    init(_ text: String, value: String? = nil) { self.init(Line(text), value: value) }

    /// A date as people write it, EDTF for machines.
    static func date(_ line: Line, _ edtf: String?) -> Cell {
      var cell = Cell(line, value: edtf)
      cell.isDate = true
      return cell
    }
  }
}
