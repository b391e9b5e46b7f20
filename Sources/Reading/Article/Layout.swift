/// What of a file is the article: its lines without menus, links, credits of pictures and bylines.
struct Layout {
  /// Tokens of the article.
  private(set) var article: [Token] = []
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
    let list = startOfHeadlines(lines)
    for (number, line) in lines.enumerated() {
      if number >= list || isNoise(line) {
        addNoise(line)
      } else if !isByline(line, number: number, of: lines.count) {
        addWithoutCredits(withoutAddress(line))
      }
    }
    SentenceMarker(abbreviations: language.abbreviations).mark(&article)
    Dateline.mark(&article)
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

  // MARK: menus and links

  /// Menus run from their heading to the next full sentence; links and image addresses are never text.
  private mutating func isNoise(_ line: Range<Int>) -> Bool {
    if let heading = heading(line) {
      if heading == .list { isInMenu = true }
      return true
    }
    if isInMenu, line.count > 15, text.isSign(".", at: line.upperBound - 1) { isInMenu = false }
    return isInMenu || isLink(line)
  }

  /// What a line that begins with words of a menu is, if it is no text: their heading alone (Tin liên quan) opens a list,
  /// and a headline behind it (Xem thêm: …, Xem thêm > > …) is one line.
  private func heading(_ line: Range<Int>) -> MenuHeadEntry.Kind? {
    guard let first = line.first(where: { text.tokens[$0].kind != .sign }), first - line.lowerBound <= 3,
      let head = language.trie.longest(.menuHeads, in: text.tokens[first..<line.upperBound])
    else { return nil }
    let kind = language.menuHeads.entries[head.entry].kind
    let behind = first + head.count
    if text.tokens[behind..<line.upperBound].allSatisfy({ $0.kind == .sign }) { return kind == .list ? .list : .line }
    if text.isSign(".", at: line.upperBound - 1) { return nil }
    if head.count > 1, text.isSign(":", at: behind) || text.isSign(">", at: behind) { return .line }
    return kind == .start && line.count <= Self.longestStart ? .line : nil
  }

  /// The number of the first of at least three headlines of other reports that end the file: marked lines without a full
  /// stop, which no line before announces. The number of lines if there are none.
  private func startOfHeadlines(_ lines: [Range<Int>]) -> Int {
    var start = lines.count
    while start > 0, isHeadline(lines[start - 1]) { start -= 1 }
    guard lines.count - start >= Self.fewestHeadlines, start > 0 else { return lines.count }
    let before = lines[start - 1].upperBound - 1
    return [":", ";"].contains { text.isSign($0, at: before) } ? lines.count : start
  }

  private static let fewestHeadlines = 3

  /// - Việt Nam và Lào …
  private func isHeadline(_ line: Range<Int>) -> Bool {
    let mark = text.tokens[line.lowerBound]
    guard mark.kind == .sign, line.count > 5, text.tokens[line.lowerBound + 1].isCapitalised,
      !["\"", "'", "(", "[", "|"].contains(where: mark.isSign)
    else { return false }
    return ![".", ";", ":", ",", "\""].contains { text.isSign($0, at: line.upperBound - 1) }
  }

  /// A line of a menu that only begins with known words (Theo dõi trang …), in tokens.
  private static let longestStart = 12

  private func isLink(_ line: Range<Int>) -> Bool {
    let tokens = text.tokens[line]
    if !tokens.contains(where: { $0.isWord || $0.isNumber }) { return true }
    guard tokens.contains(where: { $0.isSign(":") || $0.isSign("]") }), !isSentence(withoutAddress(line)) else {
      return false
    }
    return zip(tokens, tokens.dropFirst()).contains { first, second in
      isAddress(first, second) || first.isSign("]") && second.isSign("(") && second.gap == .none
    }
  }

  private func isAddress(_ first: Token, _ second: Token) -> Bool {
    (first.hash == Self.http || first.hash == Self.https) && second.isSign(":")
  }

  /// So many words apart are text, though an address may stand in it.
  private func isSentence(_ line: Range<Int>) -> Bool {
    let isCut = line.first.map { text.tokens[$0].gap != .line && $0 > 0 } ?? false
    let least = isCut ? Self.fewestWordsOfTitle : Self.mostWordsOfLink + 1
    return text.tokens[line].lazy.filter { $0.isWord && $0.gap == .space }.prefix(least).count >= least
  }

