import Foundation
import Presenting

/// The API in the form of OpenAPI 3.1, made from its operations.
struct APIDocument {
  let operations: [Operation]

  var json: [UInt8] {
    let object: [String: Any] = [
      "openapi": "3.1.0",
      "info": [
        "title": "BangGiao", "version": "1",
        "description": "The record of relations between states: what reports say, and what became of it.",
      ],
      "servers": [["url": "/api/v1"]],
      "paths": paths,
      "components": [
        "schemas": APISchemas.all,
        "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
      ],
    ]
    let data = try? JSONSerialization.data(
      withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return Array(data ?? Data()) + [0x0A]
  }

  private var paths: [String: Any] {
    var paths: [String: [String: Any]] = [:]
    for operation in operations {
      paths[operation.path, default: [:]][operation.method.rawValue.lowercased()] = Self.object(operation)
    }
    return paths
  }

  private static func object(_ operation: Operation) -> [String: Any] {
    var object: [String: Any] = [
      "summary": operation.summary,
      "operationId":
        ([operation.method.rawValue.lowercased()]
        + operation.path.split { !$0.isLetter }.map(String.init)).joined(separator: "-"),
      "responses": Dictionary(
        operation.gives.map { (String($0.status), answer($0)) }, uniquingKeysWith: { first, _ in first }),
    ]
    if !operation.parameters.isEmpty { object["parameters"] = operation.parameters.map(parameter) }
    if !operation.sends.isEmpty {
      object["requestBody"] = ["required": true, "content": content(operation.sends.map { ($0.type, $0.schema) })]
    }
    if operation.isWriting { object["security"] = [["token": [String]()]] }
    return object
  }

  private static func parameter(_ parameter: Operation.Parameter) -> [String: Any] {
    [
      "name": parameter.name, "in": parameter.place.rawValue,
      "required": parameter.place == .path || parameter.isRequired,
      "description": parameter.about, "schema": schema(parameter.form),
    ]
  }

  private static func schema(_ form: Operation.Parameter.Form) -> [String: Any] {
    switch form {
    case .text: ["type": "string"]
    case .words: ["type": "string", "pattern": "[A-Za-z0-9]"]
    case .number: ["type": "integer", "minimum": 1]
    case .cursor: ["type": "string", "pattern": "^[0-9]{0,18}$"]
    case .choice(let values): ["type": "string", "enum": values + [""]]
    case .states: ["type": "array", "items": ["type": "string", "enum": StateNames.codes + [""]]]
    case .day: APISchemas.day
    }
  }

  private static func answer(_ answer: Operation.Answer) -> [String: Any] {
    ["description": answer.about, "content": content([(answer.type, answer.schema)])]
  }

  private static func content(_ types: [(String, Operation.Schema)]) -> [String: Any] {
    Dictionary(
      types.map { ($0.0, ["schema": ["$ref": "#/components/schemas/\($0.1.rawValue)"]]) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// The schemas that the document names.
enum APISchemas {
  static var all: [String: Any] {
    [
      "Row": object(
        "A row of the record; its fields are docs/record.md's.", ["id": text], required: ["id"], isOpen: true),
      "Page": object(
        "Rows, newest first, and where the next ones begin.",
        ["rows": list("Row", isOpen: true), "next": ["type": ["string", "null"]]], required: ["rows", "next"]),
      "Rows": list("Row", isOpen: true),
      "Reading": object("What a report says; see docs/record.md.", ["document": ["type": "object"]], isOpen: true),
      "Report": object(
        "A report as received.",
        [
          "text": report, "title": textOrNone, "outlet": textOrNone,
          "source": textOrNone, "published": ["anyOf": [day, ["type": "null"]]],
        ],
        required: ["text"], isOpen: true),
      "Decision": object(
        "What somebody decides, and why.",
        [
          "kind": [
            "type": "string", "enum": ["confirm", "reject", "merge", "split", "rename", "set-field", "close", "park"],
          ],
          "rows": ["type": "array", "items": text, "minItems": 1],
          "reports": ["type": ["array", "null"], "items": text], "value": textOrNone,
          "author": ["type": "string", "minLength": 1], "reason": ["type": "string", "minLength": 1],
        ], required: ["kind", "rows", "author", "reason"], isOpen: true),
      "Ground": object(
        "Who decides, and why.",
        ["author": ["type": "string", "minLength": 1], "reason": ["type": "string", "minLength": 1]],
        required: ["author", "reason"], isOpen: true),
      "Recorded": object("What was recorded.", ["id": text, "outcome": text], required: ["id", "outcome"]),
      "Problem": object(
        "Why a request is not answered as asked (RFC 9457).",
        ["status": ["type": "integer"], "title": text, "detail": text], required: ["status", "title", "detail"]),
      "Text": report,
      "Document": object("This document.", ["openapi": text], required: ["openapi"], isOpen: true),
    ]
  }

  private static var text: [String: Any] { ["type": "string"] }

  /// The words of a report: no binary file.
  private static var report: [String: Any] { ["type": "string", "pattern": #"^[^\u0000]+$"#] }

  private static var textOrNone: [String: Any] { ["type": ["string", "null"]] }

  /// A day, a month or a year; nothing says nothing.
  static var day: [String: Any] {
    let long = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    let short = "(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])"
    return ["type": "string", "pattern": "^([0-9]{4}(-(0[1-9]|1[0-2]|\(long)|\(short)))?)?$"]
  }

  private static func list(_ schema: String, isOpen: Bool) -> [String: Any] {
    ["type": "array", "items": ["type": "object"]]
  }

  private static func object(
    _ about: String, _ properties: [String: Any], required: [String] = [], isOpen: Bool = false
  ) -> [String: Any] {
    [
      "type": "object", "description": about, "properties": properties, "required": required,
      "additionalProperties": isOpen,
    ]
  }
}
