import Foundation
import Testing

/// The scripts of `Evaluation/`, run with the program that is built beside the tests.
@Suite("Evaluation", .enabled(if: Evaluation.isPossible, "needs /usr/bin/python3 and ../shared"))
struct EvaluationTests {
  @Test("scores reach their floors")
  func scores() async throws { try await run("evaluate.py") }

  @Test("the record of the seeds, groups of reports and threads of commitments reach their floors")
  func record() async throws { try await run("evaluate_record.py", Evaluation.train.path) }

  @Test("the weights of threads are made again with the same bytes")
  func threads() async throws {
    try await isMadeAgain(
      "Sources/Reconciling/Commitments/ThreadWeights.swift", by: ["threads", "../shared/gold/threads"])
  }

  @Test("expressions of time are read right against their day, and nothing where there is none")
  func times() async throws { try await run("score_times.py") }

  @Test("every cite is exact, on the gold and every 50th text of the corpus")
  func cites() async throws { try await run("check_cites.py", "--every", "50") }

  @Test("the weights of the language are made again with the same bytes")
  func weights() async throws {
    try await isMadeAgain("Languages/vi/weights.tsv", by: ["../shared/gold/train", "../shared/gold/readouts"])
  }

  /// Whether the training program writes a file of the project again as it is.
  private func isMadeAgain(_ file: String, by arguments: [String]) async throws {
    let made = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: made) }
    let run = try await Program(folder: Evaluation.root).run(
      arguments + ["--write", made.path], executable: Evaluation.train)
    #expect(run.status == 0, "\(run.faults.joined(separator: "\n"))")
    let written = Evaluation.root.appending(path: file)
    #expect(try Data(contentsOf: made) == Data(contentsOf: written), "run 'make train'")
  }

  private func run(_ script: String, _ options: String...) async throws {
    let run = try await Program(folder: Evaluation.root).run(
      ["Evaluation/\(script)", Program.executable.path] + options, executable: Evaluation.python,
      environment: ["BANGGIAO_REQUIRE_SHARED": Evaluation.required ?? ""])
    #expect(run.status == 0, "\(run.output)\(run.faults.joined(separator: "\n"))")
  }
}

private enum Evaluation {
  static let root = URL(filePath: #filePath).appending(path: "../../..").standardized
  static let python = URL(filePath: "/usr/bin/python3")
  static let train = Program.executable.deletingLastPathComponent().appending(path: "train")
  static let required = ProcessInfo.processInfo.environment["BANGGIAO_REQUIRE_SHARED"]

  /// True also where the scripts must run (`BANGGIAO_REQUIRE_SHARED=1`), so that they fail if they cannot.
  static var isPossible: Bool {
    required == "1"
      || [python.path, root.appending(path: "../shared").path].allSatisfy(FileManager.default.fileExists)
  }
}
