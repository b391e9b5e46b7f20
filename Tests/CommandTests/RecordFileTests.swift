import Foundation
import GRDB
import Reading
import Testing

@Suite("The file of a record: doctor, backup, export --full, import")
struct RecordFileTests {
  @Test("doctor says what is wrong, where and what to do, in both languages and as JSON")
  func doctor() async throws {
    try await withRecord { folder, banggiao in
      let clean = try await banggiao("doctor", "--language", "en")
      #expect(clean.status == 0 && clean.faults.isEmpty)
      #expect(clean.output.hasPrefix("banggiao.sqlite: 3 reports, 3 readings, "))
      #expect(clean.output.hasSuffix(" cites: no fault\n"))
      try sqlite(
        "UPDATE persons SET cites = replace(cites, 'Lê Văn Hải', 'Lê Văn Hai') WHERE name = 'Lê Văn Hải'", folder)

      let faulty = try await banggiao("doctor", "--language", "en")
      #expect(faulty.status == 1)
      let lines = faulty.output.split(separator: "\n")
      #expect(lines.count == 4 + 1)
      #expect(lines[0].hasSuffix(" cites: 1 fault"))
      #expect(lines[1] == "Quotes are not the words of their report (2)")
      #expect(lines[2].hasPrefix("  person:VN/le-van-hai"))
      #expect(lines[4] == "  → Work the rows out again: banggiao reconcile")
      #expect(try await banggiao("doctor").output.contains("Lời trích không đúng với bài (2)"))

      let json = try #require(try await banggiao("doctor", "--format", "json").json as? [String: Any])
      #expect(json["clean"] as? Bool == false && json["reports"] as? Int == 3)
      let findings = json["findings"] as? [[String: Any]] ?? []
      #expect(findings.map { $0["kind"] as? String } == ["quote"] && findings.first?["count"] as? Int == 2)

      // The advice helps.
      #expect(try await banggiao("reconcile").status == 0)
      #expect(try await banggiao("doctor").status == 0)
    }
  }

  @Test("doctor without a record does nothing")
  func noRecord() async throws {
    try await withFolder { folder, banggiao in
      let doctor = try await banggiao("doctor")
      #expect(doctor.status == 2 && doctor.faults.first?.contains("no record at 'banggiao.sqlite'") == true)
    }
  }

