import Reconciling
import Recording

extension Pages {
  private struct SearchPage {
    var w: [String: String]
    var frame: Frame
    var asked: String
    var kinds: [Kind]
    var filters: [Filter]
    var count: String
    var isAsked: Bool
    var hits: [Hit]
    /// Where there may be more than these.
    var more: [String]
    var data: String
  }

  private struct Kind {
    var value: String
    var label: String
    var isChosen: Bool
  }

  private struct Hit {
    var href: String
    var kind: String
    var date: String
    var origin: String
    var parts: [Part]
  }

  private struct Part {
    var text: String
    var isFound: Bool
  }

  /// So many times more are shown where there may be more.
  private static let further = 4

  /// What a search found, each with its words marked.
  ///
  /// - Parameters:
  ///   - asked: what was written into the box; empty before the first search.
  ///   - table: the only table that was looked in.
  ///   - filter: whose states, person and period were asked for.
  ///   - query: of the address, for the data of the same search.
  public func search(
    _ asked: String, in table: ListedTable?, _ hits: [SearchHit], filter: RowFilter = RowFilter(), query: String
  ) -> String {
    let text = RowText(language: language, persons: [])
    return Templates.render(
      "search",
      SearchPage(
        w: words.all, frame: frame(title: asked.isEmpty ? words["search"] : "\(words["search"]): \(asked)"),
        asked: asked,
        kinds: ListedTable.byWords.map {
          Kind(value: $0.rawValue, label: words["table-\($0.rawValue)"], isChosen: $0 == table)
        },
        filters: [
          self.filter("state", filter.states.joined(separator: ","), choices: nil),
          self.filter("person", filter.person ?? "", choices: nil),
        ] + filters(of: filter.period),
        count: words.count(hits.count, "hits"), isAsked: !asked.isEmpty, hits: hits.map { hit($0, text) },
        more: filter.limit.flatMap { hits.count < $0 ? nil : ["\(path)?limit=\($0 * Self.further)&\(query)"] } ?? [],
        data: path + ".json?" + query))
  }

  private func hit(_ hit: SearchHit, _ text: RowText) -> Hit {
    Hit(
      href: links.row(hit.id), kind: words["hit-\(hit.table.rawValue)"], date: text.date(hit.date),
      origin: hit.report.map { text.report($0) } ?? "",
      parts: hit.parts.map { Part(text: $0.text, isFound: $0.isFound) })
  }
}
