import Reading

/// Where each report says that an encounter was held.
struct AccountPlaces {
  private var byPlace: [String: String] = [:]

  init(_ reports: [DatedReport]) {
    for report in reports {
      for encounter in report.reading.encounters {
        byPlace["\(report.id)/\(encounter.cite.start)"] = encounter.where
      }
    }
  }

  func place(of account: AccountRow) -> String? {
    account.cites.first.flatMap { byPlace["\($0.report)/\($0.start)"] }
  }

  /// Whether neither is part of the other: Phủ Chủ tịch may be in Hà Nội, Huế is not.
  static func differ(_ one: String, _ other: String) -> Bool {
    let (mine, theirs) = (Folding.name(one), Folding.name(other))
    return !mine.contains(theirs) && !theirs.contains(mine)
  }
}
