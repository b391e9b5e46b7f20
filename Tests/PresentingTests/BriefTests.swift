import Testing

@testable import Presenting
@testable import Reconciling

@Suite struct BriefTests {
  private let brief = Brief(sides: ["KH", "VN"], record: Sample.record)

  private func text(_ brief: Brief, _ language: OutputLanguage, width: Int = 100, colour: Bool = false) -> String {
    BriefText(brief, language: language, width: width, style: TextStyle(colour: colour)).text
  }

  @Test func vietnamese() {
    #expect(text(brief, .vi) == Self.vietnamese)
  }

  @Test func english() {
    let english = text(brief, .en)
    #expect(
      english.hasPrefix(
        "Brief of relations: Viet Nam – Cambodia\nAs of 14 August 2025 · 2 reports on this relation\n\nEncounters\n"))
    #expect(
      english.contains(
        "  21 March (year unknown) · Meeting: Viet Nam – Cambodia · held · channel unknown · in Hà Nội [2]\n"))
    #expect(english.contains("    Both sides agreed\n      – “mở rộng quan hệ kênh Đảng” [5]\n"))
    #expect(english.contains("  2025 · bilateral trade: 11.33 billion USD (observed) [8]\n"))
  }

  @Test func wrapsToTheWidth() {
    for line in text(brief, .vi, width: 44).split(separator: "\n") {
      #expect(String(line).displayWidth <= 44, "\(line)")
    }
  }

  @Test func coloursChangeNothingElse() {
    let coloured = text(brief, .vi, colour: true)
    #expect(coloured.contains("\u{1B}["))
    #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == Self.vietnamese)
  }

  @Test func anEmptyRecordSaysWhatIsUnknown() {
    let empty = text(Brief(sides: ["VN", "LA"], record: Record()), .vi)
    #expect(empty.hasPrefix("Tóm tắt quan hệ: Việt Nam – Lào\nTính đến chưa rõ · 0 bài về quan hệ này\n"))
    #expect(empty.split(separator: "\n").count { $0 == "  Chưa có thông tin trong 0 bài về quan hệ này." } == 7)
  }

  @Test func officesOfThirdStatesAreLeftOut() {
    #expect(!text(brief, .vi).contains("Người Thứ Ba"))
  }

  @Test func theNewestSightingOfAnOfficeCounts() {
    let holder = brief.holders.first { $0.person.name == "Tô Lâm" }
    #expect(holder?.newest.date == "2025-08-14")
  }

  @Test func everyLineStandsOnWordsOfAReport() {
    let made = BriefSections(brief, language: .vi)
    let cites = made.sections.flatMap(\.groups).flatMap(\.lines).flatMap { [$0.cites] + $0.quotes.map(\.cites) }
    #expect(Set(cites.flatMap { $0 }) == Set(1...made.sources.sources.count))
    for section in made.sections {
      for line in section.groups.flatMap(\.lines) { #expect(!(line.cites + line.quotes.flatMap(\.cites)).isEmpty) }
    }
  }

  @Test func whatWasSaidAtNoKnownEncounterStandsUnderItsReport() {
    var record = Sample.record
    record.statements[0].encounter = nil
    let brief = Brief(sides: ["VN", "KH"], record: record)
    #expect(
      text(brief, .vi).contains("\n  14/8/2025 · cuộc chưa rõ, theo bài Điện đàm cấp cao\n    Hai bên nhất trí\n"))
  }

  @Test func aStatementWithoutItemsIsGivenWhole() {
    var record = Sample.record
    record.items = []
    let made = BriefSections(Brief(sides: ["VN", "KH"], record: record), language: .vi)
    let agreed = made.sections.first { $0.key == "agreed" }
    #expect(
      agreed?.groups.first?.lines.first?.quotes.map(\.words) == [
        "thống nhất mở rộng quan hệ kênh Đảng; vun đắp tin cậy"
      ])
  }

  private static let vietnamese = """
    Tóm tắt quan hệ: Việt Nam – Campuchia
    Tính đến 14/8/2025 · 2 bài về quan hệ này

    Cuộc gặp
      14/8/2025 · Điện đàm: Tô Lâm – Hun Sen · đã diễn ra · kênh Đảng · nơi chưa rõ [1]
      21/3 (năm chưa rõ) · Gặp: Việt Nam – Campuchia · đã diễn ra · kênh chưa rõ · tại Hà Nội [2]

    Ai giữ chức gì
      Việt Nam
        Tô Lâm · Tổng Bí thư · thấy gần nhất 14/8/2025 [3]
      Campuchia
        Hun Sen · Thủ tướng, Chính phủ Campuchia · thấy gần nhất 21/3/202X [4]

    Điều đã thỏa thuận, cam kết, đề nghị
      14/8/2025 · Điện đàm: Tô Lâm – Hun Sen
        Hai bên nhất trí
          – “mở rộng quan hệ kênh Đảng” [5]
          – “vun đắp tin cậy” [6]

    Số liệu
      tính đến 14/8/2025 · kim ngạch thương mại hai chiều: 20 tỷ USD (chỉ tiêu) [7]
      2025 · kim ngạch thương mại hai chiều: 11,33 tỷ USD (đã đạt) [8]

    Mốc kỷ niệm
      National Day of Viet Nam · từ 2/9/1945 · 80 năm (2025) · sắp tới 85 năm, 2/9/2030 (suy ra) [9]

    Cơ chế
      Ủy ban Hỗn hợp · kỳ họp gần nhất: thứ 20 · kỳ tới: thứ 21 (suy ra) [10]

    Văn kiện
      Chưa có thông tin trong 2 bài về quan hệ này.

    Trích dẫn
      [1] “Tô Lâm điện đàm với ông Hun Sen” Ngày Nay, Điện đàm cấp cao, 14/8/2025
      [2] “Ngày 21/3” báo chưa rõ, older.txt, 21/3/202X
      [3] “Tổng Bí thư” Ngày Nay, Điện đàm cấp cao, 14/8/2025
      [4] “Thủ tướng Hun Sen” báo chưa rõ, older.txt, 21/3/202X
      [5] “mở rộng quan hệ kênh Đảng” Ngày Nay, Điện đàm cấp cao, 14/8/2025
      [6] “vun đắp tin cậy” Ngày Nay, Điện đàm cấp cao, 14/8/2025
      [7] “20 tỷ USD” Ngày Nay, Điện đàm cấp cao, 14/8/2025
      [8] “11,33 tỷ USD” Ngày Nay, Điện đàm cấp cao, 14/8/2025
      [9] “Lễ kỷ niệm 80 năm Quốc khánh 2/9/1945” Ngày Nay, Điện đàm cấp cao, 14/8/2025
      [10] “Kỳ họp lần thứ 20 Ủy ban Hỗn hợp” báo chưa rõ, older.txt, 21/3/202X

    """
}
