import Reading

/// Where each report says that an encounter was held.
struct AccountPlaces {
  /// A place as a report names it.
  struct Place {
    let name: String
    let state: String?
    let isState: Bool

    /// Whether both cannot be true: Huế is not in Hà Nội, but Phủ Chủ tịch may be, and Hà Nội is in Việt Nam.
    func differs(from other: Place) -> Bool {
      if let state, let theirs = other.state {
        if state != theirs { return true }
        if isState || other.isState { return false }
      }
      let (mine, theirs) = (Folding.name(name), Folding.name(other.name))
      return !mine.contains(theirs) && !theirs.contains(mine)
    }
  }

  private var byCite: [String: Place] = [:]

  init(_ reports: [DatedReport]) {
    for report in reports {
      for encounter in report.reading.encounters {
        byCite["\(report.id)/\(encounter.cite.start)"] = encounter.where.map {
          Place(name: $0, state: encounter.whereState, isState: encounter.isWhereState)
        }
      }
    }
  }

  func place(of account: AccountRow) -> Place? {
    account.cites.first.flatMap { byCite["\($0.report)/\($0.start)"] }
  }
}
