import Foundation
import Testing

@Test("the steps of CONTRIBUTING.md by which a verb is added work as they stand")
func contributingSteps() async throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../CONTRIBUTING.md")
  let text = try String(contentsOf: file.standardizedFileURL, encoding: .utf8)
  let section = try #require(text.components(separatedBy: "\n## Change what the program knows\n").dropFirst().first)
  let lines = section.components(separatedBy: "\n## ")[0].components(separatedBy: "\n")
  let script = lines.filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }.joined(separator: "\n")
  #expect(script.contains("banggiao check-language mine"))
  try await withFolder { folder, banggiao in
    try folder.write("Thủ tướng Lê Văn Hải bật mí hai nước sẽ mở thêm cửa khẩu.", to: "report.txt")
    let path = Program.executable.deletingLastPathComponent().path + ":/usr/bin:/bin"
    let steps = try await banggiao.run(
      ["-ec", script], executable: URL(fileURLWithPath: "/bin/sh"), environment: ["PATH": path])
    #expect(steps.status == 0 && steps.faults.isEmpty, "\(steps.faults)")
    #expect(steps.output.contains("bật mí inform Lê Văn Hải"))
    #expect(steps.output.contains("\"act\":\"inform\""))
  }
}
