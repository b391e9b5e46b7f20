import Testing

@testable import Reading
@testable import Reconciling

/// What became of plans, invitations and promises, from the record's own rows.
@Suite struct CycleTests {
  private static let reader = Reader(languages: try! Languages.embedded())

  /// Ten short reports of the Joint Commission of Viet Nam and Cambodia, in our own words on its real dates.
  private static let commission = [
    (
      "2018-05-22",
      """
      Ngày 22/5/2018, tại Hà Nội, Phó Thủ tướng Việt Nam Phạm Bình Minh và Bộ trưởng Ngoại giao Campuchia Prak Sokhonn đã đồng chủ \
      trì Kỳ họp lần thứ 16 Ủy ban Hỗn hợp Việt Nam - Campuchia do Việt Nam đăng cai.
      """
    ),
    (
      "2019-08-21",
      """
      Kỳ họp lần thứ 17 Ủy ban Hỗn hợp Việt Nam - Campuchia

      Ngày 21/8/2019, tại Phnom Penh, Kỳ họp lần thứ 17 Ủy ban Hỗn hợp Việt Nam - Campuchia do Campuchia đăng cai đã diễn ra dưới \
      sự đồng chủ trì của Phó Thủ tướng Việt Nam Phạm Bình Minh và Phó Thủ tướng Campuchia Prak Sokhonn.
      """
    ),
    (
      "2020-07-09",
      """
      Ngày 9/7/2020, Phó Thủ tướng Việt Nam Phạm Bình Minh điện đàm với Phó Thủ tướng Campuchia Prak Sokhonn. Hai bên nhất trí sớm \
      tổ chức Kỳ họp lần thứ 18 Ủy ban Hỗn hợp Việt Nam - Campuchia.
      """
    ),
    (
      "2020-11-24",
      """
      Ngày 22/12/2020 tới, Phó Thủ tướng Việt Nam Phạm Bình Minh và Phó Thủ tướng Campuchia Prak Sokhonn sẽ đồng chủ trì Kỳ họp lần \
      thứ 18 Ủy ban Hỗn hợp Việt Nam - Campuchia tại Bavet.
      """
    ),
    (
      "2020-12-22",
      """
      Ngày 22/12/2020, Phó Thủ tướng Việt Nam Phạm Bình Minh và Phó Thủ tướng Campuchia Prak Sokhonn đã đồng chủ trì Kỳ họp lần thứ \
      18 Ủy ban Hỗn hợp Việt Nam - Campuchia theo hình thức trực tuyến.
      """
    ),
    (
      "2021-12-19",
      """
      Ngày 19/12/2021, Bộ trưởng Ngoại giao Việt Nam Bùi Thanh Sơn và Phó Thủ tướng Campuchia Prak Sokhonn đã đồng chủ trì Kỳ họp \
      lần thứ 19 Ủy ban Hỗn hợp Việt Nam - Campuchia bằng hình thức trực tuyến.
      """
    ),
    (
      "2023-03-21",
      """
      Ngày 21/3/2023, tại Hà Nội, Bộ trưởng Ngoại giao Việt Nam Bùi Thanh Sơn và Phó Thủ tướng Campuchia Prak Sokhonn đồng chủ trì \
      Kỳ họp lần thứ 20 Ủy ban Hỗn hợp Việt Nam - Campuchia do Việt Nam đăng cai.
      """
    ),
    (
      "2025-02-25",
      """
      Ngày 25/2/2025, Phó Thủ tướng Việt Nam Bùi Thanh Sơn gặp Phó Thủ tướng Campuchia Prak Sokhonn. Hai bên nhất trí tổ chức Kỳ họp \
      lần thứ 21 Ủy ban Hỗn hợp Việt Nam - Campuchia trong năm 2025.
      """
    ),
    (
      "2025-12-09",
      """
      Ngày 9/12/2025, tại Siem Reap, Phó Thủ tướng Việt Nam Bùi Thanh Sơn và Phó Thủ tướng Campuchia Prak Sokhonn đồng chủ trì Kỳ \
      họp lần thứ 21 Ủy ban Hỗn hợp Việt Nam - Campuchia do Campuchia đăng cai.
      """
    ),
    (
      "2026-02-06",
      """
      Ngày 6/2/2026, Tổng Bí thư Tô Lâm hội đàm với Chủ tịch Đảng Nhân dân Campuchia Hun Sen tại Phnom Penh.
      """
    ),
  ]

