import Foundation
import Reading
import Testing

@testable import banggiao

@Suite("Inputs")
struct InputTests {
  @Test(
    "days of publication",
    arguments: [
      ("2025-08-14", "2025-08-14"), ("2025-08", "2025-08"), ("2025", "2025"), ("XXXX-08-14", "XXXX-08-14"),
      ("202X", "202X"), ("2024-02-29", "2024-02-29"), ("XXXX-02-29", "XXXX-02-29"),
      ("2025-08-14T10:00:00+07:00", "2025-08-14"), ("2023-02-29", nil), ("2025-13", nil), ("2025-00-10", nil),
      ("2025-04-31", nil), ("14/8/2025", nil), ("2025-8-14", nil), ("2025-08-14-01", nil), ("2025T10", nil), ("", nil),
      ("-025", nil), ("2025/2026", nil),
    ] as [(String, String?)])
  func publicationDates(text: String, expected: String?) {
    #expect(PublicationDate(text)?.edtf == expected)
  }

  @Test(
    "lines come whole and in order, however much is read at a time", arguments: [1, 2, 3, 7, 64])
  func lines(batchBytes: Int) throws {
    let read = try batches(of: "một\n\nhai ba\nbốn", lineLimit: 100, batchBytes: batchBytes)
    #expect(read.lines == ["1:một", "2:", "3:hai ba", "4:bốn"])
    #expect(read.tooLong.isEmpty)
  }

  @Test("a line that is too long is left out, and the numbers go on", arguments: [1, 3, 8])
  func longLine(batchBytes: Int) throws {
    let read = try batches(of: "ab\n0123456789\ncd\n0123456789", lineLimit: 4, batchBytes: batchBytes)
    #expect(read.lines == ["1:ab", "3:cd"])
    #expect(read.tooLong == ["2:10", "4:10"])
  }

  @Test(
    "a line of JSON is read in one go as the decoder reads it",
    arguments: [
      #"{"text": "Hai bên \"nhất trí\".\nTrang 2\t\u00e0\/", "id": null}"#, #"{"id":"a","text":"\ud83c\uddfb x"}"#,
      #" { "text" : "" , "title" : "b" } "#, #"{"text": "một", "tags": ["b"]}"#, #"{"n": 1, "text": "một"}"#,
    ])
  func flatObjects(json: String) throws {
    var json = json
    let decoder = JSONDecoder()
    let line = try json.withUTF8 { try ReportLine(UnsafeRawBufferPointer($0), at: "a", decoder) }
    let decoded = try decoder.decode(ReportLine.self, from: Data(json.utf8))
    #expect(line == decoded)
  }

  @Test(
    "what is no object of strings is left to the decoder",
    arguments: [
      "", "{}", "[]", #"{"text": 1}"#, #"{"text": "a"} b"#, #"{"text": "a""#, "{\"text\": \"a\u{1}\"}",
      #"{"text" "a"}"#,
      #"{"text": "a",}"#, #"{"te\u0078t": "a"}"#,
    ])
  func otherObjects(json: String) {
    var json = json
    json.withUTF8 { #expect(FlatObject(UnsafeRawBufferPointer($0)) == nil) }
  }

  @Test(
    "an escape that is none is unclear",
    arguments: [#"\x"#, #"\u12g4"#, #"\ud800"#, #"\ud800\u0041"#, #"\udc00"#, #"\u+123"#])
  func wrongEscapes(escape: String) {
    var json = #"{"text": "\#(escape)"}"#
    _ = json.withUTF8 { line in
      #expect(throws: FlatObject.Unclear.self) { try FlatObject(UnsafeRawBufferPointer(line))?.string("text") }
    }
  }

  @Test("results come in the order of the elements, whoever is ready first", arguments: [1, 2, 4])
  func order(jobs: Int) async throws {
    var elements = (0..<40).makeIterator()
    var results: [Int] = []
    try await workInOrder(jobs: jobs) {
      elements.next()
    } work: { element in
      usleep(element % 4 == 0 ? 4000 : 100)
      return element * 2
    } receive: {
      results.append($0)
    }
    #expect(results == (0..<40).map { $0 * 2 })
  }

  @Test(
    "the names of readings' files", arguments: [("a.txt", "a"), ("b/c.d.txt", "b/c.d"), ("b/.x", "b/.x"), ("n", "n")])
  func keys(below: String, key: String) {
    #expect(InputFile(path: "/" + below, below: below).key == key)
  }

  private func batches(
    of text: String, lineLimit: Int, batchBytes: Int
  ) throws -> (lines: [String], tooLong: [String]) {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var reader = LineReader(
      try InputFile(path: file.path, key: "").open(), lineLimit: lineLimit, batchBytes: batchBytes)
    var lines: [String] = []
    var tooLong: [String] = []
    while let batch = try reader.next() {
      switch batch {
      case .lines(let bytes, let first):
        forEachLine(of: bytes, first: first) { lines.append("\($1):" + String(decoding: $0, as: UTF8.self)) }
      case .tooLong(let line, let bytes): tooLong.append("\(line):\(bytes)")
      }
    }
    return (lines, tooLong)
  }
}
