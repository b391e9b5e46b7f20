/// The part of a text around a place.
enum Excerpt {
  /// The sentence, up to a line break or a mark that ends it before a space.
  ///
  /// - Parameter place: in UTF-8 bytes.
  static func sentence(of text: String, at place: Int) -> String {
    let at = text.utf8.index(text.startIndex, offsetBy: place)
    var start = text.startIndex
    if let stop = text[..<at].indices.last(where: { ends(text, at: $0) }) { start = text.index(after: stop) }
    let stop = text[at...].indices.first { ends(text, at: $0) }
    let end = stop.map { text[$0].isNewline ? $0 : text.index(after: $0) } ?? text.endIndex
    return text[start..<end].trimmingSpaces
  }

  private static func ends(_ text: String, at index: String.Index) -> Bool {
    if text[index].isNewline { return true }
    let next = text.index(after: index)
    return ".!?…".contains(text[index]) && next < text.endIndex && text[next].isWhitespace
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var text = self.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
