import HTTPTypes
import Hummingbird
import NIOCore
import Presenting
import Reading

/// Between HTTP and the site: requests in, answers out, with the headers that every answer carries.
struct SiteResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  let site: Site

  /// Bytes that are taken of what is sent: the largest report, percent-encoded.
  static let bodyLimit = 48 << 20

  func respond(to request: Request, context: Context) async throws -> Response {
    guard !site.isLocal || Self.isOurs(request.head.authority) else {
      return response(Problem.misdirected.answer, to: request)
    }
    do {
      return response(site.answer(try await Self.read(request)), to: request)
    } catch {
      return response(Problem.tooLarge.answer, to: request)
    }
  }

  /// Names of this machine alone: a page of another site that has its name point here gets nothing.
  private static func isOurs(_ authority: String?) -> Bool {
    guard let authority else { return false }
    let isBracketed = authority.hasPrefix("[")
    let name = isBracketed ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
    return ["localhost", "127.0.0.1", "[::1]"].contains(name.lowercased())
  }

  private static func read(_ request: Request) async throws -> WebRequest {
    let path = request.uri.path
    let isAPI = path.hasPrefix("/api/")
    let isData = path.hasSuffix(".json") && !isAPI
    var asked = WebRequest(
      method: request.method, path: isData ? String(path.dropLast(".json".count)) : path,
      query: FormFields(request.uri.query ?? ""), headers: request.headers, wantsJSON: isData || isAPI)
    asked.authority = request.head.authority
    asked.session = Cookies(request.headers)[Sessions.cookieName]
    if request.method == .post {
      let body = try await request.body.collect(upTo: bodyLimit)
      asked.body = Array(body.readableBytesView)
    }
    return asked
  }

  private func response(_ answer: WebAnswer, to request: Request) -> Response {
    var (headers, status) = (answer.headers, answer.status)
    headers.append(contentsOf: Self.safety)
    let isCompressed = Compression.suits(answer, for: request.headers)
    if status == .ok, request.method == .get || request.method == .head {
      let tag = "\"\(sha256(answer.body).prefix(32))\(isCompressed ? "-\(Compression.name)" : "")\""
      headers[.eTag] = tag
      if request.headers[.ifNoneMatch]?.contains(tag) == true { status = .notModified }
    }
    if request.method == .head || status == .notModified { return Response(status: status, headers: headers) }
    var body = answer.body
    if isCompressed, let smaller = Compression.gzip(body) {
      headers[.contentEncoding] = Compression.name
      body = smaller
    }
    return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: body)))
  }

  private static let safety: HTTPFields = [
    .xContentTypeOptions: "nosniff", .contentSecurityPolicy: securityPolicy, .vary: "Accept-Language, Accept-Encoding",
    HTTPField.Name("Referrer-Policy")!: "same-origin",
  ]

  /// Nothing but our own style sheet, script and forms; no page may stand in another's frame.
  private static let securityPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
}

extension Problem {
  static let misdirected = Problem(
    status: 421, title: "misdirected-request",
    Message("other-machine"))
  static let tooLarge = Problem(
    status: 413, title: "content-too-large", Message("too-large", "\(SiteResponder.bodyLimit >> 20)"))
}
