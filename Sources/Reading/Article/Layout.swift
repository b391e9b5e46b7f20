/// What of a file is the article: its lines without menus, links, credits of pictures and bylines.
struct Layout {
  /// Tokens of the article.
  var article: [Token] = []
  /// Ranges of tokens that are no part of it.
  private(set) var noise: [Range<Int>] = []

  private let text: Text
  private let language: Language
  private var isInMenu = false

  init(_ text: Text, language: Language) {
    self.text = text
    self.language = language
    article.reserveCapacity(text.count)
    let lines = Self.lines(of: text)
    for (number, line) in lines.enumerated() {
      if isNoise(line) {
        addNoise(line)
      } else if !isByline(line, isLate: number * 2 > lines.count) {
        addWithoutCredits(line)
      }
    }
  }

  private static func lines(of text: Text) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in text.tokens.indices.dropFirst() where text.tokens[index].gap == .line {
      lines.append(start..<index)
      start = index
    }
    return text.count == 0 ? [] : lines + [start..<text.count]
  }

  /// Menus run from their heading to the next full sentence; links and image addresses are never text.
  private mutating func isNoise(_ line: Range<Int>) -> Bool {
    if language.isMenuHead(text.tokens[line]) { isInMenu = true }
    if isInMenu, line.count > 15, text.isSign(".", at: line.upperBound - 1) { isInMenu = false }
    return isInMenu || isLink(line)
  }

  private func isLink(_ line: Range<Int>) -> Bool {
    let tokens = text.tokens[line]
    if !tokens.contains(where: { $0.isWord || $0.isNumber }) { return true }
    guard tokens.contains(where: { $0.isSign(":") || $0.isSign("]") }), !isSentence(line) else { return false }
    return zip(tokens, tokens.dropFirst()).contains { first, second in
      first.hash == Self.http && second.isSign(":") || first.hash == Self.https && second.isSign(":")
        || first.isSign("]") && second.isSign("(") && second.gap == .none
    }
  }

  /// So many words apart are a paragraph, though an address may stand in it.
  private func isSentence(_ line: Range<Int>) -> Bool {
    text.tokens[line].lazy.filter { $0.isWord && $0.gap == .space }.prefix(Self.mostWordsOfLink + 1).count
      > Self.mostWordsOfLink
  }

  private static let mostWordsOfLink = 30
  private static let http = Text(Array("http".utf8)).tokens[0].hash
  private static let https = Text(Array("https".utf8)).tokens[0].hash

  private mutating func addNoise(_ line: Range<Int>) {
    if let last = noise.last, last.upperBound == line.lowerBound {
      noise[noise.count - 1] = last.lowerBound..<line.upperBound
    } else {
      noise.append(line)
    }
  }

  /// A short line of names alone in the second half: who wrote it.
  private func isByline(_ line: Range<Int>, isLate: Bool) -> Bool {
    let tokens = text.tokens[line]
    return isLate && tokens.count <= 8
      && tokens.allSatisfy { $0.isCapitalised || [",", "-", "&", "(", ")", "/"].contains(where: $0.isSign) }
  }

  /// Leaves out who made a picture: "Ảnh: …" to the end of the bracket, the cell or the line.
  private mutating func addWithoutCredits(_ line: Range<Int>) {
    guard text.tokens[line].contains(where: { $0.isSign(":") }) else {
      article += text.tokens[line]
      return
    }
    let start = article.count
    var index = line.lowerBound
    while index < line.upperBound {
      if text.isSign(":", at: index + 1), language.wordClass(of: text.tokens[index]).contains(.caption) {
        index += 2
        while index < line.upperBound, ![")", "|", ".", ";"].contains(where: text.tokens[index].isSign) { index += 1 }
      } else {
        article.append(text.tokens[index])
        index += 1
      }
    }
    if article.count > start { article[start].gap = .line }
  }
}

extension Language {
  /// Whether a whole line is the heading of a menu.
  fileprivate func isMenuHead(_ line: ArraySlice<Token>) -> Bool {
    trie.entry(of: .menuHeads, at: trie.node(of: line.lazy.filter { !$0.isSign(":") })) >= 0
  }

  /// The classes of a token as a function word.
  fileprivate func wordClass(of token: Token) -> WordClass {
    let entry = trie.entry(of: .words, at: trie.node(of: CollectionOfOne(token)))
    return entry < 0 ? [] : words.entries[entry].classes
  }
}
