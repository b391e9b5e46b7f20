import Testing

@testable import Reading

private let reader = Reader(languages: try! Languages.embedded())

@Suite("What a report says became of an instrument")
struct InstrumentStateTests {
  private func instruments(_ text: String) throws -> [InstrumentFact] {
    try reader.read(Report(text: text), languageName: "vi").instruments
  }

  @Test("what was signed is the whole row, not only its first")
  func rowOfSigned() throws {
    let row = try instruments("Hai bên đã ký Hiệp định về dẫn độ, Nghị định thư về y tế và Bản ghi nhớ về nghề cá.")
    #expect(row.map(\.state) == [.signed, .signed, .signed])
  }

  @Test(
    "what is agreed on, asked for or put behind such a wish is not signed",
    arguments: [
      "Hai bên nhất trí sớm mở tuyến tàu, hiện mới chạy thử, và ký Hiệp định về vận tải đường bộ.",
      "Hai bên nhất trí duy trì hợp tác nông nghiệp; ký mới Bản ghi nhớ về nghề cá.",
    ])
  func agreedToSign(_ text: String) throws {
    #expect(try instruments(text).map(\.state) == [.negotiating])
  }

  @Test("a bare Hiệp định points back, and no side alone puts one in force")
  func pointsBack() throws {
    let treaty = try instruments(
      "Quốc hội đã phê chuẩn Hiệp định về dẫn độ giữa Việt Nam và Peru; Hiệp định có hiệu lực từ ngày 1/4/2026.")
    #expect(treaty.map(\.state) == [.ratifying])
    #expect(treaty[0].later.map(\.state) == [.inForce] && treaty[0].later[0].by.isEmpty)
  }

  @Test("who asks another to ratify has not ratified")
  func asksToRatify() throws {
    let treaty = try instruments("Thủ tướng Lê Văn Hải đề nghị phía bạn sớm phê chuẩn Hiệp định về dẫn độ.")
    #expect(treaty.map(\.by) == [[]])
  }
}
