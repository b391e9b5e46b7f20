import Foundation
import Testing

@testable import Reading

private let reader = Reader(languages: try! Languages.embedded())

@Suite("Whole reports")
struct ReaderTests {
  private let report = """
    Việt Nam - Campuchia tăng cường hợp tác

    Chiều 14/8, Tổng Bí thư Tô Lâm đã điện đàm với Chủ tịch Đảng Nhân dân Campuchia Hun Sen.
    Hai bên nhất trí nâng kim ngạch thương mại lên 20 tỷ USD.
    Ảnh: Văn Nam
    Tin bài liên quan

    Thời tiết hôm nay (11/9): mưa dông
    """

  @Test("a report gives its people, its encounter, what was agreed, and nothing of the menu under it")
  func reads() throws {
    let reading = reader.read(try Report(text: report))
    #expect(reading.people.map(\.name) == ["Tô Lâm", "Hun Sen"])
    #expect(reading.people.map(\.country) == ["VN", "KH"])
    #expect(reading.document.title == "Việt Nam - Campuchia tăng cường hợp tác")
    #expect(reading.document.language == "vi")
    let call = try #require(reading.encounters.first)
    #expect(call.kind == .call && call.status == .held && call.when == "XXXX-08-14" && call.channels == [.party])
    let agreed = try #require(reading.statements.first)
    #expect(agreed.act == .agree && agreed.speakers == ["both"] && agreed.encounter == call.id)
    #expect(reading.figures.map(\.kind) == [.target])
    #expect(reading.times.map(\.value) == ["XXXX-08-14"])
    #expect(reading.noise.count == 1)
  }

  @Test("the day of publication gives the year")
  func publishedGivesYear() throws {
    let reading = reader.read(try Report(text: report, published: "2025-08-15"))
    #expect(reading.encounters.first?.when == "2025-08-14")
    #expect(reading.document.publishedFrom == "user")
  }

  @Test("a byline with a date tells the day of publication")
  func byline() throws {
    let reading = reader.read(
      try Report(text: "Tin vắn\nThứ Năm, 14/08/2025 10:30\n\nChiều qua, hai bên đã hội đàm.\n"))
    #expect(reading.document.published == "2025-08-14")
    #expect(reading.document.publishedFrom == "text")
    #expect(reading.times.map(\.value).contains("2025-08-13"))
  }

  @Test(
    "a dateline, and a date before a clock time, tell the day of publication; a date in a sentence does not",
    arguments: [
      ("Khách đã về nước\n\nHà Nội, 22/11/2025 - Đêm 22/11, Chủ tịch Quốc hội nước bạn rời Hà Nội.\n", "2025-11-22"),
      ("Hai bên nhất trí tăng cường hợp tác trên nhiều lĩnh vực trong thời gian tới 28/10/2025 09:20\n", "2025-10-28"),
      ("Khách đã về nước\n\nHà Nội (TTXVN 22/11/2025) - Chủ tịch Quốc hội nước bạn rời Hà Nội.\n", "2025-11-22"),
      ("Khách đã về nước\n\nHà Nội, ngày 22/11/2025 (TTXVN) - Chủ tịch Quốc hội nước bạn rời Hà Nội.\n", "2025-11-22"),
      ("Khách đã về nước\n\nHà Nội (TTXVN 22/11/2025) Chủ tịch Quốc hội nước bạn đã rời Hà Nội.\n", "2025-11-22"),
      ("Khách đã về nước\n\nThứ Bảy, 22/11/2025 - 15:12 GMT+7\n\nChủ tịch Quốc hội đã rời Hà Nội.\n", "2025-11-22"),
      ("Khách đã về nước\n\nCập nhật lúc 18:05, Thứ bảy ngày 22/11/2025\n\nChủ tịch đã rời Hà Nội.\n", "2025-11-22"),
      ("Ngày 22/11/2025, Chủ tịch Quốc hội nước bạn đã rời Hà Nội sau chuyến thăm chính thức.\n", nil),
      ("Từ 22/11/2025 - 24/11/2025, Chủ tịch Quốc hội nước bạn thăm chính thức Việt Nam.\n", nil),
    ] as [(String, String?)])
  func dateline(_ text: String, _ published: String?) throws {
    #expect(reader.read(try Report(text: text), languageName: "vi").document.published == published)
  }

  @Test(
    "the same day is the last one that the report itself is of, none in brackets and none ahead",
    arguments: [
      "Sáng 28/5/2025, hai bên hội đàm đúng dịp kỷ niệm 75 năm (3/2/1950 - 3/2/2025). Chiều cùng ngày, hai bên ký kết.",
      "Sáng 28/5/2025, hai bên nói cuộc họp dự kiến vào ngày 12/12/2025. Chiều cùng ngày, hai bên ký kết.",
    ])
  func sameDay(_ text: String) throws {
    let times = reader.read(try Report(text: text), languageName: "vi").times
    #expect(times.first { $0.cite.quote.hasSuffix("cùng ngày") }?.value == "2025-05-28")
  }

  @Test("a dateline dates no encounter")
  func datelineOfPlan() throws {
    let text = """
      Hà Nội, 12/2/2026 - Kỳ họp lần thứ 11 Ủy ban hỗn hợp Việt Nam - Lào sẽ diễn ra tại Viêng Chăn trong quý III năm 2026.
      """
    let session = reader.read(try Report(text: text), languageName: "vi").encounters.first { $0.kind == .session }
    #expect(session?.when == "2026-07/2026-09")
  }