  @Test func theJointCommissionMeetsByTurnsEveryOneToThreeYears() throws {
    let record = try Self.record(Self.commission)
    let commission = try #require(record.mechanisms.first)
    #expect(record.mechanisms.count == 1)
    #expect(commission.last == 21 && commission.lastWhen == "2025-12-09" && commission.gaps.isEmpty)
    #expect(commission.next == 22 && commission.nextFrom == .foreseen && commission.nextWhen == nil)
    #expect(commission.nextForecast == "2026-12/2028-09")
    #expect(commission.nextHost == "VN")
    #expect(record.sessions.map(\.ordinal) == [16, 17, 18, 19, 20, 21])
    #expect(record.sessions.allSatisfy { $0.status == .held })
    #expect(record.sessions.map(\.form) == [nil, nil, .online, .online, nil, nil])
  }

  @Test func aRecordAsOfADayKnowsNothingLater() throws {
    let then = try Self.record(Self.commission, asOf: EDTF("2021-03-01"))
    #expect(then.asOf == "2021-03-01" && then.reports.count == 5)
    #expect(then.mechanisms.first?.last == 18 && then.mechanisms.first?.nextHost == "KH")
    #expect(then.commitments.map(\.progress) == [.done])
  }

  @Test func aSessionPromisedAndHeldIsDone() throws {
    let promises = try Self.record(Self.commission).commitments
    #expect(promises.map(\.progress) == [.done, .done])
    #expect(promises.map(\.state) == [.fulfilled, .fulfilled])
    #expect(promises.allSatisfy { !$0.progressCites.isEmpty && $0.testable })
  }

  @Test(
    arguments: [
      ("2025-06-01", CommitmentProgress.done), ("2024-06-01", .noEvidence), (nil, .noEvidence),
    ] as [(String?, CommitmentProgress)])
  func onlyWhatIsToldLaterIsEvidence(_ day: String?, _ progress: CommitmentProgress) throws {
    let promise =
      "Ngày 10/1/2025, Thủ tướng Việt Nam Trần Văn An hội đàm với Thủ tướng Lào Kham Vongsa. Hai bên nhất trí ký Hiệp định hàng hải."
    let record = try Self.record([("2025-01-10", promise), (day, "Việt Nam và Lào đã ký Hiệp định hàng hải.")])
    #expect(record.commitments.map(\.progress) == [progress])
  }

  @Test func anAnswerComesBehindTheQuestion() throws {
    let meeting = "Thủ tướng Việt Nam Trần Văn An hội đàm với Thủ tướng Lào Kham Vongsa."
    let asked = "Ngày 10/1/2025, \(meeting) Thủ tướng Trần Văn An đề nghị Lào mở lại cửa khẩu Nam Giang."
    let agreed = "\(meeting) Hai bên nhất trí mở lại cửa khẩu Nam Giang."
    let answered = try Self.record([("2025-01-10", asked), ("2025-03-02", "Ngày 2/3/2025, \(agreed)")]).commitments
    #expect(answered.map(\.answered) == [true])
    let before = try Self.record([("2025-01-10", asked), ("2024-03-02", "Ngày 2/3/2024, \(agreed)")]).commitments
    #expect(before.map(\.answered) == [false])
  }

  @Test func withoutTheReportOfItNothingIsDone() throws {
    let before = try Self.record(Array(Self.commission.prefix(4)))
    #expect(before.commitments.map(\.progress) == [.underWay])
    #expect(before.sessions.last?.status == .planned)
    let passed = try Self.record(
      Self.commission.prefix(4) + [
        ("2021-03-01", "Ngày 1/3/2021, Thủ tướng Việt Nam Trần Văn An gặp Thủ tướng Lào Kham Vongsa.")
      ])
    #expect(passed.commitments.map(\.progress) == [.underWay])
    #expect(passed.encounters.filter(\.passed).map(\.when) == ["2020-12-22"])
  }

