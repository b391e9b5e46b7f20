import Foundation
import HTTPTypes
import Presenting

/// What a request asks for, apart from how it came.
struct WebRequest: Sendable {
  var method = HTTPRequest.Method.get
  /// The server's name and port, as the asker knows them.
  var authority: String?
  /// As it stands in the address, percent-encoded, without `.json`.
  var path: String
  /// What the placeholders of the route's path stand for.
  var parameters: [String: String] = [:]
  var query = FormFields()
  var headers = HTTPFields()
  var body: [UInt8] = []
  /// That of the browser, by its cookie.
  var session: String?
  /// Whether the data of the page are asked for in place of the page.
  var wantsJSON = false

  /// The fields of a form that was sent.
  var form: FormFields { FormFields(body, contentType: headers[.contentType] ?? "") }

  /// The language that the address asks for.
  var languageAsked: OutputLanguage? { query["language"].flatMap(OutputLanguage.init) }

  var language: OutputLanguage { languageAsked ?? .accepted(by: headers[.acceptLanguage]) }

  func parameter(_ name: String) -> String { parameters[name] ?? "" }
}

/// Names and values in the form `a=1&b=2`, percent-encoded: of an address, or of a form.
struct FormFields: Sendable, Equatable {
  private(set) var fields: [(name: String, value: String)] = []

  init(_ encoded: String = "") {
    for pair in encoded.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(Self.decoded)
      fields.append((parts[0], parts.count > 1 ? parts[1] : ""))
    }
  }

  /// The first value of a name that is not empty.
  subscript(name: String) -> String? { fields.first { $0.name == name && !$0.value.isEmpty }?.value }

  /// The first value of a name, even an empty one.
  func given(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  mutating func add(_ name: String, _ value: String) { fields.append((name, value)) }

  func all(_ name: String) -> [String] { fields.filter { $0.name == name && !$0.value.isEmpty }.map(\.value) }

  /// As it stands in an address.
  var encoded: String { fields.map { "\(Self.escaped($0.name))=\(Self.escaped($0.value))" }.joined(separator: "&") }

  static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }

  private static func decoded(_ text: some StringProtocol) -> String {
    text.replacingOccurrences(of: "+", with: " ").removingPercentEncoding ?? String(text)
  }

  static func == (one: FormFields, other: FormFields) -> Bool {
    one.fields.elementsEqual(other.fields) { $0 == $1 }
  }
}
