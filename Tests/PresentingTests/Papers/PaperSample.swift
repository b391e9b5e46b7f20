@testable import Presenting
@testable import Reading
@testable import Reconciling

/// The record of a relation made by hand, with a commitment for every case that a paper tells apart.
enum PaperSample {
  static let first = "sha256:a000000000000000000000000000000000000000000000000000000000000001"
  static let second = "sha256:b000000000000000000000000000000000000000000000000000000000000002"

  private static let texts = [
    first: """
    Ngày 10/3/2024, ông Lê Văn Hải gặp ông Khamphan Sita. Phía Lào hứa khánh thành cầu Sông Xanh trong năm 2024; đề nghị Việt Nam \
    mở đường bay Vinh - Pakse. Việt Nam hứa đào tạo 50 cán bộ trước hết năm 2025; đề nghị Lào sớm mở cửa khẩu Nậm Xanh. Hai bên \
    nhất trí củng cố tin cậy chính trị; đưa kim ngạch lên 5 tỷ USD. Kỳ họp thứ 7 đã họp.
    """,
    second: """
    Ngày 1/6/2025, ông Lê Văn Hải điện đàm với ông Khamphan Sita, Thủ tướng Lào. Hai bên nhất trí củng cố hơn nữa tin cậy chính trị. \
    Kim ngạch đạt 2 tỷ USD. Lớp đào tạo 50 cán bộ gặp vướng mắc. Chuyến thăm ngày 20/6/2025. Cuộc gặp ngày 15/1/2025. Hai nước lập \
    quan hệ ngoại giao ngày 5/9/1962.
    """,
  ]

  static func text(_ report: String) -> String { texts[report] ?? "" }

  static func cites(_ words: String, in report: String = first) -> [RowCite] {
    [RowCite(report: report, Sample.cite(words, in: text(report)))]
  }

  static func view(us: String? = "VN", _ change: (inout Record) -> Void = { _ in }) -> RelationView {
    var record = record
    change(&record)
    return RelationView(record, sides: ["VN", "LA"], us: us)
  }

  static let record: Record = {
    var record = Record()
    record.asOf = "2025-06-01"
    record.reports = [report(first, "Báo Một", "2024-03-10"), report(second, "Báo Hai", "2025-06-01")]
    record.persons = [
      Sample.person("person:VN/hai", "Lê Văn Hải", "VN"), Sample.person("person:LA/sita", "Khamphan Sita", "LA"),
    ]
    record.tenures = [
      TenureRow(
        id: "tenure:sita", person: "person:LA/sita", office: "Thủ tướng Lào", wordings: [], organization: nil,
        country: "LA",
        firstSeen: "2025-06-01", lastSeen: "2025-06-01", cites: cites("Thủ tướng Lào", in: second))
    ]
    record.sightings = [
      SightingRow(
        id: "sighting:sita", tenure: "tenure:sita", report: second, date: "2025-06-01", wording: "Thủ tướng Lào",
        cites: cites("Thủ tướng Lào", in: second))
    ]
    record.encounters = encounters
    addCommitments(&record)
    addFigures(&record)
    return record
  }()

  private static func report(_ id: String, _ outlet: String, _ day: String) -> ReportRow {
    ReportRow(
      id: id, source: nil, title: nil, outlet: outlet, published: nil, publishedFrom: nil, language: "vi", day: day,
      replaces: nil, alsoFrom: [])
  }

  // MARK: encounters

  private static let encounters = [
    encounter("encounter:met", .meeting, .held, "2024-03-10", cites("ông Lê Văn Hải gặp ông Khamphan Sita")),
    encounter(
      "encounter:called", .call, .held, "2025-06-01", cites("ông Lê Văn Hải điện đàm với ông Khamphan Sita", in: second)
    ),
    encounter("encounter:coming", .visit, .planned, "2025-06-20", cites("Chuyến thăm ngày 20/6/2025", in: second)),
    encounter("encounter:passed", .meeting, .planned, "2025-01-15", cites("Cuộc gặp ngày 15/1/2025", in: second)),
  ]

  private static func encounter(
    _ id: String, _ kind: EncounterKind, _ status: RecordedStatus, _ when: String, _ cites: [RowCite]
  ) -> EncounterRow {
    EncounterRow(
      id: id, kind: kind, status: status, when: when, notBefore: nil, notAfter: nil, where: nil, sides: ["LA", "VN"],
      participants: ["person:VN/hai", "person:LA/sita"], channels: [], passed: id == "encounter:passed", title: "",
      cites: cites)
  }

  // MARK: commitments

