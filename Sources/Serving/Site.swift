import HTTPTypes
import Logging
import Presenting
import Reading
import Reconciling
import Recording

/// The record as a site: from a request to an answer. `Links` makes the addresses of pages.
struct Site: Sendable {
  let store: RecordStore
  let read: @Sendable (Report) -> ReportReading
  let sessions: Sessions
  /// Whether it is served to this machine alone: then nobody needs a token to look, nor for the forms of its pages.
  let isLocal: Bool
  let logger: Logger
  let limits = RateLimits()
  let counts = RequestCounts()
  let views = Remembered<RelationView>(most: 8)
  private let relationsKept = Remembered<[Relation]>(most: 1)
  let updates: RowUpdates
  let answers = Remembered<WebAnswer>(most: 64)

  init(
    store: RecordStore, read: @escaping @Sendable (Report) -> ReportReading, sessions: Sessions, isLocal: Bool,
    logger: Logger
  ) {
    (self.store, self.read, self.sessions, self.isLocal) = (store, read, sessions, isLocal)
    self.logger = logger
    updates = RowUpdates(store, logger)
  }

  /// The answer to any request; what goes wrong is logged and said in a page, or as JSON where that was asked for.
  func answer(_ request: WebRequest) -> WebAnswer {
    let begin = ContinuousClock.now
    var (request, isNew) = (request, false)
    if request.session == nil, !request.wantsJSON { (request.session, isNew) = (sessions.new(), true) }
    var answer = answered(request)
    if let session = request.session { answer.setGuards(sessions.guardToken(session)) }
    if isNew, let session = request.session {
      answer.headers.append(HTTPField(name: .setCookie, value: sessions.cookie(session)))
    }
    let took = ContinuousClock.now - begin
    counts.add(status: answer.status.code, took: took)
    logger.info("\(request.method.rawValue) \(request.path) \(answer.status.code) \(took)")
    return answer
  }

  private func answered(_ request: WebRequest) -> WebAnswer {
    do {
      return try routes.answer(request, admit: { try access.admit($1, to: $0) }, answer: remembered)
    } catch {
      if let problem = Problem(error) { return answer(problem, to: request) }
      logger.error("\(request.path): \(error)")
      return answer(.failed, to: request)
    }
  }

  /// The answer of a route, made anew only if the record has changed since it was last asked. While rows are out of date
  /// nothing is kept: what is decided meanwhile shows at once.
  private func remembered(_ route: Route, _ request: WebRequest) throws -> WebAnswer {
    func made() throws -> WebAnswer {
      var answer = try route.answer(request)
      answer.findGuards(sessions.placeholder)
      return answer
    }
    guard route.isOfRecord, try updates.areDone() else { return try made() }
    let name = [
      request.path, request.query.encoded, request.language.rawValue, String(request.wantsJSON), author(request),
    ]
    return try answers.value(name.joined(separator: "\n"), at: try store.revision(), fetch: made)
  }

  private var routes: [Route] { pages + forms + api.map(\.route) }

  private func answer(_ problem: Problem, to request: WebRequest) -> WebAnswer {
    if request.wantsJSON { return problem.answer }
    let overview = [401, 500].contains(problem.status) ? nil : try? self.overview
    let detail = problem.message?.text(in: request.language) ?? (problem.status == 404 ? "" : problem.detail)
    var answer = WebAnswer.html(
      pages(request, overview).error(status: problem.status, address: request.path, detail: detail),
      problem.httpStatus)
    answer.findGuards(sessions.placeholder)
    return answer
  }

  private var access: Access { Access(store: store, sessions: sessions, limits: limits, isLocal: isLocal) }

  var overview: Pages.Overview {
    get throws {
      let overview = try store.overview()
      return Pages.Overview(asOf: overview.asOf, reports: overview.reports, isStale: try store.isStale())
    }
  }

  var relations: [Relation] {
    get throws { try relationsKept.value("", at: try store.revision(), fetch: store.relations) }
  }

  func pages(_ request: WebRequest) throws -> Pages { pages(request, try overview) }

  private func pages(_ request: WebRequest, _ overview: Pages.Overview?) -> Pages {
    Pages(
      language: request.language, links: Links(asked: request.languageAsked), path: request.path, overview: overview,
      guardToken: sessions.placeholder, canWrite: store.canWrite)
  }
}

extension Problem {
  /// Nil where it is not the asker's fault.
  init?(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let fault as QuestionFault: self.init(fault)
    case let fault as DecisionFault: self.init(fault)
    case let fault as RowFault: self = .badRequest(Message(fault))
    case let fault as ReportFault: self = .badRequest(Message(fault))
    default: return nil
    }
  }

  /// What is asked for and is not there is 404, what cannot be asked or decided so is 400.
  init(_ fault: QuestionFault) {
    switch fault {
    case .noRow, .nobody: self = Problem(status: 404, title: "not-found", Message(fault))
    default: self = .badRequest(Message(fault))
    }
  }

  init(_ fault: DecisionFault) {
    switch fault {
    case .noSuchRow, .noLink, .noSuchDecision:
      self = Problem(status: 404, title: "not-found", Message(fault))
    case .undoneAlready, .tooFewRows, .differentKinds, .notJoined, .nothingToSplit:
      self = Problem(status: 409, title: "conflict", Message(fault))
    }
  }
}
