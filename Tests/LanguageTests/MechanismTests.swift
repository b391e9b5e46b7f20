import Testing

@testable import Reading

@Suite("Mechanisms of the lexicon")
struct MechanismTests {
  @Test("one number for each id, one id for each number")
  func numbers() throws {
    let mechanisms = try #require(Languages.embedded().named("vi")).mechanisms.entries
    let pairs = Set(mechanisms.map { "\($0.id) \($0.number)" })
    #expect(pairs.count == Set(mechanisms.map(\.id)).count)
    #expect(pairs.count == Set(mechanisms.map(\.number)).count)
  }

  @Test(
    "a name tells what its mechanism meets as",
    arguments: [
      ("Hội nghị cấp cao ASEAN lần thứ 36", EncounterKind.conference), ("Tham vấn chính trị lần thứ 7", .session),
      ("Cuộc gặp giữa ba Người đứng đầu ba Đảng", .meeting), ("Ủy ban Hỗn hợp Peru - Chile", nil), ("ASEAN", nil),
    ])
  func kindOfEncounter(name: String, kind: EncounterKind?) throws {
    let mechanisms = Reader(languages: try .embedded()).read(
      try Report(text: "Hai bên đánh giá cao \(name)."), languageName: "vi"
    ).mechanisms
    #expect(mechanisms.map(\.name) == [name])
    #expect(mechanisms.map(\.meetsAs) == [kind])
  }
}
