import Presenting
import Reading
import Reconciling
import Recording

import struct Reconciling.Record

extension Site {
  /// What can be looked at.
  var pages: [Route] {
    [
      Route(.get, "/", home),
      Route(.get, "/bang-giao.css") { _ in WebAnswer(text: Pages.stylesheet, type: "text/css; charset=utf-8") },
      Route(.get, "/bang-giao.js") { _ in WebAnswer(text: Pages.script, type: "text/javascript; charset=utf-8") },
      Route(.get, "/health") { _ in WebAnswer(text: "ok\n", type: "text/plain; charset=utf-8") },
      Route(.get, "/metrics") { _ in WebAnswer(text: counts.text, type: "text/plain; version=0.0.4; charset=utf-8") },
      Route(.get, "/relations/{pair}", relation),
      Route(.get, "/relations/{pair}/calendar.ics", for: .calendar, calendar),
      Route(.get, "/relations/{pair}/{table}", relationTable),
      Route(.get, "/states/{state}", state),
      Route(.get, "/encounters/{id}", encounter),
      Route(.get, "/reports/{id}", report),
      Route(.get, "/list/{table}", list),
      Route(.get, "/rows/{id}", row),
      Route(.get, "/search", search),
      Route(.get, "/decide", decide),
      Route(.get, "/decisions", decisions),
      Route(.get, "/add", add),
    ]
  }

  private func home(_ request: WebRequest) throws -> WebAnswer {
    let relations = try relations
    if request.wantsJSON { return try .json(relations) }
    var newest = RowFilter()
    newest.limit = Pages.shownReports
    return .html(
      try pages(request).relations(
        relations, reports: try store.rows(of: .reports, newest).reports, of: try store.overview().reports,
        showsAll: request.query["all"] != nil))
  }

  private static let newestOfState = 20

  private func state(_ request: WebRequest) throws -> WebAnswer {
    let code = request.parameter("state")
    guard StateNames.isKnown(code) else { throw Problem.notFound(request.path) }
    let relations = try relations.filter { $0.sides.contains(code) }
    var filter = RowFilter()
    (filter.states, filter.limit) = ([code], Self.newestOfState)
    let newest = try Pages.tablesOfState.map { (table: $0, found: try store.rows(of: $0, filter)) }
    if relations.isEmpty, newest.allSatisfy({ $0.found.ids(of: $0.table).isEmpty }) {
      throw Problem.notFound(request.path)
    }
    if request.wantsJSON { return try .json(StateDetail(state: code, relations: relations, newest: newest)) }
    return .html(try pages(request).state(code, relations: relations, newest: newest))
  }

  private func relation(_ request: WebRequest) throws -> WebAnswer { try paper(.brief, try sides(request), request) }

  private func paper(_ kind: RelationPaper, _ sides: [String], _ request: WebRequest) throws -> WebAnswer {
    let view = try view(sides, request)
    if request.wantsJSON { return try .json(PaperJSON(kind.paper(view, language: request.language))) }
    return .html(try pages(request).paper(kind, view))
  }

  /// - Throws: `Problem` if no report tells of the relation.
  func view(_ sides: [String], _ request: WebRequest) throws -> RelationView {
    let asOf = try day("as-of", request.query)
    let name = (sides + [asOf?.description ?? ""]).joined(separator: "/")
    return try views.value(name, at: try store.revision()) {
      let relation = try store.relation(sides, asOf: asOf)
      if relation.record.reports.isEmpty { throw Problem.notFound(request.path) }
      return RelationView(relation, sides: sides, us: sides.first)
    }
  }

  /// ISO codes of the sides, joined by `-`.
  func sides(_ request: WebRequest) throws -> [String] {
    let sides = request.parameter("pair").split(separator: "-").map(String.init)
    if sides.count < 2 || !sides.allSatisfy(StateNames.isKnown) { throw Problem.notFound(request.path) }
    return sides
  }

  private func relationTable(_ request: WebRequest) throws -> WebAnswer {
    let sides = try sides(request)
    let name = request.parameter("table")
    if let kind = RelationPaper(rawValue: name) { return try paper(kind, sides, request) }
    if name == "timeline" { return try timeline(sides, request) }
    var filter = try filter(request)
    guard let table = ListedTable(rawValue: name), Pages.tablesOfRelation.contains(table) else {
      throw Problem.notFound(request.path)
    }
    if table == .people {
      let found = try people(of: sides, atMost: filter.limit)
      return try listed(table, found, filter, sides, request)
    }
    filter.states = sides
    return try listed(table, try store.rows(of: table, filter), filter, sides, request)
  }

  private func calendar(_ request: WebRequest) throws -> WebAnswer {
    WebAnswer(
      text: DueCalendar(try view(try sides(request), request), language: request.language).file,
      type: "text/calendar; charset=utf-8")
  }

  private func timeline(_ sides: [String], _ request: WebRequest) throws -> WebAnswer {
    var filter = RowFilter()
    filter.states = sides
    filter.period = RowPeriod(since: try day("since", request.query), until: try day("until", request.query))
    let timeline = Timeline(
      encounters: try store.rows(of: .encounters, filter), milestones: try store.milestones(beside: filter),
      period: filter.period, language: request.language)
    if request.wantsJSON { return try .json(timeline.entries) }
    return .html(try pages(request).timeline(timeline, relation: sides))
  }

