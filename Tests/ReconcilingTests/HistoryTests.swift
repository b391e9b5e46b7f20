import Foundation
import Testing

@testable import Reading
@testable import Reconciling

/// What becomes of commitments over a few reports: written before the code, both easy and treacherous.
@Suite("Histories") struct HistoryTests {
  /// Histories that may not come out yet: the share right never falls below.
  private static let floor = 139
  private static let falselyDone = 0

  private static let all = try! FileManager.default.contentsOfDirectory(
    at: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Histories"),
    includingPropertiesForKeys: nil
  ).sorted { $0.path < $1.path }.flatMap(History.all)

  @Test("most come out, and hardly anything is called done that is not")
  func comeOut() throws {
    let reader = Reader(languages: try Languages.embedded())
    let faults = try Self.all.map { ($0.name, try $0.faults(reader)) }
    let wrong = faults.filter { !$0.1.isEmpty }
    let list = wrong.map { "\($0.0): \($0.1.joined(separator: ", "))" }.joined(separator: "\n")
    #expect(Self.all.count > 60)
    #expect(Self.all.count - wrong.count >= Self.floor, "\(list)")
    #expect(wrong.count { $0.1.contains("progress=done") } <= Self.falselyDone, "\(list)")
  }
}
