import Foundation
import HTTPTypes
import Presenting
import Reading
import Reconciling
import Recording

extension Site {
  /// What programs can ask, by their addresses below `/api/v1`.
  var api: [Operation] {
    let document = Operation(
      method: .get, path: "/openapi.json", summary: "This API as an OpenAPI document.",
      gives: [.init(status: 200, about: "The document.", schema: .document)]
    ) { _ in WebAnswer(headers: .json, body: APIDocument(operations: self.api).json) }
    return [document] + rowOperations + reportOperations + decisionOperations
  }

  // MARK: rows

  private var rowOperations: [Operation] {
    ListedTable.allCases.flatMap { table in
      [
        Operation(
          method: .get, path: "/\(table.rawValue)", summary: "Rows of the table \(table.rawValue), newest first.",
          parameters: Self.filters(of: table),
          gives: [
            .init(status: 200, about: "The rows.", schema: .page), .problem(400, "A filter is wrong."),
            .problem(404, "There is no such person."),
          ]
        ) { try self.rows(of: table, $0) },
        Operation(
          method: .get, path: "/\(table.rawValue)/{id}",
          summary: "One row of the table \(table.rawValue), with what belongs to it.",
          parameters: [.init(name: "id", place: .path, about: "The row's id.")],
          gives: [.init(status: 200, about: "The row.", schema: .row), .problem(404, "There is no such row.")]
        ) { try self.row(of: table, $0) },
      ]
    } + [
      Operation(
        method: .get, path: "/search", summary: "Rows that hold some words, best first.",
        parameters: [
          .init(name: "q", isRequired: true, about: "The words, with or without marks.", form: .words),
          .init(name: "in", about: "The only table to look in.", form: .choice(ListedTable.byWords.map(\.rawValue))),
          Self.limit,
        ],
        gives: [.init(status: 200, about: "The hits.", schema: .rows), .problem(400, "There are no words.")]
      ) { try self.found($0) }
    ]
  }

  private static let limit = Operation.Parameter(name: "limit", about: "At most so many.", form: .number)
  private static let mostRows = 1000
  private static let usualRows = 100

  private static func filters(of table: ListedTable) -> [Operation.Parameter] {
    let facets = table.facets.map { facet in
      Operation.Parameter(
        name: facet.rawValue, about: "Only rows of this \(facet.rawValue).",
        form: facet == .state ? .states : table.values(of: facet).map { .choice($0) } ?? .text)
    }
    let days = ["since", "until"].map {
      Operation.Parameter(name: $0, about: "A day, month or year: 2025-08-14.", form: .day)
    }
    return facets + (table.isDated ? days : []) + [
      limit, .init(name: "cursor", about: "Where to go on: `next` of the answer before.", form: .cursor),
      .init(name: "fields", about: "Only these fields, parted by commas."),
    ]
  }

  private func rows(of table: ListedTable, _ request: WebRequest) throws -> WebAnswer {
    var filter = try filter(request)
    filter.limit = min(try number("limit", request) ?? Self.usualRows, Self.mostRows)
    if let cursor = request.query["cursor"] {
      guard let number = Int64(cursor) else {
        throw Problem.badRequest("'\(cursor)' is no cursor; give 'next' of an answer.")
      }
      filter.before = number
    }
    let found = try store.rows(of: table, filter)
    let ids = found.ids(of: table)
    let next = ids.count == filter.limit ? try store.cursor(behind: ids[ids.count - 1]) : nil
    let fields = request.query["fields"]?.split(separator: ",").map(String.init)
    return try .json(RowPage(rows: found.rows(of: table), fields: fields, next: next.map { String($0) }))
  }

  func number(_ name: String, _ request: WebRequest) throws -> Int? {
    try request.query.given(name).map { text in
      guard text.allSatisfy(\.isWholeNumber), let number = Int(text.suffix(9)), number > 0 else {
        throw Problem.badRequest("\(name) is '\(text)'; give 1 or more.")
      }
      return number
    }
  }

  private func row(of table: ListedTable, _ request: WebRequest) throws -> WebAnswer {
    let detail = try detail(request)
    if detail.table != table.name { throw Problem.notFound(request.path) }
    return try .json(detail)
  }

  private func found(_ request: WebRequest) throws -> WebAnswer {
    guard let words = request.query["q"].flatMap({ SearchWords($0) }) else {
      throw Problem.badRequest(Message("no-word"))
    }
    var filter = try filter(request)
    filter.limit = min(try number("limit", request) ?? Self.usualRows, Self.mostRows)
    var tables: [ListedTable] = []
    if let name = request.query["in"] {
      guard let table = ListedTable(rawValue: name), table.isSearched else {
        throw Problem.badRequest("'\(name)' is no table that can be searched.")
      }
      tables = [table]
    }
    return try .json(try store.search(words, in: tables, filter).map(HitRow.init))
  }

  // MARK: reports

