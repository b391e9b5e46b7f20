import HTTPTypes
import Presenting
import Recording

/// Who may ask for what.
struct Access {
  let store: RecordStore
  let sessions: Sessions
  let limits: RateLimits
  let isLocal: Bool

  static let cookieName = "banggiao-token"
  /// In the address of a calendar: calendar programs can send a token in no other way. Addresses are logged without it.
  static let secretName = "secret"

  /// - Throws: `Problem` for a request that its route may not answer.
  func admit(_ request: WebRequest, to route: Route) throws {
    if let kind = route.limit { try limits.take(kind) }
    if route.isOpen { return }
    if route.role > .reader, !store.canWrite { throw Problem.readOnly }
    if route.role == .calendar, let secret = request.query[Self.secretName] { return try check(secret, for: route) }
    if let token = bearer(request) { return try check(token, for: route) }
    if let token = Cookies(request.headers)[Self.cookieName] {
      try check(token, for: route)
    } else if !isLocal || route.role > .reader && !route.isForm {
      throw Problem.unknownToken
    }
    if route.isForm { try checkForm(request) }
  }

  private func bearer(_ request: WebRequest) -> String? {
    let scheme = "Bearer "
    return request.headers[.authorization].flatMap { $0.hasPrefix(scheme) ? String($0.dropFirst(scheme.count)) : nil }
  }

  private func check(_ token: String, for route: Route) throws {
    guard let role = try store.role(ofToken: token) else {
      try limits.take(.failedToken)
      throw Problem.unknownToken
    }
    if role < route.role { throw Problem.forbidden(Message("low-role", role.rawValue)) }
  }

  /// A form is taken only from a page of the same session.
  private func checkForm(_ request: WebRequest) throws {
    guard let session = request.session, let token = request.form["guard"], token == sessions.guardToken(session)
    else {
      throw Problem.forbidden(Message("foreign-form"))
    }
  }
}
