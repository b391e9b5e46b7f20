import Foundation
import Testing

@testable import Reading

@Suite("Tokens, folding and cites")
struct TextTests {
  private func words(_ string: String) -> [String] {
    let text = Text(Array(string.utf8))
    return text.tokens.map { text.string(Int($0.start)..<Int($0.end)) }
  }

  private func folded(_ string: String) -> [String] {
    let text = Text(Array(string.utf8))
    return text.tokens.indices.map { String(decoding: text.foldedForm($0), as: UTF8.self) }
  }

  @Test(
    "letters, numbers and signs part",
    arguments: [
      ("11,33 tỷ USD", ["11,33", "tỷ", "USD"]), ("G20 và G 20", ["G", "20", "và", "G", "20"]),
      ("sâu rộng.Chiều 9/7", ["sâu", "rộng", ".", "Chiều", "9", "/", "7"]), ("84%.", ["84", "%", "."]),
      ("“Việt Nam”", ["“", "Việt", "Nam", "”"]), ("1.234.567, 8", ["1.234.567", ",", "8"]),
    ])
  func cuts(_ string: String, _ expected: [String]) {
    #expect(words(string) == expected)
  }

  @Test(
    "one word in its spellings folds to one form",
    arguments: [
      ["hoà", "hòa", "HÒA", "Hoà"], ["uỷ", "ủy", "ỦY"], ["Đà", "đà", "ĐÀ"], ["tươ\u{AD}ng", "tương"], ["thuở", "THUỞ"],
    ])
  func folds(_ spellings: [String]) {
    let forms = spellings.flatMap { [folded($0), folded($0.decomposedStringWithCanonicalMapping)] }
    #expect(Set(forms).count == 1, "\(forms)")
  }

  @Test("words that differ stay apart", arguments: [("quý", "qúy"), ("hoa", "hòa"), ("dà", "đà"), ("an", "ân")])
  func foldsApart(_ first: String, _ second: String) {
    #expect(folded(first) != folded(second))
  }

  @Test("a cite counts code points of the text as received")
  func cites() {
    let string = "\u{FEFF}Tổng Bí thư\r\n" + "Tô Lâm".decomposedStringWithCanonicalMapping + " 🇻🇳 điện đàm"
    let text = Text(Array(string.utf8))
    let scalars = Array(string.unicodeScalars)
    for first in text.tokens.indices {
      for last in first..<text.count {
        let cite = text.cite(first..<last + 1)
        let quoted = String(String.UnicodeScalarView(scalars[cite.start..<cite.end]))
        #expect(Array(quoted.utf8) == Array(cite.quote.utf8))
      }
    }
  }

  @Test("the index counts right across its blocks")
  func codePointIndex() {
    let string = String(repeating: "ệ a🇻", count: 200)
    let bytes = Array(string.utf8)
    let index = CodePointIndex(bytes)
    var byte = 0
    for (count, scalar) in string.unicodeScalars.enumerated() {
      #expect(index.codePoint(at: byte, in: bytes) == count)
      byte += UTF8.width(scalar)
    }
    #expect(index.codePoint(at: bytes.count, in: bytes) == string.unicodeScalars.count)
  }

  @Test(
    "sentences begin behind a full stop, also a glued one, and on each line",
    arguments: [
      ("Hai bên nhất trí.Chiều 9/7, hai bên gặp nhau.", 2), ("Ông H. R. McMaster đến Hà Nội.", 1),
      ("Tin vắn\nHai bên nhất trí", 2), ("Kim ngạch đạt 8.5 tỷ USD. Hai bên hài lòng.", 2),
      ("“Chúng tôi hài lòng.”, ông nói.", 1),
    ])
  func sentences(_ string: String, _ expected: Int) throws {
    let language = try #require(try Languages.embedded().named("vi"))
    #expect(Article(Text(Array(string.utf8)), language: language).sentences.count == expected)
  }
}
