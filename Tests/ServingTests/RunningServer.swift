import Foundation
import FoundationNetworking
import Logging
import Recording
import TestSupport

@testable import Serving

/// A server in this process, on a free port, over a record of the sample call.
struct RunningServer {
  /// With the slash at its end.
  let address: String

  /// Runs a body against a server and stops it.
  static func with(_ body: @escaping @Sendable (RunningServer) async throws -> Void) async throws {
    try await withRecord { store in
      try await withThrowingTaskGroup(of: Void.self) { group in
        let (addresses, continuation) = AsyncStream.makeStream(of: String.self)
        group.addTask {
          try await Server(store: store, port: 0, logger: .silent, read: SampleCall.read).run {
            continuation.yield($0)
          }
        }
        group.addTask {
          for await address in addresses.prefix(1) { try await body(RunningServer(address: address)) }
        }
        try await group.next()
        group.cancelAll()
      }
    }
  }

  /// Runs a body with a record of the sample call in a folder of its own, and removes it.
  static func withRecord(_ body: (RecordStore) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "banggiao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try RecordStore(path: folder.appending(path: "record.sqlite").path, access: .create)
    _ = try store.ingest(SampleCall.report, reading: SampleCall.reading)
    try await body(store)
  }

  /// What a browser would get.
  func get(_ path: String, accepting languages: String = "vi", headers: [String: String] = [:]) async throws
    -> (HTTPURLResponse, String)
  {
    var request = URLRequest(url: URL(string: address + path.dropFirst())!)
    request.cachePolicy = .reloadIgnoringLocalCacheData
    // Other tests may have the machine meanwhile.
    request.timeoutInterval = 600
    request.setValue(languages, forHTTPHeaderField: "Accept-Language")
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    let (data, response) = try await URLSession.shared.data(for: request)
    return (response as! HTTPURLResponse, String(decoding: data, as: UTF8.self))
  }
}

extension Site {
  /// A site that says nothing to a log.
  init(over store: RecordStore, isLocal: Bool = true) {
    self.init(store: store, read: SampleCall.read, sessions: Sessions(), isLocal: isLocal, logger: .silent)
  }
}

extension Logger {
  /// Says nothing: that a test stops its server is no event.
  static var silent: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }
}
