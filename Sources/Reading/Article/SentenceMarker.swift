/// Marks where sentences begin: at each line, and behind a full stop, also where the next sentence is glued to it
/// ("sâu rộng.Chiều 9/7"); not behind an initial or an abbreviation that names go on behind (TP. Hồ Chí Minh), and not before
/// a small letter.
struct SentenceMarker {
  /// No sentence is longer, in tokens; a file without full stops must not become one sentence.
  private static let longest = 1000

  /// Hashes of the language's abbreviations behind whose full stop names go on.
  let abbreviations: Set<UInt64>

  func mark(_ tokens: inout [Token]) {
    var isPending = true
    var start = 0
    for index in tokens.indices {
      let token = tokens[index]
      if index - start >= Self.longest { isPending = true }
      if token.gap == .line, !isInitial(before: index, tokens) { isPending = true }
      if isPending, token.kind != .sign || opensQuotation(index, tokens) || opensLine(index, tokens) {
        tokens[index].opensSentence = true
        isPending = false
        start = index
      } else if isPending, token.isSign(",") {
        isPending = false
      }
      if ["!", "?", "."].contains(where: token.isSign) { isPending = ends(index, tokens) }
    }
    if !tokens.isEmpty { tokens[0].opensSentence = true }
  }

  /// Whether a full stop, a question mark or an exclamation mark ends its sentence.
  private func ends(_ index: Int, _ tokens: [Token]) -> Bool {
    guard let next = tokens[(index + 1)...].first(where: { $0.kind != .sign }) else { return true }
    if isInitial(before: index + 1, tokens), index > 2, tokens[index - 2].isSign(".") { return false }
    if next.gap == .line { return true }
    if next.isWord, !next.isCapitalised { return false }
    return !tokens[index].isSign(".") || !isAbbreviation(index, tokens)
  }

  /// "H." of H. R. McMaster; "TP." of TP. Hồ Chí Minh; other short ones before a glued word.
  private func isAbbreviation(_ stop: Int, _ tokens: [Token]) -> Bool {
    guard stop > 0, tokens[stop - 1].isWord else { return false }
    let before = tokens[stop - 1]
    let length = before.end - before.start
    if before.isCapitalised, length == 1 || abbreviations.contains(before.hash) { return true }
    let next = stop + 1 < tokens.count ? tokens[stop + 1] : before
    return before.letterCase == .upper && length <= 3 && next.gap == .none && next.kind != .sign
  }

  private func isInitial(before index: Int, _ tokens: [Token]) -> Bool {
    index > 1 && tokens[index - 1].isSign(".") && tokens[index - 2].isCapitalised
      && tokens[index - 2].end - tokens[index - 2].start == 1
  }

  /// (TTXVN) Hà Nội, ngày …
  private func opensLine(_ index: Int, _ tokens: [Token]) -> Bool {
    tokens[index].isSign("(") && tokens[index].gap == .line
  }

  private func opensQuotation(_ index: Int, _ tokens: [Token]) -> Bool {
    guard tokens[index].isSign("\""), index + 1 < tokens.count else { return false }
    return tokens[index + 1].gap == .none && tokens[index + 1].kind != .sign && tokens[index].gap != .none
  }
}