  @Test(
    "a sentence begins behind a dateline and goes on behind an abbreviation",
    arguments: [
      ("Hà Nội, ngày 12/3/2024 (TTXVN) - Hai bên nhất trí mở đường bay.", "mở đường bay"),
      ("Hai bên nhất trí mở đường bay Lima - TP. Hồ Chí Minh.", "mở đường bay Lima - TP. Hồ Chí Minh"),
    ])
  func sentences(_ text: String, _ item: String) throws {
    let statement = try #require(reader.read(try Report(text: text), languageName: "vi").statements.first)
    #expect(statement.speakers == ["both"] && statement.items.map(\.text) == [item])
  }

  @Test("what is dated after the day of publication was not held")
  func afterPublication() throws {
    let text = """
      Hà Nội, 14/4/2026 - Kỳ họp lần thứ 24 Ủy ban hỗn hợp Việt Nam - Lào đã được hai bên định vào ngày 9/7/2026 tại Huế.
      """
    let session = reader.read(try Report(text: text), languageName: "vi").encounters.first { $0.kind == .session }
    #expect(session?.when == "2026-07-09" && session?.status == .planned)
  }

  @Test(
    "a change knows its direction",
    arguments: [("giảm 12,3%", true), ("tăng 12,3%", false), ("thấp hơn năm trước 12,3%", true)])
  func direction(_ words: String, _ isDecrease: Bool) throws {
    let text = "Kim ngạch thương mại Việt Nam - Lào năm 2023 đạt 2 tỷ USD, \(words)."
    let change = try #require(
      reader.read(try Report(text: text), languageName: "vi").figures.first { $0.kind == .change })
    #expect(change.value == 12.3 && change.isDecrease == isDecrease)
  }

  @Test("a report is also about the encounter at which a third of it was said")
  func alsoAbout() throws {
    let text = """
      Doanh nghiệp mong chờ cơ hội mới

      Nhiều doanh nghiệp theo dõi chuyến thăm.

      Ngày 5/9/2025, Thủ tướng Trần Văn Bình hội đàm với Thủ tướng Lào Kham Vongsa. Tại hội đàm, hai bên nhất trí mở thêm cửa khẩu. \
      Thủ tướng Kham Vongsa đề nghị Việt Nam mua thêm điện. Thủ tướng Trần Văn Bình khẳng định Việt Nam ủng hộ Lào.
      """
    let talks = reader.read(try Report(text: text), languageName: "vi").encounters.first { $0.kind == .meeting }
    #expect(talks?.central == true)
  }

  @Test(
    "a milestone knows when it began if the report says so",
    arguments: [
      (
        "Tháng 5/2022, hai bên gặp nhau, mở đầu hoạt động kỷ niệm 50 năm thiết lập quan hệ ngoại giao, 10 năm trở thành "
          + "Đối tác Chiến lược. Hai nước lập quan hệ ngoại giao năm 1973, nâng cấp lên Đối tác Chiến lược năm 2013.",
        ["1973", "2013"]
      ),
      ("Hai nước kỷ niệm 50 năm thiết lập quan hệ ngoại giao (1973-2023).", ["1973"]),
      ("Hai nước sẽ kỷ niệm 45 năm thiết lập quan hệ ngoại giao vào năm 2018.", [nil]),
    ] as [(String, [String?])])
  func milestoneBegan(_ text: String, _ since: [String?]) throws {
    #expect(reader.read(try Report(text: text), languageName: "vi").milestones.map(\.since) == since)
  }

  @Test("a report in another language gives no facts and says so")
  func otherLanguage() throws {
    let reading = reader.read(
      try Report(text: "Die beiden Minister trafen sich gestern in Berlin und sprachen über Handel."))
    #expect(reading.document.language == nil)
    #expect(reading.factCount == 0)
  }

  @Test("renaming people changes nothing else")
  func renamed() throws {
    let renamed = report.replacing("Tô Lâm", with: "Lê Văn Hải").replacing("Hun Sen", with: "Sok Chea")
    let (first, second) = (reader.read(try Report(text: report)), reader.read(try Report(text: renamed)))
    #expect(second.people.map(\.name) == ["Lê Văn Hải", "Sok Chea"])
    #expect(second.people.map(\.country) == first.people.map(\.country))
    #expect(second.encounters.map(\.kind) == first.encounters.map(\.kind))
    #expect(second.statements.map(\.act) == first.statements.map(\.act))
  }

  @Test(
    "bytes that are no report are refused with their reason",
    arguments: [
      ([], ReportFault.empty), ([0x20, 0x0A], .empty), ([0x61, 0xFF, 0x62], .notUTF8(at: 1)),
      ([0x61, 0x00], .binary(at: 1)),
      ([0x61, 0xE1, 0xBB], .notUTF8(at: 1)),
    ] as [([UInt8], ReportFault)])
  func refused(_ bytes: [UInt8], _ fault: ReportFault) {
    #expect(throws: fault) { try Report(bytes: bytes) }
  }

  @Test("the id is the SHA-256 of the bytes")
  func identity() throws {
    #expect(
      try Report(text: "abc").id == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
