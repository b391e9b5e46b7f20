/// A report's text as tokens over the untouched bytes.
///
/// A place inside the program is a range of tokens, a span a range of UTF-8 bytes. `cite(_:)` alone turns them into the
/// code points of a reading, so that every cite is exact by construction.
final class Text: Sendable {
  let bytes: [UInt8]
  let tokens: [Token]
  let folded: [UInt8]
  private let codePoints: CodePointIndex

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    (tokens, folded) = Tokenizer.tokenize(bytes)
    codePoints = CodePointIndex(bytes)
  }

  /// The same report, seen through some of its tokens.
  init(_ text: Text, tokens: [Token]) {
    bytes = text.bytes
    self.tokens = tokens
    folded = text.folded
    codePoints = text.codePoints
  }

  var count: Int { tokens.count }

  /// The bytes from the first to the last token of a range.
  func span(_ range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// The cite of a range of tokens.
  func cite(_ range: Range<Int>) -> Cite {
    let span = span(range)
    return Cite(
      start: codePoints.codePoint(at: span.lowerBound, in: bytes),
      end: codePoints.codePoint(at: span.upperBound, in: bytes),
      quote: string(span))
  }

  /// The stretch of code points from the first to the last token of a range.
  func stretch(_ range: Range<Int>) -> Stretch {
    let span = span(range)
    return Stretch(
      start: codePoints.codePoint(at: span.lowerBound, in: bytes),
      end: codePoints.codePoint(at: span.upperBound, in: bytes))
  }

  func string(_ span: Range<Int>) -> String { String(decoding: bytes[span], as: UTF8.self) }

  /// The words of a range of tokens as a value: precomposed, one space for each gap.
  func value(_ range: Range<Int>) -> String {
    if isPlain(range) { return string(span(range)) }
    var words = ""
    for index in range {
      if index > range.lowerBound, tokens[index].gap != .none { words += " " }
      words += string(Int(tokens[index].start)..<Int(tokens[index].end))
    }
    return words.isPrecomposed ? words : words.precomposed
  }

  /// A hash of the value of a range.
  func wording(_ range: Range<Int>) -> UInt64 {
    isPlain(range) ? Fold.hash(bytes[span(range)]) : Fold.hash(value(range))
  }

  /// The same with small letters for capitals.
  func foldedWording(_ range: Range<Int>) -> UInt64 { FeatureValue(words: tokens[range].lazy.map(\.hash)).number }

  /// Whether the words of a range stand there as their value is written: single spaces, nothing unseen.
  private func isPlain(_ range: Range<Int>) -> Bool {
    for index in range.dropFirst() {
      let gap = Int(tokens[index - 1].end)..<Int(tokens[index].start)
      let isPlainGap = gap.isEmpty ? tokens[index].gap == .none : gap.count == 1 && bytes[gap.lowerBound] == 0x20
      if !isPlainGap { return false }
    }
    return !bytes[span(range)].contains { $0 == 0xCC || $0 == 0xCD || $0 == 0xC2 || $0 == 0xE2 }
  }

  /// The folded form of a token.
  func foldedForm(_ index: Int) -> ArraySlice<UInt8> {
    folded[Int(tokens[index].foldedStart)..<Int(tokens[index].foldedEnd)]
  }

  /// The folded forms of some tokens, joined.
  func folded(_ range: Range<Int>) -> ArraySlice<UInt8> {
    folded[Int(tokens[range.lowerBound].foldedStart)..<Int(tokens[range.upperBound - 1].foldedEnd)]
  }

  /// Whether a token follows in the same sentence as the one before it.
  func isJoined(_ index: Int) -> Bool { index > 0 && index < tokens.count && !tokens[index].opensSentence }

  func isSign(_ sign: Unicode.Scalar, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isSign(sign)
  }

  /// The first token of the sentence that holds a token.
  func sentenceStart(_ index: Int) -> Int {
    var start = min(index, tokens.count - 1)
    while start > 0, !tokens[start].opensSentence { start -= 1 }
    return start
  }

  /// The end of the sentence that holds a token.
  func sentenceEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < tokens.count, !tokens[end].opensSentence { end += 1 }
    return end
  }
}
