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
}
