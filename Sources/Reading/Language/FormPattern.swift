/// A key of a lexicon that may stand for several forms: `[x]` may be left out, `[x|y]` may be either or left out, `(x|y)`
/// is one of them. `Công ước [của] (Liên hợp quốc|LHQ) về Luật Biển [[năm] 1982]`: brackets may stand within brackets.
///
/// The forms are never written out: their ways through the trie part and are followed together.
struct FormPattern {
  private let tokens: [Token]
  private let rule: CapitalNeed.Rule

  init(_ key: [UInt8], rule: CapitalNeed.Rule) {
    tokens = Tokenizer.tokenize(key).tokens
    self.rule = rule
  }

  /// Puts all forms into a trie; false, if a bracket is not closed.
  func add(to trie: inout Trie, lexicon: LexiconName, entry: Int) -> Bool {
    var path = Trie.Path(rule)
    var index = 0
    while index < tokens.count, !isOpening(index) {
      trie.extend(&path, by: tokens[index])
      index += 1
    }
    if index == tokens.count {
      trie.end(path, lexicon: lexicon, entry: entry)
      return true
    }
    let paths = alternatives(of: [path], from: &index, until: nil, in: &trie)
    for path in paths { trie.end(path, lexicon: lexicon, entry: entry) }
    return index == tokens.count
  }

  /// The paths on which alternatives parted by bars go on, up to a closing bracket or the end.
  private func alternatives(
    of starts: [Trie.Path], from index: inout Int, until close: Unicode.Scalar?, in trie: inout Trie
  ) -> [Trie.Path] {
    var all: [Trie.Path] = []
    var paths = starts
    while index < tokens.count, !(close.map(tokens[index].isSign) ?? false) {
      let token = tokens[index]
      index += 1
      if close != nil, token.isSign("|") {
        all += paths
        paths = starts
      } else if token.isSign("[") {
        paths += alternatives(of: paths, from: &index, until: "]", in: &trie)
        index += 1
      } else if token.isSign("(") {
        paths = alternatives(of: paths, from: &index, until: ")", in: &trie)
        index += 1
      } else {
        for number in paths.indices { trie.extend(&paths[number], by: token) }
      }
    }
    return all + paths
  }

  private func isOpening(_ index: Int) -> Bool { tokens[index].isSign("[") || tokens[index].isSign("(") }
}
