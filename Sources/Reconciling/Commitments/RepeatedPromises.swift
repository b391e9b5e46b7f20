import Reading

extension ReportReading {
  /// Whether something is agreed, promised or asked for in words that stand there, in part at least; saying it again is no step.
  func promises(between start: Int, and end: Int) -> Bool {
    statements.contains { !$0.followedUp.isEmpty && $0.cite.start < end && start < $0.cite.end }
  }

  /// nhất trí sớm tổ chức …: what is to be done is not yet under way.
  func isOnlyPromised(_ development: DevelopmentFact) -> Bool {
    development.state == .underWay && promises(between: development.cite.start, and: development.cite.end)
  }

  /// khẳng định cam kết mua gạo: what closes another item is said with that already.
  func repeatsWithin(_ item: ItemFact) -> Bool {
    statements.contains { statement in
      statement.items.contains { $0.cite.start < item.cite.start && item.cite.end == $0.cite.end }
    }
  }
}