  private var reportOperations: [Operation] {
    let bodies = [
      Operation.Body(type: "application/json", schema: .report), Operation.Body(type: "text/plain", schema: .text),
    ]
    return [
      Operation(
        method: .get, path: "/readings/{id}", summary: "What was read in a report.",
        parameters: [.init(name: "id", place: .path, about: "The report's id.")],
        gives: [.init(status: 200, about: "The reading.", schema: .reading), .problem(404, "There is no such report.")]
      ) { request in
        guard let stored = try self.store.report(id: request.parameter("id")) else {
          throw Problem.notFound(request.path)
        }
        return WebAnswer(headers: .json, body: JSONWriter.bytes(of: stored.reading))
      },
      Operation(
        method: .post, path: "/read", summary: "Read a report; nothing is stored.", sends: bodies,
        gives: [
          .init(status: 200, about: "The reading.", schema: .reading), .problem(400, "The report cannot be read."),
          .problem(413, "The report is too large."),
        ]
      ) { WebAnswer(headers: .json, body: JSONWriter.bytes(of: self.read(try Self.report($0)))) },
      Operation(
        method: .post, path: "/reports", summary: "Take a report into the record.", sends: bodies,
        gives: [
          .init(status: 201, about: "It is recorded.", schema: .recorded), .problem(400, "The report cannot be read."),
          .problem(401, "No token of an editor came along."), .problem(403, "The token may not write."),
          .problem(413, "The report is too large."),
        ], isWriting: true
      ) { try self.take($0) },
    ]
  }

  private func take(_ request: WebRequest) throws -> WebAnswer {
    let report = try Self.report(request)
    let outcome = try store.ingest(report, reading: read(report))
    let word =
      switch outcome {
      case .recorded: "recorded"
      case .known: "known"
      case .newVersion: "new-version"
      }
    return try .json(["id": report.id, "outcome": word], .created)
  }

  private struct SentReport: Decodable {
    var text: String
    var title: String?
    var outlet: String?
    var published: String?
    var source: String?
  }

  private static func report(_ request: WebRequest) throws -> Report {
    guard request.headers[.contentType]?.hasPrefix("application/json") == true else {
      return try fitting(Report(bytes: request.body))
    }
    let sent = try decoded(SentReport.self, request)
    let published = try sent.published.flatMap { $0.isEmpty ? nil : $0 }.map { text in
      guard let day = PublicationDate(text) else {
        throw Problem.badRequest("published is '\(text)'; give a day as 2025-08-14.")
      }
      return day.edtf
    }
    return try fitting(
      Report(
        text: sent.text, source: sent.source, title: sent.title, outlet: sent.outlet, published: published,
        publishedFrom: "meta"))
  }

  private static func decoded<Value: Decodable>(_ type: Value.Type, _ request: WebRequest) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(request.body))
    } catch {
      throw Problem.badRequest("The body is no such JSON object as /api/v1/openapi.json describes.")
    }
  }

  // MARK: decisions

  private var decisionOperations: [Operation] {
    let answers: [Operation.Answer] = [
      .init(status: 201, about: "It is decided.", schema: .row), .problem(400, "It cannot be decided so."),
      .problem(404, "There is no such row, link or decision."),
      .problem(409, "It does not go with what the record holds."),
      .problem(401, "No token of an editor came along."), .problem(403, "The token may not write."),
    ]
    return [
      Operation(
        method: .get, path: "/decisions", summary: "All decisions, in the order in which they were made.",
        gives: [.init(status: 200, about: "The decisions.", schema: .rows)]
      ) { _ in try .json(try self.store.decisions().all) },
      Operation(
        method: .post, path: "/decisions", summary: "Decide something.",
        sends: [.init(type: "application/json", schema: .decision)], gives: answers, isWriting: true
      ) { try self.decideBySent($0) },
      Operation(
        method: .post, path: "/decisions/{id}/undo", summary: "Take a decision back.",
        parameters: [.init(name: "id", place: .path, about: "The decision's id.")],
        sends: [.init(type: "application/json", schema: .ground)], gives: answers, isWriting: true
      ) { request in
        let sent = try Self.decoded(Ground.self, request)
        return try .json(
          try self.store.undo(request.parameter("id"), author: sent.author, at: Date(), reason: sent.reason), .created)
      },
    ]
  }

  private struct Ground: Decodable {
    var author: String
    var reason: String
  }

  private struct SentDecision: Decodable {
    var kind: DecisionKind
    var rows: [String]
    var reports: [String]?
    var value: String?
  }

  private func decideBySent(_ request: WebRequest) throws -> WebAnswer {
    let (sent, ground) = (try Self.decoded(SentDecision.self, request), try Self.decoded(Ground.self, request))
    if sent.kind == .undo || sent.kind == .add {
      throw Problem.badRequest("'\(sent.kind.rawValue)' is not decided here.")
    }
    if sent.rows.isEmpty { throw Problem.badRequest("It names no row; give ids in 'rows'.") }
    let proposal = Proposal(sent.kind, rows: sent.rows, reports: sent.reports ?? [], value: sent.value)
    return try .json(
      try store.decide(proposal, author: ground.author, at: Date(), reason: ground.reason), .created)
  }
}

/// Rows with where the next ones begin.
private struct RowPage: Encodable {
  let rows: [any Encodable]
  /// The only fields that are given; nil for all.
  let fields: [String]?
  let next: String?

  private enum Key: CodingKey { case rows, next }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    var list = object.nestedUnkeyedContainer(forKey: .rows)
    for row in rows {
      if let fields {
        try SomeFields(row: row, names: Set(fields)).encode(to: list.superEncoder())
      } else {
        try row.encode(to: list.superEncoder())
      }
    }
    try object.encode(next, forKey: .next)
  }
}
