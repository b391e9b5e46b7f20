import Reading

/// One report for the record: the newest version of its source, with its reading.
public struct ReconcilingInput: Sendable {
  /// What is known of the report; its `day` is worked out here.
  public var report: ReportRow
  public var reading: ReportReading
  public var wording: Wording

  public init(report: ReportRow, reading: ReportReading, wording: Wording) {
    self.report = report
    self.reading = reading
    self.wording = wording
  }
}

/// Joins readings to a record. Pure: the same readings in any order, with the same decisions, give the same record.
public enum Reconciler {
  ///
  /// - Parameters:
  ///   - ids: those that rows have had.
  ///   - asOf: the day up to which reports count; nil for the latest day of a report.
  public static func reconcile(
    _ sources: [ReconcilingInput], _ decisions: Decisions = .none, ids: KnownIDs = .none, asOf: EDTF? = nil
  ) -> Record {
    var record = Record()
    let precedents = Precedents(rulings: decisions.rulings, progress: decisions.progress, ids: ids)
    let reports = dated(sources, precedents, undated: decisions.undated).filter { !$0.isLater(than: asOf) }
    let years = YearLinks.links(reports)
    let yearOf = Dictionary(years.map { ($0.row, $0.id) }, uniquingKeysWith: { first, _ in first })
    record.reports = reports.map { report in
      var row = report.row
      row.dayFrom = yearOf[report.id]
      return row
    }
    record.asOf = asOf?.description ?? Days.latest(reports.map(\.day))
    record.links += years
    let persons = Persons.add(reports, precedents, to: &record)
    Tenures.add(reports, persons, to: &record)
    let mechanisms = Mechanisms(reports, precedents)
    let grouping = EncounterGrouping(EncounterMention.all(reports, persons, mechanisms, precedents.rulings))
    let encounters = Encounters.add(grouping, mechanisms, ids, to: &record)
    mechanisms.add(encounters, to: &record)
    Instruments.add(reports, precedents, to: &record)
    Indicators.add(reports, to: &record)
    Milestones.add(reports, to: &record)
    Statements.add(reports, persons, encounters, to: &record)
    Topics.add(to: &record)
    Formulas.add(reports, to: &record)
    Roles.add(reports, to: &record)
    Greetings(persons, encounters).add(reports, to: &record)
    Invitations(persons, encounters).add(reports, to: &record)
    Commitments(reports, persons, encounters, precedents).add(to: &record)
    decisions.correct(&record)
    Instruments.followHand(&record)
    record.decisions = decisions.all
    Checks.add(reports, to: &record)
    record.links = strongest(record.links)
    return record
  }

  /// Reports with their days: as their texts tell, then as other reports of the same encounters do, then as sessions and offices of
  /// others allow.
  ///
  /// - Parameter undated: reports whose inferred day somebody rejected.
  private static func dated(
    _ sources: [ReconcilingInput], _ precedents: Precedents, undated: Set<String>
  ) -> [DatedReport] {
    let reports = DatedReport.inOrder(sources, undated: undated)
    guard reports.contains(where: { $0.date?.isOfUnknownYear == true }) else { return reports }
    let persons = Persons.index(reports, precedents)
    let mechanisms = Mechanisms(reports, precedents)
    let mentions = EncounterMention.all(reports, persons, mechanisms, precedents.rulings)
    let grouping = EncounterGrouping(EncounterCandidates(mentions).around { $0.report.date?.isOfUnknownYear == true })
    let dated = DatedReport.inOrder(YearsOfEncounters(grouping.groups).dated(reports, except: undated))
    let across = BoundsAcrossReports(
      sessions: Mechanisms(dated, precedents).told, offices: Tenures.told(dated, persons))
    return DatedReport.inOrder(across.narrowed(dated, except: undated))
  }

  /// One link for each row and report, the one of the highest score.
  private static func strongest(_ links: [LinkRow]) -> [LinkRow] {
    let best = Dictionary(links.map { ($0.id, $0) }) { $1.score > $0.score ? $1 : $0 }
    return best.values.sorted { $0.id < $1.id }
  }
}
