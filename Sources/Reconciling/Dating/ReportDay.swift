import Reading

/// The day a report tells of, and why, where its text alone does not say it.
struct ReportDay {
  let day: String?
  /// Nil where nothing was inferred.
  var why: String?
  var score = 1.0

  var date: EDTF? { day.flatMap(EDTF.init) }
}

/// Dates reports by rules 1 to 3 of docs/record.md: by the day of publication, by the dates that the report recalls and plans,
/// by anniversaries whose beginning any report gives.
struct ReportDater {
  let beginnings: MilestoneBeginnings

  func date(_ source: ReconcilingInput) -> ReportDay {
    let reading = source.reading
    let told = reading.centralHeldDay
    if let told, !told.isOfUnknownYear { return ReportDay(day: told.description) }
    if let published = source.report.published.flatMap(EDTF.init) { return date(told, published: published) }
    let bounds = bounds(reading)
    guard let day = bounds.only(told) else { return ReportDay(day: told?.description) }
    return ReportDay(day: day.description, why: bounds.grounds.joined(separator: "; "), score: bounds.score)
  }

  private func date(_ told: EDTF?, published: EDTF) -> ReportDay {
    guard let told else { return ReportDay(day: published.description) }
    guard let last = published.latest, let day = told.last(notAfter: last) else {
      return ReportDay(day: told.description)
    }
    return ReportDay(
      day: day.description, why: "published \(published), so held within the year before",
      score: Thresholds.yearByPublication)
  }

  private func bounds(_ reading: ReportReading) -> DayBounds {
    var claims = DateClaims()
    add(encounters: reading, to: &claims)
    add(times: reading, to: &claims)
    add(figures: reading, to: &claims)
    add(anniversaries: reading, to: &claims)
    return claims.bounds
  }

  private func add(encounters reading: ReportReading, to claims: inout DateClaims) {
    for encounter in reading.encounters {
      guard let when = encounter.when.flatMap(EDTF.init), !when.isOfUnknownYear else { continue }
      switch reading.isAhead(encounter) ? .planned : encounter.status {
      case .planned, .invited: claims.add(when, .toCome, "plans a \(encounter.kind) of \(when)")
      case .held where encounter.central: continue
      case .held, .mentioned: claims.add(when, .begun, "recalls a \(encounter.kind) of \(when)")
      case .cancelled: continue
      }
    }
  }

  /// Days that things began on are told at any time.
  private func add(times reading: ReportReading, to claims: inout DateClaims) {
    let beginnings = Set(reading.milestones.compactMap(\.since))
    for time in reading.times {
      guard let value = time.value, !beginnings.contains(value), let date = EDTF(value), date.year != nil else {
        continue
      }
      switch time.tense {
      case .past: claims.add(date, .begun, "speaks of \(date) as past")
      case .present: claims.add(date, .running, "speaks of \(date) as running", score: Thresholds.yearByRunningTerm)
      case .future: claims.add(date, .toCome, "speaks of \(date) as to come")
      case nil: continue
      }
    }
  }

  private func add(figures reading: ReportReading, to claims: inout DateClaims) {
    for figure in reading.figures where figure.qualifier != .about {
      guard let period = figure.period.flatMap(EDTF.init), period.year != nil else { continue }
      switch figure.kind {
      case .observed, .change: claims.add(period, .over, "gives the figure of all \(period)")
      case .target: claims.add(period, .notOver, "sets a target for \(period)")
      }
    }
  }

  /// 55 years since 1967 are told in 2022, unless the report names that year as another one than its own; at the latest then
  /// if they are still to come.
  private func add(anniversaries reading: ReportReading, to claims: inout DateClaims) {
    for milestone in reading.milestones {
      guard let start = beginnings.start(of: milestone), let day = start.adding(years: milestone.years),
        let year = day.year, let whole = EDTF(String(year))
      else { continue }
      let why = "\(milestone.years) years since \(start)"
      if milestone.isAhead {
        claims.add(whole, .notOver, why + ", still to come", score: Thresholds.yearByAnniversary)
      } else if !reading.times.contains(where: { $0.tense != .present && $0.names(year) }) {
        claims.add(whole, .running, why, score: Thresholds.yearByAnniversary)
      }
    }
  }
}

extension ReportReading {
  /// Whether an encounter that is said to be held has a date that its sentence puts ahead.
  func isAhead(_ encounter: EncounterFact) -> Bool {
    encounter.when != nil && !encounter.central
      && times.contains { $0.value == encounter.when && $0.tense == .future }
  }

  /// What the report is about above all: of the central encounters that were held the first whose day is told, else the
  /// first.
  var lead: EncounterFact? {
    let held = encounters.filter { $0.central && $0.status == .held }.sorted { $0.cite.start < $1.cite.start }
    return held.first { $0.when.flatMap(EDTF.init)?.hasDay == true } ?? held.first
  }

  /// When its lead encounter took place, if the report says so.
  var centralHeldDay: EDTF? { lead?.told }
}

extension EncounterFact {
  /// The day or month of which the report tells: a mere year may be another thing's.
  var told: EDTF? { when.flatMap(EDTF.init).flatMap { $0.isMereYear ? nil : $0 } }
}

extension TimeFact {
  /// Whether it is a date of a year, or lasts until then: (1971-2021).
  fileprivate func names(_ year: Int) -> Bool {
    let date = value.flatMap(EDTF.init)
    return date?.year == year || date?.latest?.hasPrefix("\(year)-") ?? false
  }
}
