import Reading

/// Words of later reports that may show what became of commitments. Those that tell it well enough are links that were made, the others
/// wait for a person: nothing becomes done by ranking alone.
struct EvidenceCandidates {
  private let told: ProgressEvidence
  private let rulings: [ProgressRuling]

  init(_ told: ProgressEvidence, _ rulings: [ProgressRuling]) {
    self.told = told
    self.rulings = rulings
  }

  /// The likeliest first, without those that somebody decided on.
  ///
  /// - Parameters:
  ///   - id: of the commitment's row.
  ///   - isOpen: whether anything is still to be shown.
  func links(of thread: CommitmentThread, to id: String, isOpen: Bool) -> [LinkRow] {
    let rulings = rulings.filter { $0.isOn(thread) }
    return told.ranked(for: thread).compactMap { evidence, isSure in
      // Of a numbered session the record's rows tell.
      let isEnough = isSure && thread.last.session == nil
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
