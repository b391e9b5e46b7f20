import Reading

/// Weights as the table in the language's folder: sorted, so that the same weights give the same bytes.
package struct WeightTable {
  private let lines: [String]

  /// - Parameter wordings: the words of the reports by their numbers.
  init(_ weights: [Feature: Double], wordings: [[UInt64: String]]) {
    let words = wordings.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    lines = weights.compactMap { feature, weight in
      let cells = feature.cells(words)
      guard let first = cells.first, let second = cells.second else { return nil }
      return [feature.template.name, first, second, cells.outcome, "\(weight)"].joined(separator: "\t")
    }.sorted()
  }

  package var count: Int { lines.count }
  package var text: String { Weights.columns.joined(separator: "\t") + "\n" + lines.map { $0 + "\n" }.joined() }
}
