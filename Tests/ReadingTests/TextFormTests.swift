import Foundation
import Testing

@testable import Reading

private let reader = Reader(languages: try! Languages.embedded())

@Suite("Text as it comes")
struct TextFormTests {
  private static let report = """
    Việt Nam - Campuchia tăng cường hợp tác

    Chiều 14/8/2025, Tổng Bí thư Lê Văn Hòa đã điện đàm với Chủ tịch Đảng Nhân dân Campuchia Sok Chea.
    Tổng Bí thư Lê Văn Hòa khẳng định ủng hộ Campuchia phát triển sâu rộng. Chiều cùng ngày, ông Sok Chea cảm ơn.
    "Chúng tôi tin tưởng vào hòa bình", ông Sok Chea nói. Ủy ban hỗn hợp sẽ họp ở Kỹ viện.
    Hai bên nhất trí nâng kim ngạch lên 20 tỷ USD.

    """

  struct Form: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    var testDescription: String { name }

    init(_ name: String, _ change: (String) -> String) {
      self.name = name
      text = change(TextFormTests.report)
    }
  }

  static let forms = [
    Form("sentences glued together") { $0.replacing("sâu rộng. Chiều", with: "sâu rộng.Chiều") },
    Form("spaces that do not break") { $0.replacing(" ", with: "\u{A0}") },
    Form("tabs") { $0.replacing(" ", with: "\t") },
    Form("spaces without width") { $0.replacing("Campuchia", with: "Cam\u{200B}puchia") },
    Form("soft hyphens") { $0.replacing("khẳng", with: "khẳ\u{AD}ng") },
    Form("marks of direction") { $0.replacing("Sok", with: "\u{200E}Sok") },
    Form("curly quotation marks") { $0.replacing("\"Chúng", with: "“Chúng").replacing("bình\"", with: "bình”") },
    Form("guillemets apart") { $0.replacing("\"Chúng", with: "« Chúng").replacing("bình\"", with: "bình »") },
    Form("CRLF") { $0.replacing("\n", with: "\r\n") },
    Form("a BOM") { "\u{FEFF}" + $0 },
    Form("letters taken apart") { $0.decomposedStringWithCanonicalMapping },
    Form("tone marks in the other place") {
      $0.replacing("Hòa", with: "Hoà").replacing("hòa", with: "hoà").replacing("Ủy", with: "Uỷ")
        .replacing("Kỹ", with: "Kĩ").replacing("tỷ", with: "tỉ")
    },
    Form("capitals throughout") { $0.uppercased() },
    Form("a title in capitals") {
      $0.replacing(
        "Việt Nam - Campuchia tăng cường hợp tác",
        with: "TỔNG BÍ THƯ LÊ VĂN HÒA ĐIỆN ĐÀM VỚI CHỦ TỊCH ĐẢNG NHÂN DÂN CAMPUCHIA SOK CHEA")
    },
    Form("an address above") { "https://bao.vn/tong-bi-thu-dien-dam-4567.html\n" + $0 },
    Form("an address before the title") { "https://bao.vn/tong-bi-thu-dien-dam-4567.html " + $0 },
    Form("a picture") { $0.replacing("\n\n", with: "\n\n![Tổng thống Mỹ John Cartman](https://bao.vn/b.jpg)\n\n") },
    Form("a letter too much in a title") {
      $0.replacing("Tổng Bí thư Lê Văn Hòa đã", with: "TổngbBí thư Lê Văn Hòa đã")
    },
    Form("menus") { $0 + "\nXem thêm:\nTổng thống Mỹ John Cartman gặp Thủ tướng Anh\nNga cảnh báo NATO\n" },
    Form("a headline in a line") { $0 + "\nTin liên quan: Tổng thống Mỹ John Cartman gặp Thủ tướng Anh\n" },
    Form("a headline behind arrows") { $0.replacing("Hai bên", with: "Xem thêm > > Mỹ cảnh báo Nga\nHai bên") },
    Form("a list of headlines") {
      $0 + "\n- Mỹ và Anh họp về thuế quan\n- Nga cảnh báo NATO về tên lửa\n- Giá vàng hôm nay tăng mạnh\n"
    },
    Form("lines to share") { $0.replacing("\n\n", with: "\n\nChia sẻ\nTheo dõi trang Thời sự trên\n") },
    Form("a caption") { $0.replacing("\n\n", with: "\n\nTổng Bí thư Lê Văn Hòa. Ảnh: Trần Bính/TTXVN\n\n") },
    Form("a credit without a colon") { $0.replacing("\n\n", with: "\n\nTổng Bí thư Lê Văn Hòa - Ảnh TRẦN BÍNH\n\n") },
    Form("a byline below the title") { $0.replacing("\n\n", with: "\n\nTrần Văn Bính\nThứ Năm, 14/08/2025 10:30\n\n") },
    Form("a byline at the end") { $0 + "\nPV Trần Bính (tổng hợp)\n" },
    Form("an author's line") { $0.replacing("\n\n", with: "\n\nTác giả: Trần Văn Bính\n\n") },
    Form("an agency's line") { $0.replacing("Chiều 14/8", with: "Hà Nội (TTXVN) - Chiều 14/8") },
  ]

  @Test("the same people, statements and encounter are read from", arguments: forms)
  func reads(_ form: Form) throws {
    let reading = reader.read(try Report(text: form.text))
    let plain = reader.read(try Report(text: Self.report))
    #expect(Self.facts(of: reading) == Self.facts(of: plain))
  }

  @Test("a typing error in a title is read where what follows stands firm, and left alone elsewhere")
  func typingErrors() throws {
    func titles(_ text: String) throws -> [String] {
      reader.read(try Report(text: text), languageName: "vi").people.flatMap(\.offices).map(\.title)
    }
    #expect(try titles("Chủ tich Quốc hội Lào Sonexay Vongsa phát biểu.") == ["Chủ tich Quốc hội Lào"])
    #expect(try titles("Bộ trưởngg Ngoại giao Lê Văn Hải phát biểu.") == ["Bộ trưởngg Ngoại giao"])
    #expect(try titles("Đại sự của Lê Văn Hải đã xong.").isEmpty)
  }

  @Test("initials over a line break are one name")
  func initials() throws {
    let reading = reader.read(
      try Report(text: "Cố vấn an ninh quốc gia Mỹ H.R.\nCartman phát biểu."), languageName: "vi")
    #expect(reading.people.map(\.name) == ["H.R. Cartman"])
  }

  /// The facts without their places.
  private static func facts(of reading: ReportReading) -> [String] {
    var facts = reading.people.map { person in
      let offices = person.offices.map { plain($0.title) }
      return
        "\(plain(person.name)) \(person.country ?? "-") \(Set(offices.map { $0.replacing("tổngbbí", with: "tổng bí") }).sorted())"
    }
    facts += reading.statements.map { "\($0.speakers.map(plain)) \($0.act)" }
    facts += reading.encounters.map { "\($0.kind) \($0.when ?? "-") \($0.participants.map(plain)) \($0.countries)" }
    return Set(facts).sorted()
  }

  private static func plain(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.lowercased().replacing("oà", with: "òa")
      .filter { !["\u{200B}", "\u{AD}"].contains($0) }
  }
}

@Suite("Letters without marks")
struct LettersTests {
  @Test("the base letters of Latin are those of Unicode's decomposition, and đ is a d")
  func bases() {
    for value in Array(0xC0..<0x250) + Array(0x1E00..<0x1F00) where value != 0x111 {
      let letter = String(Unicode.Scalar(value)!).decomposedStringWithCanonicalMapping.unicodeScalars.first!
      #expect(Letters.base(of: value) == (letter.isASCII ? UInt8(letter.value) : 0))
    }
    #expect(Letters.base(of: 0x111) == UInt8(ascii: "d"))
  }
}
