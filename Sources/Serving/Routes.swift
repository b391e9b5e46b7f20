import Foundation
import Logging
import Presenting
import Recording

/// What a request asks for.
struct PageRequest: Sendable {
  var method = "GET"
  /// As it stands in the address, percent-encoded.
  var path: String
  /// The value of `language=` in the address.
  var language: String?
  var acceptLanguage: String?
}

/// What the browser gets.
struct PageAnswer: Sendable, Equatable {
  var status = 200
  var contentType = "text/html; charset=utf-8"
  var body: String
}

/// The pages by address: from a store and a request to an answer. `Links` makes the addresses.
struct Routes: Sendable {
  let store: RecordStore
  let logger: Logger

  /// The answer to any request; what goes wrong is logged and gives the error page.
  func answer(_ request: PageRequest) -> PageAnswer {
    do {
      return try page(request) ?? error(404, request)
    } catch {
      logger.error("\(request.path): \(error)")
      return self.error(500, request)
    }
  }

  /// The page of an address; nil if there is none.
  private func page(_ request: PageRequest) throws -> PageAnswer? {
    guard ["GET", "HEAD"].contains(request.method) else { return nil }
    let parts = request.path.split(separator: "/").map { String($0).removingPercentEncoding ?? "" }
    switch (parts.first, parts.count) {
    case (nil, _): return try relations(request)
    case ("bang-giao.css", 1): return PageAnswer(contentType: "text/css; charset=utf-8", body: Pages.stylesheet)
    case ("relations", 2): return try brief(parts[1], request)
    case ("encounters", 2): return try encounter(parts[1], request)
    case ("reports", 2): return try report(parts[1], request)
    default: return nil
    }
  }

  private func relations(_ request: PageRequest) throws -> PageAnswer {
    let record = try store.record()
    let pages = pages(request, Pages.Overview(record))
    return PageAnswer(body: pages.relations(try store.relations(), reports: record.reports))
  }

  /// - Parameter pair: ISO codes of the sides, joined by `-`.
  private func brief(_ pair: String, _ request: PageRequest) throws -> PageAnswer? {
    let sides = pair.split(separator: "-").map(String.init)
    guard sides.count > 1 else { return nil }
    let record = try store.record(sides: sides)
    guard !record.reports.isEmpty else { return nil }
    let view = RelationView(record, sides: sides, us: sides.first)
    return PageAnswer(body: pages(request, try overview()).brief(view))
  }

  private func encounter(_ id: String, _ request: PageRequest) throws -> PageAnswer? {
    let record = try store.record()
    return pages(request, Pages.Overview(record)).encounter(id: id, record: record).map { PageAnswer(body: $0) }
  }

  private func report(_ id: String, _ request: PageRequest) throws -> PageAnswer? {
    guard let stored = try store.report(id: id) else { return nil }
    let record = try store.record()
    let told = Set(record.accounts.filter { $0.report == id }.map(\.encounter))
    let pages = pages(request, Pages.Overview(record))
    return PageAnswer(
      body: pages.report(
        stored, encounters: record.encounters.filter { told.contains($0.id) }, persons: record.persons))
  }

  private func overview() throws -> Pages.Overview { Pages.Overview(try store.record()) }

  private func error(_ status: Int, _ request: PageRequest) -> PageAnswer {
    PageAnswer(status: status, body: pages(request, try? overview()).error(status: status, address: request.path))
  }

  private func pages(_ request: PageRequest, _ overview: Pages.Overview?) -> Pages {
    let asked = request.language.flatMap { OutputLanguage(rawValue: $0) }
    return Pages(
      language: asked ?? .accepted(by: request.acceptLanguage), links: Links(asked: asked), path: request.path,
      overview: overview)
  }
}
