/// How terminal text is set off: by colours where they are asked for, else not at all.
public struct TextStyle: Sendable {
  /// Whether to write ANSI escape sequences.
  public var colour: Bool

  public init(colour: Bool) { self.colour = colour }

  func bold(_ text: String) -> String { set(text, "1") }
  func soft(_ text: String) -> String { set(text, "2") }

  /// The text in the given codes of "Select Graphic Rendition".
  func set(_ text: String, _ codes: String) -> String {
    colour && !codes.isEmpty && !text.isEmpty ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
  }
}
