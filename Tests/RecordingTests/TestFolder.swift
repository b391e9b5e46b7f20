import Foundation

/// Folders for the files of tests, all below one of the test run, which is removed when the run ends.
enum TestFolder {
  private static let root: URL = {
    atexit { try? FileManager.default.removeItem(at: TestFolder.path) }
    return path
  }()

  private static let path = FileManager.default.temporaryDirectory
    .appending(path: "banggiao-recording-tests-\(ProcessInfo.processInfo.processIdentifier)")

  /// A new, empty folder.
  static func make() throws -> URL {
    let folder = root.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
