import Foundation
import HTTPTypes
import Presenting
import Reading
import Reconciling
import Recording

extension Site {
  /// What can be sent.
  var forms: [Route] {
    [
      Route(.post, "/read", isForm: true, limit: .reading, readPasted),
      Route(.post, "/ingest", for: .editor, isForm: true, ingest),
      Route(.post, "/decide", for: .editor, isForm: true, takeDecision),
      Route(.post, "/add", for: .editor, isForm: true, takeAdded),
      Route(.post, "/decisions/undo", for: .editor, isForm: true, undo),
      Route(.post, "/relations/{pair}/calendar", isForm: true, limit: .writing, makeCalendarAddress),
      Route(.post, "/sign-in", limit: .failedToken, signIn),
    ]
  }

  /// Keeps a token in the browser, out of reach of scripts.
  private func signIn(_ request: WebRequest) throws -> WebAnswer {
    guard let token = request.form["token"], let role = try store.role(ofToken: token), role >= .reader else {
      throw Problem.unknownToken
    }
    var answer = WebAnswer.seeOther("/")
    answer.headers[.setCookie] = "\(Access.cookieName)=\(token); Path=/; HttpOnly; SameSite=Strict"
    return answer
  }

  /// An address of the relation's calendar with a secret of its own, shown this once.
  private func makeCalendarAddress(_ request: WebRequest) throws -> WebAnswer {
    if !store.canWrite { throw Problem.readOnly }
    let view = try view(try sides(request), request)
    let pages = try pages(request)
    let secret = try store.createToken(name: pages.calendarName(view), role: .calendar, at: Date())
    let address = "http://\(request.authority ?? "localhost")\(pages.calendarPath(view))"
    return .html(pages.paper(.due, view, calendarAddress: "\(address)?\(Access.secretName)=\(secret)"))
  }

  // MARK: reports

  /// The readings of pasted texts; nothing is stored. The data of several are a list.
  private func readPasted(_ request: WebRequest) throws -> WebAnswer {
    let read = try pasted(request).map { (report: $0, reading: self.read($0)) }
    let known = try store.received(read.map(\.report.id))
    if request.wantsJSON {
      let bytes = read.count == 1 ? JSONWriter.bytes(of: read[0].reading) : JSONWriter.bytes(of: read.map(\.reading))
      return WebAnswer(headers: .json, body: bytes)
    }
    let published = read[0].report.published ?? ""
    let pages = try pages(request)
    return .html(
      read.count == 1
        ? pages.trial(read[0].report, read[0].reading, published: published, isKnown: !known.isEmpty)
        : pages.trials(read, published: published, known: known))
  }

  private func ingest(_ request: WebRequest) throws -> WebAnswer {
    let reports = try pasted(request)
    for report in reports { try store.ingest(report, reading: read(report)) }
    return .seeOther(reports.count == 1 ? "/reports/" + FormFields.escaped(reports[0].id) : "/list/reports")
  }

  /// At least one.
  private func pasted(_ request: WebRequest) throws -> [Report] {
    let form = request.form
    let texts = form.all("text")
    if texts.isEmpty { throw Problem.badRequest(Message("no-text")) }
    let published = try form["published"].map { given in
      guard let day = PublicationDate(TypedValue.day(given)) else {
        throw Problem.badRequest(Message("no-day", given))
      }
      return day.edtf
    }
    return try texts.map { try Self.fitting(Report(text: $0, published: published)) }
  }

  /// So often a text may hold the sign that browsers put where a file's bytes are no text.
  private static let mostUnreadable = 10

  /// - Throws: `Problem` if a report is no text, or too large to be read while somebody waits.
  static func fitting(_ report: Report) throws -> Report {
    let signs = report.text.unicodeScalars.lazy.filter { $0 == "\u{FFFD}" }
    if signs.prefix(mostUnreadable + 1).count > mostUnreadable {
      throw Problem.badRequest(Message("report-unreadable"))
    }
    if report.bytes.count <= Report.usualLimit { return report }
    throw Problem(status: 413, title: "content-too-large", Message("too-large", "\(Report.usualLimit >> 20)"))
  }

  // MARK: decisions

  private static let shownDecisions = 5

