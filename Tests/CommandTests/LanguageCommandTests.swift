import Foundation
import Testing

@Suite("banggiao explain")
struct ExplainCommandTests {
  private static let sentence = "Hai bên nhất trí duy trì trao đổi đoàn."

  @Test("a sentence is told with its entries, mentions, facts and decisions, in both languages")
  func sentence() async throws {
    try await withFolder { _, banggiao in
      let english = try await banggiao("explain", "--language", "en", Self.sentence)
      #expect(english.status == 0 && english.faults.isEmpty)
      for text in [
        "1 \(Self.sentence)", "Tokens", "act=agree kind=stance", "Who is meant", "statement.adjacent",
        "nhất trí: who speaks?", "✓ both +", "cue.lemma 'nhất trí", "is it a statement? yes +",
      ] {
        #expect(english.output.contains(text), "\(text)")
      }
      #expect(!english.output.contains("\u{1B}"))
      #expect(english.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
      #expect(try await banggiao("explain", Self.sentence).output.contains("nhất trí: ai nói?"))
    }
  }

  @Test("a file and standard input are read as reports")
  func files() async throws {
    try await withFolder { folder, banggiao in
      try folder.write(Self.sentence, to: "a.txt")
      let text = try await banggiao("explain", Self.sentence).output
      #expect(try await banggiao("explain", "a.txt").output == text)
      #expect(try await banggiao("explain", "-", input: Data(Self.sentence.utf8)).output == text)
      let missing = try await banggiao("explain", "b.txt")
      #expect(missing.status == 2)
      #expect(missing.faults == ["banggiao: b.txt: no such file or folder; check the path"])
      #expect(try await banggiao("explain").status == 64)
    }
  }

  @Test("JSON holds the same reading as read, exact cites and decisions with features")
  func json() async throws {
    try await withFolder { folder, banggiao in
      try folder.write(Self.sentence + "\nChiều 14/8/2025, ông Tô Lâm hội đàm với ông Hun Sen.", to: "a.txt")
      let explained = try await banggiao("explain", "--format", "json", "a.txt").json as? [String: Any]
      let read = try await banggiao("read", "a.txt").json as? [String: Any]
      #expect(explained?["reading"] as? NSDictionary == read as NSDictionary?)
      let sentences = try #require(explained?["sentences"] as? [[String: Any]])
      #expect(sentences.count == 2)
      let decisions = sentences.flatMap { $0["decisions"] as? [[String: Any]] ?? [] }
      let questions = Set(decisions.compactMap { $0["question"] as? String })
      #expect(questions.isSuperset(of: ["glance", "speaker", "cue", "end", "date", "status"]))
      let options = decisions.flatMap { $0["options"] as? [[String: Any]] ?? [] }
      let features = options.flatMap { $0["features"] as? [[String: Any]] ?? [] }
      #expect(features.contains { $0["name"] as? String == "cue.lemma" && $0["first"] as? String == "'nhất trí" })
    }
  }

  @Test("it says so when a cue has nobody who may speak, and when the language is not known")
  func nothing() async throws {
    try await withFolder { _, banggiao in
      let nobody = try await banggiao(
        "explain", "--language", "en", "Trong sáng nay đã tiết lộ: \"Sẽ có thêm cửa khẩu.\"")
      #expect(nobody.output.contains("tiết lộ: who speaks? nobody"))
      let unknown = try await banggiao("explain", "--language", "en", "Lorem ipsum dolor sit amet.")
      #expect(unknown.output.contains("--report-language"))
    }
  }
}

@Suite("banggiao check-language")
struct CheckLanguageCommandTests {
  @Test("the built-in languages have no fault")
  func builtIn() async throws {
    try await withFolder { _, banggiao in
      let check = try await banggiao("check-language", "--language", "en")
      #expect(check.status == 0 && check.faults.isEmpty)
      #expect(check.output.hasSuffix("examples: no fault\n"))
    }
  }

  @Test("a folder's faults are told by file and line")
  func faults() async throws {
    try await withFolder { folder, banggiao in
      try folder.write("form\tact\tkind\tjoins\nbật mí\tshout\tsay\thead\n", to: "mine/vi/lexicon/cues.tsv")
      try folder.write("rule statement.adjacent\n+ Hoa nở. => nở inform both\n", to: "mine/vi/rules/mine.rules")
      let check = try await banggiao("check-language", "mine")
      #expect(check.status == 1)
      #expect(check.faults.count == 4)
      #expect(check.faults.first == "banggiao: mine/vi/lexicon/cues.tsv:2: error: unknown word 'shout' in column 2")
      #expect(check.faults.dropFirst(2).first?.hasPrefix("banggiao: mine/vi/rules/mine.rules:2: error: ") == true)
      #expect(check.output.hasSuffix(": 2 lỗi\n"))
    }
  }

  @Test("a good folder has no fault, a missing one cannot be checked")
  func folders() async throws {
    try await withFolder { folder, banggiao in
      try folder.write("form\tact\tkind\tjoins\nbật mí\tinform\tsay\thead\n", to: "mine/vi/lexicon/cues.tsv")
      let example = "+ Thủ tướng Lê Văn Hải bật mí hai nước sẽ mở cửa khẩu. => bật mí inform Lê Văn Hải"
      try folder.write("rule statement.adjacent\n\(example)\n", to: "mine/vi/rules/mine.rules")
      let check = try await banggiao("check-language", "mine")
      #expect(check.status == 0 && check.faults.isEmpty, "\(check.faults)")
      #expect(try await banggiao("check-language", "elsewhere").status == 2)
      #expect(try await banggiao("check-language", "--no-such-option").status == 64)
    }
  }
}
