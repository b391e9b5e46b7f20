import Reading
import Reconciling
import Recording

/// Hits of a search for the terminal: the words in their sentence, and below it what it is, when and where it stands.
public struct SearchText {
  private let hits: [SearchHit]
  private let row: RowText
  private let width: Int
  private let style: TextStyle

  public init(_ hits: [SearchHit], language: OutputLanguage, width: Int, style: TextStyle) {
    (self.hits, self.width, self.style) = (hits, width, style)
    row = RowText(language: language, persons: [])
  }

  /// Each hit with a blank line behind it; without hits, a line that says so.
  public var text: String {
    if hits.isEmpty { return row.words["hits-none"] + "\n" }
    return hits.map(text).joined(separator: "\n")
  }

  private func text(_ hit: SearchHit) -> String {
    let kind = row.words["hit-\(hit.table.rawValue)"]
    let place = [kind, row.date(hit.date), row.report(hit.report), hit.id].joined(separator: " · ")
    return Wrapping.paragraph(runs(hit), width: width, indent: 0, style: style)
      + Wrapping.paragraph([Run(text: place, codes: "2")], width: width, indent: 2, style: style)
  }

  private func runs(_ hit: SearchHit) -> [Run] {
    hit.parts.map { Run(text: $0.text, codes: $0.isFound ? "1;33" : "") }
  }
}

/// A hit as a row of output.
public struct HitRow: Encodable, Sendable {
  let kind: String
  let id: String
  @Nullable var date: String?
  @Nullable var report: String?
  @Nullable var source: String?
  let text: String
  /// The words of the text that were searched for, as they stand in it.
  let found: [String]

  public init(_ hit: SearchHit) {
    kind = hit.table.rawValue
    id = hit.id
    date = hit.date
    report = hit.report?.id
    source = hit.report?.source
    text = hit.text
    found = hit.parts.filter(\.isFound).map(\.text)
  }
}

extension SearchHit {
  /// The text cut where words that were found begin and end; words that follow on each other are one part.
  var parts: [(text: String, isFound: Bool)] {
    let bytes = Array(text.utf8)
    func piece(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var parts: [(text: String, isFound: Bool)] = []
    var end = 0
    for place in places where place.upperBound > end {
      let between = piece(end..<max(place.lowerBound, end))
      if parts.last?.isFound == true, between.allSatisfy(\.isWhitespace) {
        parts[parts.count - 1].text += piece(end..<place.upperBound)
      } else {
        if !between.isEmpty { parts.append((between, false)) }
        parts.append((piece(max(place.lowerBound, end)..<place.upperBound), true))
      }
      end = place.upperBound
    }
    return end < bytes.count ? parts + [(piece(end..<bytes.count), false)] : parts
  }
}