  @Test func aLaterSessionSupersedesAnEarlierWish() throws {
    let record = try Self.record([Self.commission[2], Self.commission[6]])
    #expect(record.commitments.map(\.progress) == [.superseded])
    #expect(record.commitments.map(\.state) == [.fulfilled])
  }

  @Test(
    arguments: [
      ([(16, "2018-05", "VN"), (17, "2019-08", "KH")], nil, "VN"),
      ([(16, "2018-05", nil), (18, "2020-11", nil), (19, "2021-11", nil)], "2022-11/2023-02", nil),
      ([(16, "2018-05", "VN"), (17, "2019-05", "KH"), (18, nil, "VN")], nil, "KH"),
      ([(1, "2018-05", "VN"), (2, "2019-05", "KH"), (3, "2020-05", "KH")], "2021-05", nil),
    ] as [([(Int, String?, String?)], String?, String?)])
  func forecasts(_ held: [(Int, String?, String?)], _ interval: String?, _ host: String?) {
    let sessions = held.map { SessionForecast.Held(ordinal: $0.0, when: $0.1.flatMap { EDTF($0) }, host: $0.2) }
    let forecast = SessionForecast(sessions, next: held.last!.0 + 1)
    #expect(forecast.interval == interval)
    #expect(forecast.host == host)
  }

  @Test func aPlanForALaterDayTakesThePlaceOfTheEarlierOne() throws {
    var first = try Sample("Kỳ họp lần thứ 5 Ủy ban Hỗn hợp sẽ họp ngày 2/3/2024.", published: "2024-01-10")
    first.mechanism("Ủy ban Hỗn hợp", session: 5)
    first.encounter(.session, .planned, "2024-03-02", [], ["KH", "VN"], words: "Kỳ họp lần thứ 5 Ủy ban Hỗn hợp")
    var second = try Sample("Kỳ họp lần thứ 5 Ủy ban Hỗn hợp sẽ họp ngày 9/5/2024.", published: "2024-02-20")
    second.mechanism("Ủy ban Hỗn hợp", session: 5)
    second.encounter(.session, .planned, "2024-05-09", [], ["KH", "VN"], words: "Kỳ họp lần thứ 5 Ủy ban Hỗn hợp")
    let encounters = Reconciler.reconcile([first.input, second.input]).encounters
    let (old, new) = (try #require(encounters.first), try #require(encounters.last))
    #expect(encounters.count == 2)
    #expect(old.status == .postponed && new.status == .planned && new.replaces == old.id)
  }

  @Test func aVisitAnswersAnInvitation() throws {
    var asked = try Sample("Ông An mời bà Chanthou sang thăm Việt Nam.", published: "2024-01-10")
    asked.person("An", "VN")
    asked.person("Chanthou", "KH")
    asked.statement(["An"], .invite, "mời", "mời bà Chanthou sang thăm Việt Nam")
    asked.reading.statements[0].to = ["Chanthou"]
    let open = try #require(Reconciler.reconcile([asked.input]).invitations.first)
    #expect(open.state == .extended && open.accepted == nil && open.visit == nil)
    var came = try Sample("Bà Chanthou thăm Việt Nam.", published: "2024-06-01")
    came.person("Chanthou", "KH")
    came.encounter(
      .visit, .held, "2024-06-01", ["Chanthou"], ["KH", "VN"], central: true, words: "Bà Chanthou thăm Việt Nam")
    came.reading.encounters[0].host = "VN"
    let record = Reconciler.reconcile([asked.input, came.input])
    let invitation = try #require(record.invitations.first)
    #expect(record.invitations.count == 1)
    #expect(invitation.state == .takenUp && invitation.visit == record.encounters.first { $0.kind == .visit }?.id)
  }

  private static func record(_ reports: [(day: String?, text: String)], asOf: EDTF? = nil) throws -> Record {
    Reconciler.reconcile(
      try reports.map { day, text in
        let report = try Report(text: text, source: day, published: day)
        let row = ReportRow(
          id: report.id, source: day, title: nil, outlet: nil, published: day, publishedFrom: day.map { _ in "user" },
          language: "vi",
          day: nil, replaces: nil, alsoFrom: [])
        return ReconcilingInput(
          report: row, reading: reader.read(report, languageName: "vi"), wording: Wording(report.bytes))
      }, asOf: asOf)
  }
}
