import Testing

@testable import Presenting
@testable import Reading
@testable import Reconciling
@testable import Recording

@Suite struct StocktakingTests {
  private func text(_ view: RelationView, _ language: OutputLanguage = .vi, period: RowPeriod = RowPeriod()) -> String {
    let paper = Stocktaking(view, language: language, period: period).paper
    return PaperTerminal(paper, width: 200, style: TextStyle(colour: false)).text
  }

  private func csv(_ view: RelationView) -> [String] {
    PaperCSV(Stocktaking(view, language: .vi).paper).text.components(separatedBy: "\r\n")
  }

  @Test func countsStandFirstWithTheShareWithoutEvidence() {
    let text = text(PaperSample.view())
    #expect(
      text.hasPrefix(
        """
        Rà soát tình hình thực hiện cam kết, thỏa thuận
        Việt Nam – Lào · Tính đến 1/6/2025 · đã đọc 2 bài

        Số mục
          Tiến độ: chưa có thông tin: 3/5 mục kiểm chứng được · đang triển khai: 0 · một phần: 1 · hoàn thành: 0 · vướng mắc: 1 · không tiếp tục, thay thế: 0 · quá hạn (tính riêng): 1
          Diễn biến: mới: 5 · nhắc lại: 0 · thay đổi: 1 · im lặng: 0

        """))
    #expect(!text.contains("%"), "nothing is added up to a percentage")
  }

  @Test func aCommitmentIsABlockWithItsEvidence() {
    #expect(
      text(PaperSample.view()).contains(
        """
          1. “khánh thành cầu Sông Xanh trong năm 2024” [1]
             Dịp, ngày: Gặp: Lê Văn Hải – Khamphan Sita, 10/3/2024 (Khamphan Sita cam kết)
             Đối tác: Lào; bạn thực hiện
             Thời hạn: 31/12/2024
             Tiến độ: Chưa có thông tin, quá hạn; mới
             Bằng chứng (trích, báo, ngày): không thấy trong 1 bài sau đó
          2. “mở đường bay Vinh - Pakse” [2] (đề nghị, chưa có trả lời)

        """))
  }

  @Test func difficultiesAreWordsOfAReport() {
    #expect(
      text(PaperSample.view(), .en).contains(
        """
             Progress: Blocked; new
             Evidence (words, outlet, day): “Lớp đào tạo 50 cán bộ gặp vướng mắc” [4] Báo Hai, 1/6/2025
             Difficulties: “Lớp đào tạo 50 cán bộ gặp vướng mắc” [4]

        """.replacing("1/6/2025", with: "1 June 2025")))
  }

  @Test func theColumnsAreTheMinistrysInTheirOrder() {
    let rows = csv(PaperSample.view())
    #expect(
      rows[0] == "TT,\"Cam kết, thỏa thuận (nguyên văn)\",\"Dịp, ngày\",Đối tác,Cơ quan đầu mối ✎,Thời hạn,Tiến độ,"
        + "\"Bằng chứng (trích, báo, ngày)\",\"Khó khăn, vướng mắc\",Kiến nghị ✎")
    #expect(rows[1].contains(",2024-12-31,"), "dates are ISO")
    #expect(rows.count == 1 + 6 + 1, "testable and directional in one table")
  }

  @Test func aDirectionHasNoProgress() {
    let text = text(PaperSample.view())
    let directional = text.components(separatedBy: "Mục định hướng (1)\n").last ?? ""
    #expect(directional.contains("     Diễn biến: thay đổi, lần thứ 2 (từ 10/3/2024)\n"))
    #expect(!directional.contains("Tiến độ:") && !directional.contains("Bằng chứng"))
  }

  @Test func whatPeopleEnteredIsMarked() {
    let added = DecisionRow(
      author: "Lan", at: .init(timeIntervalSince1970: 0), kind: .add, rows: [], reason: "giao việc")
    let closed = DecisionRow(
      author: "Lan", at: .init(timeIntervalSince1970: 0), kind: .close, rows: ["commitment:gate"],
      reason: "công hàm 12/3")
    let view = PaperSample.view { record in
      record.decisions = [added, closed]
      record.notes = [
        NoteRow(id: "note:1", kind: .lead, about: "commitment:bridge", text: "Bộ Xây dựng", decision: added.id)
      ]
      record.commitments[3].state = .ended
    }
    let text = text(view)
    #expect(text.contains("     Cơ quan đầu mối ✎: ✎ Bộ Xây dựng (Lan, 1/1/1970: giao việc)\n"))
    #expect(text.contains("     Tiến độ: Chưa có thông tin; ✎ khép lại (Lan, 1/1/1970: công hàm 12/3); mới\n"))
  }

  @Test func aDecisionThatWasTakenBackIsNotShown() {
    let closed = DecisionRow(
      author: "Lan", at: .init(timeIntervalSince1970: 0), kind: .close, rows: ["commitment:gate"], reason: "nhầm")
    let undone = DecisionRow(
      author: "Lan", at: .init(timeIntervalSince1970: 9), kind: .undo, rows: [], reason: "nhầm", undoes: closed.id)
    #expect(!text(PaperSample.view { $0.decisions = [closed, undone] }).contains("✎ khép lại"))
  }

  @Test func aPeriodTakesWhatMayHaveBeenSaidInIt() {
    let period = RowPeriod(since: EDTF("2025"), until: EDTF("2025"))
    let text = text(PaperSample.view(), period: period)
    #expect(text.contains("Nêu trong thời kỳ 1/1/2025 – 31/12/2025\n"))
    #expect(text.contains("Mục kiểm chứng được (0)\n") && text.contains("Mục định hướng (1)\n"))
  }

  @Test func theSameWordsInTheSameStateStandOnce() {
    let view = PaperSample.view { record in
      var twin = record.commitments[0]
      (twin.id, twin.cites) = ("commitment:twin", PaperSample.cites("cầu Sông Xanh"))
      record.commitments.append(twin)
    }
    #expect(view.commitments.count == 6)
    #expect(view.commitments[0].ids == ["commitment:bridge", "commitment:twin"])
  }
}
