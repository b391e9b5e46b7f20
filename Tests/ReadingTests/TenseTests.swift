import Testing

@testable import Reading

@Suite("The tense of a time")
struct TenseTests {
  private static let reader = try! Reader(languages: Languages.embedded())

  @Test(arguments: [
    ("Năm 2027, hai nước sẽ tròn 60 năm quan hệ.", Tense.future), ("Hai bên đã gặp nhau tháng 2/2025.", .past),
    ("Việt Nam đang giữ vai trò Chủ tịch ASEAN trong năm 2020.", .present),
    ("Bạn giúp Việt Nam đảm nhiệm tốt vai trò Chủ tịch ASEAN trong năm 2020.", .present),
    ("Bạn đã ủng hộ Việt Nam ứng cử nhiệm kỳ 2020-2021.", nil), ("Việt Nam làm Chủ tịch ASEAN trong năm 2020.", nil),
    ("Trong dịp này hai bên sẽ họp trong năm 2020.", nil), ("Hai bên sẽ họp vào đầu năm 2018.", nil),
    ("Hai bên phấn đấu ký hai văn kiện để pháp lý hóa thành quả vào năm 2019.", .future),
    ("Hướng tới xây dựng khuôn khổ, ông tạo tiền đề cho việc nâng cấp quan hệ lên cấp này vào năm 2014.", nil),
    ("“Tôi sẽ đãi ông ấy bánh mì”, ông nói tháng 8/2015.", nil), ("Kim ngạch năm 2019 đạt 5 tỷ USD.", nil),
    ("Năm 2019 là một năm tốt. Hai bên sẽ gặp lại.", nil),
  ])
  func isThatOfItsVerb(_ text: String, _ tense: Tense?) throws {
    let reading = Self.reader.read(try Report(text: text), languageName: "vi")
    #expect(reading.times.first { $0.value?.hasPrefix("2") ?? false }?.tense == tense)
  }

  @Test(arguments: [
    ("Hai nước sắp kỷ niệm 50 năm thiết lập quan hệ ngoại giao (1971-2021).", true),
    ("Hai bên gặp nhau nhân dịp kỷ niệm 50 năm thiết lập quan hệ ngoại giao.", false),
  ])
  func anniversariesMayBeAhead(_ text: String, _ isAhead: Bool) throws {
    #expect(Self.reader.read(try Report(text: text), languageName: "vi").milestones.first?.isAhead == isAhead)
  }
}
