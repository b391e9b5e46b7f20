import Testing

@testable import Presenting
@testable import Reading
@testable import Reconciling

@Suite struct DueTests {
  private func items(_ view: RelationView) -> [DueItem] { DueItems(PaperText(view, language: .vi)).all }

  private func text(_ view: RelationView, _ language: OutputLanguage = .vi) -> String {
    PaperTerminal(DueList(view, language: language).paper, width: 200, style: TextStyle(colour: false)).text
  }

  @Test func eachThingStandsInItsTerm() {
    let terms = Dictionary(items(PaperSample.view()).map { ($0.id, $0.term) }, uniquingKeysWith: { first, _ in first })
    #expect(
      terms == [
        "commitment:bridge": .overdue, "encounter:passed": .overdue, "encounter:coming": .month,
        "mechanism:joint/8": .quarter, "commitment:training": .year, "milestone:relations": .later,
        "observation:target": .undated, "commitment:flight": .undated, "commitment:gate": .undated,
      ])
  }

  @Test(arguments: [
    ("2025-05-31", DueItem.Term.overdue), ("2025-06-01", .month), ("2025-07-01", .month), ("2025-07-02", .quarter),
    ("2025-08-30", .quarter), ("2025-08-31", .year), ("2026-06-01", .year), ("2026-06-02", .later),
    ("2025-07-01/2029", .month), ("2024/2025", .month), ("XXXX-06-10", .undated),
  ])
  func terms(when: String, term: DueItem.Term) {
    let view = PaperSample.view { record in
      record.encounters[2].when = when
    }
    #expect(items(view).first { $0.id == "encounter:coming" }?.term == term)
  }

  @Test func aForecastThatIsOverIsNoDebt() {
    let view = PaperSample.view { $0.mechanisms[0].nextForecast = "2024-08/2025-02" }
    #expect(items(view).first { $0.kind == .session }?.term == .undated)
  }

  @Test func whatStandsOnTheSameWordsIsOneThing() {
    let target = items(PaperSample.view()).first { $0.kind == .target }
    #expect(target?.others == ["commitment:trade"])
  }

  @Test func anInvitationStandsForThePromiseToCome() {
    let view = PaperSample.view { record in
      record.invitations = [
        InvitationRow(
          id: "invitation:1", inviter: "person:VN/hai", invitee: "person:LA/sita", to: nil, encounter: nil, when: nil,
          accepted: true,
          state: .accepted, visit: nil, report: PaperSample.first, date: "2024-03-10",
          cites: PaperSample.cites("khánh thành cầu Sông Xanh")),
        InvitationRow(
          id: "invitation:elsewhere", inviter: "person:VN/hai", invitee: "TH", to: nil, encounter: nil, when: nil,
          accepted: nil,
          state: .extended, visit: nil, report: PaperSample.first, date: nil, cites: PaperSample.cites("Ngày 10/3/2024")
        ),
      ]
    }
    let invitation = items(view).filter { $0.kind == .invitation }
    #expect(invitation.map(\.id) == ["invitation:1"], "those of other relations are left out")
    #expect(invitation.first?.when == "2024-12-31" && invitation.first?.owedBy == ["LA"])
    #expect(!items(view).contains { $0.id == "commitment:bridge" })
  }

  @Test func theListNamesForecastsAndWhoseTurnItIs() {
    let text = text(PaperSample.view())
    #expect(text.contains("Quá hạn (2)\n  Ngày        Việc"))
    #expect(text.contains("15/1/2025   Gặp: Lê Văn Hải – Khamphan Sita"))
    #expect(text.contains("dự kiến; ngày đã qua, chưa có bài đưa tin"))
    #expect(text.contains("tháng 8/2025") || text.contains("8/2025 – 2/2026 (dự báo)"))
    #expect(text.contains("dự báo: kỳ họp thứ 7 (1/2024) ["))
    #expect(text.contains("30 ngày (1)") && text.contains("90 ngày (1)") && text.contains("12 tháng (1)"))
    #expect(text.contains("Sau 12 tháng (1)") && text.contains("Chưa có ngày (3)"))
  }

  @Test func aTermEndsOnADayThatThereIs() {
    let view = PaperSample.view { $0.commitments[2].due = "2025-09-31" }
    #expect(items(view).first { $0.id == "commitment:training" }?.when == "2025-09-30")
  }

  // MARK: calendar

  private var calendar: String { DueCalendar(PaperSample.view(), language: .vi).file }

  @Test func linesEndWithCRLFAndHoldAtMost75Bytes() {
    let lines = calendar.components(separatedBy: "\r\n")
    #expect(lines.last == "" && lines.count > 20)
    for line in lines { #expect(line.utf8.count <= 75 && !line.contains("\n") && !line.contains("\r"), "\(line)") }
  }

  @Test func eventsHaveNamesOfTheirOwnAndTheDayOfTheRecord() {
    let lines = unfolded(calendar)
    let names = lines.filter { $0.hasPrefix("UID:") }
    #expect(Set(names).count == names.count && names.contains("UID:commitment:bridge@banggiao"))
    #expect(names.count == 6, "what has no day is no event")
    #expect(Set(lines.filter { $0.hasPrefix("DTSTAMP:") }) == ["DTSTAMP:20250601T000000Z"])
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == lines.filter { $0 == "END:VEVENT" }.count)
  }

  @Test func aForecastIsTentative() throws {
    let lines = unfolded(calendar)
    let start = try #require(lines.firstIndex(of: "UID:mechanism:joint/8@banggiao"))
    let event = lines[start...].prefix { $0 != "END:VEVENT" }
    #expect(event.contains("STATUS:TENTATIVE") && event.contains("DTSTART;VALUE=DATE:20250801"))
    #expect(event.contains("DTEND;VALUE=DATE:20250802"))
    #expect(event.contains { $0.hasPrefix("SUMMARY:[dự báo] Kỳ họp thứ 8 Ủy ban Hợp tác") })
    #expect(lines.filter { $0 == "STATUS:TENTATIVE" }.count == 1)
  }

  @Test func signsThatPartValuesAreEscaped() {
    let description = unfolded(calendar).first { $0.hasPrefix("DESCRIPTION:31/12/2024") }
    #expect(
      description
        == "DESCRIPTION:31/12/2024\\nAi phải làm: bạn\\nTrạng thái: Chưa có thông tin\\, quá hạn\\nCăn cứ: Gặp: "
        + "Lê Văn Hải – Khamphan Sita\\, 10/3/2024")
  }

  private func unfolded(_ file: String) -> [String] {
    file.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
  }
}
