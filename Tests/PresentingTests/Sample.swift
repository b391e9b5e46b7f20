import TestSupport

@testable import Reading
@testable import Reconciling
@testable import Recording

/// The record of the sample call and of an older meeting, made by hand.
enum Sample {
  static let text = SampleCall.text
  static let report = SampleCall.report
  static let reading = SampleCall.reading

  static func cite(_ words: String, in text: String = text) -> Cite { SampleCall.cite(words, in: text) }

  static let older = "sha256:0000000000000000000000000000000000000000000000000000000000000001"

  static func rows(_ words: String...) -> [RowCite] { words.map { RowCite(report: report.id, cite($0)) } }

  static func olderRows(_ words: String) -> [RowCite] {
    [RowCite(report: older, Cite(start: 0, end: words.unicodeScalars.count, quote: words))]
  }

  static let record: Record = {
    var record = Record()
    record.asOf = "2025-08-14"
    record.reports = [row, olderRow]
    record.persons = [
      person("person:VN/to-lam", "Tô Lâm", "VN"), person("person:KH/hun-sen", "Hun Sen", "KH"),
      person("person:TH/third", "Người Thứ Ba", "TH"),
    ]
    addOffices(&record)
    addEncounters(&record)
    addFigures(&record)
    record.milestones = [
      MilestoneRow(
        id: "milestone:national-day", what: .nationalDay, name: "National Day of Viet Nam", sides: ["KH", "VN"],
        since: "1945-09-02", sinceFrom: .said, nextYears: 85, nextWhen: "2030-09-02", origin: .reports,
        cites: rows("Lễ kỷ niệm 80 năm Quốc khánh 2/9/1945"))
    ]
    record.anniversaries = [
      AnniversaryRow(
        id: "anniversary:80", milestone: "milestone:national-day", years: 80, when: "2025", report: report.id,
        origin: .reports, cites: rows("Lễ kỷ niệm 80 năm Quốc khánh 2/9/1945"))
    ]
    record.mechanisms = [
      MechanismRow(
        id: "mechanism:joint", name: "Ủy ban Hỗn hợp", names: [], sides: ["KH", "VN"], last: 20, lastWhen: nil,
        next: 21,
        nextFrom: .foreseen, nextWhen: nil, gaps: [], origin: .reports,
        cites: olderRows("Kỳ họp lần thứ 20 Ủy ban Hỗn hợp"))
    ]
    return record
  }()

  /// An encounter with what belongs to it.
  static func detail(_ encounter: String, of all: Record = record) -> RowDetail {
    var (own, belongings) = (Record(), Record())
    own.encounters = all.encounters.filter { $0.id == encounter }
    belongings.accounts = all.accounts.filter { $0.encounter == encounter }
    belongings.statements = all.statements.filter { $0.encounter == encounter }
    (belongings.reports, belongings.persons) = (all.reports, all.persons)
    return RowDetail(table: "encounters", id: encounter, record: own, belongings: belongings)
  }

  static let row = ReportRow(
    id: report.id, source: "reports/call.txt", title: "Điện đàm cấp cao", outlet: "Ngày Nay", published: nil,
    publishedFrom: nil, language: "vi", day: "2025-08-14", replaces: nil, alsoFrom: [])

  static let olderRow = ReportRow(
    id: older, source: "older.txt", title: nil, outlet: nil, published: nil, publishedFrom: nil, language: "vi",
    day: "202X-03-21", replaces: nil, alsoFrom: [])

  static let stored = StoredReport(report: report, reading: reading, row: row)

  static func person(_ id: String, _ name: String, _ country: String) -> PersonRow {
    PersonRow(id: id, name: name, names: [name], country: country, origin: .reports, cites: [])
  }

  private static func addOffices(_ record: inout Record) {
    for (id, person, office, organization) in [
      ("t1", "person:VN/to-lam", "Tổng Bí thư", nil), ("t2", "person:KH/hun-sen", "Thủ tướng", "Chính phủ Campuchia"),
      ("t3", "person:TH/third", "Ngoại trưởng", nil),
    ] as [(String, String, String, String?)] {
      record.tenures.append(
        TenureRow(
          id: id, person: person, office: office, wordings: [], organization: organization, country: nil,
          firstSeen: nil, lastSeen: nil, origin: .reports, cites: []))
    }
    for (id, tenure, date, cites) in [
      ("g1", "t1", "202X-03-21", olderRows("Tổng Bí thư Tô Lâm")), ("g2", "t1", "2025-08-14", rows("Tổng Bí thư")),
      ("g3", "t2", "202X-03-21", olderRows("Thủ tướng Hun Sen")), ("g4", "t3", "2025-08-14", rows("Hun Sen")),
    ] as [(String, String, String, [RowCite])] {
      record.sightings.append(
        SightingRow(
          id: id, tenure: tenure, report: cites[0].report, date: date, wording: "", origin: .reports,
          cites: cites))
    }
  }

  private static func addEncounters(_ record: inout Record) {
    let call = rows("Tô Lâm điện đàm với ông Hun Sen")
    record.encounters = [
      EncounterRow(
        id: "encounter:KH-VN/old", kind: .meeting, status: .held, when: "XXXX-03-21", notBefore: nil, notAfter: nil,
        where: "Hà Nội",
        sides: ["KH", "VN"], participants: [], channels: [], title: "", origin: .reports,
        cites: olderRows("Ngày 21/3")),
      EncounterRow(
        id: "encounter:KH-VN/call", kind: .call, status: .held, when: "2025-08-14", notBefore: nil, notAfter: nil,
        where: nil, sides: ["KH", "VN"],
        participants: ["person:VN/to-lam", "person:KH/hun-sen"], channels: [.party], title: "", origin: .reports,
        cites: call),
    ]
    record.accounts = [
      AccountRow(
        id: "a1", encounter: "encounter:KH-VN/call", report: report.id, status: .held, when: "2025-08-14",
        central: true, origin: .reports, cites: call)
    ]
    record.statements = [
      StatementRow(
        id: "statement:1", report: report.id, encounter: "encounter:KH-VN/call", date: "2025-08-14", act: .agree,
        speakers: ["both"], sides: ["KH", "VN"], topics: [.politics],
        text: "thống nhất mở rộng quan hệ kênh Đảng; vun đắp tin cậy", origin: .reports,
        cites: rows("thống nhất mở rộng quan hệ kênh Đảng; vun đắp tin cậy"))
    ]
    record.items = ["mở rộng quan hệ kênh Đảng", "vun đắp tin cậy"].enumerated().map { index, text in
      ItemRow(
        id: "item:\(index)", statement: "statement:1", report: report.id, sides: ["KH", "VN"], topics: [.politics],
        text: text,
        origin: .reports, cites: rows(text))
    }
  }

  private static func addFigures(_ record: inout Record) {
    record.indicators = [
      IndicatorRow(
        id: "indicator:trade", measure: .trade, name: "bilateral trade", unit: "USD", sides: ["KH", "VN"],
        origin: .reports, cites: [])
    ]
    record.observations = [
      ObservationRow(
        id: "o1", indicator: "indicator:trade", report: report.id, kind: .observed, value: 11_330_000_000,
        period: "2025", asOf: nil, origin: .reports, cites: rows("11,33 tỷ USD")),
      ObservationRow(
        id: "o2", indicator: "indicator:trade", report: report.id, kind: .target, value: 20_000_000_000, period: nil,
        asOf: "2025-08-14", origin: .reports, cites: rows("20 tỷ USD")),
    ]
  }
}
