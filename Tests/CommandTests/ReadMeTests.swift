import Foundation
import Testing

@Suite("README.md")
struct ReadMeTests {
  @Test("shows a sentence and what the program reads from it")
  func sentence() async throws {
    let readMe = try String(
      contentsOf: URL(filePath: #filePath).appending(path: "../../../README.md").standardized, encoding: .utf8)
    let lines = readMe.split(separator: "\n", omittingEmptySubsequences: false)
    let sentence = lines.filter { $0.hasPrefix("> ") }.map { $0.dropFirst(2) }.joined(separator: " ")
    let json = lines.drop { $0 != "```json" }.dropFirst().prefix { $0 != "```" }.joined(separator: "\n")
    let shown = try JSONSerialization.jsonObject(with: Data(json.utf8))
    try await withFolder { _, banggiao in
      let reading = try await banggiao("read", "--format", "json", "-", input: Data(sentence.utf8)).json
      #expect(Self.missing(shown, from: reading as Any, at: "reading") == [])
    }
  }

  /// The places where a value shown is not the value read; what is not shown may be anything.
  private static func missing(_ shown: Any, from read: Any, at place: String) -> [String] {
    switch (shown, read) {
    case (let shown as [String: Any], let read as [String: Any]):
      shown.flatMap { key, value in missing(value, from: read[key] as Any, at: "\(place).\(key)") }
    case (let shown as [Any], let read as [Any]) where shown.count == read.count:
      zip(shown, read).enumerated().flatMap { missing($1.0, from: $1.1, at: "\(place)[\($0)]") }
    case (let shown as NSObject, let read as NSObject) where shown == read: []
    default: ["\(place): \(shown) is shown, \(read) is read"]
    }
  }
}
