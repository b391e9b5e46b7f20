import Testing

@testable import Reading
@testable import Reconciling

@Suite("A day without its year")
struct YearTests {
  @Test("is the last one before the day of publication")
  func published() throws {
    #expect(try Self.day(of: Self.meeting(published: "2024-01-05")) == "2023-08-14")
  }

  @Test("lies behind what the report recalls and before what it plans")
  func ownDates() throws {
    var sample = try Self.meeting("Tháng 02/2025 hai bên đã gặp. Ngày 2/9/2025 ông sẽ sang.")
    sample.time("2025-02", .past, words: "Tháng 02/2025")
    #expect(try Self.day(of: sample) == "XXXX-08-14")
    sample.time("2025-09-02", .future, words: "2/9/2025")
    #expect(try Self.day(of: sample) == "2025-08-14")
    let link = try #require(Reconciler.reconcile([sample.input]).links.first { $0.kind == .year })
    #expect(link.why == "speaks of 2025-02 as past; speaks of 2025-09-02 as to come")
  }

  @Test("stays unknown where the report's dates contradict each other")
  func contradiction() throws {
    var sample = try Self.meeting("Năm 2026 đã qua. Năm 2020 sẽ tới.")
    sample.time("2026", .past, words: "Năm 2026")
    sample.time("2020", .future, words: "Năm 2020")
    #expect(try Self.day(of: sample) == "XXXX-08-14")
  }

  @Test("is that of an anniversary whose beginning another report gives")
  func anniversary() throws {
    var sample = try Self.meeting("Hai nước kỷ niệm 55 năm quan hệ.")
    sample.milestone(55, since: nil, "diplomatic relations", words: "55 năm")
    sample.reading.milestones[0].sides = ["KH", "VN"]
    var other = try Sample("Ngày 24/6/1967 hai nước lập quan hệ, nay 58 năm.")
    other.milestone(58, since: "1967-06-24", "diplomatic relations", words: "58 năm")
    other.reading.milestones[0].sides = ["KH", "VN"]
    let record = Reconciler.reconcile([sample.input, other.input])
    #expect(record.reports.first { $0.id == sample.report.id }?.day == "2022-08-14")
  }

  @Test("is not that of an anniversary whose year the report names as one to come")
  func namedAnniversary() throws {
    var sample = try Self.meeting("Năm 2027 hai nước sẽ kỷ niệm 60 năm quan hệ (24/6/1967).")
    sample.milestone(60, since: "1967-06-24", "diplomatic relations", words: "60 năm")
    sample.time("2027", .future, words: "Năm 2027")
    #expect(try Self.day(of: sample) == "XXXX-08-14")
  }

  @Test("is only bound by an anniversary that is still to come")
  func anniversaryAhead() throws {
    var sample = try Self.meeting("Hai nước sắp kỷ niệm 50 năm quan hệ (1971).")
    sample.milestone(50, since: "1971", "diplomatic relations", words: "50 năm")
    sample.reading.milestones[0].isAhead = true
    #expect(try Self.day(of: sample) == "XXXX-08-14")
  }

  @Test("is not told by the beginning that another report gives of a partnership")
  func partnershipOfOthers() throws {
    var sample = try Self.meeting("Hai nước kỷ niệm 25 năm đối tác chiến lược.")
    sample.milestone(25, since: nil, "strategic partnership", words: "25 năm")
    var other = try Sample("Ngày 6/7/2007 hai nước lập đối tác chiến lược, nay 10 năm.")
    other.milestone(10, since: "2007-07-06", "strategic partnership", words: "10 năm")
    let record = Reconciler.reconcile([sample.input, other.input])
    #expect(record.reports.first { $0.id == sample.report.id }?.day == "XXXX-08-14")
  }

  @Test("is not told by a date that the report speaks of both as past and as ahead")
  func unclearDate() throws {
    var sample = try Self.meeting("Năm 2025 đã qua. Mục tiêu năm 2025. Ngày 1/9/2026 ông sẽ sang.")
    sample.time("2025", .past, words: "Năm 2025 đã")
    sample.time("2026-09-01", .future, words: "1/9/2026")
    sample.figure(5, "USD", "trade", "2025", .target, words: "Mục tiêu năm 2025")
    #expect(try Self.day(of: sample) == "XXXX-08-14")
  }

  @Test("is no mere year that stands for the day of what was held")
  func mereYear() throws {
    var sample = try Sample("Năm 2019, Tô Lâm gặp Hun Sen.")
    sample.encounter(
      .meeting, .held, "2019", ["Tô Lâm", "Hun Sen"], ["KH", "VN"], central: true, words: "Tô Lâm gặp Hun Sen")
    #expect(try Self.day(of: sample) == nil)
  }

  @Test("is narrowed by offices that pass on once, not by those whose holders are seen by turns")
  func offices() throws {
    func told(_ report: String, _ day: String?, _ person: String) -> BoundsAcrossReports.OfficeTold {
      BoundsAcrossReports.OfficeTold(report: report, day: day.flatMap(EDTF.init), person: person)
    }
    let report = DatedReport(try Self.meeting().input, ReportDay(day: "XXXX-08-14"))
    let once = [
      told("a", "2015-09-01", "former"), told("b", "2016-03-01", "own"), told(report.id, nil, "own"),
      told("c", "2017-01-05", "next"),
    ]
    func day(_ told: [BoundsAcrossReports.OfficeTold]) -> String? {
      BoundsAcrossReports(sessions: [:], offices: ["office": told]).narrowed([report], except: [])[0].day
    }
    #expect(day(once) == "2016-08-14")
    #expect(day(once + [told("d", "2016-01-01", "next")]) == "XXXX-08-14", "the next holder was seen before")
    #expect(day(once + [told(report.id, nil, "former")]) == "XXXX-08-14", "the report names two holders")
  }

  @Test("is bound by a session that another report still plans and an office that somebody else holds later")
  func acrossReports() throws {
    var plan = try Sample("Ngày 1/12/2021, hai bên bàn kỳ họp 18 của Ủy ban.")
    plan.encounter(.call, .held, "2021-12-01", [], ["KH", "VN"], central: true, words: "hai bên bàn")
    plan.encounter(.session, .planned, nil, [], ["KH", "VN"], words: "kỳ họp 18 của Ủy ban")
    plan.mechanism("Ủy ban", session: 18)
    var held = try Self.meeting("Ủy ban đã họp kỳ 20.")
    held.encounter(.session, .held, nil, [], ["KH", "VN"], words: "Ủy ban đã họp kỳ 20")
    held.mechanism("Ủy ban", session: 20)
    let record = Reconciler.reconcile([plan.input, held.input])
    let day = record.reports.first { $0.id == held.report.id }?.day
    #expect(day == "XXXX-08-14", "one bound leaves several years")
    #expect(record.sessions.map(\.passed) == [true, false])
  }

  /// A meeting of 14 August of an unknown year.
  private static func meeting(_ more: String = "", published: String? = nil) throws -> Sample {
    var sample = try Sample("Ngày 14/8, Tô Lâm gặp Hun Sen. " + more, published: published)
    sample.person("Tô Lâm", "VN")
    sample.person("Hun Sen", "KH")
    sample.encounter(
      .meeting, .held, "XXXX-08-14", ["Tô Lâm", "Hun Sen"], ["KH", "VN"], central: true, words: "Tô Lâm gặp Hun Sen")
    return sample
  }

  private static func day(of sample: Sample) throws -> String? {
    Reconciler.reconcile([sample.input]).reports.first?.day
  }
}
