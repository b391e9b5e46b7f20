import Testing

@testable import Presenting
@testable import Reading

@Suite struct ReadingTextTests {
  private func text(colour: Bool, width: Int = 80, report: Report = Sample.report) -> String {
    ReadingText(report, Sample.reading, language: .vi, width: width, style: TextStyle(colour: colour)).text
  }

  @Test func withoutColoursFactsStandInBrackets() {
    #expect(
      text(colour: false, width: 200).hasPrefix(
        """
        báo chưa rõ · Điện đàm cấp cao · reports/call.txt · Ngày đăng chưa rõ
        đọc được 9 điều

        Điện đàm cấp cao

        [Chiều 14/8/2025]⁶, [Tổng Bí thư]¹ [[Tô Lâm]¹ điện đàm với ông [Hun Sen]²]³. Hai bên [thống nhất mở rộng quan hệ \
        kênh Đảng; vun đắp tin cậy]⁴.

        Kim ngạch đạt [11,33 tỷ USD]⁵, hướng tới 20 tỷ USD. [Lễ kỷ niệm 80 năm Quốc khánh [2/9/1945]⁷]⁸ có [ASEAN]⁹ dự.

        Bài viết cùng chuyên mục

        Người
          1 Tô Lâm · Việt Nam · Tổng Bí thư “Tô Lâm”
          2 Hun Sen · Campuchia “Hun Sen”

        Cuộc gặp
          3 Điện đàm: Tô Lâm – Hun Sen · đã diễn ra · 14/8/2025 · kênh Đảng “Tô Lâm điện đàm với ông Hun Sen”

        """))
  }

  @Test func withColoursTheInnermostShows() {
    let coloured = text(colour: true)
    #expect(coloured.contains("\u{1B}[31;36mTô Lâm\u{1B}[0m\u{1B}[2m¹\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[31;36mHun Sen\u{1B}[0m\u{1B}[2m²·³\u{1B}[0m"))
  }

  @Test func everyFactIsListedWithItsWords() {
    let listed = text(colour: false, width: 300)
    for fact in ReadFacts(Sample.reading, language: .vi).all {
      #expect(listed.contains("  \(fact.number) \(fact.title)"))
      #expect(listed.contains("“\(fact.quote)”"))
    }
  }

  @Test func wrapsToTheWidth() {
    for line in text(colour: false, width: 40).split(separator: "\n") {
      #expect(String(line).displayWidth <= 40, "\(line)")
    }
  }

  @Test func aHostileReportCannotSteerTheTerminal() throws {
    let hostile = try Report(text: Sample.text.replacing("Hai bên", with: "\u{1B}[2J\u{7}ên"))
    #expect(!text(colour: false, report: hostile).unicodeScalars.contains("\u{1B}"))
  }
}
