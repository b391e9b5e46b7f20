import Testing

@testable import Reading

@Suite("What an item is about")
struct ItemPartsTests {
  private static func terms(of text: String) throws -> [String] {
    let reader = Reader(languages: try Languages.embedded())
    return reader.itemParts(text, languageName: "vi").parts.terms.map(\.term)
  }

  @Test("by what rule something is to be done is no part of what")
  func basis() throws {
    let plain = try Self.terms(of: "giải quyết tranh chấp trên biển")
    #expect(!plain.isEmpty)
    for basis in ["trên cơ sở luật pháp quốc tế", "phù hợp với Công ước Luật Biển", "trên tinh thần hiểu biết"] {
      #expect(try Self.terms(of: "giải quyết tranh chấp trên biển \(basis)") == plain)
    }
  }

  @Test("words before which there is no item are no basis of one")
  func basisAtTheBeginning() throws {
    #expect(try Self.terms(of: "phù hợp với luật pháp").contains("luật"))
  }
}
