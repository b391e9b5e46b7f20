import Foundation
import GRDB

/// The built program as a process that is watched, stopped and killed while it runs.
final class RunningProgram {
  private let process = Process()
  /// What is written here stands on the program's standard input.
  let input = Pipe()
  private let output = Pipe()

  init(in folder: URL, _ arguments: String...) throws {
    process.executableURL = Program.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "COLUMNS": "100"]
    process.standardInput = input
    process.standardOutput = output
    let faults = folder.appending(path: "faults.txt")
    try Data().write(to: faults)
    process.standardError = try FileHandle(forWritingTo: faults)
    try process.run()
  }

  var isRunning: Bool { process.isRunning }

  /// The first line that it prints.
  func firstLine() throws -> String {
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty, byte != Data("\n".utf8) {
      line += byte
    }
    return String(decoding: line, as: UTF8.self)
  }

  func send(_ text: String) throws { try input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }

  /// Ends the input and waits for the program.
  func finish() throws -> Int32 {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Waits until a record that it writes holds so many reports, or it has ended.
  func untilRecorded(_ count: Int, in record: URL) async throws {
    while isRunning && Self.recorded(in: record) < count { try await Task.sleep(for: .milliseconds(5)) }
  }

  private static func recorded(in record: URL) -> Int {
    var configuration = Configuration()
    configuration.readonly = true
    let count = try? DatabaseQueue(path: record.path, configuration: configuration).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM received_reports")
    }
    return (count ?? nil) ?? 0
  }

  /// Ends it as a power cut would: nothing more is run in it.
  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Calls `body` while no instruction of the program runs.
  func whileStopped(_ body: () throws -> Void) throws {
    Foundation.kill(process.processIdentifier, SIGSTOP)
    while process.isRunning && state != "T" { usleep(1000) }
    defer { Foundation.kill(process.processIdentifier, SIGCONT) }
    try body()
  }

  /// The state of the process as Linux names it: `T` is stopped.
  private var state: Substring? {
    let stat = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
    return stat?.split(separator: ")").last?.split(separator: " ").first
  }
}

/// Waits until something holds; false if it did not.
///
/// Looks so many times, however long each look takes while other tests have the machine.
func holdsSoon(looks: Int = 600, _ condition: () async throws -> Bool) async throws -> Bool {
  for _ in 0..<looks {
    if try await condition() { return true }
    try await Task.sleep(for: .milliseconds(50))
  }
  return false
}
