import Reading

/// The axes of a commitment that are worked out over all reports: novelty, progress, the clock beside them, and the state they
/// make. Time passing is no evidence; silence is none; repeating is no progress.
struct CommitmentCycle {
  /// For each set of sides the occasions that have items, the latest last, with their days.
  private var occasions: [[String]: [(id: String, order: String)]] = [:]
  private let asOf: EDTF?
  private let shown: CommitmentRecord
  private let told: ProgressEvidence
  private let rulings: [ProgressRuling]
  private let days: [String: String]

  /// How many occasions may pass a thread over before it is silent.
  private static let silence = 2

  /// - Parameters:
  ///   - items: in order.
  ///   - shown: what the record's rows show.
  ///   - told: what later sentences tell.
  ///   - rulings: what people decided on that.
  init(
    _ items: [CommitmentItem], _ record: Record, shown: CommitmentRecord, told: ProgressEvidence,
    rulings: [ProgressRuling]
  ) {
    self.told = told
    self.rulings = rulings
    days = Dictionary(record.reports.map { ($0.id, $0.day ?? "") }, uniquingKeysWith: { first, _ in first })
    var known: Set<[String]> = []
    for item in items where known.insert(item.sides + [item.occasion]).inserted {
      occasions[item.sides, default: []].append((item.occasion, item.order))
    }
    asOf = record.asOf.flatMap(EDTF.init)
    self.shown = shown
  }

  struct Axes {
    var isTestable = false
    /// What later reports tell of what is testable, be it enough or not.
    var told: [ProgressEvidence.Evidence] = []
    /// Nil for what is not testable.
    var evidence: CommitmentEvidence?
    var progress: CommitmentProgress?
    var clock = CommitmentClock.undated
    var isSilent = false
    var silentMonths: Int?
    var answered: Bool?
    var state = CommitmentState.open
  }

  func axes(of thread: CommitmentThread) -> Axes {
    var axes = Axes()
    let due = thread.due
    axes.isTestable =
      due != nil || shown.isTestable(thread) || thread.items.contains { $0.item.fact.parts.isTestable }
    axes.told = axes.isTestable ? told.found(for: thread) : []
    axes.evidence = axes.isTestable ? CommitmentEvidence.latest(evidence(of: thread, axes.told)) : nil
    axes.progress = axes.isTestable ? axes.evidence?.progress ?? .noEvidence : nil
    axes.isSilent = isSilent(thread)
    axes.silentMonths = axes.isSilent ? months(since: thread.last.date) : nil
    axes.answered = answered(thread)
    if let due {
      let isOver = [.done, .superseded, .dropped].contains(axes.progress)
      axes.clock = asOf?.earliest.map { due < $0 } ?? false && !isOver ? .overdue : .due
    }
    axes.state = state(axes)
    return axes
  }

  /// Of a numbered session, and of a figure that it is reached, only the record's own rows tell: words about another one are too
  /// like it. What people decided goes first.
  private func evidence(
    of thread: CommitmentThread, _ told: [ProgressEvidence.Evidence]
  ) -> [CommitmentEvidence] {
    let isOfFigure = shown.aimsAtFigure(thread)
    let sure =
      thread.last.session != nil
      ? [] : told.filter { $0.isEnough && !(isOfFigure && ($0.progress == .done || $0.progress == .underWay)) }
    let found = (shown.evidence(of: thread) + sure.map(CommitmentEvidence.init)).map { $0.of(thread) }
    let rulings = rulings.filter { $0.isOn(thread) }
    let kept = found.filter { evidence in
      if evidence.progress == .done, thread.promisesWork(after: evidence.order) { return false }
      return !evidence.cites.contains { cite in rulings.contains { $0.isOn(cite) } }
    }
    return kept + rulings.filter(\.isEvidence).map(decided)
  }

  private func decided(_ ruling: ProgressRuling) -> CommitmentEvidence {
    let day = days[ruling.words.report]
    return CommitmentEvidence(
      progress: ruling.progress, order: Days.order(day), cites: [ruling.words], date: day, encounter: nil)
  }

  private func state(_ axes: Axes) -> CommitmentState {
    switch axes.progress {
    case .done, .superseded: .fulfilled
    case .dropped: .ended
    case .underWay, .partly, .blocked, .noEvidence, nil:
      axes.clock == .overdue ? .overdue : axes.isSilent ? .silent : .open
    }
  }

  /// Whether the latest occasions of the same sides, all behind its last step, pass it over.
  private func isSilent(_ thread: CommitmentThread) -> Bool {
    let latest = occasions[thread.first.sides, default: []].suffix(Self.silence)
    let said = Set(thread.items.map(\.item.occasion))
    return latest.count == Self.silence && latest.allSatisfy { !said.contains($0.id) && $0.order > thread.last.order }
  }

  private func months(since date: String?) -> Int? {
    guard let then = date.flatMap(EDTF.init), let year = then.year, let now = asOf, let thisYear = now.year else {
      return nil
    }
    return (thisYear - year) * 12 + (now.month ?? 1) - (then.month ?? 1)
  }

  /// Of what one side asked: whether the other has since agreed or promised it.
  private func answered(_ thread: CommitmentThread) -> Bool? {
    guard let place = thread.items.firstIndex(where: { $0.item.force == .asked }) else { return nil }
    let asked = thread.items[place].item
    return thread.items[place...].contains { item, _ in
      item.force == .asked && item.isGranted || item.consents(to: asked)
    }
  }
}
