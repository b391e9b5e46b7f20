import Foundation
import Reading
import Reconciling

/// The addresses of pages. The server's routes have the same forms.
public struct Links: Sendable {
  /// The language the address asks for; nil leaves it to the browser.
  public let asked: OutputLanguage?

  public init(asked: OutputLanguage?) { self.asked = asked }

  public static let stylesheet = "/bang-giao.css"

  var home: String { address("/") }

  func relation(_ sides: [String]) -> String {
    address("/relations/" + StateNames.ordered(sides).map(Self.escaped).joined(separator: "-"))
  }

  func encounter(_ id: String) -> String { address("/encounters/" + Self.escaped(id)) }

  func report(_ id: String) -> String { address("/reports/" + Self.escaped(id)) }

  /// The place of a cite in the page of its report.
  func place(_ cite: RowCite) -> String { report(cite.report) + "#" + Self.anchor(cite.start, cite.end) }

  /// The anchor of a stretch in the page of its report.
  static func anchor(_ start: Int, _ end: Int) -> String { "at-\(start)-\(end)" }

  private func address(_ path: String) -> String {
    asked.map { "\(path)?language=\($0.rawValue)" } ?? path
  }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

  private static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }
}
