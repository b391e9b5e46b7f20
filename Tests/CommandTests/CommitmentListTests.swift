import Foundation
import Testing

@Suite("An office's own list of commitments")
struct CommitmentListTests {
  private static let report = """
    Ngày 10/1/2024, Thủ tướng Việt Nam Trần Văn An hội đàm với Thủ tướng Lào Kham Vongsa. Hai bên nhất trí ký Hiệp định vận tải đường \
    sông.
    """
  private static let list = """
    \u{FEFF}TT,"Cam kết, thỏa thuận (nguyên văn)",Đối tác,Cơ quan đầu mối ✎,Thời hạn,Kiến nghị ✎
    1,Ký Hiệp định vận tải đường sông,Lào,Bộ Giao thông Vận tải,31/12/2025,"đẩy nhanh, báo cáo"
    2,Xây dựng trường nội trú tại Hủa Phăn,Lào,"Bộ ""Giáo dục"" và Đào tạo",2026,
    3,Mở tuyến bay,Sao Hỏa,,,
    """

  @Test("is read from CSV; what reports have too becomes part of their rows, the rest is entered by hand")
  func taken() async throws {
    try await withFolder { folder, banggiao in
      try folder.write(Self.report, to: "a.txt")
      try folder.write(Self.list, to: "list.csv")
      _ = try await banggiao("ingest", "--published", "2024-01-10", "a.txt")
      let added = try await banggiao(
        "add", "commitments", "list.csv", "--side", "VN", "--reason", "rà soát", "--author", "An")
      #expect(added.status == 1)
      let lines = added.output.split(separator: "\n")
      #expect(lines.count == 2 && lines[0].contains("commitment:LA-VN/") && lines[1] == "list.csv:3: -")
      #expect(added.faults.contains { $0.contains("list.csv:4: 'Sao Hỏa' names no partner") })
      let commitments = try #require(
        try await banggiao("list", "commitments", "--format", "json").json as? [[String: Any]])
      #expect(commitments.compactMap { $0["origin"] as? String }.sorted() == ["hand", "reports"])
      let own = commitments.first { $0["origin"] as? String == "hand" }
      #expect(own?["due"] as? String == "2026-12-31" && own?["sides"] as? [String] == ["LA", "VN"])
      let paper = try await banggiao("stocktake", "VN", "LA", "--format", "csv")
      #expect(paper.output.contains("Bộ Giao thông Vận tải") && paper.output.contains("đẩy nhanh, báo cáo"))
      #expect(try await banggiao("add", "commitments", "list.csv", "--reason", "x").status != 0)
    }
  }
}
