import Reading

/// Sums and orders that the record allows. What a report's own numbers allow its reading has checked already.
struct Checks {
  private var ids = RowIDs()

  static func add(_ reports: [DatedReport], to record: inout Record) {
    var checks = Checks()
    record.checks += checks.growth(reports, record)
    record.checks += checks.anniversaries(record)
    record.checks += checks.ordinals(record)
    record.checks += checks.targets(record)
    record.checks += checks.offices(record)
    record.checks += checks.conflicts(reports, record)
    record.checks += checks.unreported(record)
    let sureness = FactConfidence(reports)
    for place in record.checks.indices { record.checks[place].score = sureness.least(of: record.checks[place].cites) }
  }

  private mutating func row(
    _ kind: RecordCheckKind, _ holds: Bool?, _ says: String, about: String?, _ key: String, _ cites: [RowCite]
  ) -> CheckRow {
    CheckRow(
      id: ids.id("check", "\(kind.rawValue)/\(key)", apartBy: says), kind: kind, holds: holds, says: says,
      about: about, cites: cites)
  }

  /// 11,33 tỷ USD in 2025, up 11,7 %: against the value that any report gives for the year before.
  private mutating func growth(_ reports: [DatedReport], _ record: Record) -> [CheckRow] {
    let series = Dictionary(grouping: record.observations, by: \.indicator)
    return record.observations.filter { $0.kind == .change && $0.base != nil }.compactMap { change in
      let all = series[change.indicator] ?? []
      guard let value = all.first(where: { $0.report == change.report && $0.isValue(of: change.period) }) else {
        return nil
      }
      let base = all.first { $0.isValue(of: change.base!) }
      let factor = 1 + change.value / 100
      let plain = ImpliedFigures.plain
      guard let base else {
        let implied = all.first { $0.kind == .implied && $0.period == change.base }
        return row(
          .growth, nil,
          "\(plain(value.value)), +\(plain(change.value)) %: \(plain(implied?.value ?? value.value / factor)) in \(change.base!)",
          about: change.indicator, change.id, value.cites + change.cites)
      }
      let isRough = base.qualifier != nil || value.qualifier != nil
      let tolerance = isRough ? Thresholds.toleranceOfRoughValues : Thresholds.tolerance
      let holds = abs(base.value * factor - value.value) <= tolerance * value.value
      return row(
        .growth, holds,
        "\(plain(base.value)) +\(plain(change.value)) % = \(plain((base.value * factor).rounded())), said \(plain(value.value))",
        about: change.indicator, change.id, base.cites + value.cites + change.cites)
    }
  }

  /// 1967 + 55 = 2022, the year of the report that counts 55.
  private mutating func anniversaries(_ record: Record) -> [CheckRow] {
    let milestones = Dictionary(uniqueKeysWithValues: record.milestones.map { ($0.id, $0) })
    let days = Dictionary(uniqueKeysWithValues: record.reports.map { ($0.id, $0.day) })
    return record.anniversaries.compactMap { anniversary in
      guard let milestone = milestones[anniversary.milestone], milestone.sinceFrom == .said,
        let start = milestone.since.flatMap(EDTF.init)?.year, let when = anniversary.when.flatMap(EDTF.init)?.year
      else { return nil }
      let told = days[anniversary.report]?.flatMap(EDTF.init)?.year
      let isNear = told.map { abs($0 - when) <= 1 }
      return row(
        .anniversary, isNear == false ? nil : true, "\(start) + \(anniversary.years) = \(when)", about: milestone.id,
        anniversary.id, anniversary.cites + milestone.cites.prefix(1))
    }
  }

  /// Sessions rise with their dates, as far as both are known.
  private mutating func ordinals(_ record: Record) -> [CheckRow] {
    let sessions = Dictionary(grouping: record.sessions, by: \.mechanism)
    return record.mechanisms.compactMap { mechanism in
      let numbered = (sessions[mechanism.id] ?? []).sorted { $0.ordinal < $1.ordinal }
      guard numbered.count > 1 else { return nil }
      let dates = numbered.map { ($0.ordinal, Days.order($0.when)) }.filter { $0.1 != Days.unknown }
      let holds = zip(dates, dates.dropFirst()).allSatisfy { $0.1 <= $1.1 }
      let says = numbered.map { "\($0.ordinal)" + ($0.when.map { " (\($0))" } ?? "") }.joined(separator: " < ")
      return row(.ordinal, holds, says, about: mechanism.id, mechanism.id, firstPlaces(numbered.flatMap(\.cites)))
    }
  }

