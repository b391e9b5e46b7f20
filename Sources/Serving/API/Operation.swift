import HTTPTypes

/// One thing that programs can ask of the API: the route and what the OpenAPI document says of it, in one place, so that
/// the document is the truth.
struct Operation: Sendable {
  let method: HTTPRequest.Method
  /// Below `/api/v1`; a name in braces stands for one part of the address.
  let path: String
  let summary: String
  var parameters: [Parameter] = []
  var sends: [Body] = []
  var gives: [Answer]
  /// Whether it takes a token of an editor.
  var isWriting = false
  let answer: @Sendable (WebRequest) throws -> WebAnswer

  struct Parameter: Sendable {
    enum Place: String, Sendable { case path, query }

    let name: String
    var place = Place.query
    var isRequired = false
    let about: String
    var form = Form.text

    /// What its values can be.
    enum Form: Sendable {
      /// Any text.
      case text
      /// A text with a letter or digit.
      case words
      case number
      /// A day, a month or a year.
      case day
      /// A cursor of an earlier answer.
      case cursor
      case choice([String])
      /// Codes of states, as often as there are some: `state=VN&state=KH`.
      case states
    }
  }

  /// What is sent: a type of content with its schema.
  struct Body: Sendable {
    let type: String
    let schema: Schema
  }

  struct Answer: Sendable {
    let status: Int
    let about: String
    var type = "application/json"
    let schema: Schema
  }

  /// Names of the schemas in the document.
  enum Schema: String, Sendable, CaseIterable {
    case row = "Row"
    case page = "Page"
    case rows = "Rows"
    case reading = "Reading"
    case report = "Report"
    case decision = "Decision"
    case ground = "Ground"
    case recorded = "Recorded"
    case problem = "Problem"
    case text = "Text"
    case document = "Document"
  }

  var route: Route {
    Route(
      method, "/api/v1" + path, for: isWriting ? .editor : .reader, limit: method == .post ? .reading : nil, answer)
  }
}

extension Operation.Answer {
  static func problem(_ status: Int, _ about: String) -> Operation.Answer {
    Operation.Answer(status: status, about: about, type: "application/problem+json", schema: .problem)
  }
}