  private static func addCommitments(_ record: inout Record) {
    add("bridge", "khánh thành cầu Sông Xanh trong năm 2024", .commit, "person:LA/sita", owedBy: ["LA"], to: &record) {
      ($0.due, $0.clock, $0.state, $0.testable, $0.progress) = ("2024-12-31", .overdue, .overdue, true, .noEvidence)
    }
    add("flight", "mở đường bay Vinh - Pakse", .propose, "person:LA/sita", owedBy: ["VN"], to: &record) {
      ($0.testable, $0.progress, $0.force, $0.answered) = (true, .noEvidence, .asked, false)
    }
    add("training", "đào tạo 50 cán bộ trước hết năm 2025", .commit, "person:VN/hai", owedBy: ["VN"], to: &record) {
      ($0.due, $0.clock, $0.testable, $0.progress) = ("2025-12-31", .due, true, .blocked)
      $0.progressCites = cites("Lớp đào tạo 50 cán bộ gặp vướng mắc", in: second)
    }
    add("gate", "sớm mở cửa khẩu Nậm Xanh", .propose, "person:VN/hai", owedBy: ["LA"], to: &record) {
      ($0.testable, $0.progress, $0.force, $0.answered) = (true, .noEvidence, .asked, false)
    }
    add("trust", "củng cố tin cậy chính trị", .agree, "both", owedBy: ["LA", "VN"], to: &record) {
      ($0.lastSaid, $0.times, $0.novelty, $0.topics) = ("2025-06-01", 2, .changed, [.politics])
      $0.cites += cites("củng cố hơn nữa tin cậy chính trị", in: second)
    }
    record.commitmentSteps.append(
      CommitmentStepRow(
        id: "step:trust-2", commitment: "commitment:trust", report: second, date: "2025-06-01",
        encounter: "encounter:called",
        step: .changed, act: .agree, speakers: ["both"], text: "củng cố hơn nữa tin cậy chính trị",
        cites: cites("củng cố hơn nữa tin cậy chính trị", in: second)))
    add("trade", "đưa kim ngạch lên 5 tỷ USD", .agree, "both", owedBy: ["LA", "VN"], to: &record) {
      ($0.testable, $0.progress, $0.topics) = (true, .partly, [.economyTrade])
      $0.progressCites = cites("2 tỷ USD", in: second)
    }
  }

  private static func add(
    _ name: String, _ words: String, _ act: Act, _ speaker: String, owedBy: [String], to record: inout Record,
    _ change: (inout CommitmentRow) -> Void
  ) {
    var row = CommitmentRow(
      id: "commitment:\(name)", text: words, sides: ["LA", "VN"], topics: [], due: nil, state: .open,
      firstSaid: "2024-03-10",
      lastSaid: "2024-03-10", force: act == .commit ? .promised : .agreed, owedBy: owedBy, novelty: .new, times: 1,
      cites: cites(words))
    change(&row)
    record.commitments.append(row)
    record.commitmentSteps.append(
      CommitmentStepRow(
        id: "step:\(name)", commitment: row.id, report: first, date: "2024-03-10", encounter: "encounter:met",
        step: .first,
        act: act, speakers: [speaker], text: words, cites: cites(words)))
  }

  // MARK: figures, sessions, days

  private static func addFigures(_ record: inout Record) {
    record.indicators = [
      IndicatorRow(
        id: "indicator:trade", measure: .trade, name: "bilateral trade", unit: "USD", sides: ["LA", "VN"], cites: [])
    ]
    record.observations = [
      ObservationRow(
        id: "observation:target", indicator: "indicator:trade", report: first, kind: .target, value: 5e9, period: nil,
        asOf: "2024-03-10", cites: cites("5 tỷ USD")),
      ObservationRow(
        id: "observation:now", indicator: "indicator:trade", report: second, kind: .observed, value: 2e9, period: nil,
        asOf: "2025-06-01", cites: cites("2 tỷ USD", in: second)),
    ]
    record.mechanisms = [
      MechanismRow(
        id: "mechanism:joint", name: "Ủy ban Hợp tác", names: [], sides: ["LA", "VN"], last: 7, lastWhen: "2024-01",
        next: 8,
        nextFrom: .foreseen, nextWhen: nil, nextForecast: "2025-08/2026-02", nextHost: "LA", gaps: [],
        cites: cites("Kỳ họp thứ 7"))
    ]
    record.sessions = [
      SessionRow(
        id: "session:joint/7", mechanism: "mechanism:joint", ordinal: 7, status: .held, passed: false, when: "2024-01",
        encounter: nil, cites: cites("Kỳ họp thứ 7"))
    ]
    record.milestones = [
      MilestoneRow(
        id: "milestone:relations", what: .diplomaticRelations, name: "diplomatic relations", sides: ["LA", "VN"],
        since: "1962-09-05", sinceFrom: .said, nextYears: 65, nextWhen: "2027-09-05",
        cites: cites("ngày 5/9/1962", in: second))
    ]
  }
}
