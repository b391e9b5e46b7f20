import Foundation
import HTTPTypes
import Presenting
import Reconciling

/// What the browser or program gets.
struct WebAnswer: Sendable, Equatable {
  var status = HTTPResponse.Status.ok
  var headers: HTTPFields
  var body: [UInt8]
  /// Where the guard token of whoever asks is to stand in the body.
  private var guardPlaces: [Int] = []

  init(_ status: HTTPResponse.Status = .ok, headers: HTTPFields, body: [UInt8] = []) {
    (self.status, self.headers, self.body) = (status, headers, body)
  }

  init(_ status: HTTPResponse.Status = .ok, text: String, type: String) {
    self.init(status, headers: [.contentType: type], body: Array(text.utf8))
  }

  static func html(_ page: String, _ status: HTTPResponse.Status = .ok) -> WebAnswer {
    WebAnswer(status, text: page, type: "text/html; charset=utf-8")
  }

  static func json(_ value: some Encodable, _ status: HTTPResponse.Status = .ok) throws -> WebAnswer {
    WebAnswer(
      status, headers: .json,
      body: Array(try RecordJSON.encode(value)) + [UInt8(ascii: "\n")])
  }

  /// Where to go on after something was sent.
  static func seeOther(_ address: String) -> WebAnswer { WebAnswer(.seeOther, headers: [.location: address]) }

  var text: String { String(decoding: body, as: UTF8.self) }

  /// Looks for the places where guard tokens are to stand.
  mutating func findGuards(_ placeholder: String) {
    let (body, sought) = (Data(body), Data(placeholder.utf8))
    guardPlaces = []
    var rest = body[...]
    while let found = rest.range(of: sought) {
      guardPlaces.append(found.lowerBound)
      rest = body[found.upperBound...]
    }
  }

  /// - Parameter token: as long as the placeholder.
  mutating func setGuards(_ token: String) {
    for place in guardPlaces { body.replaceSubrange(place..<place + token.utf8.count, with: token.utf8) }
  }
}

extension HTTPFields {
  static let json: HTTPFields = [.contentType: "application/json; charset=utf-8"]
}

/// Rows of one table as JSON.
struct RowList: Encodable {
  let rows: [any Encodable]

  func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for row in rows { try row.encode(to: list.superEncoder()) }
  }
}

/// Why a request is not answered as asked: the error shape of RFC 9457.
struct Problem: Error, Encodable, Equatable {
  let status: Int
  /// A short word for the kind of problem, the same each time.
  let title: String
  let detail: String
  /// The same in any language, where people may be told.
  let message: Message?
  /// What the address does answer, where it was asked in another way.
  var allowed: [HTTPRequest.Method] = []

  var httpStatus: HTTPResponse.Status { HTTPResponse.Status(code: status) }

  init(status: Int, title: String, detail: String) {
    (self.status, self.title, self.detail) = (status, title, detail)
    message = nil
  }

  init(status: Int, title: String, _ message: Message, allowed: [HTTPRequest.Method] = []) {
    (self.status, self.title, self.message, self.allowed) = (status, title, message, allowed)
    detail = message.text(in: .en)
  }

  private enum CodingKeys: CodingKey { case status, title, detail }

  static func notFound(_ path: String) -> Problem {
    Problem(status: 404, title: "not-found", detail: "The record holds nothing at \(path).")
  }

  static func badRequest(_ detail: String) -> Problem {
    Problem(status: 400, title: "bad-request", detail: detail)
  }

  static func badRequest(_ message: Message) -> Problem { Problem(status: 400, title: "bad-request", message) }

  static func forbidden(_ message: Message) -> Problem { Problem(status: 403, title: "forbidden", message) }

  static let readOnly = forbidden(Message("read-only"))

  static func method(_ method: HTTPRequest.Method, _ allowed: [HTTPRequest.Method]) -> Problem {
    Problem(
      status: 405, title: "method-not-allowed",
      Message("method", method.rawValue, allowed.map(\.rawValue).joined(separator: ", ")), allowed: allowed)
  }

  static let unknownToken = Problem(
    status: 401, title: "unauthorized", Message("no-token"))

  static let failed = Problem(status: 500, title: "failed", detail: "The record cannot be read just now.")

  var answer: WebAnswer {
    let json = (try? RecordJSON.encode(self)) ?? Data()
    var headers: HTTPFields = [.contentType: "application/problem+json"]
    if !allowed.isEmpty { headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ") }
    if status == 401 { headers[.wwwAuthenticate] = "Bearer" }
    return WebAnswer(httpStatus, headers: headers, body: Array(json) + [0x0A])
  }
}
