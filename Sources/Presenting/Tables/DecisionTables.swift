import Reconciling

/// What waits for a decision, and what was decided, as tables for the terminal.
public struct DecisionTables {
  private let words: Words

  public init(language: OutputLanguage) { words = Words(language) }

  /// - Parameter labels: what people call the rows, by their ids.
  public func queue(_ links: [LinkRow], labels: [String: String]) -> TextTable {
    table(
      ["link-kind", "row", "may-be", "why", "id"],
      links.map { link in
        let (row, other) = (link.row, link.alternative ?? "")
        let score = String(Int((link.score * 100).rounded())) + " %"
        return [
          words.name("link", link.kind) + " " + score, labels[row] ?? row, labels[other] ?? other,
          ReasonText(words: words)(link.why), link.id,
        ]
      })
  }

  public func decisions(_ decisions: Decisions) -> TextTable {
    table(
      ["when", "author", "decision", "rows", "value", "reason", "id"],
      decisions.all.map {
        let isUndone = $0.kind != .undo && !decisions.holds($0.id)
        return [
          $0.at, $0.author, words.name("decision", $0.kind) + (isUndone ? " (\(words["undone"]))" : ""),
          ($0.undoes.map { [$0] } ?? $0.rows).joined(separator: ", "), $0.value ?? "", $0.reason, $0.id,
        ]
      })
  }

  private func table(_ header: [String], _ rows: [[String]]) -> TextTable {
    TextTable(header: header.map { words[$0] }, rows: rows)
  }
}