  @Test("a copy is whole and equal while the record is written to, and writes over nothing unasked")
  func backup() async throws {
    try await withRecord { folder, banggiao in
      let writer = try RunningProgram(in: folder, "ingest", "--jsonl", "-")
      try writer.send("{\"id\": \"d\", \"text\": \"Bốn.\"}\n")
      #expect(try await holdsSoon { try await reports(banggiao, "banggiao.sqlite") == 4 })
      #expect(try await banggiao("backup", "copy.sqlite").status == 0)
      try writer.send("{\"id\": \"e\", \"text\": \"Năm.\"}\n")
      #expect(try writer.finish() == 0)

      #expect(try await banggiao("doctor", "--record", "copy.sqlite").status == 0)
      #expect(try await reports(banggiao, "copy.sqlite") == 4)
      #expect(try await reports(banggiao, "banggiao.sqlite") == 5)
      let again = try await banggiao("backup", "copy.sqlite")
      #expect(
        again.faults == [
          "banggiao: copy.sqlite: there is such a file already; give another, or --force to write over it"
        ])
      #expect(again.status == 2)
      #expect(try await reports(banggiao, "copy.sqlite") == 4)
      #expect(try await banggiao("backup", "--force", "copy.sqlite").status == 0)
      #expect(try await reports(banggiao, "copy.sqlite") == 5)
      #expect(try await banggiao("backup", "--force", "./banggiao.sqlite").status == 2)
      #expect(try await banggiao("doctor").status == 0)
    }
  }

  @Test("what is written beside an earlier copy is no part of the new one")
  func leftOver() async throws {
    try await withRecord { folder, banggiao in
      // A copy that was in use when its power was cut: its newest reports stand in its WAL.
      #expect(try await banggiao("backup", "copy.sqlite").status == 0)
      let writer = try RunningProgram(in: folder, "ingest", "--jsonl", "-", "--record", "copy.sqlite")
      try writer.send("{\"id\": \"d\", \"text\": \"Bốn.\"}\n")
      #expect(try await holdsSoon { try await reports(banggiao, "copy.sqlite") == 4 })
      writer.kill()
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: "copy.sqlite-wal").path))
      #expect(try await banggiao("backup", "--force", "copy.sqlite").status == 0)
      #expect(try await reports(banggiao, "copy.sqlite") == 3)
      #expect(try await banggiao("doctor", "--record", "copy.sqlite").status == 0)
    }
  }

  @Test("export and import give an equal record, with earlier versions and further sources")
  func roundTrip() async throws {
    try await withRecord { folder, banggiao in
      let people = try await banggiao("list", "people", "--format", "jsonl").lines
      let person = try #require(people.first { $0["name"] as? String == "Lê Văn Hải" }?["id"] as? String)
      let renamed = try await banggiao("decide", "rename", person, "Lê Văn Hải Sơn", "--author", "a", "--reason", "b")
      #expect(renamed.status == 0, "\(renamed.faults)")
      let archive = try await banggiao("export", "--full").output
      try folder.write(archive, to: "all.jsonl")
      let taken = try await banggiao("import", "all.jsonl", "--record", "new.sqlite")
      #expect(taken.faults == ["new.sqlite: 3 reports, 3 readings, 2 sources, 1 decisions added"] && taken.status == 0)
      #expect(try await banggiao("export", "--full", "--record", "new.sqlite").output == archive)
      let export = try await banggiao("export").output
      #expect(try await banggiao("export", "--record", "new.sqlite").output == export)
      #expect(export.contains("b.txt") && export.contains("Lê Văn Hải Sơn"))
      let again = try await banggiao("import", "-", "--record", "new.sqlite", input: Data(archive.utf8))
      #expect(again.faults == ["new.sqlite: 0 reports, 0 readings, 0 sources, 0 decisions added"])
    }
  }

  @Test("a record with reports gets what it lacks, and later versions of what it has")
  func merge() async throws {
    try await withRecord { folder, banggiao in
      try folder.write(Self.first, to: "a.txt")
      try folder.write("Của riêng.", to: "c.txt")
      _ = try await banggiao("ingest", "a.txt", "c.txt", "--record", "other.sqlite")
      try folder.write(try await banggiao("export", "--full").output, to: "all.jsonl")
      let taken = try await banggiao("import", "all.jsonl", "--record", "other.sqlite")
      #expect(taken.faults == ["other.sqlite: 2 reports, 2 readings, 2 sources, 0 decisions added"])
      let listed = try await banggiao("list", "reports", "--format", "jsonl", "--record", "other.sqlite").lines
      #expect(listed.compactMap { $0["source"] as? String }.sorted() == ["a.txt", "b.txt", "c.txt"])
      // The archive's newest a.txt replaces the one that the record had, not the other way round.
      #expect(listed.contains { $0["source"] as? String == "a.txt" && $0["replaces"] is String })
      #expect(try await banggiao("doctor", "--record", "other.sqlite").status == 0)
    }
  }

  @Test(
    "what is no archive is said", arguments: ["", "{\"version\": 1,\n", "{\"banggiao\":{\"version\":99}}\n", "[]\n"])
  func noArchive(_ archive: String) async throws {
    try await withFolder { _, banggiao in
      let taken = try await banggiao("import", "-", input: Data(archive.utf8))
      #expect(taken.status == 2 && taken.faults.count == 1)
      let fault = archive.contains("99") ? "use a newer banggiao" : "make one with 'banggiao export --full'"
      #expect(taken.faults.first?.hasSuffix(fault) == true, "\(taken.faults)")
    }
  }

  @Test(
    "a faulty line is named, and nothing of its archive is taken",
    arguments: [
      ("{\"towns\":{}}", "there is no table 'towns'"), ("{", "no row of a table"),
      ("{\"sources\":{\"town\":\"a\"}}", "the table 'sources' has no column 'town'"),
      ("{\"received_reports\":{\"id\":\"sha256:0\",\"text\":\"Một.\"}}", "the text of sha256:0 is not the one"),
      ("{\"readings\":{\"report\":\"sha256:0\",\"reading\":\"{}\"}}", "the reading of sha256:0 has a form unknown"),
      ("{\"sources\":{\"source\":\"a\",\"report\":\"sha256:0\"}}", "a row of 'sources' cannot be taken (FOREIGN KEY"),
    ])
  func faultyLines(_ line: String, _ fault: String) async throws {
    try await withRecord { folder, banggiao in
      let before = try await banggiao("export", "--full").output
      let id = try Report(text: "Bốn.").id
      let good = "{\"banggiao\":{\"version\":3}}\n{\"received_reports\":{\"id\":\"\(id)\",\"text\":\"Bốn.\"}}\n"
      let taken = try await banggiao("import", "-", input: Data((good + line + "\n").utf8))
      #expect(taken.status == 2 && taken.faults.count == 1)
      #expect(taken.faults.first?.hasPrefix("banggiao: standard input:3: \(fault)") == true, "\(taken.faults)")
      #expect(try await banggiao("export", "--full").output == before)
    }
  }

  private static let first = "Ngày 1/3/2024, Tổng Bí thư Lê Văn Hải hội đàm với Chủ tịch Campuchia Sok Chea."

  /// A folder with a record of two sources, of which one came in two versions.
  private func withRecord(_ body: (URL, Program) async throws -> Void) async throws {
    try await withFolder { folder, banggiao in
      try folder.write(Self.first, to: "a.txt")
      try folder.write("Ngày 5/3/2024, Tổng Bí thư Lê Văn Hải gặp Chủ tịch Lào Khamphan Sita.", to: "b.txt")
      _ = try await banggiao("ingest", "a.txt", "b.txt")
      try folder.write(Self.first + " Hai bên nhất trí mở thêm cửa khẩu.", to: "a.txt")
      _ = try await banggiao("ingest", "a.txt")
      #expect(try await banggiao("list", "reports").status == 0)
      try await body(folder, banggiao)
    }
  }

  private func reports(_ banggiao: Program, _ record: String) async throws -> Int? {
    (try await banggiao("doctor", "--format", "json", "--record", record).json as? [String: Any])?["reports"] as? Int
  }

  private func sqlite(_ sql: String, _ folder: URL) throws {
    let queue = try DatabaseQueue(path: folder.appending(path: "banggiao.sqlite").path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }
}
