import Foundation
import Testing

@Suite("Lines from standard input")
struct StreamTests {
  @Test("are recorded as they come, bad ones named by number; again, the stream goes on where it was")
  func stream() async throws {
    try await withFolder { folder, banggiao in
      let stream = try RunningProgram(in: folder, "ingest", "--jsonl", "-", "--record", "r.sqlite")
      try stream.send("{\"id\": \"a\", \"text\": \"Một.\"}\n")
      #expect(try await holdsSoon { try await recorded(banggiao) == 1 }, "the first line waits for others")
      try stream.send("{\"id\": \"b\"\n{\"id\": \"c\", \"text\": \"Ba")
      #expect(try await holdsSoon { try faults(in: folder).count == 1 })
      try stream.send(".\"}\n")
      #expect(try await holdsSoon { try await recorded(banggiao) == 2 })
      #expect(try stream.finish() == 1)
      #expect(
        try faults(in: folder) == [
          "banggiao: standard input:2: no valid JSON; each line must be one object, such as "
            + "{\"id\": \"…\", \"text\": \"…\"}",
          "r.sqlite: 2 recorded, 0 known before, 0 new versions, 1 failed",
        ])
      let all = ["a", "b", "c"].map { "{\"id\": \"\($0)\", \"text\": \"Bài \($0).\"}\n" }.joined()
      _ = try await banggiao("ingest", "--jsonl", "-", "--record", "r.sqlite", input: Data(all.utf8))
      let again = try await banggiao("ingest", "--jsonl", "-", "--record", "r.sqlite", input: Data(all.utf8))
      #expect(again.faults == ["r.sqlite: 0 recorded, 3 known before, 0 new versions, 0 failed"])
    }
  }

  /// How many reports stand in the record; 0 while there is none.
  private func recorded(_ banggiao: Program) async throws -> Int {
    let doctor = try await banggiao("doctor", "--format", "json", "--record", "r.sqlite")
    return (doctor.json as? [String: Any])?["reports"] as? Int ?? 0
  }

  private func faults(in folder: URL) throws -> [String] {
    try String(contentsOf: folder.appending(path: "faults.txt"), encoding: .utf8).split(separator: "\n").map(
      String.init)
  }
}
