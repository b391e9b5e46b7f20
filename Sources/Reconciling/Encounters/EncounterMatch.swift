import Reading

/// How well two accounts in different reports fit one encounter, and why.
struct EncounterMatch {
  let score: Double
  /// Nil of two accounts of one numbered session, and of one document.
  private let parties: EncounterParties?
  private let dates: EncounterDates
  private let words: WordsInCommon?

  /// Nil where they cannot be one.
  init?(_ one: EncounterMention, _ other: EncounterMention) {
    guard one.report !== other.report, one.family == other.family, !Rulings.areApart(one.marks, other.marks) else {
      return nil
    }
    dates = EncounterDates(one.date, other.date)
    if let mine = one.session, let theirs = other.session, mine.mechanism == theirs.mechanism {
      guard mine == theirs else { return nil }
      if case .apart = dates { return nil }
      (score, parties, words) = (Thresholds.sameSession, nil, nil)
      return
    }
    if one.isSigning(of: other) || other.isSigning(of: one) {
      if case .apart = dates { return nil }
      (score, parties, words) = (Thresholds.samePaper, nil, nil)
      return
    }
    guard let parties = EncounterParties(one, other) else { return nil }
    self.parties = parties
    switch dates {
    case .apart: return nil
    case .same:
      if parties.needsDay, one.date?.hasDay != true { return nil }
      words = nil
      score = parties.score
    case .open(let digits):
      if parties.needsDay, digits < Thresholds.digitsOfADay { return nil }
      words = nil
      score = parties.score - (digits < Thresholds.digitsOfADay ? Thresholds.openDay : Thresholds.openYear)
    case .near(let days):
      if parties.needsDay { return nil }
      let words = WordsInCommon(one.report, other.report)
      self.words = words
      score = min(parties.score, parties.score - Thresholds.nearDay * Double(days) + words.pairs)
    case .unknown where one.isCalledOff(by: other) || other.isCalledOff(by: one):
      words = nil
      score = parties.score
    case .unknown where one.isPlan(of: other) || other.isPlan(of: one):
      words = nil
      score = parties.score - Thresholds.monthOfPlan * Double(one.months(to: other))
    case .unknown:
      guard !parties.needsDay, one.mayStandUndated, other.mayStandUndated else { return nil }
      let words = WordsInCommon(one.report, other.report)
      self.words = words
      score = min(parties.score - Thresholds.undated + words.score, parties.score)
    }
  }

  /// Whether two accounts cannot be of one encounter: they name other people of one state, other sides, other days or sessions, or
  /// stand in one report.
  static func areApart(_ one: EncounterMention, _ other: EncounterMention) -> Bool {
    if one.report === other.report || one.family != other.family || Rulings.areApart(one.marks, other.marks) {
      return true
    }
    if case .apart = EncounterDates(one.date, other.date) { return true }
    if let mine = one.session, let theirs = other.session, mine.mechanism == theirs.mechanism { return mine != theirs }
    return EncounterParties.differ(one.people, other.people)
      || !one.sides.allSatisfy(other.sides.contains) && !other.sides.allSatisfy(one.sides.contains)
  }

  /// In words, for the two accounts it was made of.
  func why(_ one: EncounterMention, _ other: EncounterMention) -> String {
    let both = "\(one.when ?? "undated") and \(other.when ?? "undated")"
    guard let parties else { return "the same \(one.session == nil ? "document" : "session"), \(both)" }
    return switch dates {
    case .apart: parties.why
    case .same: "\(parties.why), both \(one.when ?? "")"
    case .open: "\(parties.why), \(both) agree"
    case .near(let days): "\(parties.why), \(both) \(days) days apart\(words?.sharedWording ?? "")"
    case .unknown: "\(parties.why), \(both)\(words?.why ?? "")"
    }
  }
}

extension EncounterMention {
  /// Whether another report, which gives no day, says that this plan is off.
  func isCalledOff(by other: EncounterMention) -> Bool {
    status == .planned && other.status == .cancelled && other.date == nil && report.order < other.report.order
  }

  /// Whether it was planned, between the same states, to sign what the other one tells as signed later.
  func isSigning(of other: EncounterMention) -> Bool {
    status == .planned && other.status == .held && sides == other.sides && !papers.isDisjoint(with: other.papers)
      && report.order <= other.report.order && other.report.order != Days.unknown
  }

  /// Whether it is a visit planned without a day, and the other one of the same guests to the same host, held later or by then
  /// planned for a day.
  func isPlan(of other: EncounterMention) -> Bool {
    guard mayBeCarriedOut, sides == other.sides, fact.host == other.fact.host, let visit = other.date?.earliest,
      let told = report.date?.earliest
    else { return false }
    return told <= visit
      && (other.status == .held || other.status == .planned && report.order < other.report.order)
  }

  /// Of a visit that is planned or asked for without a day.
  var mayBeCarriedOut: Bool {
    fact.kind == .visit && date == nil && !people.isEmpty && (status == .planned || status == .invited)
  }

  /// Between the plan and what came of it.
  fileprivate func months(to other: EncounterMention) -> Int {
    let days = [self, other].compactMap { ($0.date ?? $0.report.date)?.earliest.flatMap(EDTF.init) }
    guard days.count == 2, let year = days[0].year, let then = days[1].year else { return 0 }
    return abs((then - year) * 12 + (days[1].month ?? 1) - (days[0].month ?? 1))
  }

  /// A recollection or a plan without a date joins nothing.
  var mayStandUndated: Bool { date != nil || fact.central && fact.status == .held }
}

/// What the words of two reports say for one encounter: days that both name, places, and the wording.
private struct WordsInCommon {
  private let nameOneDay: Bool
  private let nameOnePlace: Bool
  let pairs: Double
  private let numbers: Double

  init(_ one: DatedReport, _ other: DatedReport) {
    nameOneDay = !one.daysNamed.isDisjoint(with: other.daysNamed)
    nameOnePlace = !one.placesNamed.isDisjoint(with: other.placesNamed)
    (pairs, numbers) = one.wording.inCommon(with: other.wording)
  }

  var score: Double {
    (nameOneDay ? Thresholds.commonDay : 0) + (nameOnePlace ? Thresholds.commonPlace : 0) + pairs
      + Thresholds.commonNumbers * numbers
  }

  var why: String {
    (nameOneDay ? ", days in common" : "") + (nameOnePlace ? ", places in common" : "") + sharedWording
  }

  var sharedWording: String { ", \(Int(pairs * 100)) % of the wording in common" }
}
