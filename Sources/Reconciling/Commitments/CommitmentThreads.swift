import Reading

/// Joins items to threads: each to the thread of the same sides that it is likeliest to belong to, in the order of their days.
struct CommitmentThreads {
  private(set) var threads: [CommitmentThread] = []
  private let decider = ThreadDecider()
  private var placesBySides: [[String]: [Int]] = [:]
  private var made: [Link] = []

  private struct Link {
    let thread: Int
    let report: String
    let score: Double
    var alternative: Int?
  }

  /// - Parameter items: in order.
  init(_ items: [CommitmentItem]) { for item in items { place(item) } }

  /// - Parameter id: the id of a thread's row.
  func links(_ id: (Int) -> String) -> [LinkRow] {
    made.map {
      LinkRow(
        .sameCommitment, id($0.thread), report: $0.report, score: $0.score,
        why: "the same thing to be done, between the same states", alternative: $0.alternative.map(id))
    }
  }

  private mutating func place(_ item: CommitmentItem) {
    var best: (place: Int, score: Double)?
    for place in placesBySides[item.sides, default: []] {
      let score = threads[place].sameness(item, decider)
      if score > best?.score ?? 0 { best = (place, score) }
    }
    if let best, best.score >= Thresholds.joinItems {
      threads[best.place].append(item, decider)
      made.append(Link(thread: best.place, report: item.report.id, score: best.score))
      return
    }
    placesBySides[item.sides, default: []].append(threads.count)
    threads.append(CommitmentThread(item))
    if let best, best.score >= Thresholds.likelySameItem {
      made.append(Link(thread: threads.count - 1, report: item.report.id, score: best.score, alternative: best.place))
    }
  }
}

/// The items of one commitment, in order, each with what it did to it.
struct CommitmentThread {
  private(set) var items: [(item: CommitmentItem, step: CommitmentStep)]

  init(_ first: CommitmentItem) { items = [(first, .first)] }

  var first: CommitmentItem { items[0].item }
  var last: CommitmentItem { items[items.count - 1].item }

  /// How likely an item belongs to it: as its likest item; 0 where any forbids it, or where it is another thing of the same
  /// report.
  func sameness(_ item: CommitmentItem, _ decider: ThreadDecider) -> Double {
    var best = 0.0
    for known in items {
      if known.item.repeats(item) { return 1 }
      if known.item.report.id == item.report.id { return 0 }
      let comparison = ItemComparison(known.item.compared, item.compared)
      if comparison.veto != nil { return 0 }
      best = max(best, decider.sameness(comparison))
    }
    return best
  }

  /// Adds an item: said again on the same occasion it is what it was there.
  mutating func append(_ item: CommitmentItem, _ decider: ThreadDecider) {
    let there = items.first { $0.item.occasion == item.occasion }
    let change = decider.change(ItemComparison(last.compared, item.compared))
    items.append((item, there?.step ?? (change >= Thresholds.changedItem ? .changed : .reaffirmed)))
  }
}
