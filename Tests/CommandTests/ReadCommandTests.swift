import Foundation
import Testing

@Suite("banggiao read")
struct ReadCommandTests {
  @Test("one report is an object, several are an array, a folder is one whatever it holds")
  func shapes() async throws {
    try await withFolder { folder, banggiao in
      try folder.write("Một.", to: "a.txt")
      try folder.write("Hai.", to: "in/b.txt")
      #expect(sources(try await banggiao("read", "a.txt")) == ["a.txt"])
      #expect(try await banggiao("read", "a.txt").json is [String: Any])
      #expect(sources(try await banggiao("read", "in/b.txt", "a.txt")) == ["in/b.txt", "a.txt"])
      #expect(try await banggiao("read", "in").json is [Any])
      let lines = try await banggiao("read", "--format", "jsonl", "a.txt", "in")
      #expect(lines.lines.count == 2)
      #expect(lines.status == 0 && lines.faults.isEmpty)
    }
  }

  @Test("a folder gives its *.txt, recursively, sorted by bytes, without hidden ones")
  func folders() async throws {
    try await withFolder { folder, banggiao in
      for path in ["b.txt", "a/z.txt", "a.txt", "B.txt", "đ.txt", ".h.txt", ".git/x.txt", "a/.y/x.txt", "a/n.md"] {
        try folder.write("Bài \(path).", to: "in/" + path)
      }
      let read = try await banggiao("read", "in/")
      #expect(sources(read) == ["in/B.txt", "in/a.txt", "in/a/z.txt", "in/b.txt", "in/đ.txt"])
    }
  }

  @Test("standard input is one report")
  func standardInput() async throws {
    try await withFolder { _, banggiao in
      let read = try await banggiao("read", "--published", "2025-08-14", "-", input: Data("Một.".utf8))
      let document = (read.json as? [String: Any])?["document"] as? [String: Any]
      #expect(document?["published"] as? String == "2025-08-14")
      #expect(document?["publishedFrom"] as? String == "user")
      #expect(document?["source"] is NSNull)
    }
  }