  /// How much of a target, however many reports set it, the latest value up to its time reaches. The value of some months says
  /// nothing of a year's.
  private mutating func targets(_ record: Record) -> [CheckRow] {
    let series = Dictionary(grouping: record.observations, by: \.indicator)
    var seen: Set<[String]> = []
    return record.observations.filter { $0.kind == .target && $0.value > 0 }.compactMap { target in
      let plain = ImpliedFigures.plain
      guard seen.insert([target.indicator, plain(target.value), target.period ?? ""]).inserted else { return nil }
      let values = (series[target.indicator] ?? []).filter {
        $0.judges(target) && Days.order($0.period) != Days.unknown && !$0.isOfMonths
      }
      guard let latest = values.max(by: { Days.order($0.period) < Days.order($1.period) }), let period = latest.period
      else { return nil }
      let share = Int((latest.value / target.value * 100).rounded())
      return row(
        .target, nil, "\(plain(latest.value)) in \(period) is \(share) % of \(plain(target.value))",
        about: target.indicator, target.id, latest.cites + target.cites)
    }
  }

  /// Nobody is seen in an office that one person holds, between two sightings of somebody else.
  private mutating func offices(_ record: Record) -> [CheckRow] {
    record.tenures.compactMap { tenure in
      guard let after = tenure.notAfter, let last = tenure.lastSeen, Days.order(last) > Days.order(after) else {
        return nil
      }
      return row(
        .office, false, "seen on \(last), another holder on \(after)", about: tenure.id, tenure.id, tenure.cites)
    }
  }

  /// Reports of one encounter that give it different days or places.
  private mutating func conflicts(_ reports: [DatedReport], _ record: Record) -> [CheckRow] {
    let accounts = Dictionary(grouping: record.accounts.filter { $0.status == .held }, by: \.encounter)
    let named = AccountPlaces(reports)
    return record.encounters.flatMap { encounter -> [CheckRow] in
      let told = accounts[encounter.id] ?? []
      return [days(of: encounter, told), places(of: encounter, told, named)].compactMap { $0 }
    }
  }

  private mutating func places(
    of encounter: EncounterRow, _ told: [AccountRow], _ named: AccountPlaces
  ) -> CheckRow? {
    let placed = told.compactMap { account in named.place(of: account).map { (place: $0, account: account) } }
    guard placed.contains(where: { one in placed.contains { one.place.differs(from: $0.place) } }) else { return nil }
    let names = Set(placed.map(\.place.name)).sorted()
    return row(
      .conflict, nil, "held at \(names.joined(separator: " and "))", about: encounter.id, encounter.id + "/place",
      firstPlaces(placed.flatMap(\.account.cites)))
  }

  /// Planned for a day that is over, and nothing is told of it since.
  private mutating func unreported(_ record: Record) -> [CheckRow] {
    record.encounters.filter(\.passed).map { encounter in
      row(
        .unreported, nil, "\(encounter.status) for \(encounter.when ?? ""), no report of it up to \(record.asOf ?? "")",
        about: encounter.id, encounter.id, encounter.cites)
    }
  }

  private mutating func days(of encounter: EncounterRow, _ told: [AccountRow]) -> CheckRow? {
    let dated = told.filter { $0.when != nil }
    let days = Set(dated.compactMap(\.when))
    let dates = days.sorted().compactMap(EDTF.init)
    let agree = dates.allSatisfy { one in
      dates.allSatisfy { if case .near = EncounterDates(one, $0) { false } else { true } }
    }
    guard !agree else { return nil }
    return row(
      .conflict, false, "dated \(days.sorted().joined(separator: " and "))", about: encounter.id, encounter.id,
      firstPlaces(dated.flatMap(\.cites)))
  }
}
