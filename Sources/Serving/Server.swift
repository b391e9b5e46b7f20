import Foundation
import Hummingbird
import Logging
import NIOCore
import Recording

/// Shows a record in the browser. Listens on 127.0.0.1 only and never writes to the record.
///
/// ```swift
/// try await Server(store: store, port: 8080).run { print($0) }   // http://127.0.0.1:8080/
/// ```
public struct Server: Sendable {
  private let routes: Routes
  private let port: Int
  private let logger: Logger

  /// - Parameters:
  ///   - port: 0 lets the system choose a free one.
  ///   - logger: writes to standard error unless set up otherwise.
  public init(store: RecordStore, port: Int, logger: Logger = .banggiao) {
    routes = Routes(store: store, logger: logger)
    self.port = port
    self.logger = logger
  }

  /// Serves until the task is cancelled or the process gets SIGINT or SIGTERM.
  ///
  /// - Parameter listening: called with the address of the first page once the server answers.
  /// - Throws: `ServerFault` if the port cannot be had.
  public func run(listening: @escaping @Sendable (String) -> Void) async throws {
    let application = Application(
      responder: PageResponder(routes: routes),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port), serverName: "banggiao"),
      onServerRunning: { channel in
        listening("http://127.0.0.1:\(channel.localAddress?.port ?? port)/")
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

/// Between HTTP and the routes: requests in, pages out, with the headers that every answer carries.
struct PageResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  let routes: Routes

  func respond(to request: Request, context: Context) async throws -> Response {
    let answer = routes.answer(
      PageRequest(
        method: request.method.rawValue, path: request.uri.path,
        language: request.uri.queryParameters["language"].map(String.init),
        acceptLanguage: request.headers[.acceptLanguage]))
    return Response(
      status: .init(code: answer.status), headers: Self.headers(of: answer),
      body: .init(byteBuffer: ByteBuffer(string: answer.body)))
  }

  private static func headers(of answer: PageAnswer) -> HTTPFields {
    [
      .contentType: answer.contentType, .xContentTypeOptions: "nosniff", .contentSecurityPolicy: securityPolicy,
      .vary: "Accept-Language",
    ]
  }

  /// Nothing but our own style sheet; no page may stand in another's frame.
  private static let securityPolicy =
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}
