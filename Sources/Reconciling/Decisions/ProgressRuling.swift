import Reading

/// What a person decided on whether some words show what became of a commitment.
struct ProgressRuling: Sendable, Equatable {
  let isEvidence: Bool
  let progress: CommitmentProgress
  /// The words that the commitment stood on.
  let commitment: [RowCite]
  let words: RowCite

  /// Whether it is about a commitment.
  func isOn(_ thread: CommitmentThread) -> Bool {
    thread.items.contains { item, _ in
      commitment.contains {
        item.report.id == $0.report && item.fact.cite.start < $0.end && $0.start < item.fact.cite.end
      }
    }
  }

  func isOn(_ cite: RowCite) -> Bool {
    words.report == cite.report && words.start < cite.end && cite.start < words.end
  }
}
