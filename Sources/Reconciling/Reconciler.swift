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

/// Joins readings to a record. Pure: the same readings in any order give the same record.
public enum Reconciler {
  public static func reconcile(_ sources: [ReconcilingInput]) -> Record {
    var record = Record()
    let reports = dated(sources)
    record.reports = reports.map(\.row)
    record.asOf = Days.latest(reports.map(\.day))
    record.links += YearLinks.links(reports)
    let persons = Persons.add(reports, to: &record)
    Tenures.add(reports, persons, to: &record)
    let mechanisms = Mechanisms(reports)
    let encounters = Encounters.add(reports, persons, mechanisms, to: &record)
    mechanisms.add(encounters, to: &record)
    Instruments.add(reports, to: &record)
    Indicators.add(reports, to: &record)
    Milestones.add(reports, to: &record)
    Statements.add(reports, persons, encounters, to: &record)
    Topics.add(to: &record)
    Formulas.add(reports, to: &record)
    Roles.add(reports, to: &record)
    Courtesies(persons, encounters).add(reports, to: &record)
    Commitments(reports, persons, encounters).add(to: &record)
    Checks.add(reports, to: &record)
    record.links = strongest(record.links)
    return record
  }

  /// Reports with their days: as their texts tell, then as other reports of the same encounters do, then as sessions and offices of
  /// others allow.
  private static func dated(_ sources: [ReconcilingInput]) -> [DatedReport] {
    let reports = DatedReport.inOrder(sources)
    let persons = PersonIndex(reports)
    let groups = EncounterGrouping(EncounterMention.all(reports, persons)).groups
    let dated = DatedReport.inOrder(YearsOfEncounters(groups).dated(reports))
    let across = BoundsAcrossReports(sessions: Mechanisms(dated).told, offices: Tenures.told(dated, persons))
    return DatedReport.inOrder(across.narrowed(dated))
  }

  /// One link for each row and report, the one of the highest score.
  private static func strongest(_ links: [LinkRow]) -> [LinkRow] {
    let best = Dictionary(links.map { ($0.id, $0) }) { $1.score > $0.score ? $1 : $0 }
    return best.values.sorted { $0.id < $1.id }
  }
}
