import Foundation
import Testing

/// The commands of the working cycle, on the example reports.
@Suite("papers")
struct PaperCommandTests {
  private static let papers = [
    ["brief", "VN", "KH"], ["agenda", "VN", "KH"], ["stocktake", "VN", "KH"], ["due", "VN", "KH"], ["due"],
    ["delta", "2025-08-14-dien-dam.txt"], ["calendar", "VN", "KH"],
  ]

  /// A folder with a record of the example reports.
  private func withRecord(_ body: (Program) async throws -> Void) async throws {
    try await withFolder { folder, banggiao in
      let examples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples").standardized
      for file in try FileManager.default.contentsOfDirectory(atPath: examples.path) where file.hasSuffix(".txt") {
        try folder.write(try Data(contentsOf: examples.appending(path: file)), to: file)
      }
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(try await banggiao.run(["ingest"] + files).status == 0)
      try await body(banggiao)
    }
  }

  @Test("the same record and day give the same bytes, and the day is said")
  func determinism() async throws {
    try await withRecord { banggiao in
      for paper in Self.papers {
        let (one, other) = (try await banggiao.run(paper), try await banggiao.run(paper))
        #expect(one.status == 0 && one.faults == [], "\(paper): \(one.faults)")
        #expect(one.output == other.output && !one.output.isEmpty, "\(paper)")
        let then = try await banggiao.run(paper + ["--as-of", "2025-08-14"])
        #expect(then.status == 0)
        if paper[0] != "calendar" { #expect(then.output.contains("Tính đến 14/8/2025"), "\(paper)") }
        if paper[0] == "calendar" { #expect(then.output.contains("DTSTAMP:20250814T000000Z")) }
      }
    }
  }

  @Test("the default day is the newest report's, whether it is named or not")
  func theNewestDay() async throws {
    try await withRecord { banggiao in
      let record = try await banggiao("export").json as? [String: Any]
      let day = try #require(record?["as_of"] as? String)
      for paper in Self.papers where paper[0] != "delta" {
        let (without, with) = (try await banggiao.run(paper), try await banggiao.run(paper + ["--as-of", day]))
        #expect(without.output == with.output, "\(paper)")
      }
    }
  }

  @Test("reports of a later day are left out")
  func asOf() async throws {
    try await withRecord { banggiao in
      let then = try await banggiao("stocktake", "VN", "KH", "--as-of", "2020-12-31", "--format", "json").output
      #expect(then.contains("\"as_of\" : \"2020-12-31\"") && !then.contains("2025-08-14"))
    }
  }

  @Test("every paper is written in every format")
  func formats() async throws {
    try await withRecord { banggiao in
      for paper in Self.papers where paper[0] != "calendar" {
        let csv = try await banggiao.run(paper + ["--format", "csv"]).output
        #expect(csv.hasPrefix("\u{FEFF}") && csv.contains("\r\n"), "\(paper)")
        #expect(try await banggiao.run(paper + ["--format", "csv", "--no-bom"]).output == String(csv.dropFirst()))
        #expect(try await banggiao.run(paper + ["--format", "json"]).json is [String: Any], "\(paper)")
        #expect(try await banggiao.run(paper + ["--format", "html"]).output.hasPrefix("<!DOCTYPE html>\n"))
        #expect(try await banggiao.run(paper + ["--format", "markdown", "--language", "en"]).output.hasPrefix("# "))
      }
    }
  }

  @Test("every cite of a paper is the exact words of its report")
  func cites() async throws {
    try await withRecord { banggiao in
      let record = try await banggiao("export").json as? [String: Any]
      let sources = Dictionary(
        (record?["reports"] as? [[String: Any]] ?? []).map {
          ($0["id"] as? String ?? "", $0["source"] as? String ?? "")
        },
        uniquingKeysWith: { first, _ in first })
      for paper in Self.papers where paper[0] != "calendar" {
        let cites = all("cites", in: try await banggiao.run(paper + ["--format", "json"]).json as Any)
        #expect(cites.count > 3, "\(paper)")
        for cite in cites {
          let source = sources[cite["report"] as? String ?? ""] ?? ""
          let text = try String(contentsOf: banggiao.folder.appending(path: source), encoding: .utf8).unicodeScalars
          let (start, end) = (cite["start"] as? Int ?? 0, cite["end"] as? Int ?? 0)
          let words = text.dropFirst(start).prefix(end - start)
          #expect(String(String.UnicodeScalarView(words)) == cite["quote"] as? String)
        }
      }
    }
  }

  private func all(_ key: String, in value: Any) -> [[String: Any]] {
    if let list = value as? [Any] { return list.flatMap { all(key, in: $0) } }
    guard let object = value as? [String: Any] else { return [] }
    return (object[key] as? [[String: Any]] ?? []) + object.values.flatMap { all(key, in: $0) }
  }

  @Test("a brief for an encounter counts only the reports before its day")
  func briefFor() async throws {
    try await withRecord { banggiao in
      let calls =
        try await banggiao("list", "encounters", "--kind", "call", "--status", "held").json as? [[String: Any]]
      let call = try #require(calls?.first { $0["when"] as? String == "2025-08-14" }?["id"] as? String)
      let brief = try await banggiao("brief", "VN", "KH", "--for", call).output
      #expect(brief.contains("Tính đến 13/8/2025") && brief.contains("Hun Sen · 14/8/2025 · đã diễn ra"))
      let told = try await banggiao("show", "reports/2025-08-14-dien-dam.txt").json as? [String: Any]
      let paper = try await banggiao("brief", "VN", "KH", "--for", call, "--format", "json").json as? [String: Any]
      for section in paper?["sections"] as? [[String: Any]] ?? [] where section["key"] as? String != "meeting" {
        #expect(!all("cites", in: section).contains { $0["report"] as? String == told?["id"] as? String })
      }
      let before = try await banggiao("brief", "VN", "KH", "--before", "2025-08-14").output
      #expect(before.contains("Tính đến 13/8/2025") && before.contains("Cuộc gặp ngày 14/8/2025, hồ sơ chưa có"))
      let now = try await banggiao("brief", "VN", "KH", "--for", call, "--as-of", "2026").output
      #expect(now.contains("Tính đến 2026"))
    }
  }

  @Test("our side is --side, else BANGGIAO_SIDE, else the first state named")
  func sides() async throws {
    try await withRecord { banggiao in
      let cases: [([String], [String: String], String)] = [
        ([], [:], "KH"), ([], ["BANGGIAO_SIDE": "vn"], "VN"), (["--side", "kh"], ["BANGGIAO_SIDE": "VN"], "KH"),
        ([], ["BANGGIAO_SIDE": "LA"], "KH"),
      ]
      for (options, environment, expected) in cases {
        let arguments = ["agenda", "KH", "VN", "--format", "json"] + options
        let paper = try await banggiao.run(arguments, environment: environment).json as? [String: Any]
        #expect(paper?["us"] as? String == expected, "\(options) \(environment)")
      }
    }
  }

  @Test(
    "a Word file has the same bytes each time, the paper's words and the form of the reference",
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc")
        || ProcessInfo.processInfo.environment["BANGGIAO_REQUIRE_SHARED"] == "1",
      "pandoc is not installed: apt-get install pandoc"))
  func word() async throws {
    try await withRecord { banggiao in
      var files: [Data] = []
      for name in ["one.docx", "other.docx"] {
        let shell = "'\(Program.executable.path)' stocktake VN KH --format docx > \(name)"
        let run = try await banggiao.run(["-c", shell], executable: URL(filePath: "/bin/sh"))
        #expect(run.status == 0 && run.faults == [])
        files.append(try Data(contentsOf: banggiao.folder.appending(path: name)))
      }
      #expect(files[0] == files[1] && files[0].prefix(2) == Data("PK".utf8))
      let pandoc = URL(filePath: "/usr/bin/pandoc")
      let text = try await banggiao.run(["one.docx", "--to=plain", "--columns=1000"], executable: pandoc).output
      #expect(text.contains("Rà soát tình hình thực hiện cam kết, thỏa thuận") && text.contains("Cơ quan đầu mối ✎"))
    }
  }

  @Test("what cannot be is said in one line")
  func faults() async throws {
    try await withRecord { banggiao in
      #expect(try await banggiao("agenda", "VN").status == 64)
      #expect(try await banggiao("stocktake", "VN", "KH", "--since", "2025", "--until", "2020").status == 64)
      #expect(try await banggiao("brief", "VN", "KH", "--side", "LA").faults.first?.contains("--side LA") == true)
      let none = try await banggiao("delta", "nothing")
      #expect(none.status == 2 && none.faults.first?.hasPrefix("banggiao: nothing: no row of the record") == true)
      let elsewhere = try await banggiao("brief", "VN", "KH", "--for", "encounter:none")
      #expect(elsewhere.status == 2 && elsewhere.faults.count == 1)
      let noPandoc = try await banggiao.run(
        ["brief", "VN", "KH", "--format", "docx"], environment: ["PATH": banggiao.folder.path])
      #expect(
        noPandoc.faults == [
          "banggiao: pandoc: not found; install it (Debian: apt install pandoc), or take --format html"
        ])
      #expect(noPandoc.status == 2 && noPandoc.output.isEmpty)
    }
  }

  @Test("an undated record asks for a day")
  func undated() async throws {
    try await withFolder { folder, banggiao in
      try folder.write("Một bài.", to: "a.txt")
      _ = try await banggiao("ingest", "a.txt")
      let due = try await banggiao("due")
      #expect(
        due.faults == [
          "banggiao: the record has no report, or none of a known day; take reports in with 'banggiao ingest', or give a day with --as-of"
        ])
      #expect(due.status == 2)
      #expect(try await banggiao("due", "--as-of", "2025-01-01").status == 0)
    }
  }
}
