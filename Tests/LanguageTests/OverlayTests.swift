import Testing

@testable import Reading

@Suite("Folders laid over the embedded languages")
struct OverlayTests {
  /// The languages with a folder whose files are given by path.
  private func languages(_ files: [String: String]) throws -> Languages {
    try withOverlay(files) { try Languages.embedded(overlaidBy: $0) }
  }

  private let sentence = "Hai bên hồ hởi chốt duy trì cơ chế hợp tác."

  @Test("a line is added: a new verb of speech is read at once")
  func adds() throws {
    let languages = try languages([
      "vi/lexicon/cues.tsv": "form\tact\tkind\tjoins\nhồ hởi chốt\tagree\tstance\tfollows\n"
    ])
    let reading = Reader(languages: languages).read(try Report(text: sentence), languageName: "vi")
    #expect(reading.statements.map(\.act) == [.agree])
    let without = Reader(languages: try Languages.embedded()).read(try Report(text: sentence), languageName: "vi")
    #expect(without.statements.isEmpty)
    #expect(reading.document.languages != without.document.languages)
  }

  /// The reading of a sentence with one line laid over a lexicon.
  private func reading(_ sentence: String, with line: String, in lexicon: String, columns: String) throws
    -> ReportReading
  {
    let languages = try languages(["vi/lexicon/\(lexicon).tsv": tabbed(columns) + tabbed(line)])
    return Reader(languages: languages).read(try Report(text: sentence), languageName: "vi")
  }

  private func tabbed(_ line: String) -> String { line.replacing(" | ", with: "\t") + "\n" }

  @Test(
    "a new verb of speech is one line",
    arguments: [
      ("bật mí | inform | say | head", "Thủ tướng Lê Văn Hải bật mí hai nước sẽ mở thêm cửa khẩu.", Act.inform),
      (
        "đoan chắc | affirm | say | head",
        "Ngày 5/3/2024, Bộ trưởng Ngoại giao Sok Chea đoan chắc Lào coi trọng quan hệ này.",
        .affirm
      ),
      ("ngợi khen hết lời | praise | stance | follows", "Việt Nam ngợi khen hết lời sự giúp đỡ của Lào.", .praise),
    ])
  func verbOfSpeech(_ line: String, _ sentence: String, _ act: Act) throws {
    let reading = try reading(sentence, with: line, in: "cues", columns: "form | act | kind | joins")
    #expect(reading.statements.map(\.act) == [act])
    #expect(reading.statements.first?.speakers.count == 1)
  }

  @Test(
    "a new verb or noun of encounter is one line",
    arguments: [
      ("tao ngộ | meeting | between | with | -", "Tổng Bí thư Lê Văn Hải đã tao ngộ với Chủ tịch Lào Khamphan Sita."),
      ("tao ngộ | meeting | between | with | -", "Cuộc tao ngộ giữa Việt Nam và Lào đã diễn ra sáng 5/3/2024."),
      (
        "đàm tâm | call | between | with | -",
        "Chiều 5/3, Thủ tướng Lê Văn Hải đàm tâm với Thủ tướng Lào Khamphan Sita."
      ),
      ("ghé chơi | visit | trip | place | -", "Từ ngày 5 đến 7/3/2024, Thủ tướng Lê Văn Hải ghé chơi Lào."),
      ("ghé chơi | visit | trip | place | -", "Chuyến ghé chơi Lào của Thủ tướng Lê Văn Hải đã thành công tốt đẹp."),
    ])
  func verbOfEncounter(_ line: String, _ sentence: String) throws {
    let reading = try reading(sentence, with: line, in: "encounters", columns: "form | kind | noun | verb | sort")
    let kind = try #require(line.split(separator: " | ").dropFirst().first)
    #expect(reading.encounters.map { "\($0.kind) \($0.status)" } == ["\(kind) held"])
    #expect(reading.encounters.first?.countries == ["LA", "VN"])
  }

