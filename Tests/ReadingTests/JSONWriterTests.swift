import Foundation
import Testing

@testable import Reading

@Suite("JSON of a reading")
struct JSONWriterTests {
  @Test("a reading written is the reading decoded")
  func roundTrip() throws {
    let reading = ReportReading.full
    let decoded = try JSONDecoder().decode(ReportReading.self, from: Data(json(reading)))
    #expect(decoded == reading)
  }

  @Test("every property of every fact is written, under its name")
  func everyProperty() throws {
    let written = try JSONSerialization.jsonObject(with: Data(json(ReportReading.full)))
    expectKeys(of: ReportReading.full, in: written, at: "reading")
  }

  @Test("what is unknown is null, what is empty stands there")
  func nullsAndEmptyLists() {
    let reading = ReportReading(document: DocumentFact(id: "sha256:0", source: nil))
    let text = String(decoding: json(reading), as: UTF8.self)
    #expect(text.hasPrefix(#"{"version":1,"document":{"id":"sha256:0","source":null,"title":null,"#))
    #expect(text.contains(#""people":[],"encounters":[],"#))
    #expect(text.hasSuffix(#""noise":[]}"#))
  }

  @Test(
    "strings are escaped where JSON asks for it and nowhere else",
    arguments: [
      ("Tô Lâm", #""Tô Lâm""#), ("", #""""#), ("\"a\\b/", #""\"a\\b/""#), ("a\r\n\tb", #""a\r\n\tb""#),
      ("\u{1}\u{1F}\u{7F}", "\"\\u0001\\u001f\u{7F}\""), ("\u{FEFF}邦交\u{1F1FB}", "\"\u{FEFF}邦交\u{1F1FB}\""),
    ])
  func strings(text: String, expected: String) throws {
    #expect(String(decoding: json(text), as: UTF8.self) == expected)
    #expect(
      try JSONDecoder().decode(String.self, from: Data(json(text))).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test("a character is escaped wherever it stands", arguments: ["\"", "\\", "\u{0}", "\u{1F}"])
  func escapes(character: Character) throws {
    for place in 0..<20 {
      let text = String(repeating: "đ", count: place) + String(character) + " !#[]" + String(repeating: "x", count: 9)
      #expect(try JSONDecoder().decode(String.self, from: Data(json(text))) == text)
    }
  }

  @Test(
    "numbers are as short as they can be",
    arguments: [
      (0, "0"), (-0.5, "-0.5"), (11_330_000_000, "11330000000"), (11.7, "11.7"), (0.1, "0.1"), (-84, "-84"),
      (1e300, "1e+300"), (.infinity, "null"),
    ] as [(Double, String)])
  func numbers(value: Double, expected: String) {
    #expect(String(decoding: json(value), as: UTF8.self) == expected)
  }

  @Test(arguments: [(0, "0"), (-1, "-1"), (1_203_040, "1203040"), (.min, "-9223372036854775808")] as [(Int, String)])
  func integers(value: Int, expected: String) {
    #expect(String(decoding: json(value), as: UTF8.self) == expected)
  }

  @Test("a writer that starts anew writes no comma first")
  func again() {
    var writer = JSONWriter()
    [1, 2].write(to: &writer)
    writer.removeAll()
    [["a"], []].write(to: &writer)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"[["a"],[]]"#)
  }

  private func json(_ value: some JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    value.write(to: &writer)
    return writer.bytes
  }

  /// Expects the keys of a written object to be the properties of the value, down through all lists and objects.
  private func expectKeys(of value: Any, in written: Any, at place: String) {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      if let some = mirror.children.first { expectKeys(of: some.value, in: written, at: place) }
    case .collection:
      for (element, part) in zip(mirror.children, written as? [Any] ?? []) {
        expectKeys(of: element.value, in: part, at: place)
      }
    case .struct where !mirror.children.isEmpty && written is [String: Any]:
      let parts = written as? [String: Any] ?? [:]
      #expect(Set(parts.keys) == Set(mirror.children.compactMap(\.label)), "\(place)")
      for child in mirror.children {
        guard let label = child.label, let part = parts[label] else { continue }
        expectKeys(of: child.value, in: part, at: "\(place).\(label)")
      }
    default: break
    }
  }
}

extension ReportReading {
  /// A reading with a fact of every kind.
  static let full: ReportReading = {
    let cite = Cite(start: 12, end: 18, quote: "Tô Lâm")
    let office = OfficeFact(
      title: "Tổng Bí thư", organization: "Đảng Cộng sản Việt Nam", country: "VN", former: false, confidence: 0.9,
      rule: "office", cite: cite)
    let item = ItemFact(
      text: "củng cố sự tin cậy", topics: [.politics], confidence: 0.5, rule: "item", cite: cite)
    var reading = ReportReading(
      document: DocumentFact(
        id: "sha256:1", source: "a.txt", title: "\"Điện đàm\"", published: "2025-08-14", publishedFrom: "user",
        language: "vi", languages: [LanguageVersion(name: "vi", version: "1")]))
    reading.people = [
      PersonFact(
        name: "Tô Lâm", aliases: ["Tổng Bí thư"], country: "VN", offices: [office], confidence: 1, rule: "person",
        cite: cite)
    ]
    reading.encounters = [
      EncounterFact(
        id: "e1", kind: .call, status: .held, when: "XXXX-08-14", where: nil, participants: ["Tô Lâm"],
        countries: ["KH", "VN"], central: true, channels: [.party],
        initiative: "KH", host: "VN", within: "e2", confidence: 0.97, rule: "call", cite: cite,
        also: [cite])
    ]
    reading.statements = [
      StatementFact(
        id: "s1", speakers: ["both"], act: .agree, to: ["KH"], onBehalfOf: ["VN"], cue: cite,
        items: [item], topics: [.defenceSecurity],
        encounter: "e1", confidence: 0.25, rule: "agree", cite: cite)
    ]
    reading.figures = [
      FigureFact(
        value: 11_330_000_000, unit: "USD", what: "bilateral trade", period: "2025", kind: .observed, confidence: 1,
        rule: "amount", cite: cite, also: [])
    ]
    reading.times = [TimeFact(value: nil, confidence: 1, rule: "day", cite: cite, also: [cite])]
    reading.milestones = [
      MilestoneFact(years: 80, since: "1945-09-02", what: "National Day", confidence: 1, rule: "since", cite: cite)
    ]
    reading.mechanisms = [
      MechanismFact(name: "Ủy ban Hỗn hợp", session: 20, confidence: 1, rule: "session", cite: cite)
    ]
    reading.instruments = [InstrumentFact(name: "Nghị định thư", confidence: 1, rule: "named", cite: cite)]
    reading.formulas = [
      FormulaFact(
        id: "good-neighbours", wording: "láng giềng tốt đẹp", missing: ["hợp tác toàn diện"], added: ["gắn bó"],
        sides: ["KH", "VN"], confidence: 1, rule: "listed", cite: cite, also: [])
    ]
    reading.roles = [
      RoleFact(
        country: "VN", role: .chair, body: "AIPA", session: 41, term: "2020", confidence: 1, rule: "listed", cite: cite,
        also: [cite])
    ]
    reading.checks = [
      CheckFact(kind: .anniversary, holds: nil, says: "1945 + 80 = 2025", cites: [cite]),
      CheckFact(kind: .growth, holds: true, says: "10 +12% = 11.2", cites: []),
    ]
    reading.noise = [Stretch(start: 0, end: 12)]
    return reading
  }()
}
