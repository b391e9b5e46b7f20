import Reconciling
import Recording

import struct Reconciling.Record

extension Pages {
  private struct StatePage {
    var w: [String: String]
    var frame: Frame
    var rows: [RelationTable.Row]
    var lists: [Anchor]
    var tables: [RowTable]
    var data: String
  }

  /// The tables of which a state's page shows the newest rows.
  public static let tablesOfState: [ListedTable] = [.encounters, .people, .roles]

  /// A state: its relations, and the newest that reports tell of it.
  ///
  /// - Parameters:
  ///   - code: of ISO 3166-1.
  ///   - newest: of each of `tablesOfState`, as `RecordStore.rows(of:_:)` gives them.
  public func state(_ code: String, relations: [Relation], newest: [(table: ListedTable, found: Record)]) -> String {
    Templates.render(
      "state",
      StatePage(
        w: words.all, frame: frame(title: StateNames.name(of: code, in: language)),
        rows: RelationTable(relations, words: words, links: links).rows,
        lists: ListedTable.allCases.filter { $0.facets.contains(.state) }.map {
          Anchor(href: links.list($0, state: code), label: words["table-\($0.rawValue)"])
        },
        tables: newest.map { self.newest($0.table, $0.found, of: code) }.filter { $0.count > 0 }, data: path + ".json"))
  }

  private func newest(_ table: ListedTable, _ found: Record, of code: String) -> RowTable {
    var rows = self.table(table, of: found)
    rows.all = [Anchor(href: links.list(table, state: code), label: "\(rows.heading): \(words["all"])")]
    return rows
  }
}
