import Foundation
import Reading
import Testing
import Training

@Suite("Training", .enabled(if: Gold.isThere, "needs ../shared"))
struct WeightsTests {
  @Test("the weights of the language are made again with the same bytes")
  func sameBytes() throws {
    let reports = try ["train", "readouts"].flatMap { try GoldReport.all(in: Gold.root.appending(path: $0).path) }
    let made = Training(reports, reader: Reader(languages: try Languages.embedded())).table().text
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    let written = try String(contentsOf: root.appending(path: "Languages/vi/weights.tsv"), encoding: .utf8)
    #expect(made == written, "run 'make train'")
  }
}

private enum Gold {
  static let root = URL(filePath: #filePath).appending(path: "../../../../shared/gold").standardized

  /// True also where the gold must be there (`BANGGIAO_REQUIRE_SHARED=1`), so that tests fail without it.
  static var isThere: Bool {
    ProcessInfo.processInfo.environment["BANGGIAO_REQUIRE_SHARED"] == "1"
      || FileManager.default.fileExists(atPath: root.path)
  }
}
