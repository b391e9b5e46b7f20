import Reconciling
import Recording

/// What waits for a decision, and what was decided last, as the page shows it.
public struct DecisionDesk: Sendable {
  /// From the place on, as much as is shown.
  public var queue: [LinkRow]
  /// The length of the whole queue.
  public var waiting: Int
  /// What people call the rows, by their ids.
  public var labels: [String: String]
  /// The place in the queue of the one that is asked now.
  public var place: Int
  /// The rows that the question is about.
  public var rows: [RowDetail]
  /// The latest decisions, newest first, with whether they hold.
  public var latest: [(decision: DecisionRow, holds: Bool)]
  /// How many decisions hold.
  public var decided: Int

  public init(
    queue: [LinkRow], waiting: Int, labels: [String: String], place: Int, rows: [RowDetail],
    latest: [(decision: DecisionRow, holds: Bool)], decided: Int
  ) {
    (self.queue, self.waiting, self.labels, self.place, self.rows) = (queue, waiting, labels, place, rows)
    (self.latest, self.decided) = (latest, decided)
  }
}

extension Pages {
  private struct DecidePage {
    var w: [String: String]
    var frame: Frame
    var waiting: String
    var decided: String
    var question: [Question]
    var queue: [Entry]
    var more: [String]
    var decisions: [DecidedLine]
    var decisionsAddress: String
    var author: String
    var isKnown: Bool
  }

  private struct Question {
    var place: String
    var kind: String
    var asks: String
    var why: String
    var link: String
    var sides: [Side]
    var decide: String
    var later: String
    /// Of the one before; none at the head of the queue.
    var previous: [String]
  }

  private struct Side {
    var label: String
    var href: String
    var quotes: [Quote]
  }

  private struct Quote {
    var said: String
    var origin: String
    var href: String
  }

  private struct Entry {
    var href: String
    var asks: String
    var what: String
    var isHere: Bool
  }

  /// So much of the queue is shown.
  public static let shownEntries = 30
  private static let shownQuotes = 3

  /// One question at a time, with its evidence in pairs; the queue beside it.
  ///
  /// - Parameter author: the name that was given last.
  public func decide(_ desk: DecisionDesk, author: String) -> String {
    let left = desk.waiting - desk.place - desk.queue.count
    return Templates.render(
      "decide",
      DecidePage(
        w: words.all, frame: frame(title: words["to-decide"]), waiting: words.count(desk.waiting, "waiting"),
        decided: words.count(desk.decided, "decided"), question: question(desk),
        queue: desk.queue.enumerated().map { entry($1, at: desk.place + $0, desk) },
        more: left > 0 ? [words.filled("queue-more", String(left))] : [],
        decisions: decided(desk.latest, desk.labels),
        decisionsAddress: links.decisions, author: author, isKnown: !author.isEmpty))
  }

  private func question(_ desk: DecisionDesk) -> [Question] {
    guard let link = desk.queue.first else { return [] }
    return [
      Question(
        place: words.filled("place-of-queue", "\(desk.place + 1) / \(desk.waiting)"),
        kind: words.name("link", link.kind), asks: words["asks-\(link.kind.rawValue)"],
        why: ReasonText(words: words)(link.why), link: link.id,
        sides: desk.rows.map { side($0, desk.labels) }, decide: links.decide, later: links.decide(at: desk.place + 1),
        previous: desk.place > 0 ? [links.decide(at: desk.place - 1)] : [])
    ]
  }

  private func side(_ detail: RowDetail, _ labels: [String: String]) -> Side {
    let text = RowText(language: language, persons: detail.belongings.persons)
    let reports = Dictionary(detail.belongings.reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return Side(
      label: labels[detail.id] ?? detail.id, href: links.row(detail.id),
      quotes: detail.cites.prefix(Self.shownQuotes).map {
        Quote(said: $0.quote, origin: text.report(reports[$0.report]), href: links.place($0))
      })
  }

  private func entry(_ link: LinkRow, at place: Int, _ desk: DecisionDesk) -> Entry {
    let names = [link.row, link.alternative ?? ""].compactMap { desk.labels[$0] }
    return Entry(
      href: links.decide(at: place), asks: words["asks-\(link.kind.rawValue)"], what: names.joined(separator: " / "),
      isHere: place == desk.place)
  }
}
