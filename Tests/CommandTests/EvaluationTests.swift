import Foundation
import Testing

/// The scripts of `Evaluation/`, run with the program that is built beside the tests.
@Suite("Evaluation", .enabled(if: Evaluation.isPossible, "needs python3 and ../shared"))
struct EvaluationTests {
  @Test("scores reach their floors")
  func scores() throws {
    let run = try Evaluation.run("evaluate.py")
    #expect(run.status == 0, "\(run.output)")
  }

  @Test("every cite is exact, on the gold and every 50th text of the corpus")
  func cites() throws {
    let run = try Evaluation.run("check_cites.py", "--every", "50")
    #expect(run.status == 0, "\(run.output)")
  }
}

private enum Evaluation {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  static let program = Bundle.main.executableURL!.deletingLastPathComponent().appending(path: "banggiao")

  /// True where the scripts can run, and where they must (`BANGGIAO_REQUIRE_SHARED=1`), so that they fail if they cannot.
  static var isPossible: Bool {
    if ProcessInfo.processInfo.environment["BANGGIAO_REQUIRE_SHARED"] == "1" { return true }
    return FileManager.default.fileExists(atPath: root.appending(path: "../shared").path)
      && FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
  }

  /// Runs a script with the program and returns its exit code and all that it printed.
  static func run(_ script: String, _ arguments: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", root.appending(path: "Evaluation/\(script)").path, program.path] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
