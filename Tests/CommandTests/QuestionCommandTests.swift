import Foundation
import Testing

@Suite("Questions to a record")
struct QuestionCommandTests {
  /// Two reports of one meeting and one of a later call, recorded.
  private static func asked(_ body: (Program) async throws -> Void) async throws {
    try await withFolder { folder, banggiao in
      try folder.write(
        """
        Ngày 1/3/2024, tại Đà Nẵng, Tổng Bí thư Lê Văn Hải hội đàm với Chủ tịch Campuchia Sok Chea. Hai bên nhất trí mở \
        thêm cửa khẩu biên giới. Kim ngạch thương mại hai nước năm 2023 đạt 9 tỷ USD.
        """, to: "a.txt")
      try folder.write(
        """
        Ngày 1/3/2024, Chủ tịch Campuchia Sok Chea hội đàm với Tổng Bí thư Lê Văn Hải. Hai bên nhất trí sớm mở thêm \
        cửa khẩu biên giới. Ông Sok Chea cảm ơn Việt Nam đã hỗ trợ y tế.
        """, to: "b.txt")
      try folder.write(
        """
        Ngày 2/3/2025, Tổng Bí thư Lê Văn Hải điện đàm với Chủ tịch Campuchia Sok Chea. Kim ngạch thương mại hai nước \
        năm 2024 đạt 10 tỷ USD, hướng tới 20 tỷ USD.
        """, to: "c.txt")
      _ = try await banggiao("ingest", "a.txt", "b.txt", "c.txt")
      try await body(banggiao)
    }
  }

  @Test("list filters, and writes CSV that spreadsheets read")
  func list() async throws {
    try await Self.asked { banggiao in
      let call = try await banggiao(
        "list", "encounters", "--person", "le van hai", "--since", "2025", "--format", "jsonl")
      #expect(call.lines.map { $0["kind"] as? String } == ["call"])
      let arguments = ["list", "encounters", "--kind", "call", "--format", "csv"]
      let csv = try await banggiao.run(arguments).output
      #expect(csv.hasPrefix("\u{FEFF}id,kind,status,when,") && csv.hasSuffix("\r\n"))
      #expect(try await banggiao.run(arguments + ["--no-bom"]).output.hasPrefix("id,"))
      #expect((try await banggiao("list", "encounters", "--limit", "1").json as? [Any])?.count == 1)
    }
  }

  @Test(
    "what cannot be answered is said in one line",
    arguments: [
      (["list", "people", "--channel", "party"], "banggiao: --channel: people have none; they are filtered by "),
      (["list", "encounters", "--kind", "tea"], "banggiao: --kind: there is no 'tea'; give one of call, "),
      (
        ["list", "encounters", "--person", "Sok"],
        "banggiao: --person: the record knows nobody called 'Sok'; did you mean "
      ),
      (["search", "…"], "banggiao: '…' holds no word to search for"),
      (["trace", "xyz"], "banggiao: xyz: no row of the record has this id or these words"),
      (["compare", "a.txt"], "banggiao: a.txt: there is one report only, so nothing to compare"),
    ])
  func faults(_ arguments: [String], _ fault: String) async throws {
    try await Self.asked { banggiao in
      let result = try await banggiao.run(arguments)
      #expect(result.status == 2 && result.output.isEmpty && result.faults.count == 1)
      #expect(result.faults.first?.hasPrefix(fault) == true, "\(result.faults)")
    }
  }

  @Test(
    "wrong usage is said before the record is opened",
    arguments: [
      ["list", "encounters", "--state", "QQ"], ["list", "encounters", "--since", "2025-13"], ["timeline", "Lào"],
      ["list", "encounters", "--since", "2025", "--until", "2024"], ["search", "a", "--limit", "0"],
      ["search", "a", "--kind", "links"],
    ])
  func usage(_ arguments: [String]) async throws {
    try await withFolder { _, banggiao in
      let status = try await banggiao.run(arguments).status
      #expect(status == 64)
    }
  }

  @Test("search finds words without their marks")
  func search() async throws {
    try await Self.asked { banggiao in
      let hits = try await banggiao("search", "da nang", "--kind", "report", "--format", "jsonl").lines
      #expect(hits.map { $0["source"] as? String } == ["a.txt"])
      #expect((hits.first?["text"] as? String)?.contains("tại Đà Nẵng, Tổng Bí thư") == true)
      #expect(hits.first?["found"] as? [String] == ["Đà Nẵng"])
      let statements = try await banggiao("search", "\"cửa khẩu\"", "--kind", "statements", "--state", "kh").json
      #expect((statements as? [Any])?.count == 2)
    }
  }

  @Test("timeline, trace, compare and stats answer as rows and for people")
  func others() async throws {
    try await Self.asked { banggiao in
      let entries = try await banggiao("timeline", "VN", "KH", "--format", "jsonl").lines
      #expect(
        entries.filter { $0["what"] as? String == "encounter" }.map { $0["date"] as? String }
          == ["2024-03-01", "2025-03-02"])
      let figures = try await banggiao("trace", "trade", "--state", "KH", "--format", "jsonl").lines
      #expect(figures.compactMap { $0["growth"] as? Double } == [11.1])
      #expect(figures.compactMap { $0["of_target"] as? Double } == [45, 50])
      let compared = try await banggiao("compare", "a.txt", "b.txt", "--format", "jsonl").lines
      #expect(compared.filter { $0["said_by"] as? Int == 2 }.map { $0["source"] as? String } == ["a.txt", "b.txt"])
      #expect(compared.contains { $0["act"] as? String == "thank" && $0["said_by"] as? Int == 1 })
      let stats = try await banggiao("stats", "--format", "jsonl").lines
      #expect(stats.contains { $0["name"] as? String == "reports" && $0["count"] as? Int == 3 })
      for arguments in [["timeline", "VN"], ["trace", "trade"], ["compare", "a.txt", "b.txt"], ["stats"]] {
        let text = try await banggiao.run(arguments + ["--format", "table", "--language", "en"])
        #expect(text.status == 0 && text.output.count > 100 && text.faults.isEmpty, "\(arguments)")
      }
    }
  }
}
