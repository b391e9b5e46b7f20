import Testing

@testable import Presenting
@testable import Reading
@testable import Reconciling

@Suite struct BriefTests {
  private func paper(
    _ view: RelationView = PaperSample.view(), _ meeting: Meeting? = nil, _ language: OutputLanguage = .vi
  ) -> Paper {
    BriefPaper(view, meeting: meeting ?? .next(in: view), language: language).paper
  }

  private func section(_ key: String, _ paper: Paper) -> String {
    paper.sections.first { $0.key == key }?.lines.map(\.text).joined(separator: "\n") ?? ""
  }

  @Test func twelvePartsInTheirOrder() {
    #expect(
      paper().sections.map(\.heading) == [
        "1. Cuộc gặp (ai, khi nào, ở đâu, kênh, hình thức)", "2. Mục đích, yêu cầu",
        "3. Phía bạn: chức vụ, từ khi nào; hai lần gặp gần nhất", "4. Tình hình thực hiện thỏa thuận (5 mục đứng đầu)",
        "5. Phía bạn có thể nêu", "6. Nội dung ta nên nêu", "7. Quan hệ hai nước",
        "8. Lời mời, kỳ họp, ngày kỷ niệm, văn kiện sắp tới (12 tháng)",
        "9. Cách diễn đạt: công thức hiện hành, thay đổi",
        "10. Điểm cần lưu ý: số liệu mâu thuẫn, hai bên đưa tin khác nhau, điều chưa có thông tin", "11. Kiến nghị",
        "12. Nguồn",
      ])
    #expect(
      paper(PaperSample.view(), nil, .en).sections.map(\.heading) == [
        "1. The meeting", "2. Objectives", "3. Who sits opposite; last two meetings", "4. State of what was agreed",
        "5. They may raise", "6. Points to raise", "7. Relations by field", "8. Coming up",
        "9. Formulas and their drift", "10. Take care; what the record does not say", "11. Recommendations",
        "12. Sources",
      ])
    #expect(paper().sections.filter(\.isByHand).map(\.key) == ["objectives", "recommendations"])
  }

  @Test func theNextMeetingIsTheOneAnnounced() {
    #expect(section("meeting", paper()).hasPrefix("Thăm: Lê Văn Hải – Khamphan Sita · 20/6/2025 · dự kiến"))
    let none = PaperSample.view { $0.encounters.removeAll { $0.status == .planned } }
    #expect(section("meeting", paper(none)) == "Hồ sơ chưa có cuộc gặp sắp tới; điền tay:")
    #expect(
      section("meeting", paper(none, Meeting(when: "2025-07-01"))).hasPrefix("Cuộc gặp ngày 1/7/2025, hồ sơ chưa có"))
  }

  @Test func theMeetingStandsOnceAndWhatPeopleEnteredIsMarked() {
    #expect(!section("coming", paper()).contains("20/6/2025"))
    let added = DecisionRow(
      author: "Lan", at: .init(timeIntervalSince1970: 0), kind: .add, rows: [], reason: "công hàm")
    let entered = PaperSample.view { record in
      record.decisions = [added]
      record.encounters[2].origin = .hand
      (record.encounters[2].decision, record.encounters[2].title) = (added.id, "Hội đàm hẹp")
      record.encounters[2].cites = []
    }
    #expect(
      section("meeting", paper(entered)).hasPrefix("✎ Hội đàm hẹp (Lan, 1/1/1970: công hàm) · 20/6/2025 · dự kiến"))
  }

  @Test func thoseInTheRoomAreThoseOfTheOtherSide() {
    let opposite = section("opposite", paper())
    #expect(opposite.contains("Khamphan Sita, Thủ tướng Lào (thấy ngày 1/6/2025, từ khi nào chưa rõ)"))
    #expect(opposite.contains("Hai lần gặp gần nhất: 1/6/2025, Điện đàm: Lê Văn Hải – Khamphan Sita; 10/3/2024, Gặp:"))
    #expect(!opposite.contains("Lê Văn Hải, "))
    let theirs = section("opposite", paper(PaperSample.view(us: "LA")))
    #expect(!theirs.contains("Khamphan Sita, Thủ tướng"))
  }

  @Test func whoMetLastGoesByThePeopleInTheRoom() {
    let view = PaperSample.view { record in
      record.persons.append(Sample.person("person:LA/other", "Bounmy Vong", "LA"))
      record.encounters[1].participants = ["person:VN/hai", "person:LA/other"]
    }
    let met = section("opposite", paper(view))
    #expect(
      met.contains("Hai lần gặp gần nhất: 10/3/2024, Gặp: Lê Văn Hải – Khamphan Sita") && !met.contains("Điện đàm"))
  }

  @Test func ranks() {
    let ranked = CommitmentRank(PaperSample.view()).ranked(PaperSample.view().commitments).map(\.row.id)
    #expect(
      ranked == [
        "commitment:flight", "commitment:training", "commitment:bridge", "commitment:trust", "commitment:gate",
        "commitment:trade",
      ])
    let overdue = PaperSample.view { record in
      (record.commitments[2].due, record.commitments[2].clock) = ("2025-01-31", .overdue)
    }
    #expect(CommitmentRank(overdue).ranked(overdue.commitments).first?.row.id == "commitment:training")
  }

  @Test func askedAndOwedStandOnTheirSides() {
    #expect(section("they-raise", paper()) == "Bạn đề nghị, chưa có trả lời: “mở đường bay Vinh - Pakse” (10/3/2024)")
    #expect(section("we-raise", paper()) == "Ta đề nghị, chưa có trả lời: “sớm mở cửa khẩu Nậm Xanh” (10/3/2024)")
    let theirs = paper(PaperSample.view(us: "LA"))
    #expect(section("they-raise", theirs).contains("“sớm mở cửa khẩu Nậm Xanh”"))
  }

  @Test func aTargetShowsWhatIsReachedAndStandsOnce() {
    #expect(section("agreed", paper()).contains("Đã thực hiện một phần, 40% chỉ tiêu"))
    #expect(
      section("fields", paper()).contains("Kinh tế: kim ngạch thương mại hai chiều: 2 tỷ USD (tính đến 1/6/2025)"))
    #expect(!section("fields", paper()).contains("đưa kim ngạch lên 5 tỷ USD"))
  }

  @Test func aClaimStandsOnce() {
    let quotes = (paper().sections + paper().annex).flatMap(\.lines).flatMap(\.pieces).filter { $0.style == .words }
      .map(\.text)
    #expect(Set(quotes).count == quotes.count && quotes.count > 5)
  }

  @Test func everyEntryStandsOnAReport() {
    for section in paper().sections {
      for block in section.blocks {
        if case .item(let line) = block { #expect(line.isGrounded, "\(line.text)") }
        if case .table(let table) = block {
          for row in table.rows { #expect(row.cells.contains { !$0.line.cites.isEmpty }) }
        }
      }
    }
  }

  @Test func whatNobodyFilledStaysBlankAndWhatSomebodyDidIsMarked() {
    #expect(
      PaperTerminal(paper(), width: 100, style: TextStyle(colour: false)).text.contains(
        "2. Mục đích, yêu cầu ✎\n  ………………\n"))
    let noted = PaperSample.view { record in
      record.notes = [
        NoteRow(
          id: "note:1", kind: .objective, about: "encounter:coming", text: "Chốt ngày khánh thành", decision: nil),
        NoteRow(id: "note:2", kind: .recommendation, about: nil, text: "Đưa vào biên bản", decision: nil),
        NoteRow(id: "note:3", kind: .objective, about: "encounter:met", text: "Việc cũ", decision: nil),
      ]
    }
    #expect(section("objectives", paper(noted)) == "✎ Chốt ngày khánh thành")
    #expect(section("recommendations", paper(noted)) == "✎ Đưa vào biên bản")
  }

  @Test func bothFiguresOfOneThingAreShownWithWhoseTheyAre() {
    let care = section(
      "care",
      paper(
        PaperSample.view { record in
          record.observations[1].period = "2024"
          var other = record.observations[1]
          (other.id, other.value, other.sourceSide) = ("observation:theirs", 2.4e9, "LA")
          record.observations.append(other)
        }))
    #expect(care.contains("kim ngạch thương mại hai chiều, 2024: 2 tỷ USD; 2,4 tỷ USD (số liệu của Lào)"))
    #expect(!section("care", paper()).contains("kim ngạch"))
  }

  @Test func careNamesWhatPassedWithoutAReport() {
    #expect(
      section("care", paper()).contains("Gặp: Lê Văn Hải – Khamphan Sita (15/1/2025): ngày đã qua, chưa có bài đưa tin")
    )
  }

  @Test func whatHasNoRoomGoesToTheAnnexAndThePageSaysHowMuch() {
    let full = PaperSample.view { record in
      for number in 1...30 {
        var row = record.commitments[0]
        row.id = "commitment:more-\(number)"
        row.progress = .underWay
        row.due = "2026-01-\(number < 10 ? "0" : "")\(number)"
        row.clock = .due
        row.state = .open
        row.cites[0].start += number * 1000
        row.cites[0].end += number * 1000
        var step = record.commitmentSteps[0]
        (step.id, step.commitment, step.cites) = ("step:more-\(number)", row.id, row.cites)
        step.text = "việc thứ \(number): " + String(repeating: "rà soát kế hoạch chung ", count: 8)
        record.commitments.append(row)
        record.commitmentSteps.append(step)
      }
    }
    let paper = paper(full)
    let agreed = paper.sections.first { $0.key == "agreed" }
    guard case .table(let table) = agreed?.blocks.first else {
      Issue.record("part 4 has no table")
      return
    }
    #expect((1...5).contains(table.rows.count))
    guard case .table(let rest) = paper.annex.first(where: { $0.key == "agreed-annex" })?.blocks.first else {
      Issue.record("the annex has no table")
      return
    }
    #expect(agreed?.more == "còn \(rest.rows.count) mục ở Phụ lục")
    #expect(table.rows.count + rest.rows.count == 33)
    #expect(table.rows.contains { $0.cells[0].line.text.hasSuffix("[…]”") }, "what is cut off is marked")
    #expect(paper.annex.last?.heading.hasSuffix("Nguyên văn các trích dẫn") == true)
  }

  @Test func anEmptyRecordSaysWhatIsUnknown() {
    let paper = paper(RelationView(Record(), sides: ["VN", "LA"], us: "VN"), Meeting(when: nil))
    #expect(paper.head.first?.text == "Việt Nam – Lào · Tính đến chưa rõ · đã đọc 0 bài")
    #expect(
      paper.sections.filter { $0.lines.map(\.text) == ["Chưa có thông tin trong 0 bài về quan hệ này."] }.count == 8)
  }
}
