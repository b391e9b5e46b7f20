import Testing

@testable import Reading

@Suite("The tense of a time")
struct TenseTests {
  private static let reader = try! Reader(languages: Languages.embedded())

  @Test(arguments: [
    ("Năm 2027, hai nước sẽ tròn 60 năm quan hệ.", Tense.future), ("Hai bên đã gặp nhau tháng 2/2025.", .past),
    ("Việt Nam giữ vai trò Chủ tịch ASEAN trong năm 2020.", .present), ("Kim ngạch năm 2019 đạt 5 tỷ USD.", nil),
    ("Năm 2019 là một năm tốt. Hai bên sẽ gặp lại.", nil),
  ])
  func isThatOfItsVerb(_ text: String, _ tense: Tense?) throws {
    let reading = Self.reader.read(try Report(text: text), languageName: "vi")
    #expect(reading.times.first?.tense == tense)
  }
}
