import Reading
import Reconciling

/// A list of texts or of cites in JSON, as the record writes them into a column. What it would write in another way (rare
/// escapes, other values) is nil: Foundation reads it.
struct JSONCell {
  private let bytes: [UInt8]
  private var at = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var texts: [String]? {
    var cell = self
    return cell.list { $0.text() }
  }

  var cites: [RowCite]? {
    var cell = self
    return cell.list { $0.cite() }
  }

  private mutating func list<Element>(_ element: (inout JSONCell) -> Element?) -> [Element]? {
    guard take("[") else { return nil }
    var elements: [Element] = []
    if take("]") { return at == bytes.count ? elements : nil }
    repeat {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    } while take(",")
    return take("]") && at == bytes.count ? elements : nil
  }

  private mutating func cite() -> RowCite? {
    guard take("{\"end\":"), let end = number(), take(",\"quote\":"), let quote = text(), take(",\"report\":"),
      let report = text(), take(",\"start\":"), let start = number(), take("}")
    else { return nil }
    return RowCite(report: report, Cite(start: start, end: end, quote: quote))
  }

  private mutating func text() -> String? {
    guard take("\"") else { return nil }
    var start = at
    var unescaped: [UInt8] = []
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      if take("\\\"") || take("\\\\") {
        unescaped += bytes[start..<at - 2]
        start = at - 1
      } else if bytes[at] == UInt8(ascii: "\\") {
        return nil
      } else {
        at += 1
      }
    }
    let rest = bytes[start..<at]
    guard take("\"") else { return nil }
    return unescaped.isEmpty ? String(decoding: rest, as: UTF8.self) : String(decoding: unescaped + rest, as: UTF8.self)
  }

  private mutating func number() -> Int? {
    let start = at
    var value = 0
    while at < bytes.count, case let digit = bytes[at] &- UInt8(ascii: "0"), digit < 10, at - start < 18 {
      value = value * 10 + Int(digit)
      at += 1
    }
    return at > start ? value : nil
  }

  private mutating func take(_ literal: StaticString) -> Bool {
    let end = at + literal.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    let start = literal.utf8Start
    for place in at..<end where bytes[place] != start[place - at] { return false }
    at = end
    return true
  }
}
