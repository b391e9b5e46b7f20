import Foundation
import Testing

/// The scripts of `Evaluation/`, run with the program that is built beside the tests.
@Suite("Evaluation", .enabled(if: EvaluationTests.isPossible, "needs /usr/bin/python3 and ../shared"))
struct EvaluationTests {
  private static let root = URL(filePath: #filePath).appending(path: "../../..").standardized
  private static let python = URL(filePath: "/usr/bin/python3")
  private static let required = ProcessInfo.processInfo.environment["BANGGIAO_REQUIRE_SHARED"]

  /// True also where the scripts must run (`BANGGIAO_REQUIRE_SHARED=1`), so that they fail if they cannot.
  static var isPossible: Bool {
    required == "1"
      || [python, root.appending(path: "../shared")].allSatisfy { (try? $0.checkResourceIsReachable()) == true }
  }

  @Test("scores reach their floors")
  func scores() async throws { try await run("evaluate.py") }

  @Test("every cite is exact, on the gold and every 50th text of the corpus")
  func cites() async throws { try await run("check_cites.py", "--every", "50") }

  private func run(_ script: String, _ options: String...) async throws {
    let run = try await Program(folder: Self.root).run(
      ["Evaluation/\(script)", Program.executable.path] + options, executable: Self.python,
      environment: ["BANGGIAO_REQUIRE_SHARED": Self.required ?? ""])
    #expect(run.status == 0, "\(run.output)\(run.faults.joined(separator: "\n"))")
  }
}
