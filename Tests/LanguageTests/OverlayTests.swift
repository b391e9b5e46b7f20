import Foundation
import Testing

@testable import Reading

@Suite("Folders laid over the embedded languages")
struct OverlayTests {
  /// Reads with a folder whose files are given by path.
  private func languages(_ files: [String: String]) throws -> Languages {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try Languages.embedded(overlaidBy: folder.path)
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

  @Test("the embedded languages have no fault")
  func embedded() throws {
    #expect(try Languages.embedded().names == ["en", "vi"])
  }
}