  private static let mostWordsOfLink = 30
  private static let fewestWordsOfTitle = 4
  private static let http = Text(Array("http".utf8)).tokens[0].hash
  private static let https = Text(Array("https".utf8)).tokens[0].hash

  /// A line without the address that it begins with.
  private func withoutAddress(_ line: Range<Int>) -> Range<Int> {
    guard line.count > 1, isAddress(text.tokens[line.lowerBound], text.tokens[line.lowerBound + 1]) else { return line }
    let end = line.dropFirst().first { text.tokens[$0].gap != .none }
    return end.map { $0..<line.upperBound } ?? line
  }

  private mutating func addNoise(_ line: Range<Int>) {
    if let last = noise.last, last.upperBound == line.lowerBound {
      noise[noise.count - 1] = last.lowerBound..<line.upperBound
    } else {
      noise.append(line)
    }
  }

  // MARK: bylines and credits

  /// A short line of names alone in the second half, or one name right below the title: who wrote it. What stands in
  /// brackets (tổng hợp) may be no name.
  private func isByline(_ line: Range<Int>, number: Int, of count: Int) -> Bool {
    if number == 1, count > 2, line.count <= 5 {
      let begins = language.trie.longest(.surnames, in: text.tokens[line]) != nil
      return begins && line.count > 1 && text.tokens[line].allSatisfy { $0.isWord && $0.letterCase == .capitalised }
    }
    guard number * 2 > count, line.count <= 8 else { return false }
    if line.count > 5, text.tokens[line].allSatisfy({ $0.kind == .sign || $0.letterCase == .upper }) { return false }
    var isInBrackets = false
    return text.tokens[line].allSatisfy { token in
      if token.isSign("(") { isInBrackets = true }
      if token.isSign(")") { isInBrackets = false }
      return isInBrackets || token.isCapitalised || [",", "-", "&", ")", "/"].contains(where: token.isSign)
    }
  }

  /// Leaves out who made a picture.
  private mutating func addWithoutCredits(_ line: Range<Int>) {
    let start = article.count
    var index = line.lowerBound
    while index < line.upperBound {
      if let end = endOfCredit(at: index, in: line) {
        index = end
      } else {
        article.append(text.tokens[index])
        index += 1
      }
    }
    if article.count > start { article[start].gap = .line }
  }

  /// "Ảnh: …" to the end of the bracket, the cell or the line; "Ảnh NGUYỄN HẢI", set off, to the end of the names.
  private func endOfCredit(at index: Int, in line: Range<Int>) -> Int? {
    let next = index + 1
    guard next < line.upperBound else { return nil }
    if index == line.lowerBound, let author = language.authorHead(in: text.tokens[line]), author > 1,
      text.isSign(":", at: index + author)
    {
      return line.upperBound
    }
    guard text.isSign(":", at: next) || mayBeginCredit(index, in: line), language.isCaption(text.tokens[index]) else {
      return nil
    }
    var end = text.isSign(":", at: next) ? next + 1 : next
    while end < line.upperBound, ![")", "|", ".", ";"].contains(where: text.tokens[end].isSign) { end += 1 }
    if text.isSign(":", at: next) { return end }
    let areNames =
      end - next <= 8 && end > next
      && text.tokens[next..<end].allSatisfy { $0.isCapitalised || $0.isSign("/") || $0.isSign("-") || $0.isSign(",") }
    return areNames ? end : nil
  }

  /// A word with a capital at the beginning of a line or behind a sign, with another behind it.
  private func mayBeginCredit(_ index: Int, in line: Range<Int>) -> Bool {
    text.tokens[index].isCapitalised && text.tokens[index + 1].isCapitalised
      && (index == line.lowerBound || text.tokens[index - 1].kind == .sign)
  }
}

extension Language {
  /// How many tokens the words before an author's name take (Tác giả, Tin và ảnh), if a line begins with them.
  fileprivate func authorHead(in line: ArraySlice<Token>) -> Int? {
    trie.longest(.words, in: line).flatMap { words.entries[$0.entry].classes.contains(.caption) ? $0.count : nil }
  }

  /// Whether a token is a word before the name of a picture's maker.
  fileprivate func isCaption(_ token: Token) -> Bool {
    let entry = trie.entry(of: .words, token)
    return entry >= 0 && words.entries[entry].classes.contains(.caption)
  }
}
