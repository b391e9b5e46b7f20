import Reading

/// Joins items to threads: as people decided, else each to the thread of the same sides that it is likeliest to belong to, in the
/// order of their days.
struct CommitmentThreads {
  private(set) var threads: [CommitmentThread] = []
  private(set) var links: [GroupLink] = []
  private let decider = ThreadDecider()
  private var candidates: [[String]: ThreadCandidates] = [:]
  /// The thread of each decision that joins items.
  private var decided: [Int: Int] = [:]

  /// - Parameter items: in order.
  init(_ items: [CommitmentItem]) { for item in items { place(item) } }

  private mutating func place(_ item: CommitmentItem) {
    let best = likeliest(item)
    let why = "the same thing to be done, between the same states"
    if let ruled = item.marks.compactMap({ $0.areOne ? decided[$0.ruling] : nil }).first {
      add(item, to: ruled)
    } else if let best, best.score >= Thresholds.joinItems {
      add(item, to: best.place)
      links.append(GroupLink(place: best.place, report: item.report.id, score: best.score, why: why))
    } else {
      threads.append(CommitmentThread(item))
      note(item, of: threads.count - 1)
      if let best, best.score >= Thresholds.likelySameItem {
        links.append(
          GroupLink(
            place: threads.count - 1, report: item.report.id, score: best.score, why: why, alternative: best.place))
      }
    }
  }

  private func likeliest(_ item: CommitmentItem) -> (place: Int, score: Double)? {
    var best: (place: Int, score: Double)?
    for place in candidates[item.sides]?.threads(for: item) ?? [] {
      let score = threads[place].sameness(item, decider)
      if score > 0, best.map({ isLikelier(place, score, than: $0, for: item) }) ?? true { best = (place, score) }
    }
    return best
  }

  /// Of two threads that both fit, the one of the same amount.
  private func isLikelier(
    _ place: Int, _ score: Double, than best: (place: Int, score: Double), for item: CommitmentItem
  ) -> Bool {
    if score >= Thresholds.joinItems, best.score >= Thresholds.joinItems {
      let (mine, theirs) = (threads[place].hasAmount(of: item), threads[best.place].hasAmount(of: item))
      if mine != theirs { return mine }
    }
    return score > best.score
  }

  private mutating func add(_ item: CommitmentItem, to place: Int) {
    threads[place].append(item, decider)
    note(item, of: place)
  }

  private mutating func note(_ item: CommitmentItem, of place: Int) {
    candidates[item.sides, default: ThreadCandidates()].add(item, to: place)
    for mark in item.marks where mark.areOne { decided[mark.ruling] = decided[mark.ruling] ?? place }
  }
}

/// The threads between the same sides that an item may belong to: those that share a term or an amount with it, or are as general
/// as it.
private struct ThreadCandidates {
  private var byTerm: [UInt64: [Int]] = [:]
  private var byAmount: [ItemAmount: [Int]] = [:]
  private var general: [Int] = []

  mutating func add(_ item: CommitmentItem, to thread: Int) {
    for term in item.compared.terms where byTerm[term.key]?.last != thread {
      byTerm[term.key, default: []].append(thread)
    }
    for amount in item.compared.parts.amounts where byAmount[amount]?.last != thread {
      byAmount[amount, default: []].append(thread)
    }
    if item.compared.parts.isGeneral, general.last != thread { general.append(thread) }
  }

  /// In their order.
  func threads(for item: CommitmentItem) -> [Int] {
    var threads = Set(item.compared.parts.isGeneral ? general : [])
    for term in item.compared.terms { threads.formUnion(byTerm[term.key] ?? []) }
    for amount in item.compared.parts.amounts { threads.formUnion(byAmount[amount] ?? []) }
    return threads.sorted()
  }
}

/// The items of one commitment, in order, each with what it did to it.
struct CommitmentThread {
  private(set) var items: [(item: CommitmentItem, step: CommitmentStep)]

  init(_ first: CommitmentItem) { items = [(first, .first)] }

  var first: CommitmentItem { items[0].item }
  var last: CommitmentItem { items[items.count - 1].item }
  /// The last that names its thing itself: not *mở lại cửa khẩu này*.
  var named: CommitmentItem { items.last { !$0.item.fact.parts.pointsBack }?.item ?? last }

  /// Whether a work is promised again behind a day: what is still to be finished was not finished then.
  ///
  /// - Parameter order: of the day.
  func promisesWork(after order: String) -> Bool {
    order != Days.unknown
      && items.dropFirst().contains { item, _ in
        item.order != Days.unknown && item.order > order
          && !ProgressMatch.finishing.isDisjoint(with: item.fact.parts.acts)
      }
  }

  /// How likely an item belongs to it: as its likest item; 0 where any forbids it, or where it is another thing of the same
  /// report and no answer to it.
  func sameness(_ item: CommitmentItem, _ decider: ThreadDecider) -> Double {
    var best = 0.0
    for known in items {
      if Rulings.areApart(known.item.marks, item.marks) { return 0 }
      if known.item.repeats(item) { return 1 }
      if known.item.report === item.report, !item.answers(known.item) { return 0 }
      let comparison = ItemComparison(known.item.compared, item.compared)
      if comparison.veto != nil { return 0 }
      best = max(best, decider.sameness(comparison))
    }
    return best
  }

  /// The last day set, but none that was set for another amount.
  var due: String? {
    for (place, step) in items.enumerated().reversed() {
      if let due = step.item.due { return due }
      let earlier = Set(items[..<place].flatMap(\.item.fact.parts.amounts))
      let amounts = step.item.fact.parts.amounts
      if !amounts.isEmpty, !earlier.isEmpty, earlier.isDisjoint(with: amounts) { return nil }
    }
    return nil
  }

  /// Whether one of its items names an amount that another names.
  func hasAmount(of item: CommitmentItem) -> Bool {
    items.contains { known, _ in !Set(known.fact.parts.amounts).isDisjoint(with: item.fact.parts.amounts) }
  }

  /// Adds an item: said again on the same occasion it is what it was there.
  mutating func append(_ item: CommitmentItem, _ decider: ThreadDecider) {
    let there = items.first { $0.item.occasion == item.occasion }
    let change = decider.change(ItemComparison(last.compared, item.compared))
    items.append((item, there?.step ?? (change >= Thresholds.changedItem ? .changed : .reaffirmed)))
  }
}
