import HTTPTypes
import Recording

/// One address, or a family of addresses, and what answers there.
struct Route: Sendable {
  let method: HTTPRequest.Method
  /// `/encounters/{id}`: a name in braces stands for one part of the address.
  let path: String
  /// What it takes to be answered.
  let role: Role
  /// Whether it is a form of a page: it must bring the token of the session.
  let isForm: Bool
  /// What it counts as, where it may not be asked too often.
  let limit: RateLimits.Kind?
  let answer: @Sendable (WebRequest) throws -> WebAnswer
  private let parts: [Part]

  private enum Part: Equatable {
    case word(Substring)
    case parameter(String)
  }

  init(
    _ method: HTTPRequest.Method, _ path: String, for role: Role = .reader, isForm: Bool = false,
    limit: RateLimits.Kind? = nil,
    _ answer: @escaping @Sendable (WebRequest) throws -> WebAnswer
  ) {
    (self.method, self.path, self.role, self.isForm, self.answer) = (method, path, role, isForm, answer)
    self.limit = role > .reader ? .writing : limit
    parts = path.split(separator: "/").map {
      $0.first == "{" ? .parameter(String($0.dropFirst().dropLast())) : .word($0)
    }
  }

  /// Whether it tells nothing of the record, so that nobody needs a token for it.
  var isOpen: Bool { ["/sign-in", "/bang-giao.css", "/bang-giao.js", "/health"].contains(path) }

  /// Whether its answer depends on nothing but the record and the request.
  var isOfRecord: Bool { method == .get && !isOpen && path != "/metrics" }

  /// What its placeholders stand for in an address; nil if the address is not one of its own.
  ///
  /// - Parameter path: as it stands in the address, cut at its slashes.
  func parameters(of path: [Substring]) -> [String: String]? {
    guard path.count == parts.count else { return nil }
    var parameters: [String: String] = [:]
    for (part, given) in zip(parts, path) {
      switch part {
      case .word(let word): if given != word { return nil }
      case .parameter(let name):
        guard let value = given.removingPercentEncoding else { return nil }
        parameters[name] = value
      }
    }
    return parameters
  }
}

extension [Route] {
  /// The answer of the first route that the address is one of.
  ///
  /// - Parameter admit: throws for those who may not ask.
  /// - Throws: `Problem` where there is none, or where it takes another method.
  func answer(
    _ request: WebRequest, admit: (Route, WebRequest) throws -> Void,
    answer: (Route, WebRequest) throws -> WebAnswer
  ) throws -> WebAnswer {
    let parts = request.path.split(separator: "/")
    let method = request.method == .head ? .get : request.method
    var others: [HTTPRequest.Method] = []
    for route in self {
      guard let parameters = route.parameters(of: parts) else { continue }
      if route.method != method {
        others.append(route.method)
        continue
      }
      try admit(route, request)
      var request = request
      request.parameters = parameters
      return try answer(route, request)
    }
    throw others.isEmpty ? Problem.notFound(request.path) : .method(request.method, others)
  }
}