  @Test("a new mechanism is one line")
  func mechanism() throws {
    let reading = try reading(
      "Hai bên phối hợp chặt chẽ tại Vòng tròn Hữu nghị Sông Xanh.",
      with: "Vòng tròn Hữu nghị Sông Xanh | VTSX | forum | -", in: "mechanisms", columns: "form | id | kind | states")
    #expect(reading.mechanisms.map(\.name) == ["Vòng tròn Hữu nghị Sông Xanh"])
  }

  @Test("a new unit is one line")
  func unit() throws {
    let reading = try reading(
      "Việt Nam viện trợ cho Lào 500 thúng lúa trong năm 2024.", with: "thúng lúa | count | thúng", in: "units",
      columns: "form | kind | unit")
    #expect(reading.figures.map { "\($0.value) \($0.unit)" } == ["500.0 thúng"])
  }

  @Test("a new formula is one line, with its parts and their wordings")
  func formula() throws {
    let languages = try languages([
      "vi/lexicon/formulas.tsv": "formula\tsides\tparts\ntwo-hands\t-\ttay trong tay ; vai kề vai | vai [sát] bên vai\n"
    ])
    let text = "Hai nước luôn vai sát bên vai, tay trong tay."
    let reading = Reader(languages: languages).read(try Report(text: text), languageName: "vi")
    #expect(reading.formulas.map(\.wording) == ["vai sát bên vai, tay trong tay"])
    #expect(reading.formulas.map(\.id) == ["two-hands"] && reading.formulas[0].missing.isEmpty)
  }

  @Test("a formula whose bracket is not closed is a fault")
  func formulaFault() throws {
    let faults = #expect(throws: LanguageFaults.self) {
      try languages(["vi/lexicon/formulas.tsv": "formula\tsides\tparts\nx\t-\ttay [trong tay\n"])
    }
    #expect(try #require(faults).description.contains("a bracket of 'x' is not closed"))
  }

  @Test("an equal key replaces")
  func replaces() throws {
    let languages = try languages(["vi/lexicon/cues.tsv": "form\tact\tkind\tjoins\nnhất trí\tpraise\tstance\tfollows\n"]
    )
    let reading = Reader(languages: languages).read(try Report(text: "Hai bên nhất trí hợp tác."), languageName: "vi")
    #expect(reading.statements.map(\.act) == [.praise])
  }

  @Test("a leading - removes")
  func removes() throws {
    let languages = try languages(["vi/lexicon/cues.tsv": "form\tact\tkind\tjoins\n-nhất trí\n"])
    let reading = Reader(languages: languages).read(try Report(text: "Hai bên nhất trí hợp tác."), languageName: "vi")
    #expect(reading.statements.isEmpty)
  }

  @Test(
    "a fault is named by file and line",
    arguments: [
      ("form\tact\tkind\tjoins\nx\tshout\tsay\thead\n", ":2: error: unknown word 'shout' in column 2"),
      ("form\tact\tkind\tjoins\nx\tinform\n", ":2: error: 2 columns"),
      ("form\tact\nx\tinform\n", ":1: error: the header is not the lexicon's"),
      ("form\tact\tkind\tjoins\nx\tinform\tsay\thead\nx\tdeny\tsay\thead\n", ":3: error: 'x' stands already in line 2"),
    ])
  func faults(_ text: String, _ message: String) throws {
    let faults = #expect(throws: LanguageFaults.self) { try languages(["vi/lexicon/cues.tsv": text]) }
    let description = try #require(faults).description
    #expect(description.contains("vi/lexicon/cues.tsv" + message), "\(description)")
    #expect(description.contains("help: "))
  }

  @Test("a folder that is not there is a fault")
  func missingFolder() {
    #expect(throws: LanguageFaults.self) { try Languages.embedded(overlaidBy: "/nowhere/at/all") }
  }
}
