import Testing

@testable import Presenting

@Suite struct ReasonTextTests {
  @Test(arguments: [
    ("same name, same state", "cùng tên, cùng nước"),
    ("same participants, both 2025-08-14", "cùng người dự, đều 14/8/2025"),
    (
      "same participants, 2025-08-14 and undated, places in common",
      "cùng người dự, 14/8/2025 và không ghi ngày, chung địa điểm"
    ),
    (
      "same sides, 2025-08-14 and 2025-08-16 2 days apart, 40 % of the wording in common",
      "cùng các bên, 14/8/2025 và 16/8/2025 cách nhau 2 ngày, chung 40 % lời văn"
    ),
    ("done: đã ký, trao, nhận", "hoàn thành: đã ký, trao, nhận"),
    ("published 2025-08-14, so held within the year before", "đăng ngày 14/8/2025, nên diễn ra trong một năm trước đó"),
    (
      "gaps of 11 to 14 months between 3 sessions held; host by turns: 19 VN, 20 KH",
      "11 đến 14 tháng giữa 3 kỳ đã họp; luân phiên chủ nhà: 19 VN, 20 KH"
    ),
    ("as the embassy says", "as the embassy says"),
    ("1967 + 55 = 2022, not 2023", "1967 + 55 = 2022, không phải 2023"),
    ("18 < 20 (XXXX-03-21)", "18 < 20 (21/3 (năm chưa rõ))"),
  ])
  func reasonsAreInTheLanguageOfTheOutput(why: String, said: String) {
    #expect(ReasonText(words: Words(.vi))(why) == said)
    #expect(ReasonText(words: Words(.en))(why) == why)
  }

  @Test func largeNumbersAreWrittenInWords() {
    let why = "11330000000, +11.7 %: 10140000000 in 2024"
    #expect(ReasonText(words: Words(.vi))(why) == "11,33 tỷ, tăng 11.7 %: 10,14 tỷ (năm 2024)")
    #expect(ReasonText(words: Words(.en))(why) == "11.33 billion, +11.7 %: 10.14 billion in 2024")
  }
}