  func decide(_ request: WebRequest) throws -> WebAnswer {
    let decided = updates.decidedLinks
    if request.wantsJSON { return try .json(try store.queue(without: decided)) }
    let decisions = try store.decisions()
    let place = max(0, request.query["at"].flatMap(Int.init) ?? 0)
    let queue = try store.queue(from: place, limit: Pages.shownEntries, without: decided)
    let asked = queue.first.map { [$0.row, $0.alternative].compactMap { $0 } } ?? []
    let latest = latest(decisions).prefix(Self.shownDecisions)
    let labels = try store.labels(
      of: queue.flatMap { [$0.row, $0.alternative ?? ""] } + latest.flatMap(\.decision.named))
    let desk = DecisionDesk(
      queue: queue, waiting: try store.queueLength(without: decided), labels: labels, place: place,
      rows: try asked.map { try store.detail(id: $0) },
      latest: Array(latest), decided: decisions.all.count { decisions.holds($0.id) })
    return .html(try pages(request).decide(desk, author: author(request)))
  }

  func decisions(_ request: WebRequest) throws -> WebAnswer {
    let decisions = try store.decisions()
    if request.wantsJSON { return try .json(decisions.all) }
    let labels = try store.labels(of: decisions.all.flatMap(\.named))
    return .html(try pages(request).decisions(latest(decisions), labels: labels, author: author(request)))
  }

  private func latest(_ decisions: Decisions) -> [(decision: DecisionRow, holds: Bool)] {
    decisions.all.reversed().map { ($0, decisions.holds($0.id)) }
  }

  /// What cannot be taken comes back on the page of its row, with what is wrong.
  private func takeDecision(_ request: WebRequest) throws -> WebAnswer {
    do {
      return try decided(request)
    } catch {
      let form = request.form
      guard let problem = Problem(error), let why = problem.message, let row = form["row"],
        let detail = try? store.detail(id: row)
      else { throw error }
      let sent = Pages.RefusedDecision(
        field: form["field"] ?? "", value: form["value"] ?? "", other: form["other"] ?? "",
        reason: form["reason"] ?? "",
        why: why)
      var answer = try page(of: detail, request, refused: sent)
      answer.status = problem.httpStatus
      return answer
    }
  }

  /// A decision on a link that waits goes on to the next one, one on a row back to it, or to what is left of it.
  private func decided(_ request: WebRequest) throws -> WebAnswer {
    let form = request.form
    let proposal = try proposal(request)
    let author = try given("author", form)
    let decision: DecisionRow
    do {
      let reason = try reason(proposal, request)
      decision = try store.decide(proposal, author: author, at: Date(), reason: reason)
    } catch DecisionFault.noLink where proposal.kind == .confirm || proposal.kind == .reject {
      return goingOn(to: "/decide", author)  // An earlier decision has answered the question.
    }
    switch proposal.kind {
    case .confirm, .reject:
      updates.note(decided: proposal.rows[0])
      return goingOn(to: "/decide", author)
    case .merge, .split: return goingOn(to: "/decisions#" + decision.id, author)
    default: return goingOn(to: "/rows/" + FormFields.escaped(proposal.rows[0]), author)
    }
  }

  private func proposal(_ request: WebRequest) throws -> Proposal {
    let form = request.form
    guard let kind = form["do"].flatMap(DecisionKind.init), let row = form["link"] ?? form["row"] else {
      throw Problem.badRequest(Message("nothing-decided"))
    }
    switch kind {
    case .confirm, .reject, .close, .park: return Proposal(kind, rows: [row])
    case .merge: return Proposal(kind, rows: [row, try other(than: row, try given("other", form, as: "merge-with"))])
    case .split: return Proposal(kind, rows: [row], reports: form.all("report"))
    case .setField:
      let field = try given("field", form)
      let table = try EditableTable.table(of: row).name
      let typed = TypedValue(language: request.language)
      let fields = [field: form["value"].map { FieldValue.text(typed($0, of: field, table: table)) } ?? .null]
      return Proposal(
        kind, rows: [row], value: String(decoding: try RecordJSON.encode(fields, indented: false), as: UTF8.self))
    case .rename, .add, .undo:
      throw Problem.badRequest(Message("not-decided-here", kind.rawValue))
    }
  }

  /// The row of the same table that is given by its id, the address of its page, or its words.
  private func other(than row: String, _ text: String) throws -> String {
    let id = Self.id(in: text)
    if id.contains(":") { return id }
    let table = try EditableTable.table(of: row).name
    return try store.id(of: id, in: ListedTable.allCases.filter { $0.name == table })
  }

  /// What was given; of a question of the queue else what the program holds for its two rows being one, or against it.
  private func reason(_ proposal: Proposal, _ request: WebRequest) throws -> String {
    guard request.form["reason"] == nil, [.confirm, .reject].contains(proposal.kind) else {
      return try given("reason", request.form)
    }
    let why = try? store.detail(id: proposal.rows[0]).record.links.first?.why
    return try pages(request).reason(proposal.kind, why: why ?? "")
  }

