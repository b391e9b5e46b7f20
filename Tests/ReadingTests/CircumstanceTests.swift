import Testing

@testable import Reading

private let reader = Reader(languages: try! Languages.embedded())

@Suite("How encounters came about")
struct CircumstanceTests {
  private func encounters(_ text: String) throws -> [EncounterFact] {
    try reader.read(Report(text: text), languageName: "vi").encounters
  }

  @Test(
    "the side that asked for it",
    arguments: [
      (
        "Chiều 14/8, theo đề nghị của phía Campuchia, Thủ tướng Trần Văn An đã điện đàm với Thủ tướng Campuchia Sok Dara.",
        "KH"
      ),
      ("Thủ tướng Trần Văn An đã điện đàm với Thủ tướng Campuchia Sok Dara theo sáng kiến của Việt Nam.", "VN"),
      ("Thủ tướng Trần Văn An đã điện đàm với Thủ tướng Campuchia Sok Dara.", nil),
      ("Thủ tướng Trần Văn An đã hội đàm với Thủ tướng Campuchia Sok Dara theo nghi thức cấp nhà nước.", nil),
    ] as [(String, String?)])
  func initiative(_ text: String, _ state: String?) throws {
    #expect(try encounters(text).first?.initiative == state)
  }

  @Test(
    "the side that received the others or held it",
    arguments: [
      ("Ngày 5/9, Thủ tướng Trần Văn An tiếp Đại sứ Nhật Bản Sato Kenji.", "VN"),
      ("Ngày 5/9, Đại sứ Nhật Bản Sato Kenji được Thủ tướng Trần Văn An tiếp.", "VN"),
      ("Thủ tướng Trần Văn An đã hội đàm với Thủ tướng Campuchia Sok Dara.", nil),
      ("Thủ tướng Trần Văn An vui mừng được tiếp Đại sứ Nhật Bản Sato Kenji.", "VN"),
      ("Thủ tướng Trần Văn An được đón tiếp tại Campuchia cùng Thủ tướng Campuchia Sok Dara.", nil),
      ("Theo lời mời của Thủ tướng Trần Văn An, Thủ tướng Sok Dara thăm Việt Nam.", "VN"),
      ("Nhật Bản sáng 6/6 tổ chức lễ đón Thủ tướng Trần Văn An.", "JP"),
      ("Việt Nam đăng cai Hội nghị cấp cao ASEAN lần thứ 36.", "VN"),
      ("Hội nghị cấp cao ASEAN lần thứ 36 do Việt Nam chủ trì đã khai mạc.", "VN"),
    ] as [(String, String?)])
  func host(_ text: String, _ state: String?) throws {
    #expect(try encounters(text).first?.host == state)
  }

  @Test(
    "the visit or conference in whose course it was held",
    arguments: [
      "Chiều 3/4, Thủ tướng Trần Văn An tiếp Ngoại trưởng Lào Kham Vongsa đang thăm Việt Nam.",
      "Nhân chuyến thăm Việt Nam, Ngoại trưởng Lào Kham Vongsa đã hội đàm với Ngoại trưởng Trần Văn An.",
      "Thủ tướng Trần Văn An gặp Thủ tướng Lào Kham Vongsa bên lề Hội nghị cấp cao ASEAN.",
      "Trong khuôn khổ chuyến thăm Lào, Thủ tướng Trần Văn An đã hội kiến Chủ tịch nước Lào Kham Vongsa.",
    ])
  func within(_ text: String) throws {
    let encounters = try encounters(text)
    let outer = try #require(encounters.first { $0.kind == .visit || $0.kind == .conference })
    let inner = try #require(encounters.first { $0.kind == .meeting })
    #expect(inner.within == outer.id)
    #expect(outer.within == nil)
  }

  @Test("two encounters told one after the other are held in the course of nothing")
  func apart() throws {
    let text =
      "Thủ tướng Trần Văn An đã hội đàm với Thủ tướng Lào Kham Vongsa. Ngày 5/9, Thủ tướng Trần Văn An thăm Nhật Bản."
    #expect(try encounters(text).allSatisfy { $0.within == nil })
  }
}
