import Reading

/// Words of later reports that may show what became of commitments. Those that tell it well enough are links that were made, the others
/// wait for a person: nothing becomes done by ranking alone.
struct EvidenceCandidates {
  private let rulings: [ProgressRuling]

  init(_ rulings: [ProgressRuling]) { self.rulings = rulings }

  /// The likeliest first, without those that somebody decided on.
  ///
  /// - Parameters:
  ///   - told: what later reports show of it, in the order of their days.
  ///   - id: of the commitment's row.
  ///   - isOpen: whether anything is still to be shown.
  func links(
    of thread: CommitmentThread, _ told: [ProgressEvidence.Evidence], to id: String, isOpen: Bool
  ) -> [LinkRow] {
    let rulings = rulings.filter { $0.isOn(thread) }
    let ranked = told.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
    return ranked.map(\.element).compactMap { evidence in
      // Of a numbered session the record's rows tell.
      let isEnough = evidence.isEnough && thread.last.session == nil
      guard isEnough || isOpen && evidence.score >= Thresholds.queuedEvidence,
        !rulings.contains(where: { $0.isOn(evidence.cite) })
      else { return nil }
      var link = LinkRow(
        .progress, id, report: evidence.report, score: evidence.score,
        why: "\(evidence.progress.rawValue): \(Folding.line(evidence.cite.quote))")
      link.queued = !isEnough
      link.progress = CommitmentProgress(evidence.progress)
      link.cites = [evidence.cite]
      return link
    }
  }
}
