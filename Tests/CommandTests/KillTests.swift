import Foundation
import Testing

/// What is recorded stays recorded, whatever happens to the program. BANGGIAO_KILLS says how often it is killed.
@Suite("Killed in the middle", .serialized)
struct KillTests {
  private static let kills = ProcessInfo.processInfo.environment["BANGGIAO_KILLS"].flatMap(Int.init) ?? 20
  /// How often before one record must be whole in the end.
  private static let killsOfOne = 5
  private static let reports = 150

  @Test("ingest killed at any moment goes on without loss and without doubles")
  func kills() async throws {
    try await withFolder { folder, banggiao in
      let whole = try await undisturbed(folder, banggiao)
      var ended = 0
      for kill in 0..<Self.kills {
        let name = "r\(kill / Self.killsOfOne).sqlite"
        let ingest = try RunningProgram(in: folder, "ingest", "--jsonl", "reports.jsonl", "--record", name)
        let count = Int.random(in: 0...Self.reports)
        try await ingest.untilRecorded(count, in: folder.appending(path: name))
        // Of all reports the rows are still to be worked out.
        try await Task.sleep(for: .milliseconds(Int.random(in: 0...(count == Self.reports ? 1000 : 30))))
        if !ingest.isRunning { ended += 1 }
        ingest.kill()
        if (kill + 1) % Self.killsOfOne == 0 || kill + 1 == Self.kills {
          try await checkGoesOn(banggiao, name, whole, "kill \(kill) at \(count) reports")
        }
      }
      #expect(ended < Self.kills / 2, "most came too late: \(ended) of \(Self.kills)")
    }
  }

  @Test("a record as a power cut leaves it is whole, and ingest goes on")
  func powerCut() async throws {
    try await withFolder { folder, banggiao in
      let whole = try await undisturbed(folder, banggiao)
      let ingest = try RunningProgram(in: folder, "ingest", "--jsonl", "reports.jsonl", "--record", "r.sqlite")
      var copies: [String] = []
      for cut in 0..<2 {
        try await ingest.untilRecorded((cut + 1) * Self.reports / 3, in: folder.appending(path: "r.sqlite"))
        try ingest.whileStopped { copies += try Self.cuts(of: "r.sqlite", in: folder, number: cut) }
      }
      ingest.kill()
      #expect(copies.count >= 2)
      for copy in copies {
        try await checkDoctor(banggiao, copy, copy)
        try await checkGoesOn(banggiao, copy, whole, copy)
      }
    }
  }

  /// Copies a record with its WAL as both stand, and again with a WAL that was not written to its end.
  private static func cuts(of record: String, in folder: URL, number: Int) throws -> [String] {
    let wal = try? Data(contentsOf: folder.appending(path: record + "-wal"))
    guard let wal, let file = try? Data(contentsOf: folder.appending(path: record)), !file.isEmpty else { return [] }
    // What SQLite has taken over into the file was safe on the disk before.
    let safe = try safeBytes(of: folder.appending(path: record + "-shm"))
    let ends = [wal.count, Int.random(in: min(safe, wal.count)...wal.count)]
    return try ends.enumerated().map { index, end in
      let name = "cut\(number)-\(index).sqlite"
      try folder.write(file, to: name)
      try folder.write(wal.prefix(end), to: name + "-wal")
      return name
    }
  }

  /// How much of the WAL has been taken over into the file: frames, of which its index counts, of a page and 24 bytes.
  private static func safeBytes(of index: URL) throws -> Int {
    let frames = try Data(contentsOf: index)[96..<100].reversed().reduce(0) { $0 << 8 | Int($1) }
    return 32 + frames * (4096 + 24)
  }

  /// The archive of a record that nothing disturbed.
  private func undisturbed(_ folder: URL, _ banggiao: Program) async throws -> String {
    try folder.write((0..<Self.reports).map(Self.line).joined(), to: "reports.jsonl")
    #expect(try await banggiao("ingest", "--jsonl", "reports.jsonl", "--record", "whole.sqlite").status == 0)
    let archive = try await banggiao("export", "--full", "--record", "whole.sqlite").output
    #expect(archive.split(separator: "\n").count { $0.hasPrefix("{\"received_reports\"") } == Self.reports)
    return archive
  }

  private func checkDoctor(_ banggiao: Program, _ record: String, _ when: String) async throws {
    let doctor = try await banggiao("doctor", "--record", record, "--language", "en")
    #expect(doctor.status == 0, "\(when): \(doctor.output)\(doctor.faults)")
  }

  private func checkGoesOn(_ banggiao: Program, _ record: String, _ whole: String, _ when: String) async throws {
    #expect(try await banggiao("ingest", "--jsonl", "reports.jsonl", "--record", record).status == 0, "\(when)")
    let archive = try await banggiao("export", "--full", "--record", record).output
    #expect(archive == whole, "\(when): other reports or readings than undisturbed")
    try await checkDoctor(banggiao, record, when)
    let listed = try await banggiao("list", "reports", "--format", "jsonl", "--record", record).lines
    #expect(Set(listed.compactMap { $0["source"] as? String }).count == Self.reports && listed.count == Self.reports)
  }

  /// A short report of its own encounter.
  private static func line(_ number: Int) -> String {
    let (state, minister) = [
      ("Lào", "Bounmy Vongsa"), ("Campuchia", "Sok Dara"), ("Thái Lan", "Somchai Thongdee"), ("Nga", "Oleg Volkov"),
    ][number % 4]
    let things = ["mở thêm cửa khẩu", "nối lại đường bay thẳng", "tăng học bổng", "lập nhóm công tác chung"]
    let text = """
      Ngày \(1 + number % 28)/\(1 + number / 28 % 12)/\(2010 + number % 15), Thứ trưởng Lê Văn Hải hội đàm với Thứ trưởng \
      \(state) \(minister). Hai bên nhất trí \(things[number / 4 % 4]) trong đợt \(number).
      """
    return "{\"id\": \"tin-\(number)\", \"text\": \"\(text)\"}\n"
  }
}
