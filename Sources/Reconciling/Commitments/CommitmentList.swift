import Reading

/// Finds the commitment of the record that words of an office's list are likeliest to be.
public struct CommitmentList {
  private let known: [(row: CommitmentRow, compared: ComparedItem)]
  private let decider = ThreadDecider()

  /// - Parameter compared: takes words apart.
  public init(_ commitments: [CommitmentRow], compared: (String) -> ComparedItem) {
    known = commitments.filter { $0.origin != .hand }.map { ($0, compared($0.text)) }
  }

  /// The likeliest between the same states; nil where none may be it.
  public func like(_ item: ComparedItem, sides: [String]) -> AddedRow.Likeness? {
    let best = known.filter { $0.row.sides == sides }
      .map { (id: $0.row.id, score: decider.sameness(ItemComparison($0.compared, item))) }
      .max { ($0.score, $1.id) < ($1.score, $0.id) }
    return best.flatMap {
      $0.score >= Thresholds.likelySameItem ? AddedRow.Likeness(row: $0.id, score: $0.score) : nil
    }
  }
}
