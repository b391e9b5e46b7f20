import Testing

@testable import Reading

@Suite("Offices")
struct OfficeTests {
  @Test(
    "an office says whether one person at a time holds it in a state or a party",
    arguments: [
      ("Tổng Bí thư", true), ("Chủ tịch Đảng Xanh Chile", true), ("Tổng thống Peru", true),
      ("Chủ tịch Hội Luật gia Chile", false), ("Phó Tổng thống Peru", false), ("Bộ trưởng Ngoại giao Peru", false),
      ("nhà lãnh đạo Peru", false),
    ])
  func single(title: String, isSingle: Bool) throws {
    let person = try #require(
      Reader(languages: .embedded()).read(Report(text: "\(title) Ines Duval phát biểu."), languageName: "vi").people
        .first)
    #expect(person.offices.map(\.title) == [title])
    #expect(person.offices.map(\.isSingle) == [isSingle])
  }
}
