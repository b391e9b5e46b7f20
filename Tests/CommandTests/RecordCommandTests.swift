import Foundation
import Testing

@Suite("Commands on a record")
struct RecordCommandTests {
  @Test("ingest makes a record; the same report again is known, other bytes of its source are a new version")
  func ingest() async throws {
    try await withFolder { folder, banggiao in
      try folder.write("Một.", to: "in/a.txt")
      try folder.write("Hai.", to: "in/b.txt")
      #expect(
        try await banggiao("ingest", "in").faults
          == ["banggiao.sqlite: 2 recorded, 0 known before, 0 new versions, 0 failed"])
      try folder.write("Hai, bản sửa.", to: "in/b.txt")
      let again = try await banggiao("ingest", "in")
      #expect(again.faults == ["banggiao.sqlite: 0 recorded, 1 known before, 1 new versions, 0 failed"])
      #expect(again.status == 0 && again.output.isEmpty)
      #expect(
        rows(try await banggiao("list", "reports")).compactMap { $0["source"] as? String }.sorted() == [
          "in/a.txt", "in/b.txt",
        ])
    }
  }

  @Test("what can be read is recorded, what cannot is said and counted")
  func partly() async throws {
    try await withFolder { folder, banggiao in
      try folder.write(
        "{\"text\": \"Một.\", \"id\": \"a\"}\n{\"text\"\n{\"text\": \"Hai.\", \"id\": \"b\"}\n", to: "n.jsonl")
      let ingest = try await banggiao("ingest", "--jsonl", "--jobs", "4", "n.jsonl", "m.jsonl", "--record", "r.sqlite")
      #expect(ingest.status == 1)
      #expect(
        ingest.faults == [
          "banggiao: n.jsonl:2: no valid JSON; each line must be one object, such as {\"id\": \"…\", \"text\": \"…\"}",
          "banggiao: m.jsonl: no such file or folder; check the path",
          "r.sqlite: 2 recorded, 0 known before, 0 new versions, 2 failed",
        ])
      #expect(rows(try await banggiao("list", "reports", "--record", "r.sqlite")).count == 2)
      #expect(try await banggiao("ingest", "m.txt", "--record", "r.sqlite").status == 2)
    }
  }

  @Test("what is agreed again in another report is one commitment, in JSON as on a terminal")
  func commitments() async throws {
    try await withFolder { folder, banggiao in
      for (file, day) in [("a", "1/3/2024"), ("b", "2/3/2025")] {
        try folder.write(
          """
          Ngày \(day), Tổng Bí thư Lê Văn Hải hội đàm với Chủ tịch Campuchia Sok Chea. Hai bên nhất trí mở thêm cửa khẩu \
          biên giới.
          """, to: "in/\(file).txt")
      }
      _ = try await banggiao("ingest", "in")
      let commitments = rows(try await banggiao("list", "commitments", "--state", "VN", "--state", "KH"))
      #expect(commitments.count == 1)
      #expect(commitments.first?["times"] as? Int == 2)
      #expect(commitments.first?["first_said"] as? String == "2024-03-01")
      #expect(commitments.first?["last_said"] as? String == "2025-03-02")
      let table = try await banggiao("list", "commitments", "--format", "table", "--language", "vi").output
      #expect(table.contains("Cam kết") && table.contains("đang mở") && table.contains("2/3/2025"))
    }
  }

  @Test("--record wins over BANGGIAO_RECORD, that over banggiao.sqlite")
  func whichRecord() async throws {
    try await withFolder { folder, banggiao in
      try folder.write("Một.", to: "a.txt")
      let environment = ["BANGGIAO_RECORD": "named.sqlite"]
      _ = try await banggiao("ingest", "a.txt", "--record", "given.sqlite", environment: environment)
      #expect(records(in: folder) == ["given.sqlite"])
      _ = try await banggiao("ingest", "a.txt", environment: environment)
      #expect(records(in: folder) == ["given.sqlite", "named.sqlite"])
      _ = try await banggiao("ingest", "a.txt")
      #expect(records(in: folder) == ["banggiao.sqlite", "given.sqlite", "named.sqlite"])
    }
  }

  @Test(
    "what only looks makes no record",
    arguments: [
      ["list", "reports"], ["show", "a"], ["export"], ["brief", "VN", "KH"], ["serve", "--read-only", "--port", "0"],
    ])
  func missing(arguments: [String]) async throws {
    try await withFolder { folder, banggiao in
      let command = try await banggiao.run(arguments)
      #expect(command.faults.count == 1)
      #expect(command.faults.first?.contains("no record at 'banggiao.sqlite'") == true)
      #expect(command.status == 2 && command.output.isEmpty)
      #expect(records(in: folder).isEmpty)
    }
  }

  @Test("a file that is no record is named and left as it is", arguments: ["ingest a.txt", "list reports", "export"])
  func notSQLite(arguments: String) async throws {
    try await withFolder { folder, banggiao in
      try folder.write("Một.", to: "a.txt")
      try folder.write("no database at all", to: "r.sqlite")
      let command = try await banggiao.run(arguments.split(separator: " ").map(String.init) + ["--record", "r.sqlite"])
      #expect(command.faults == ["banggiao: 'r.sqlite' is no SQLite file, so no record; give another with --record"])
      #expect(command.status == 2)
      #expect(try String(contentsOf: folder.appending(path: "r.sqlite"), encoding: .utf8) == "no database at all")
    }
  }

  @Test(
    "a record of another version is named and left as it is", arguments: ["ingest a.txt", "list reports", "export"])
  func otherVersion(arguments: String) async throws {
    try await withFolder { folder, banggiao in
      try folder.write("Một.", to: "a.txt")
      _ = try await banggiao("ingest", "a.txt", "--record", "r.sqlite")
      let file = folder.appending(path: "r.sqlite")
      var bytes = try Data(contentsOf: file)
      bytes[63] = 99  // the last byte of SQLite's user_version
      try bytes.write(to: file)
      let command = try await banggiao.run(arguments.split(separator: " ").map(String.init) + ["--record", "r.sqlite"])
      #expect(command.faults.count == 1)
      #expect(command.faults.first?.contains("has version 99") == true)
      #expect(command.status == 2)
      #expect(try Data(contentsOf: file) == bytes)
    }
  }

  @Test("show finds a row by its id or a beginning that is its own")
  func show() async throws {
    try await withFolder { folder, banggiao in
      try folder.write("Một.", to: "a.txt")
      try folder.write("Hai.", to: "b.txt")
      _ = try await banggiao("ingest", "a.txt", "b.txt")
      let ids = rows(try await banggiao("list", "reports")).compactMap { $0["id"] as? String }
      let id = try #require(ids.first)
      for part in [id, String(id.prefix(20))] {
        #expect((try await banggiao("show", part).json as? [String: Any])?["id"] as? String == id)
      }
      #expect(try await banggiao("show", "--format", "text", id).output.hasPrefix("reports \(id)\n  source  "))
      let many = try await banggiao("show", "sha256:")
      #expect(many.faults.first?.hasPrefix("banggiao: sha256:: several rows fit (\(ids.sorted()[0]), ") == true)
      #expect(many.status == 2)
      #expect(
        try await banggiao("show", "x").faults
          == ["banggiao: x: no row of the record has this id or these words; see 'banggiao list' for ids"])
    }
  }

  @Test("export gives every table, empty ones too")
  func export() async throws {
    try await withFolder { folder, banggiao in
      try folder.write("Một.", to: "a.txt")
      _ = try await banggiao("ingest", "a.txt")
      let record = try await banggiao("export", "--format", "json").json as? [String: Any]
      #expect(record?["version"] as? Int == 1)
      for table in ["reports", "persons", "tenures", "encounters", "accounts", "statements", "milestones", "links"] {
        #expect(record?[table] is [Any], "\(table)")
      }
      #expect((record?["reports"] as? [[String: Any]])?.first?["source"] as? String == "a.txt")
    }
  }

  @Test("list writes a table, an array or lines")
  func listFormats() async throws {
    try await withFolder { folder, banggiao in
      try folder.write("{\"text\": \"Một.\", \"title\": \"Điện đàm\"}\n{\"text\": \"Hai.\"}", to: "n.jsonl")
      _ = try await banggiao("ingest", "--jsonl", "n.jsonl")
      #expect(rows(try await banggiao("list", "reports", "--format", "json")).count == 2)
      #expect(try await banggiao("list", "reports", "--format", "jsonl").lines.count == 2)
      let table = try await banggiao("list", "reports", "--format", "table", "--language", "en").output
      #expect(table.hasPrefix("Day "))
      #expect(table.contains("Điện đàm") && table.contains("n.jsonl:2"))
      #expect(try await banggiao("list", "reports", "--format", "table").output.hasPrefix("Ngày "))
      #expect(try await banggiao("list", "nothing").status == 64)
    }
  }

  @Test("an encounter is listed with the reports that tell of it, and filtered by its states")
  func encounters() async throws {
    try await withFolder { folder, banggiao in
      let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Examples")
      let name = "2020-07-09-dien-dam.txt"
      try folder.write(try Data(contentsOf: examples.appending(path: name)), to: name)
      _ = try await banggiao("ingest", name)
      let calls = rows(try await banggiao("list", "encounters")).filter { $0["kind"] as? String == "call" }
      let call = try #require(calls.first)
      #expect(call["when"] as? String == "2020-07-09")
      let accounts = call["reports"] as? [[String: Any]] ?? []
      #expect(accounts.map { $0["source"] as? String } == [name])
      #expect(accounts.first?["status"] as? String == "held" && accounts.first?["central"] as? Bool == true)
      let id = try #require(call["id"] as? String)
      #expect(try await banggiao("show", "--format", "text", id).output.contains("kind          call"))
      for (state, isListed) in [("kh", true), ("FR", false)] {
        let listed = rows(try await banggiao("list", "encounters", "--state", state)).contains {
          $0["id"] as? String == id
        }
        #expect(listed == isListed)
      }
    }
  }

  private func rows(_ result: Program.Result) -> [[String: Any]] { result.json as? [[String: Any]] ?? [] }

  private func records(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".sqlite") }.sorted()
  }
}
