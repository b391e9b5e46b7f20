import Foundation
import GRDB
import HTTPTypes
import TestSupport
import Testing

@testable import Recording
@testable import Serving

@Suite struct APITests {
  /// Asks a site over the sample record; the body is JSON if it begins so.
  private static func ask(
    _ site: Site, _ path: String, query: String = "", method: HTTPRequest.Method = .get, token: String? = nil,
    body: String = ""
  ) throws -> (answer: WebAnswer, json: Any) {
    var request = WebRequest(
      method: method, path: "/api/v1" + path, query: FormFields(query), body: Array(body.utf8), wantsJSON: true)
    request.headers[.authorization] = token.map { "Bearer \($0)" }
    request.headers[.contentType] = body.hasPrefix("{") ? "application/json" : "text/plain"
    let answer = site.answer(request)
    return (answer, try JSONSerialization.jsonObject(with: Data(answer.body)))
  }

  private static let report = "Ngày 3/4/2024, Bộ trưởng Lê Văn Ba đã hội đàm với Bộ trưởng Ngoại giao Lào Khăm Sỉ."

  @Test func rowsComeInPagesEachOnce() async throws {
    try await RunningServer.withRecord { store in
      let site = Site(over: store)
      var (ids, cursor): ([String], String?) = ([], "")
      while let here = cursor, ids.count < 10 {
        let query = "limit=1&fields=id" + (here.isEmpty ? "" : "&cursor=\(here)")
        let page = try #require(try Self.ask(site, "/items", query: query).json as? [String: Any])
        let rows = try #require(page["rows"] as? [[String: String]])
        #expect(rows.allSatisfy { Array($0.keys) == ["id"] })
        ids += rows.compactMap { $0["id"] }
        cursor = page["next"] as? String
      }
      #expect(ids.count == 2 && Set(ids).count == 2)
    }
  }

  @Test func aRowHasWhatBelongsToIt() async throws {
    try await RunningServer.withRecord { store in
      let id = try store.rows(of: .encounters).encounters[0].id
      let row = try #require(try Self.ask(Site(over: store), "/encounters/" + escaped(id)).json as? [String: Any])
      #expect(row["kind"] as? String == "call")
      #expect((row["statements"] as? [Any])?.count == 1)
      let other = try Self.ask(Site(over: store), "/people/" + escaped(id))
      #expect(other.answer.status == .notFound, "an encounter is no person")
    }
  }

  private func escaped(_ id: String) -> String { id.addingPercentEncoding(withAllowedCharacters: .alphanumerics)! }

  @Test(arguments: [
    ("/encounters", "limit=0"), ("/encounters", "cursor=x"), ("/encounters", "status=odd"),
    ("/encounters", "state=ZZ"), ("/search", "q="), ("/search", "q=a&in=links"),
  ])
  func whatCannotBeAskedIsSaid(path: String, query: String) async throws {
    try await RunningServer.withRecord { store in
      let (answer, json) = try Self.ask(Site(over: store), path, query: query)
      #expect(answer.status == .badRequest)
      #expect(((json as? [String: Any])?["detail"] as? String)?.isEmpty == false)
    }
  }

