import HTTPTypes
import Reading
import Recording

/// Tells a browser's own forms from those that another site sends in its name: a form must bring the token of the
/// session that its cookie names. Nothing is kept; the secret lasts as long as the server runs.
struct Sessions: Sendable {
  static let cookieName = "banggiao-session"
  private let secret: String
  /// Stands in pages where the guard token of whoever asks for them is to stand, and is as long.
  let placeholder: String

  init() { (secret, placeholder) = (randomDigits(words: 2), randomDigits(words: 4)) }

  /// 128 random bits.
  func new() -> String { randomDigits(words: 2) }

  func guardToken(_ session: String) -> String { sha256(Array("\(secret)/\(session)".utf8)) }

  /// Sent back by the browser with requests from our own pages only, and out of reach of scripts.
  func cookie(_ session: String) -> String {
    "\(Self.cookieName)=\(session); Path=/; HttpOnly; SameSite=Strict"
  }
}

/// The cookies of a request.
struct Cookies {
  private let header: String

  init(_ headers: HTTPFields) { header = headers[.cookie] ?? "" }

  subscript(name: String) -> String? {
    for pair in header.split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2, parts[0].drop(while: { $0 == " " }) == name { return String(parts[1]) }
    }
    return nil
  }
}
