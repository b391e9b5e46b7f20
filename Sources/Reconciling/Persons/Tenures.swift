import Reading

/// Tenures: one person in one office, seen in reports. Offices named as former ones are left out.
enum Tenures {
  static func add(_ reports: [DatedReport], _ persons: PersonIndex, to record: inout Record) {
    let held = OfficeMention.all(reports, persons)
    var ids = RowIDs()
    var holders = OfficeHolders()
    for person in record.persons {
      let mentions = held[person.id, default: []]
      let wordings = Wordings(mentions.map(\.office.title), least: 1)
      let groups = Dictionary(grouping: mentions) { $0.single(of: person.country) ?? wordings.key($0.office.title) }
      for key in groups.keys.sorted() {
        let tenure = add(groups[key]!, of: person, &ids, to: &record)
        if let office = groups[key]![0].single(of: person.country) { holders.add(tenure, to: office) }
      }
    }
    for place in record.tenures.indices { holders.bound(&record.tenures[place]) }
  }

  /// Who is seen in offices that one person holds at a time, by office.
  static func told(_ reports: [DatedReport], _ persons: PersonIndex) -> [String: [BoundsAcrossReports.OfficeTold]] {
    var told: [String: [BoundsAcrossReports.OfficeTold]] = [:]
    for (person, mentions) in OfficeMention.all(reports, persons) {
      for mention in mentions {
        guard let office = mention.single(of: persons.country(of: person)) else { continue }
        told[office, default: []].append(
          BoundsAcrossReports.OfficeTold(
            report: mention.report.id, day: mention.report.day.flatMap(EDTF.init), person: person))
      }
    }
    return told.mapValues { $0.sorted { ($0.report, $0.person) < ($1.report, $1.person) } }
  }

  private static func add(
    _ group: [OfficeMention], of person: PersonRow, _ ids: inout RowIDs, to record: inout Record
  ) -> TenureRow {
    let cites = firstPlaces(group.map { $0.report.cite($0.office.cite) })
    let fullest = group.map(\.office).max { ($0.title.count, $1.title) < ($1.title.count, $0.title) }!
    let key = person.id.dropFirst("person:".count) + "/" + Folding.slug(group[0].office.title)
    let days = group.map(\.report.day)
    let tenure = TenureRow(
      id: ids.id("tenure", key, cites[0]), person: person.id, office: fullest.title,
      wordings: Set(group.map(\.office.title)).sorted(),
      organization: fullest.organization ?? group.lazy.compactMap(\.office.organization).first,
      country: fullest.country ?? person.country, firstSeen: Days.first(days) ?? days.lazy.compactMap { $0 }.first,
      lastSeen: Days.latest(days) ?? days.lazy.compactMap { $0 }.last, from: nil, to: nil, notBefore: nil,
      notAfter: nil, cites: cites)
    record.tenures.append(tenure)
    for mention in firstInEachReport(group) {
      record.sightings.append(sighting(mention, of: tenure, &ids))
      if mention.report.id != group[0].report.id { record.links.append(link(mention, to: tenure)) }
    }
    return tenure
  }

  private static func firstInEachReport(_ group: [OfficeMention]) -> [OfficeMention] {
    var seen: Set<String> = []
    return group.filter { seen.insert($0.report.id).inserted }
  }

  private static func sighting(_ mention: OfficeMention, of tenure: TenureRow, _ ids: inout RowIDs) -> SightingRow {
    let cite = mention.report.cite(mention.office.cite)
    return SightingRow(
      id: ids.id("sighting", cite, of: tenure.id), tenure: tenure.id, report: mention.report.id,
      date: mention.report.day, wording: mention.office.title, cites: [cite])
  }

  private static func link(_ mention: OfficeMention, to tenure: TenureRow) -> LinkRow {
    let isSame = Folding.words(mention.office.title) == Folding.words(tenure.office)
    return LinkRow(
      .sameOffice, tenure.id, report: mention.report.id,
      score: isSame ? Thresholds.sameWording : Thresholds.shorterWording,
      why: isSame ? "same person, same wording" : "same person, another wording of the office")
  }
}

/// An office as one report gives it to a person.
private struct OfficeMention {
  let report: DatedReport
  let office: OfficeFact

  /// The office that only one person holds at a time, as `VN/party-chief`; nil for others.
  ///
  /// - Parameter country: of the person.
  func single(of country: String?) -> String? {
    guard office.isSingle, let known = office.known, let state = office.country ?? country else { return nil }
    return "\(state)/\(known)"
  }

  /// For each person the offices of the reports, in their order.
  static func all(_ reports: [DatedReport], _ persons: PersonIndex) -> [String: [OfficeMention]] {
    var held: [String: [OfficeMention]] = [:]
    for report in reports {
      for fact in report.reading.people {
        guard let person = persons.id(fact.name, in: report.id) else { continue }
        held[person, default: []] += fact.offices.filter { !$0.former }.map {
          OfficeMention(report: report, office: $0)
        }
      }
    }
    return held
  }
}

/// Who was seen in each office that one person holds at a time: the bounds of each tenure are the nearest sightings of others.
private struct OfficeHolders {
  private var tenures: [String: [TenureRow]] = [:]
  private var officeOf: [String: String] = [:]

  mutating func add(_ tenure: TenureRow, to office: String) {
    tenures[office, default: []].append(tenure)
    officeOf[tenure.id] = office
  }

  func bound(_ tenure: inout TenureRow) {
    guard let office = officeOf[tenure.id] else { return }
    let others = tenures[office, default: []].filter { $0.person != tenure.person }
    let (first, last) = (Days.order(tenure.firstSeen), Days.order(tenure.lastSeen))
    guard first != Days.unknown else { return }
    tenure.notBefore = Days.latest(others.map(\.lastSeen).filter { Days.order($0) < first })
    tenure.notAfter = Days.first(others.map(\.firstSeen).filter { Days.order($0) > last })
  }
}
