import Reading

/// Where words of one report stand to each other.
extension Cite {
  func overlaps(_ other: Cite) -> Bool { start < other.end && other.start < end }

  func contains(_ other: Cite) -> Bool { start <= other.start && other.end <= end }

  /// - Parameter other: of the same report.
  func contains(_ other: RowCite) -> Bool { start <= other.start && other.end <= end }
}