  @Test(arguments: [report, #"{"text": "\#(report)", "published": "2024-04-03"}"#])
  func aReportIsReadAndNotStored(body: String) async throws {
    try await RunningServer.withRecord { store in
      let (answer, json) = try Self.ask(Site(over: store), "/read", method: .post, body: body)
      #expect(answer.status == .ok)
      let people = (json as? [String: Any])?["people"] as? [[String: Any]] ?? []
      #expect(people.first?["name"] as? String == "Lê Văn Ba")
      #expect(try store.overview().reports == 1)
    }
  }

  @Test(
    arguments: [(nil, 401), ("no token", 401), ("reader", 403), ("editor", 201), ("admin", 201)] as [(String?, Int)])
  func writingTakesATokenOfAnEditor(who: String?, status: Int) async throws {
    try await RunningServer.withRecord { store in
      let role = who.flatMap(Role.init)
      let token = try role.map { try store.createToken(name: "test", role: $0, at: Date()) } ?? who
      let sent = try Self.ask(Site(over: store), "/reports", method: .post, token: token, body: Self.report)
      #expect(sent.answer.status.code == status)
      #expect(try store.overview().reports == (status == 201 ? 2 : 1))
    }
  }

  @Test func aTokenThatWasTakenBackIsNone() async throws {
    try await RunningServer.withRecord { store in
      let token = try store.createToken(name: "test", role: .editor, at: Date())
      #expect(try store.role(ofToken: token) == .editor)
      #expect(try store.revokeToken(1, at: Date()))
      #expect(try store.role(ofToken: token) == nil)
      #expect(try !store.revokeToken(1, at: Date()))
      let kept = try store.read { try String.fetchOne($0, sql: "SELECT hash FROM tokens") }
      #expect(kept?.contains(token) == false)
    }
  }

  @Test func elsewhereEverythingTakesAToken() async throws {
    try await RunningServer.withRecord { store in
      let site = Site(over: store, isLocal: false)
      #expect(site.answer(WebRequest(path: "/")).status == .unauthorized)
      #expect(site.answer(WebRequest(path: "/")).text.contains("name=\"token\""))
      #expect(!site.answer(WebRequest(path: "/")).text.contains("2025"), "nothing of the record is told")
      #expect(try Self.ask(site, "/encounters").answer.status == .unauthorized)
      let token = try store.createToken(name: "test", role: .reader, at: Date())
      #expect(try Self.ask(site, "/encounters", token: token).answer.status == .ok)
      var signIn = WebRequest(method: .post, path: "/sign-in")
      signIn.body = Array("token=\(token)".utf8)
      let cookie = try #require(
        site.answer(signIn).headers[values: .setCookie].first { $0.hasPrefix(Access.cookieName) })
      var page = WebRequest(path: "/")
      page.headers[.cookie] = String(cookie.prefix { $0 != ";" })
      #expect(site.answer(page).status == .ok)
    }
  }

  @Test func aDecisionIsMadeAndTakenBack() async throws {
    try await RunningServer.withRecord { store in
      let site = Site(over: store)
      let token = try store.createToken(name: "test", role: .editor, at: Date())
      let person = try #require(try store.rows(of: .people).persons.first { $0.name == "Hun Sen" })
      let made = try Self.ask(
        site, "/decisions", method: .post, token: token,
        body:
          #"{"kind": "rename", "rows": ["\#(person.id)"], "value": "Samdech Hun Sen", "author": "Lan", "reason": "x"}"#)
      #expect(made.answer.status == .created)
      #expect(try store.rows(of: .people).persons.contains { $0.name == "Samdech Hun Sen" })
      let id = try #require((made.json as? [String: Any])?["id"] as? String)
      let undone = try Self.ask(
        site, "/decisions/\(escaped(id))/undo", method: .post, token: token, body: #"{"author": "Lan", "reason": "y"}"#)
      #expect(undone.answer.status == .created)
      #expect(try store.rows(of: .people).persons.contains { $0.name == "Hun Sen" })
    }
  }

  @Test func theDocumentNamesEveryAddress() async throws {
    try await RunningServer.withRecord { store in
      let site = Site(over: store)
      let document = try #require(try Self.ask(site, "/openapi.json").json as? [String: Any])
      #expect(document["openapi"] as? String == "3.1.0")
      let paths = try #require(document["paths"] as? [String: [String: Any]])
      #expect(paths.values.reduce(0) { $0 + $1.count } == site.api.count)
      let schemas = (document["components"] as? [String: [String: Any]])?["schemas"] ?? [:]
      #expect(Set(schemas.keys) == Set(Operation.Schema.allCases.map(\.rawValue)))
    }
  }

  @Test func theDocumentSaysWhichStatesThereAre() async throws {
    try await RunningServer.withRecord { store in
      let site = Site(over: store)
      let document = try #require(try Self.ask(site, "/openapi.json").json as? [String: Any])
      let paths = document["paths"] as? [String: [String: [String: Any]]]
      let parameters = paths?["/encounters"]?["get"]?["parameters"] as? [[String: Any]] ?? []
      let state = parameters.first { $0["name"] as? String == "state" }?["schema"] as? [String: Any]
      let codes = try #require((state?["items"] as? [String: Any])?["enum"] as? [String])
      #expect(codes.contains("VN") && codes.contains("KH") && !codes.contains("ZZ"))
      #expect(try Self.ask(site, "/encounters", query: "state=ZZ").answer.status == .badRequest)
      #expect(try Self.ask(site, "/encounters", query: "state=VN&state=KH").answer.status == .ok)
    }
  }
}
