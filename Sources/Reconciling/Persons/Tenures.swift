import Reading

/// Tenures: one person in one office, seen in reports. Offices named as former ones are left out.
enum Tenures {
  private struct Mention {
    let report: DatedReport
    let office: OfficeFact
  }

  static func add(_ reports: [DatedReport], _ persons: PersonIndex, to record: inout Record) {
    let held = mentions(reports, persons)
    var ids = RowIDs()
    for person in record.persons {
      let wordings = Wordings(held[person.id, default: []].map(\.office.title), least: 1)
      let groups = Dictionary(grouping: held[person.id, default: []]) { wordings.key($0.office.title) }
      for key in groups.keys.sorted() { add(groups[key]!, of: person, &ids, to: &record) }
    }
  }

  private static func mentions(_ reports: [DatedReport], _ persons: PersonIndex) -> [String: [Mention]] {
    var held: [String: [Mention]] = [:]
    for report in reports {
      for fact in report.reading.people {
        guard let person = persons.id(fact.name, in: report.id) else { continue }
        held[person, default: []] += fact.offices.filter { !$0.former }.map { Mention(report: report, office: $0) }
      }
    }
    return held
  }

  private static func add(_ group: [Mention], of person: PersonRow, _ ids: inout RowIDs, to record: inout Record) {
    let cites = firstPlaces(group.map { $0.report.cite($0.office.cite) })
    let fullest = group.map(\.office).max { ($0.title.count, $1.title) < ($1.title.count, $0.title) }!
    let key = person.id.dropFirst("person:".count) + "/" + Folding.slug(group[0].office.title)
    let days = group.map(\.report.day)
    let tenure = TenureRow(
      id: ids.id("tenure", key, cites[0]), person: person.id, office: fullest.title,
      wordings: Set(group.map(\.office.title)).sorted(),
      organization: fullest.organization ?? group.lazy.compactMap(\.office.organization).first,
      country: fullest.country ?? person.country, firstSeen: Days.first(days) ?? days.lazy.compactMap { $0 }.first,
      lastSeen: Days.latest(days) ?? days.lazy.compactMap { $0 }.last, cites: cites)
    record.tenures.append(tenure)
    for mention in firstInEachReport(group) {
      record.sightings.append(sighting(mention, of: tenure, &ids))
      if mention.report.id != group[0].report.id { record.links.append(link(mention, to: tenure)) }
    }
  }

  private static func firstInEachReport(_ group: [Mention]) -> [Mention] {
    var seen: Set<String> = []
    return group.filter { seen.insert($0.report.id).inserted }
  }

  private static func sighting(_ mention: Mention, of tenure: TenureRow, _ ids: inout RowIDs) -> SightingRow {
    let cite = mention.report.cite(mention.office.cite)
    return SightingRow(
      id: ids.id("sighting", cite, of: tenure.id), tenure: tenure.id, report: mention.report.id,
      date: mention.report.day, wording: mention.office.title, cites: [cite])
  }

  private static func link(_ mention: Mention, to tenure: TenureRow) -> LinkRow {
    let isShorter = Folding.words(mention.office.title) != Folding.words(tenure.office)
    return LinkRow(
      .sameOffice, tenure.id, report: mention.report.id,
      score: isShorter ? Thresholds.shorterWording : Thresholds.sameWording,
      why: isShorter ? "same person, a shorter wording of the office" : "same person, same wording")
  }
}
