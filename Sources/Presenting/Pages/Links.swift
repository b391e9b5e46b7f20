import Foundation
import Reading
import Reconciling
import Recording

/// The addresses of pages. The server's routes have the same forms.
public struct Links: Sendable {
  /// The language the address asks for; nil leaves it to the browser.
  public let asked: OutputLanguage?

  public init(asked: OutputLanguage?) { self.asked = asked }

  public static let stylesheet = "/bang-giao.css"
  static let script = "/bang-giao.js"

  var home: String { address("/") }

  func relation(_ sides: [String]) -> String {
    address("/relations/" + StateNames.ordered(sides).map(Self.escaped).joined(separator: "-"))
  }

  var allRelations: String { home + (asked == nil ? "?" : "&") + "all=1" }

  /// - Parameter tab: one of the tables of a relation.
  func relation(_ sides: [String], _ tab: String) -> String {
    address("/relations/" + StateNames.ordered(sides).map(Self.escaped).joined(separator: "-") + "/" + tab)
  }

  /// - Parameter code: of ISO 3166-1.
  func state(_ code: String) -> String { address("/states/" + Self.escaped(code)) }

  func list(_ table: ListedTable) -> String { address("/list/\(table.rawValue)") }

  func list(_ table: ListedTable, state code: String) -> String {
    list(table) + (asked == nil ? "?" : "&") + "state=" + Self.escaped(code)
  }

  var search: String { address("/search") }
  var decide: String { address("/decide") }

  /// - Parameter place: in the queue.
  func decide(at place: Int) -> String { decide + (asked == nil ? "?" : "&") + "at=\(place)" }

  var decisions: String { address("/decisions") }
  func calendar(_ sides: [String]) -> String { relation(sides, "calendar.ics") }

  static let add = "/add"

  func add(about id: String) -> String {
    address(Self.add) + (asked == nil ? "?" : "&") + "about=" + Self.escaped(id)
  }

  static let signIn = "/sign-in"
  static let read = "/read"
  static let ingest = "/ingest"
  var undo: String { address("/decisions/undo") }

  /// The page of any row, by its id.
  func row(_ id: String) -> String {
    switch id.prefix(while: { $0 != ":" }) {
    case "encounter": encounter(id)
    case "sha256": report(id)
    default: address("/rows/" + Self.escaped(id))
    }
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
