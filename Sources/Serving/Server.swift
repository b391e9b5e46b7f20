import Foundation
import Hummingbird
import Logging
import NIOCore
import Reading
import Recording

/// Shows a record in the browser and answers programs. Reports and decisions are taken if the store was opened for writing.
///
/// ```swift
/// try await Server(store: store, port: 8080, read: reader.read).run { print($0) }   // http://127.0.0.1:8080/
/// ```
public struct Server: Sendable {
  private let site: Site
  private let host: String
  private let port: Int
  private let logger: Logger

  /// - Parameters:
  ///   - host: the address to listen at; at any but this machine's own everything takes a token.
  ///   - port: 0 lets the system choose a free one.
  ///   - read: how reports that are sent are read.
  ///   - logger: writes to standard error unless set up otherwise.
  public init(
    store: RecordStore, host: String = "127.0.0.1", port: Int, logger: Logger = .banggiao,
    read: @escaping @Sendable (Report) -> ReportReading
  ) {
    site = Site(
      store: store, read: read, sessions: Sessions(), isLocal: ["127.0.0.1", "::1", "localhost"].contains(host),
      logger: logger)
    self.host = host
    self.port = port
    self.logger = logger
  }

  /// Serves until the task is cancelled or the process gets SIGINT or SIGTERM.
  ///
  /// - Parameter listening: called with the address of the first page once the server answers.
  /// - Throws: `ServerFault` if the port cannot be had.
  public func run(listening: @escaping @Sendable (String) -> Void) async throws {
    let application = Application(
      responder: SiteResponder(site: site),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "banggiao"),
      onServerRunning: { channel in
        listening("http://\(host):\(channel.localAddress?.port ?? port)/")
      }, logger: logger)
    do {
      try await application.runService()
    } catch let error as IOError {
      throw ServerFault(port: port, reason: String(cString: strerror(error.errnoCode)))
    }
  }
}

/// Why a record cannot be served.
public struct ServerFault: Error, CustomStringConvertible {
  public let port: Int
  public let reason: String

  public var description: String {
    "port \(port) cannot be served (\(reason)); choose another with --port, or 0 for any free one"
  }
}

extension Logger {
  /// Warnings and errors of this program, to standard error.
  public static var banggiao: Logger {
    var logger = Logger(label: "banggiao") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .warning
    return logger
  }
}
