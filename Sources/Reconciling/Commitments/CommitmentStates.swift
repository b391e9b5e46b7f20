import Reading

/// What became of each thread, from what the record holds besides.
struct CommitmentStates {
  /// For each set of sides the occasions that have items, the latest last, with their days.
  private var occasions: [[String]: [(id: String, order: String)]] = [:]
  private let today: String?
  private let sessions: [String: [SessionRow]]

  /// How many occasions may pass a thread over before it is silent.
  private static let silence = 2

  /// - Parameter items: in order.
  init(_ items: [CommitmentItem], _ record: Record) {
    var known: Set<[String]> = []
    for item in items where known.insert(item.sides + [item.occasion]).inserted {
      occasions[item.sides, default: []].append((item.occasion, item.order))
    }
    today = record.asOf.flatMap(EDTF.init)?.earliest
    sessions = Dictionary(grouping: record.sessions, by: \.mechanism)
  }

  func state(of thread: CommitmentThread) -> CommitmentState {
    if fulfilment(of: thread) != nil { return .fulfilled }
    if let due = thread.items.compactMap(\.item.due).last, let today, due < today { return .overdue }
    return isSilent(thread) ? .silent : .open
  }

  /// The session that it asked for, or a later one, if it was held.
  func fulfilment(of thread: CommitmentThread) -> SessionRow? {
    guard let asked = thread.last.session else { return nil }
    let told = Set(thread.items.map(\.item.report.id))
    return sessions[asked.mechanism, default: []].filter {
      $0.ordinal >= asked.ordinal && $0.status == .held && !$0.cites.allSatisfy { told.contains($0.report) }
    }.min { $0.ordinal < $1.ordinal }
  }

  /// Whether the latest occasions of the same sides, all behind its last step, pass it over.
  private func isSilent(_ thread: CommitmentThread) -> Bool {
    let latest = occasions[thread.first.sides, default: []].suffix(Self.silence)
    let said = Set(thread.items.map(\.item.occasion))
    return latest.count == Self.silence && latest.allSatisfy { !said.contains($0.id) && $0.order > thread.last.order }
  }
}
