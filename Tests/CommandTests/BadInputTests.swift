import Foundation
import Testing

@Suite("Bad input")
struct BadInputTests {
  @Test(
    "each gets one line that says where, what and what to do, and nothing is read",
    arguments: [
      ("missing.txt", "missing.txt: no such file or folder; check the path"),
      ("folder", "folder: no reports (*.txt) in this folder; give a folder with some"),
      ("empty.txt", "empty.txt: the report is empty; give a file with text"),
      ("latin.txt", "latin.txt: byte 2 is no UTF-8; convert the file, for example with 'iconv -t utf-8'"),
      ("binary.txt", "binary.txt: byte 1 is NUL, so this is no text; give the report as plain text"),
      (
        "large.txt",
        "large.txt: 40 bytes are more than the limit of 30; raise it with --max-report-bytes, or split the file"
      ),
    ])
  func alone(path: String, line: String) async throws {
    try await withBadFiles { _, banggiao in
      let read = try await banggiao("read", "--max-report-bytes", "30", path)
      #expect(read.faults == ["banggiao: " + line])
      #expect(read.status == 2)
      #expect(read.output.isEmpty)
    }
  }

  @Test("the rest of the batch goes on")
  func batch() async throws {
    try await withBadFiles { _, banggiao in
      let read = try await banggiao(
        "read", "--max-report-bytes", "30", "missing.txt", "good.txt", "latin.txt", "folder", "large.txt", "good.txt")
      #expect((read.json as? [Any])?.count == 2)
      #expect(read.faults.count == 4)
      #expect(read.status == 1)
    }
  }

  @Test("a file without permission is named", .enabled(if: geteuid() != 0, "root may read everything"))
  func permission() async throws {
    try await withBadFiles { folder, banggiao in
      chmod(folder.appending(path: "good.txt").path, 0)
      let read = try await banggiao("read", "good.txt")
      #expect(
        read.faults == ["banggiao: good.txt: no permission to read it; change its permissions or run as its owner"])
      #expect(read.status == 2)
    }
  }

  @Test("bad lines are named by their number and the good ones are read", arguments: ["1", "4"])
  func lines(jobs: String) async throws {
    try await withFolder { folder, banggiao in
      var bytes = Data("{\"text\": \"Một.\"}\n{bad\n[1]\n{\"id\": \"a\"}\n{\"id\": 1, \"text\": \"Hai.\"}\n".utf8)
      bytes += Data("{\"text\": \" \"}\n{\"text\": \"Hai.\", \"published\": \"hôm qua\"}\n{\"text\": \"a".utf8)
      bytes +=
        Data([0xFF]) + Data("\"}\n{\"text\": \"\(String(repeating: "a", count: 70))\"}\n{\"text\": \"Ba.\"}".utf8)
      try folder.write(bytes, to: "n.jsonl")
      let read = try await banggiao("read", "--jsonl", "--jobs", jobs, "--max-report-bytes", "70", "n.jsonl")
      #expect(read.lines.count == 2)
      #expect(read.status == 1)
      #expect(
        read.faults == [
          "banggiao: n.jsonl:2: no valid JSON; each line must be one object, such as {\"id\": \"…\", \"text\": \"…\"}",
          "banggiao: n.jsonl:3: no JSON object; each line must be one, such as {\"id\": \"…\", \"text\": \"…\"}",
          "banggiao: n.jsonl:4: no \"text\"; each line needs the report's text as \"text\"",
          "banggiao: n.jsonl:5: \"id\" is no string; write it in quotes",
          "banggiao: n.jsonl:6: the report is empty; give a file with text",
          "banggiao: n.jsonl:7: \"published\" is \"hôm qua\"; write the day as in 2025-08-14",
          "banggiao: n.jsonl:8: no UTF-8; convert the file, for example with 'iconv -t utf-8'",
          "banggiao: n.jsonl:9: 82 bytes are more than the limit of 70; raise it with --max-report-bytes, or split the file",
        ])
    }
  }

  @Test("a compressed or an empty JSON Lines file gets one line")
  func noLines() async throws {
    try await withFolder { folder, banggiao in
      try folder.write(
        Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0x0A] + [UInt8](repeating: 0x0A, count: 99)), to: "n.jsonl.gz")
      try folder.write("", to: "e.jsonl")
      let read = try await banggiao("read", "--jsonl", "n.jsonl.gz", "e.jsonl")
      #expect(
        read.faults == [
          "banggiao: n.jsonl.gz: binary, no JSON Lines; unpack the file if it is compressed",
          "banggiao: e.jsonl: the report is empty; give a file with text",
        ])
      #expect(read.status == 2)
    }
  }

  @Test("no lines at all on standard input are nothing wrong")
  func emptyPipe() async throws {
    try await withFolder { _, banggiao in
      let read = try await banggiao("read", "--jsonl", "-")
      #expect(read.status == 0 && read.output.isEmpty && read.faults.isEmpty)
    }
  }

  @Test(
    "wrong usage exits with 64",
    arguments: [
      ["read"], ["read", "--jobs", "0", "good.txt"], ["read", "--published", "2025-02-30", "good.txt"],
      ["read", "--format", "xml", "good.txt"], ["read", "--output", "out", "--jsonl", "good.txt"],
      ["read", "--output", "out", "--format", "text", "good.txt"], ["read", "--max-report-bytes", "0", "good.txt"],
      ["reed"],
    ])
  func usage(arguments: [String]) async throws {
    try await withBadFiles { _, banggiao in
      let read = try await banggiao.run(arguments)
      #expect(read.status == 64)
      #expect(read.output.isEmpty)
      #expect(read.faults.first?.hasPrefix("Error: ") == true)
    }
  }

  private func withBadFiles(_ body: (URL, Program) async throws -> Void) async throws {
    try await withFolder { folder, banggiao in
      try folder.write("Một bài tốt.", to: "good.txt")
      try folder.write("không phải bài", to: "folder/note.md")
      try folder.write(" \n", to: "empty.txt")
      try folder.write(Data([0x61, 0x62, 0xE9, 0x0A]), to: "latin.txt")
      try folder.write(Data([0x61, 0, 0x62]), to: "binary.txt")
      try folder.write(String(repeating: "a", count: 40), to: "large.txt")
      try await body(folder, banggiao)
    }
  }
}
