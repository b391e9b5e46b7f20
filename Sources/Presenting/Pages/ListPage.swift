import Reconciling
import Recording

import struct Reconciling.Record

extension Pages {
  private struct ListPage {
    var w: [String: String]
    var frame: Frame
    var crumbs: [Anchor]
    var tabs: [Tab]
    var filters: [Filter]
    var count: String
    var columns: [String]
    var rows: [RowTable.Row]
    var data: String
  }

  struct Tab {
    var href: String
    var label: String
    var isHere: Bool
  }

  /// The rows of one table, with the filters that it answers.
  ///
  /// - Parameters:
  ///   - found: as `RecordStore.rows(of:_:)` gives them for the filter.
  ///   - relation: the states whose page the table stands on; empty for the table of all.
  ///   - labels: what people call rows that the table names by their ids.
  public func list(
    _ table: ListedTable, _ found: Record, _ filter: RowFilter, relation: [String] = [], labels: [String: String] = [:]
  ) -> String {
    let shown = self.table(table, of: found, labels: labels)
    let title = words["table-\(table.rawValue)"]
    let name = relation.isEmpty ? title : "\(title) · \(StateNames.relation(relation, in: language))"
    return Templates.render(
      "list",
      ListPage(
        w: words.all, frame: frame(title: name),
        crumbs: relation.isEmpty
          ? [] : [Anchor(href: links.relation(relation), label: StateNames.relation(relation, in: language))],
        tabs: relation.isEmpty ? tables(here: table) : tabs(of: relation, here: table.rawValue),
        filters: filters(table, filter, relation), count: words.count(shown.rows.count, "rows"), columns: shown.columns,
        rows: shown.rows,
        data: path + ".json"))
  }

  private func tables(here: ListedTable) -> [Tab] {
    ListedTable.allCases.map {
      Tab(href: links.list($0), label: words["table-\($0.rawValue)"], isHere: $0 == here)
    }
  }

  public static let tablesOfRelation: [ListedTable] = [
    .encounters, .commitments, .statements, .mechanisms, .sessions, .instruments, .observations, .milestones, .formulas,
    .people, .invitations, .checks,
  ]

  private func filters(_ table: ListedTable, _ filter: RowFilter, _ relation: [String]) -> [Filter] {
    let given: [(RowFacet, String?)] = [
      (.state, relation.isEmpty ? filter.states.joined(separator: ",") : nil), (.person, filter.person),
      (.kind, filter.kind), (.status, filter.status), (.channel, filter.channel), (.topic, filter.topic),
    ]
    let facets = given.filter { table.facets.contains($0.0) && !(!relation.isEmpty && $0.0 == .state) }.map {
      facet, value in
      self.filter(facet.rawValue, value ?? "", choices: table.values(of: facet))
    }
    return facets + (table.isDated ? filters(of: filter.period) : [])
  }
}