  /// The id of a row, given as such or as the address of its page.
  private static func id(in text: String) -> String {
    let last = text.split(separator: "/").last.map { $0.prefix { $0 != "?" && $0 != "#" } }
    return text.contains("://") ? last?.removingPercentEncoding ?? text : text.trimmingCharacters(in: .whitespaces)
  }

  // MARK: by hand

  func add(_ request: WebRequest) throws -> WebAnswer {
    let about = request.query["about"] ?? ""
    if request.wantsJSON { return try .json(pages(request).addForms(about: about)) }
    let label = try store.labels(of: [about])[about]
    return .html(try pages(request).add(about: about, label: label, author: author(request)))
  }

  /// What cannot be taken comes back in its form, with what is wrong.
  private func takeAdded(_ request: WebRequest) throws -> WebAnswer {
    let form = request.form
    let prefix = "field-"
    let fields = Dictionary(
      form.fields.filter { $0.name.hasPrefix(prefix) }.map { (String($0.name.dropFirst(prefix.count)), $0.value) },
      uniquingKeysWith: { first, _ in first })
    func refused(_ why: Message) throws -> WebAnswer {
      guard try pages(request).addForms(about: "").contains(where: { $0.table == form["table"] }) else {
        throw Problem.badRequest(why)
      }
      let sent = Pages.RefusedForm(
        table: form["table"] ?? "", fields: fields, reason: form["reason"] ?? "", why: why)
      return .html(try pages(request).add(about: "", author: form["author"] ?? "", refused: sent), .badRequest)
    }
    do {
      let author = try given("author", form)
      let decision = try store.decide(
        Proposal(.add, value: try added(fields, to: try given("table", form), request)), author: author, at: Date(),
        reason: try given("reason", form))
      return goingOn(to: "/decisions#" + decision.id, author)
    } catch {
      guard let why = Problem(error)?.message else { throw error }
      return try refused(why)
    }
  }

  /// - Returns: an `AddedRow` as JSON.
  private func added(_ typed: [String: String], to name: String, _ request: WebRequest) throws -> String {
    let table = try EditableTable.named(name).name
    let value = TypedValue(language: request.language)
    let unit = try typed["indicator"].flatMap { try id(named: value.indicator($0), by: "indicator") }
      .flatMap { try store.detail(id: $0).record.indicators.first?.unit }
    let fields = try typed.filter { !$0.value.isEmpty }.map { field, typed in
      let text = field == "value" ? value.without(unit: unit ?? "", typed) : typed
      let named = field == "indicator" ? value.indicator(text) : text
      return (field, FieldValue.text(try id(named: named, by: field) ?? value(text, of: field, table: table)))
    }
    let added = AddedRow(table: table, fields: Dictionary(uniqueKeysWithValues: fields))
    return String(decoding: try RecordJSON.encode(added, indented: false), as: UTF8.self)
  }

  /// The id of the row that a field names: by its id, the address of its page, or its words; nil for other fields.
  private func id(named text: String, by field: String) throws -> String? {
    let tables: [String: [ListedTable]?] = ["about": nil, "indicator": [.indicators], "instrument": [.instruments]]
    return try tables[field].map { try store.id(of: Self.id(in: text), in: $0) }
  }

  private func undo(_ request: WebRequest) throws -> WebAnswer {
    let form = request.form
    guard let id = form["decision"] else { throw Problem.badRequest(Message("nothing-decided")) }
    let author = try given("author", form)
    try store.undo(id, author: author, at: Date(), reason: form["reason"] ?? pages(request).reasonOfUndoing)
    return goingOn(to: "/decide", author)
  }

  // MARK: who decides

  private static let authorCookie = "banggiao-author"

  /// A field that must be filled.
  ///
  /// - Parameter word: the key of what it is called, if that is not its name.
  private func given(_ name: String, _ form: FormFields, as word: String? = nil) throws -> String {
    guard let value = form[name], !value.allSatisfy(\.isWhitespace) else {
      throw Problem.badRequest(Message("empty-field", field: word ?? name))
    }
    return value
  }

  /// The name that was given last in this browser.
  func author(_ request: WebRequest) -> String {
    Cookies(request.headers)[Self.authorCookie]?.removingPercentEncoding ?? ""
  }

  private func goingOn(to address: String, _ author: String) -> WebAnswer {
    var answer = WebAnswer.seeOther(address)
    answer.headers[.setCookie] =
      "\(Self.authorCookie)=\(FormFields.escaped(author)); Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000"
    return answer
  }
}
