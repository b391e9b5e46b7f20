import Recording

extension Pages {
  /// What rows of a page are filtered by: a choice among fixed words, or a field to write into.
  struct Filter {
    var name: String
    var label: String
    var value: String
    var choices: [Choice]
    var isFree: Bool
  }

  /// - Parameter choices: nil for a field to write into.
  func filter(_ name: String, _ value: String, choices: [String]?) -> Filter {
    Filter(
      name: name, label: words["filter-\(name)"], value: value,
      choices: (choices ?? []).map { Choice(value: $0, label: valueText($0, of: name), isChosen: $0 == value) },
      isFree: choices == nil)
  }

  func filters(of period: RowPeriod) -> [Filter] {
    [("since", period.since), ("until", period.until)].map { filter($0, $1 ?? "", choices: nil) }
  }
}
