import Reading
import Reconciling

/// What falls due as a calendar (RFC 5545): an event for each thing with a day, named by its row, so that a calendar that is read again
/// moves its events instead of doubling them. Forecasts are tentative. The time stamp is the day on which it stands, never the clock.
public struct DueCalendar {
  private let items: [DueItem]
  private let text: PaperText

  public init(_ view: RelationView, language: OutputLanguage) {
    text = PaperText(view, language: language)
    items = DueItems(text).all
  }

  /// The whole file; lines end with CRLF and are folded at 75 bytes.
  public var file: String {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//BangGiao//due//\(text.words.language.rawValue.uppercased())",
      "CALSCALE:GREGORIAN", "X-WR-CALNAME:\(Self.escaped(name))",
    ]
    return (head + items.flatMap(event) + ["END:VCALENDAR"]).map(Self.folded).joined()
  }

  private var name: String {
    let relation = StateNames.relation(text.view.sides, in: text.words.language)
    return text.words["due-list"] + (relation.isEmpty ? "" : ": \(relation)")
  }

  private func event(_ item: DueItem) -> [String] {
    guard let first = item.when.flatMap({ EDTF($0)?.earliest }), let next = EDTF.day(1, daysAfter: first),
      let today = text.view.today
    else { return [] }
    let kind = text.words.name("due-kind", item.kind)
    return [
      "BEGIN:VEVENT", "UID:\(item.id.filter { !$0.isWhitespace })@banggiao", "DTSTAMP:\(Self.date(today))T000000Z",
      "DTSTART;VALUE=DATE:\(Self.date(first))", "DTEND;VALUE=DATE:\(Self.date(next))",
      "SUMMARY:\(Self.escaped("\(mark(item))\(item.what.text)"))", "DESCRIPTION:\(Self.escaped(description(item)))",
      "CATEGORIES:\(Self.escaped(kind))", "STATUS:\(item.isForecast ? "TENTATIVE" : "CONFIRMED")",
      "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  private func mark(_ item: DueItem) -> String { item.isForecast ? "[\(text.words["forecast"])] " : "" }

  /// The date as it is known, whose turn it is, the state, and the words it stands on.
  private func description(_ item: DueItem) -> String {
    let lines = [
      text.row.date(item.when), "\(text.words["column-due-owner"]): \(text.owner(item.owedBy))",
      "\(text.words["column-due-state"]): \(item.state.text)",
      "\(text.words["column-due-ground"]): \(item.ground.text)",
    ]
    return lines.joined(separator: "\n")
  }

  private static func date(_ day: String) -> String { day.replacing("-", with: "") }

  /// Text as a value: what would part it is escaped.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "\\", ";", ",": result += "\\\(character)"
      case _ where character.isNewline: result += "\\n"
      default: result.append(character)
      }
    }
  }

  /// A line in pieces of at most 75 bytes, those behind the first behind a space; no character is cut in two.
  static func folded(_ line: String) -> String {
    var (folded, used) = ("", 0)
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if used + size > 75 {
        folded += "\r\n "
        used = 1
      }
      folded.unicodeScalars.append(scalar)
      used += size
    }
    return folded + "\r\n"
  }
}
