/// Whose statistics a figure is from: theo Hải quan Trung Quốc, theo số liệu của Bộ Công Thương.
struct FigureSource {
  private let scan: Scan
  private var text: Text { scan.text }

  /// From theo to who is named, in tokens.
  private static let reach = 8

  init(_ scan: Scan) { self.scan = scan }

  /// The state that the words behind the last theo before it in its part of the sentence name, or else behind the last one there,
  /// or in all of it; the home of the language for a body that no state is named with; nil where no source is told.
  func side(of figure: Range<Int>) -> StateCode? {
    var end = figure.upperBound
    while end < text.count, text.isJoined(end) || end == figure.upperBound, !text.isSign(".", at: end) { end += 1 }
    let sentence = text.sentenceStart(figure.lowerBound)..<min(end, text.count)
    let part = part(of: sentence, around: figure)
    return side(in: part.lowerBound..<figure.lowerBound) ?? side(in: part) ?? side(in: sentence)
  }

  /// From semicolon to semicolon: each part may give its own source.
  private func part(of sentence: Range<Int>, around figure: Range<Int>) -> Range<Int> {
    let start = (sentence.lowerBound..<figure.lowerBound).last { text.isSign(";", at: $0) } ?? sentence.lowerBound
    let behind = min(figure.upperBound, sentence.upperBound)
    let end = (behind..<sentence.upperBound).first { text.isSign(";", at: $0) } ?? sentence.upperBound
    return start..<end
  }

  private func side(in range: Range<Int>) -> StateCode? {
    range.reversed().lazy.compactMap { index in
      scan.isWord(.according, at: index) ? self.side(from: index + 1, to: range.upperBound) : nil
    }.first
  }

  private func side(from start: Int, to end: Int) -> StateCode? {
    var isOfBody = false
    for index in start..<min(start + Self.reach, end) {
      if text.tokens[index].kind == .sign { break }
      if let state = scan.longest(scan.language.states, at: index) { return state.entry.state }
      if let body = scan.longest(scan.language.bodies, at: index) {
        if let state = body.entry.state { return state }
        isOfBody = true
      }
    }
    return isOfBody ? scan.language.home : nil
  }
}