  /// Persons of either side.
  private func people(of sides: [String], atMost limit: Int?) throws -> Record {
    var all = Record()
    for side in sides {
      var filter = RowFilter()
      (filter.states, filter.limit) = ([side], limit)
      let found = try store.rows(of: .people, filter)
      all.persons += found.persons
      all.tenures += found.tenures
    }
    return all
  }

  private func list(_ request: WebRequest) throws -> WebAnswer {
    guard let table = ListedTable(rawValue: request.parameter("table")) else { throw Problem.notFound(request.path) }
    let filter = try filter(request)
    return try listed(table, try store.rows(of: table, filter), filter, [], request)
  }

  private func listed(
    _ table: ListedTable, _ found: Record, _ filter: RowFilter, _ relation: [String], _ request: WebRequest
  ) throws -> WebAnswer {
    if request.wantsJSON { return try .json(RowList(rows: found.rows(of: table))) }
    let named = found.links.map(\.row) + (found.notes.map(\.about) + found.checks.map(\.about)).compactMap { $0 }
    return .html(
      try pages(request).list(table, found, filter, relation: relation, labels: try store.labels(of: named)))
  }

  private static let usualLimit = 200

  func filter(_ request: WebRequest) throws -> RowFilter {
    let query = request.query
    var filter = RowFilter()
    filter.states = try states(query, request.language)
    (filter.person, filter.kind, filter.status) = (query["person"], query["kind"], query["status"])
    (filter.channel, filter.topic) = (query["channel"], query["topic"])
    filter.period = RowPeriod(since: try day("since", query), until: try day("until", query))
    filter.limit = query["limit"].flatMap(Int.init) ?? Self.usualLimit
    return filter
  }

  /// By their codes or, in the language of the page, their names.
  private func states(_ query: FormFields, _ language: OutputLanguage) throws -> [String] {
    let codes = query.all("state").flatMap(TypedValue(language: language).states)
    if let fault = StateNames.fault(of: codes) { throw Problem.badRequest(fault) }
    return codes
  }

  private func day(_ name: String, _ query: FormFields) throws -> EDTF? {
    try query[name].map { text in
      guard let day = PublicationDate(TypedValue.day(text)).flatMap({ EDTF($0.edtf) }) else {
        throw Problem.badRequest(Message("no-day", text))
      }
      return day
    }
  }

  private func encounter(_ request: WebRequest) throws -> WebAnswer {
    let detail = try detail(request)
    if request.wantsJSON { return try .json(detail) }
    if detail.record.encounters.isEmpty { throw Problem.notFound(request.path) }
    return try page(of: detail, request)
  }

  private func row(_ request: WebRequest) throws -> WebAnswer {
    let detail = try detail(request)
    return request.wantsJSON ? try .json(detail) : try page(of: detail, request)
  }

  /// - Parameter refused: a decision on the row that could not be taken.
  func page(of detail: RowDetail, _ request: WebRequest, refused: Pages.RefusedDecision? = nil) throws -> WebAnswer {
    let pages = try pages(request)
    if let page = try pages.encounter(detail, author: author(request), refused: refused) { return .html(page) }
    let labels = try store.labels(of: RowFields(detail.row).ids)
    return .html(
      try pages.row(
        detail, labels: labels, further: try takenPartIn(detail), author: author(request), refused: refused))
  }

  /// Of a person the newest encounters and statements.
  private func takenPartIn(_ detail: RowDetail) throws -> [(table: ListedTable, found: Record)] {
    guard detail.table == ListedTable.people.name else { return [] }
    var filter = RowFilter()
    (filter.person, filter.limit) = (detail.id, 50)
    return try [.encounters, .statements].map { ($0, try store.rows(of: $0, filter)) }
  }

  func detail(_ request: WebRequest) throws -> RowDetail {
    do {
      return try store.detail(id: request.parameter("id"))
    } catch QuestionFault.noRow(_) {
      throw Problem.notFound(request.path)
    }
  }

  private func report(_ request: WebRequest) throws -> WebAnswer {
    guard let stored = try store.report(id: request.parameter("id")) else { throw Problem.notFound(request.path) }
    if request.wantsJSON { return WebAnswer(headers: .json, body: JSONWriter.bytes(of: stored.reading)) }
    let told = try store.encounters(toldBy: stored.row.id)
    return .html(try pages(request).report(stored, encounters: told.encounters, persons: told.persons))
  }

  private func search(_ request: WebRequest) throws -> WebAnswer {
    let asked = request.query["q"] ?? ""
    var filter = try filter(request)
    filter.limit = request.query["limit"].flatMap(Int.init) ?? 50
    let table = request.query["in"].flatMap(ListedTable.init)
    let hits = try SearchWords(asked).map { try store.search($0, in: table.map { [$0] } ?? [], filter) } ?? []
    if request.wantsJSON { return try .json(hits.map(HitRow.init)) }
    return .html(try pages(request).search(asked, in: table, hits, filter: filter, query: request.query.encoded))
  }
}
