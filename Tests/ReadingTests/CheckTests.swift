import Testing

@testable import Reading

private let reader = Reader(languages: try! Languages.embedded())

@Suite("Numbers within a report are checked against each other")
struct CheckTests {
  private func checks(_ text: String) throws -> [CheckFact] {
    try reader.read(Report(text: text), languageName: "vi").checks
  }

  @Test(
    "an anniversary is counted from the year it began",
    arguments: [
      ("Hai bên dự Lễ kỷ niệm 80 năm Quốc khánh (2/9/1945-2/9/2025).", true, "1945 + 80 = 2025"),
      ("Hai nước kỷ niệm 50 năm thiết lập quan hệ ngoại giao (1973-2023).", true, "1973 + 50 = 2023"),
      ("Hai nước kỷ niệm 50 năm thiết lập quan hệ ngoại giao (1973-2024).", false, "1973 + 50 = 2023, not 2024"),
      (
        "Hai nước lập quan hệ ngày 24/6/1967 và kỷ niệm 60 năm thiết lập quan hệ ngoại giao vào năm 2027.", true,
        "1967 + 60 = 2027"
      ),
    ])
  func anniversary(_ text: String, _ holds: Bool, _ says: String) throws {
    let check = try #require(try checks(text).first)
    #expect(check.kind == .anniversary)
    #expect(check.holds == holds)
    #expect(check.says == says)
    #expect(check.cites.count >= 2)
  }

  @Test(
    "growth is compared with the amounts before and after it",
    arguments: [
      (
        "Năm 2024, kim ngạch đạt 10 tỷ USD. Năm 2025, kim ngạch đạt 11,2 tỷ USD, tăng 12% so với năm 2024.", true,
        "10000000000 +12% = 11200000000 USD"
      ),
      (
        "Năm 2024, kim ngạch đạt 10 tỷ USD. Năm 2025, kim ngạch đạt 12 tỷ USD, tăng 12% so với năm 2024.", false,
        "10000000000 +12% = 11200000000 USD, not 12000000000"
      ),
      (
        "Năm 2024, kim ngạch đạt 10 tỷ USD. Năm 2025, kim ngạch đạt 9 tỷ USD, giảm 10% so với năm 2024.", true,
        "10000000000 -10% = 9000000000 USD"
      ),
      (
        "Năm 2025, kim ngạch đạt 11,33 tỷ USD, tăng hơn 11,7% so với năm 2024.", nil,
        "11330000000 USD, +11.7%: 10140000000 in 2024"
      ),
    ] as [(String, Bool?, String)])
  func growth(_ text: String, _ holds: Bool?, _ says: String) throws {
    let check = try #require(try checks(text).first)
    #expect(check.kind == .growth)
    #expect(check.holds == holds)
    #expect(check.says == says)
  }

  @Test(
    "the sessions of one body rise with their dates",
    arguments: [
      (
        "Kỳ họp lần thứ 18 Ủy ban Hỗn hợp Việt Nam - Lào đã diễn ra năm 2019. "
          + "Năm 2023, hai bên đồng chủ trì Kỳ họp lần thứ 20 Ủy ban Hỗn hợp Việt Nam - Lào.", true,
        "18 (2019) before 20 (2023)"
      ),
      (
        "Kỳ họp lần thứ 20 Ủy ban Hỗn hợp Việt Nam - Lào đã diễn ra năm 2019. "
          + "Năm 2023, hai bên đồng chủ trì Kỳ họp lần thứ 18 Ủy ban Hỗn hợp Việt Nam - Lào.", false,
        "18 (2023) not before 20 (2019)"
      ),
    ])
  func ordinal(_ text: String, _ holds: Bool, _ says: String) throws {
    let check = try #require(try checks(text).first)
    #expect(check.kind == .ordinal)
    #expect(check.holds == holds)
    #expect(check.says == says)
    #expect(check.cites.count == 4)
  }

  @Test(
    "where nothing can be counted there is no check",
    arguments: [
      "Hai nước kỷ niệm 50 năm thiết lập quan hệ ngoại giao.", "Kim ngạch tăng 12% so với năm 2024.",
      "Hai bên phấn đấu nâng kim ngạch lên 20 tỷ USD.",
      "Ủy ban Hỗn hợp Việt Nam - Lào họp phiên thứ 18 năm 2019. Ủy ban Hỗn hợp Việt Nam - Nga họp phiên thứ 12 năm 2023.",
      "Ủy ban Hỗn hợp Việt Nam - Lào đã họp phiên thứ 18. Hai bên sẽ tổ chức phiên thứ 19 Ủy ban Hỗn hợp Việt Nam - Lào.",
    ])
  func none(_ text: String) throws { #expect(try checks(text).isEmpty) }
}