  @Test("--output gives a file for each report, in the same subfolders")
  func outputFolder() async throws {
    try await withFolder { folder, banggiao in
      try folder.write("Một.", to: "in/a.txt")
      try folder.write("Hai.", to: "in/2025/b.c.txt")
      try folder.write("Ba.", to: "else/a.txt")
      let read = try await banggiao("read", "--output", "out", "in", "else/a.txt")
      #expect(read.output.isEmpty)
      #expect(
        read.faults == [
          "banggiao: else/a.txt: its reading would overwrite that of in/a.txt; use another --output for one of them"
        ])
      #expect(read.status == 1)
      for path in ["a", "2025/b.c"] {
        let reading = try Data(contentsOf: folder.appending(path: "out/\(path).json"))
        let document = (try JSONSerialization.jsonObject(with: reading) as? [String: Any])?["document"]
        #expect((document as? [String: Any])?["source"] as? String == "in/\(path).txt")
      }
    }
  }

  @Test("a line brings its own id, source, title, outlet and day")
  func lineFields() async throws {
    try await withFolder { folder, banggiao in
      try folder.write(
        """
        {"id": "n-1", "text": "Một.", "title": "T", "outlet": "O", "published": "2025-08-13T10:00:00Z", "other": [1]}\r

        {"text": "Hai.", "id": "n-2", "source": "https://example.org/2"}
        {"text": "Ba."}
        """, to: "news.jsonl")
      let read = try await banggiao("read", "--jsonl", "--published", "2025-08-14", "news.jsonl")
      let documents = read.lines.compactMap { $0["document"] as? [String: Any] }
      #expect(documents.map { $0["source"] as? String } == ["n-1", "https://example.org/2", "news.jsonl:4"])
      #expect(documents.map { $0["published"] as? String } == ["2025-08-13", "2025-08-14", "2025-08-14"])
      #expect(documents.map { $0["publishedFrom"] as? String } == ["meta", "user", "user"])
      #expect(documents.first?["title"] as? String == "T")
      #expect(documents.first?["outlet"] as? String == "O")
      let alone = try await banggiao("read", "-", input: Data("Một.".utf8))
      #expect(documents.first?["id"] as? String == document(alone)?["id"] as? String)
    }
  }

  @Test("lines come in the input's order, with the same bytes whatever --jobs")
  func manyLines() async throws {
    try await withFolder { folder, banggiao in
      let lines = (0..<2_000).map { "{\"id\":\"\($0)\",\"page\":\"\(Self.page)\",\"text\":\"Bài \($0).\"}\n" }
      try folder.write(lines.joined(), to: "many.jsonl")
      let one = try await banggiao("read", "--jsonl", "--jobs", "1", "many.jsonl")
      let four = try await banggiao("read", "--jsonl", "--jobs", "4", "many.jsonl")
      #expect(one.output == four.output)
      #expect(sources(one) == (0..<2_000).map(String.init))
    }
  }

  @Test("a JSON Lines file may have any size")
  func largeFile() async throws {
    try await withFolder { folder, banggiao in
      let file = folder.appending(path: "large.jsonl")
      try folder.write("", to: "large.jsonl")
      let handle = try FileHandle(forWritingTo: file)
      for batch in 0..<50 {
        let lines = (0..<250).map { "{\"id\":\"\(batch)-\($0)\",\"page\":\"\(Self.page)\",\"text\":\"Bài \($0).\"}\n" }
        try handle.write(contentsOf: Data(lines.joined().utf8))
      }
      #expect(try handle.offset() > 50_000_000)
      let read = try await banggiao("read", "--jsonl", "large.jsonl")
      #expect(read.status == 0 && read.faults.isEmpty)
      #expect(read.output.utf8.count { $0 == UInt8(ascii: "\n") } == 12_500)
      #expect(sources(read).last == "49-249")
    }
  }

  /// A field that is not read, 4 KB.
  private static let page = String(repeating: "Menu \\u0111\\n", count: 315)

  @Test("files come in the input's order whatever --jobs")
  func manyFiles() async throws {
    try await withFolder { folder, banggiao in
      for number in 100..<160 {
        try folder.write(
          String(repeating: "Bài số \(number). ", count: (number * 7919) % 400 + 1), to: "in/\(number).txt")
      }
      let one = try await banggiao("read", "--jobs", "1", "in")
      let four = try await banggiao("read", "--jobs", "4", "in")
      #expect(one.output == four.output)
      #expect(sources(one) == (100..<160).map { "in/\($0).txt" })
    }
  }

  @Test("a folder of languages is laid over the built-in ones, and its version stands in the reading")
  func languages() async throws {
    try await withFolder { folder, banggiao in
      try folder.write("Một.", to: "a.txt")
      try folder.write("form\tstate\nNguyễn Văn Mới\tVN\n", to: "more/vi/lexicon/leaders.tsv")
      try folder.write("form\nNguyễn Văn Mới\n", to: "bad/vi/lexicon/leaders.tsv")
      let plain = languages(try await banggiao("read", "a.txt", environment: ["BANGGIAO_LANGUAGES": ""]))
      let more = languages(try await banggiao("read", "--languages", "more", "a.txt"))
      #expect(plain["vi"] != nil && plain["vi"] != more["vi"] && plain["en"] == more["en"])
      #expect(languages(try await banggiao("read", "a.txt", environment: ["BANGGIAO_LANGUAGES": "more"])) == more)
      let bad = try await banggiao("read", "--languages", "bad", "a.txt")
      #expect(bad.faults.first?.hasPrefix("banggiao: bad/vi/lexicon/leaders.tsv:1: error: ") == true)
      #expect(bad.status == 2)
      #expect(try await banggiao("read", "--report-language", "xx", "a.txt").status == 64)
    }
  }

  private func languages(_ result: Program.Result) -> [String: String] {
    let versions = document(result)?["languages"] as? [[String: String]] ?? []
    return Dictionary(
      uniqueKeysWithValues: versions.compactMap { version in
        version["name"].map { ($0, version["version"] ?? "") }
      })
  }

  private func sources(_ result: Program.Result) -> [String] {
    let readings = result.json as? [[String: Any]] ?? (result.json as? [String: Any]).map { [$0] } ?? result.lines
    return readings.compactMap { ($0["document"] as? [String: Any])?["source"] as? String }
  }

  private func document(_ result: Program.Result) -> [String: Any]? {
    (result.json as? [String: Any])?["document"] as? [String: Any]
  }
}
