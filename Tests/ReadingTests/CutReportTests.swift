import Testing

@testable import Reading

/// A report may end anywhere: an article that was cut off must not stop the reader.
@Suite("Reports that end in the middle")
struct CutReportTests {
  private let reader = Reader(languages: try! Languages.embedded())

  @Test("a report may end behind any word that the language knows, and the sign behind it")
  func everyWordMayBeTheLast() throws {
    let language = try #require(reader.languages.named("vi"))
    for list in language.lexicons {
      for form in list.forms.map(Self.plain) where !form.isEmpty {
        for end in [".", ""] {
          let text = "Lãnh đạo hai nước gặp Chủ tịch \(form)\(end)"
          #expect(reader.read(try Report(text: text), languageName: "vi").document.language == "vi")
        }
      }
    }
  }

  @Test("a report may end behind any of its words and signs")
  func everyTokenMayBeTheLast() throws {
    let report = """
      Chiều 14/8/2025, tại Trụ sở Trung ương Đảng, Tổng Bí thư Tô Lâm đã điện đàm với Chủ tịch Đảng Nhân dân Campuchia (CPP) \
      Hun Sen. Hai bên nhất trí: "nâng kim ngạch lên 20 tỷ USD, tăng 11,7% so với năm 2024"; sớm họp kỳ thứ 21 Ủy ban Hỗn hợp. \
      Bí thư Thành ủy TP. Hồ Chí Minh và Chủ tịch UBND tỉnh. Đảng ta - ông nói - sẽ cử đoàn dự kỷ niệm 60 năm quan hệ.
      """
    let text = Text(Array(report.utf8))
    for token in text.tokens {
      let cut = String(decoding: text.bytes[..<Int(token.end)], as: UTF8.self)
      for end in ["", ".", ",", " \"", " -"] {
        let reading = reader.read(try Report(text: cut + end), languageName: "vi")
        #expect(reading.people.allSatisfy { cut.contains($0.name) })
      }
    }
  }

  /// A form of a pattern: what may be left out is, of choices the first is taken.
  private static func plain(_ pattern: String) -> String {
    var form = pattern
    while let optional = form.firstMatch(of: #/\[[^\[\]]*\]/#) { form.replaceSubrange(optional.range, with: "") }
    while let choice = form.firstMatch(of: #/\(([^()|]*)(\|[^()]*)?\)/#) {
      form.replaceSubrange(choice.range, with: choice.1)
    }
    return form
  }
}
