import Reading

/// What became of the documents that commitments ask for: signed, ratified by one side, in force. The kind of promise decides what a
/// step shows.
struct InstrumentEvidence {
  private let instruments: [String: [(cite: RowCite, id: String)]]
  private let steps: [String: [InstrumentStepRow]]

  init(_ record: Record) {
    let named = record.instruments.flatMap { row in row.cites.map { (cite: $0, id: row.id) } }
    instruments = Dictionary(grouping: named, by: \.cite.report)
    steps = Dictionary(grouping: record.instrumentSteps, by: \.instrument)
  }

  func evidence(of thread: CommitmentThread) -> [CommitmentEvidence] {
    let told = Set(thread.items.map(\.item.report.id))
    return thread.items.flatMap { item, _ in
      named(in: item).flatMap { steps[$0] ?? [] }.compactMap { step in
        guard let cite = step.cites.first, !told.contains(cite.report), Days.order(step.date) != Days.unknown,
          Days.order(step.date) > thread.first.order, let progress = Self.progress(of: item, by: step)
        else { return nil }
        return CommitmentEvidence(
          progress: progress, order: Days.order(step.date), cites: [cite], date: step.date, encounter: nil)
      }
    }
  }

  private func named(in item: CommitmentItem) -> [String] {
    instruments[item.report.id, default: []].filter {
      item.fact.cite.contains($0.cite)
    }.map(\.id)
  }

  /// Acts that a signature ends.
  private static let signing: Set = ["sign", "negotiate", "conclude"]

  private static func progress(of item: CommitmentItem, by step: InstrumentStepRow) -> CommitmentProgress? {
    let acts = Set(item.fact.parts.acts)
    switch step.state {
    case .inForce: return acts.isEmpty || acts.contains("carry-out") ? .underWay : .done
    case .signed, .ratifying:
      if !acts.isDisjoint(with: signing) { return .done }
      let isOfOne = step.state == .ratifying && step.side != nil && item.owedBy.count > 1
      return isOfOne && acts.contains("ratify") ? .partly : .underWay
    case .negotiating, .initialled, .implementing, .proposed: return .underWay
    case .terminated, .ended: return .dropped
    case .extended, .amended, .suspended, .expired, .named: return nil
    }
  }
}
