import Reading

/// How well two accounts in different reports fit one encounter, and why.
struct EncounterMatch {
  let score: Double
  let why: String

  /// Nil where they cannot be one.
  init?(_ one: EncounterMention, _ other: EncounterMention) {
    guard one.report.id != other.report.id, one.family == other.family, let parties = EncounterParties(one, other)
    else { return nil }
    let dates = "\(one.when ?? "undated") and \(other.when ?? "undated")"
    switch EncounterDates(one.date, other.date) {
    case .apart: return nil
    case .same:
      if parties.needsDay, one.date?.hasDay != true { return nil }
      (score, why) = (parties.score, "\(parties.why), both \(one.when ?? "")")
    case .open(let digits):
      if parties.needsDay, digits < Thresholds.digitsOfADay { return nil }
      let open = digits < Thresholds.digitsOfADay ? Thresholds.openDay : Thresholds.openYear
      (score, why) = (parties.score - open, "\(parties.why), \(dates) agree")
    case .near(let days):
      if parties.needsDay { return nil }
      let wording = one.report.wording.inCommon(with: other.report.wording).pairs
      score = min(parties.score, parties.score - Thresholds.nearDay * Double(days) + wording)
      why = "\(parties.why), \(dates) \(days) days apart, \(Int(wording * 100)) % of the wording in common"
    case .unknown:
      guard !parties.needsDay, one.mayStandUndated, other.mayStandUndated else { return nil }
      let words = one.wordsInCommon(with: other)
      score = min(parties.score - Thresholds.undated + words.score, parties.score)
      why = "\(parties.why), \(dates)\(words.why)"
    }
  }
}

extension EncounterMention {
  /// Kinds that reports name in each other's place.
  var family: EncounterKind { fact.kind == .conference ? .meeting : fact.kind }

  /// A recollection or a plan without a date joins nothing.
  fileprivate var mayStandUndated: Bool { date != nil || fact.central && fact.status == .held }

  /// What the words of two reports say for one encounter: days that both name, places, and the wording.
  fileprivate func wordsInCommon(with other: EncounterMention) -> (score: Double, why: String) {
    var (score, why) = (0.0, "")
    if !report.daysNamed.isDisjoint(with: other.report.daysNamed) {
      score += Thresholds.commonDay
      why += ", days in common"
    }
    if !report.placesNamed.isDisjoint(with: other.report.placesNamed) {
      score += Thresholds.commonPlace
      why += ", places in common"
    }
    let wording = report.wording.inCommon(with: other.report.wording)
    score += wording.pairs + Thresholds.commonNumbers * wording.numbers
    return (score, why + ", \(Int(wording.pairs * 100)) % of the wording in common")
  }
}
