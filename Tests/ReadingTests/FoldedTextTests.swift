import Foundation
import Testing

@testable import Reading

@Suite struct FoldedTextTests {
  @Test func wordsHaveAFormWithMarksAndOneWithout() {
    let words = FoldedText("Hoà Bình – ĐÀ NẴNG, ưu tiên 11,33 tỷ").words
    #expect(words.map(\.plain) == ["hoa", "binh", "da", "nang", "uu", "tien", "11,33", "ty"])
    #expect(words.map(\.marked) == ["hòa", "bình", "đà", "nẵng", "ưu", "tiên", "11,33", "tỷ"])
    #expect(words.map(\.hasMarks) == [true, true, true, true, true, true, false, true])
  }

  @Test func decomposedLettersAreTheSameWords() {
    let text = "Nguyễn Phú Trọng, Đắk Lắk, São Tomé"
    let (one, other) = (FoldedText(text), FoldedText(text.decomposedStringWithCanonicalMapping))
    #expect(one.words.map(\.marked) == other.words.map(\.marked))
    #expect(one.words.map(\.plain) == ["nguyen", "phu", "trong", "dak", "lak", "sao", "tome"])
  }

  @Test func rangesAreBytesOfTheText() {
    let text = "“Tô Lâm”"
    let bytes = Array(text.utf8)
    #expect(FoldedText(text).words.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["Tô", "Lâm"])
  }

  @Test func aLineHasTheFormsOfAllItsWords() {
    for text in ["Hoà Bình – ĐÀ NẴNG, ưu tiên 11,33 tỷ", "São Tomé và 东京, ﬁ ß €", "", "…"] {
      let (line, words) = (FoldedText.line(text), FoldedText(text).words)
      #expect(line.marked == words.map(\.marked).joined(separator: " "))
      #expect(line.plain == words.map(\.plain).joined(separator: " "))
    }
    #expect(FoldedText.line("Hoà Bình, Đà Nẵng").plain == "hoa binh da nang")
  }
}
