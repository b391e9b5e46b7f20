/// The exact words of a report that a fact stands on.
///
/// Offsets count Unicode code points from 0 in the report's text as received, `end` exclusive:
/// `text[start:end] == quote` in Python, always. See `Text.cite(_:)`, the only place where cites are made.
public struct Cite: Codable, Sendable, Hashable {
  public var start: Int
  public var end: Int
  public var quote: String

  public init(start: Int, end: Int, quote: String) {
    self.start = start
    self.end = end
    self.quote = quote
  }
}

/// A stretch of a report, in code points, that is no part of the article.
public struct Stretch: Codable, Sendable, Hashable {
  public var start: Int
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}
