import Testing

@testable import Reading

private let reader = Reader(languages: try! Languages.embedded())
/// Two talks, so that the report knows its persons.
private let opening = "Thủ tướng Trần Văn An đã hội đàm với Thủ tướng Lào Kham Vongsa. "

@Suite("Whom a statement is said to, in whose name, and where")
struct StatementPartiesTests {
  private func last(_ text: String) throws -> StatementFact {
    try #require(try reader.read(Report(text: opening + text), languageName: "vi").statements.last)
  }

  @Test(
    "to whom, where the words tell",
    arguments: [
      ("Thủ tướng Trần Văn An cảm ơn Thủ tướng Kham Vongsa đã đón tiếp trọng thị.", ["Kham Vongsa"]),
      ("Thủ tướng Trần Văn An đề nghị Lào tạo điều kiện cho doanh nghiệp.", ["LA"]),
      ("Thủ tướng Trần Văn An nói với Thủ tướng Kham Vongsa rằng quan hệ rất tốt đẹp.", ["Kham Vongsa"]),
      ("Thủ tướng Trần Văn An gửi lời chia buồn sâu sắc tới Đảng, Nhà nước và nhân dân Lào.", ["LA"]),
      ("Thủ tướng Kham Vongsa cảm ơn sự giúp đỡ quý báu của Việt Nam.", ["VN"]),
      ("Thủ tướng Trần Văn An trân trọng mời Thủ tướng Kham Vongsa thăm Việt Nam.", ["Kham Vongsa"]),
      ("Thủ tướng Trần Văn An khẳng định Việt Nam coi trọng quan hệ với Lào.", []),
      ("Thủ tướng Trần Văn An khẳng định sẽ tới Lào.", []),
      ("Hai bên nhất trí tăng cường hợp tác với Nhật Bản.", []),
    ] as [(String, [String])])
  func addressees(_ text: String, _ to: [String]) throws { #expect(try last(text).to == to) }

  @Test(
    "in whose name",
    arguments: [
      (
        "Thay mặt Đảng, Nhà nước và nhân dân Lào, Thủ tướng Kham Vongsa cảm ơn Việt Nam.", ["LA"]
      ),
      (
        "Thủ tướng Trần Văn An chuyển lời thăm hỏi của Tổng Bí thư Lê Thị Bình tới Thủ tướng Kham Vongsa.",
        ["Lê Thị Bình"]
      ),
      ("Thủ tướng Trần Văn An gửi lời thăm hỏi tới Thủ tướng Kham Vongsa.", []),
    ] as [(String, [String])])
  func principals(_ text: String, _ principals: [String]) throws {
    #expect(try last(text).onBehalfOf == principals)
  }

  @Test(
    "a statement belongs to the encounter told last before it in which its speaker takes part",
    arguments: [
      ("Thủ tướng Kham Vongsa cảm ơn Việt Nam.", "Thủ tướng Lào Kham Vongsa"),
      (
        "Cùng ngày, Thủ tướng Trần Văn An tiếp Đại sứ Nhật Bản Sato Kenji. Ông Sato Kenji chúc mừng Việt Nam.",
        "Sato Kenji"
      ),
      (
        "Cùng ngày, Thủ tướng Trần Văn An tiếp Đại sứ Nhật Bản Sato Kenji. Hai bên nhất trí mở rộng thương mại.",
        "Sato Kenji"
      ),
      (
        "Cùng ngày, Thủ tướng Trần Văn An tiếp Đại sứ Nhật Bản Sato Kenji. Thủ tướng Kham Vongsa cảm ơn Việt Nam.",
        "Thủ tướng Lào Kham Vongsa"
      ),
    ])
  func venue(_ text: String, _ words: String) throws {
    let reading = try reader.read(Report(text: opening + text), languageName: "vi")
    let statement = try #require(reading.statements.last)
    let encounter = try #require(reading.encounters.first { $0.id == statement.encounter })
    #expect(encounter.cite.quote.contains(words))
  }
}
