/// The article within a report: its own tokens with lexicon entries, sentences, title and direct speech. All parts of the
/// reader work on it, so none of them ever sees noise.
final class Article: Sendable {
  let scan: Scan
  /// Tokens of each sentence, without the dateline before it.
  let sentences: [Range<Int>]
  /// The number of each token's sentence; of a dateline's tokens that of the sentence behind it.
  let sentenceOf: [Int]
  /// The title's tokens, if the first line is one.
  let title: Range<Int>?
  /// For each token the number of the direct speech it stands in, counted from 1; 0 outside.
  let speech: [Int]
  /// What is no part of the article, in code points of the report.
  let noise: [Stretch]

  var text: Text { scan.text }
  var language: Language { scan.language }

  init(_ received: Text, language: Language) {
    let layout = Layout(received, language: language)
    let text = Text(received, tokens: layout.article)
    noise = layout.noise.map(received.stretch)
    sentences = Self.sentences(of: text)
    sentenceOf = Self.numbers(of: sentences, tokens: text.count)
    title = Self.title(of: text)
    speech = Self.speech(in: text)
    scan = Scan(text, language: language)
  }

  /// The tokens before a sentence that are its dateline; none for most.
  func dateline(before sentence: Int) -> Range<Int> {
    (sentence > 0 ? sentences[sentence - 1].upperBound : 0)..<sentences[sentence].lowerBound
  }

  func isInDateline(_ index: Int) -> Bool { dateline(before: sentenceOf[index]).contains(index) }

  func isInTitle(_ index: Int) -> Bool { title?.contains(index) ?? false }

  private static func sentences(of text: Text) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in text.tokens.indices.dropFirst() where text.tokens[index].opensSentence {
      if !Dateline.isDateline(endingAt: index, text.tokens) { sentences.append(start..<index) }
      start = index
    }
    return text.count == 0 ? [] : sentences + [start..<text.count]
  }

  private static func numbers(of sentences: [Range<Int>], tokens: Int) -> [Int] {
    var numbers = Array(repeating: 0, count: tokens)
    var end = 0
    for (number, sentence) in sentences.enumerated() {
      for index in end..<sentence.upperBound { numbers[index] = number }
      end = sentence.upperBound
    }
    return numbers
  }

  /// The first line, if it is short, has no full stop and more follows.
  private static func title(of text: Text) -> Range<Int>? {
    guard let end = text.tokens.indices.dropFirst().first(where: { text.tokens[$0].gap == .line }) else { return nil }
    let last = text.tokens[end - 1]
    return end <= 40 && !last.isSign(".") && !last.isSign(":") ? 0..<end : nil
  }

  /// Numbers direct speech. A mark opens it where its form says so or where it is glued to the next word and not to the
  /// one before, or where another one follows on its line; at the beginning of a line it goes on with open speech.
  private static func speech(in text: Text) -> [Int] {
    var numbers = Array(repeating: 0, count: text.count)
    var count = 0
    var isOpen = false
    var lines = 0
    for (index, token) in text.tokens.enumerated() {
      if token.gap == .line { lines += 1 }
      if isOpen, lines > longestSpeechInLines { isOpen = false }
      guard token.isSign("\"") else {
        if isOpen { numbers[index] = count }
        continue
      }
      let isGlued = index + 1 < text.count && text.tokens[index + 1].gap == .none
      let form = QuotationForm(text, token)
      let goesOn = isGlued && token.gap == .line && text.tokens[index + 1].kind != .sign
      if form == .opening || (isOpen ? goesOn : isGlued || form == .straight && isAnswered(index, in: text)) {
        if !(isOpen && token.gap == .line) { (count, lines) = (count + 1, 0) }
        isOpen = true
      } else {
        isOpen = false
      }
    }
    return numbers
  }

  /// Whether another quotation mark follows on the line.
  private static func isAnswered(_ mark: Int, in text: Text) -> Bool {
    for token in text.tokens[(mark + 1)...] where token.gap == .line || token.isSign("\"") { return token.gap != .line }
    return false
  }

  /// Which side of speech a quotation mark is made for.
  private enum QuotationForm {
    case opening, closing, straight

    init(_ text: Text, _ token: Token) {
      switch text.bytes[Int(token.start)..<Int(token.end)] {
      case [0xE2, 0x80, 0x9C], [0xC2, 0xAB], [0xE2, 0x80, 0x9E]: self = .opening
      case [0xE2, 0x80, 0x9D], [0xC2, 0xBB]: self = .closing
      default: self = .straight
      }
    }
  }

  /// Speech may run over some lines; a mark that is never closed must not swallow the report.
  private static let longestSpeechInLines = 6
}
