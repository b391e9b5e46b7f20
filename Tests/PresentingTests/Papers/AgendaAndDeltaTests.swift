import Testing

@testable import Presenting
@testable import Reading
@testable import Reconciling

@Suite struct AgendaTests {
  private func paper(_ view: RelationView) -> Paper { Agenda(view, language: .vi).paper }

  private func section(_ number: Int, _ view: RelationView = PaperSample.view()) -> [String] {
    paper(view).sections[number - 1].lines.map(\.text)
  }

  @Test func sixPartsInTheirOrder() {
    #expect(
      paper(PaperSample.view()).sections.map(\.heading) == [
        "1. Kiểm điểm việc thực hiện thỏa thuận lần trước", "2. Vấn đề còn mở, theo lĩnh vực",
        "3. Đề nghị chưa có trả lời (của ta / của bạn)", "4. Đề xuất mới", "5. Văn kiện dự kiến ký",
        "6. Lần gặp, kỳ họp tiếp theo", "Trích dẫn",
      ])
    #expect(paper(PaperSample.view()).sections[3].isByHand)
  }

  @Test func lastTimeIsTheLatestMeetingAtWhichSomethingWasAgreed() {
    #expect(
      section(1) == [
        "Điện đàm: Lê Văn Hải – Khamphan Sita, 1/6/2025", "“củng cố hơn nữa tin cậy chính trị”",
        "10/3/2024, hai bên nhất trí", "2", "1/6/2025", "thay đổi",
      ])
  }

  @Test func whatIsOpenStandsByItsField() {
    let open = section(2)
    #expect(open.first == "Kinh tế" && open[1] == "“đưa kim ngạch lên 5 tỷ USD”")
    #expect(open.contains("Lĩnh vực khác") && open.contains("“khánh thành cầu Sông Xanh trong năm 2024”"))
    #expect(!open.contains { $0.contains("tin cậy") || $0.contains("đường bay") }, "a line stands in one part only")
  }

  @Test func whatWasAskedStandsWithWhoAsked() {
    #expect(
      section(3).filter { $0.hasPrefix("Của") || $0.hasPrefix("“") } == [
        "Của ta", "“sớm mở cửa khẩu Nậm Xanh”", "Của bạn", "“mở đường bay Vinh - Pakse”",
      ])
  }

  @Test func whatIsParkedIsNamedAndNotListed() {
    let parked = DecisionRow(
      author: "Lan", at: .init(timeIntervalSince1970: 0), kind: .park, rows: ["commitment:bridge"], reason: "chờ vốn")
    let open = section(2, PaperSample.view { $0.decisions = [parked] })
    #expect(
      open.suffix(2) == [
        "✎ Tạm gác", "“khánh thành cầu Sông Xanh trong năm 2024”; ✎ tạm gác (Lan, 1/1/1970: chờ vốn)",
      ])
    #expect(open.filter { $0.contains("cầu Sông Xanh") }.count == 1)
  }

  @Test func nextAreMeetingsAndSessions() {
    #expect(
      section(6) == [
        "Thăm: Lê Văn Hải – Khamphan Sita: 20/6/2025; dự kiến",
        "Kỳ họp thứ 8 Ủy ban Hợp tác: 8/2025 – 2/2026 (dự báo); suy ra từ khoảng cách các kỳ",
      ])
  }
}

@Suite struct DeltaTests {
  private func sections(_ change: (inout Record) -> Void = { _ in }) -> [String: [String]] {
    let view = PaperSample.view(change)
    let encounter = view.record.encounters.first { $0.id == "encounter:called" }
    let paper = Delta(view, reports: [PaperSample.second], encounter: encounter, language: .vi).paper
    return Dictionary(uniqueKeysWithValues: paper.sections.map { ($0.key, $0.lines.map(\.text)) })
  }

  @Test func whatMovedIsDoneOrUnderWay() {
    #expect(
      sections()["done"] == [
        "“đào tạo 50 cán bộ trước hết năm 2025”: Vướng mắc, chậm; “Lớp đào tạo 50 cán bộ gặp vướng mắc” Báo Hai, 1/6/2025",
        "“đưa kim ngạch lên 5 tỷ USD”: Đã thực hiện một phần; “2 tỷ USD” Báo Hai, 1/6/2025",
      ])
  }

  @Test func bothWordingsOfWhatWasReworded() {
    #expect(
      sections()["reworded"] == [
        "Trước (10/3/2024): “củng cố tin cậy chính trị” (hai bên nhất trí); nay: “củng cố hơn nữa tin cậy chính trị” "
          + "(hai bên nhất trí)"
      ])
    #expect(sections { $0.commitmentSteps[5].step = .reaffirmed }["reworded"] == ["Không có."])
  }

  @Test func anAnswerComesBehindTheQuestion() {
    let answered = sections { record in
      var step = record.commitmentSteps[1]
      (step.id, step.report, step.date, step.act, step.speakers) = (
        "step:yes", PaperSample.second, "2025-06-01", .agree, ["both"]
      )
      step.step = .reaffirmed
      record.commitmentSteps.append(step)
    }
    #expect(answered["answered"]?.count == 1 && answered["answered"]?[0].contains("mở đường bay Vinh - Pakse") == true)
    #expect(answered["repeated"] == ["Không có."])
  }

  @Test func whatIsNotMentionedIsOnlySilentHere() {
    let silent = sections()["not-mentioned"] ?? []
    #expect(silent.count == 4 && silent.last == "Không nhắc trong bài này chỉ là im lặng của bài này.")
    #expect(silent[0] == "“khánh thành cầu Sông Xanh trong năm 2024” (gần nhất: 10/3/2024; Chưa có thông tin, quá hạn)")
  }

  @Test func whatIsSaidForTheFirstTimeIsNew() {
    let view = PaperSample.view()
    let paper = Delta(view, reports: [PaperSample.first], encounter: nil, language: .vi).paper
    let new = paper.sections.first { $0.key == "new" }
    #expect(new?.heading == "Mới (6)")
    #expect(new?.lines.first?.text == "“khánh thành cầu Sông Xanh trong năm 2024” (Khamphan Sita cam kết)")
  }

  @Test func figuresStandBesideThoseBefore() {
    let moved = sections { record in
      record.observations.append(
        ObservationRow(
          id: "observation:before", indicator: "indicator:trade", report: PaperSample.first, kind: .observed,
          value: 1.5e9,
          period: "2023", asOf: "2024-03-10", cites: PaperSample.cites("kim ngạch")))
    }
    #expect(
      moved["figures"] == [
        "kim ngạch thương mại hai chiều: 2 tỷ USD (đã đạt), tính đến 1/6/2025; trước: 1,5 tỷ USD, 2023"
      ])
  }
}
