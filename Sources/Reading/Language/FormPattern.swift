/// A key of a lexicon that may stand for several forms: `[x]` may be left out, `[x|y]` may be either or left out, `(x|y)`
/// is one of them. `Công ước [của] (Liên hợp quốc|LHQ) về Luật Biển [[năm] 1982]`: brackets may stand within brackets.
///
/// The forms are never written out: their ways through the trie part and are followed together.
struct FormPattern {
  private let tokens: ArraySlice<Token>
  private let rule: CapitalNeed.Rule

  init(_ key: [UInt8], rule: CapitalNeed.Rule) { self.init(Tokenizer.tokenize(key).tokens[...], rule: rule) }

  fileprivate init(_ tokens: ArraySlice<Token>, rule: CapitalNeed.Rule) {
    self.tokens = tokens
    self.rule = rule
  }

  /// Puts all forms into a trie; false, if a bracket is not closed.
  func add(to trie: inout Trie, lexicon: LexiconName, entry: Int) -> Bool {
    var path = Trie.Path(rule)
    var index = tokens.startIndex
    while index < tokens.endIndex, !isOpening(index) {
      trie.extend(&path, by: tokens[index])
      index += 1
    }
    if index == tokens.endIndex {
      trie.end(path, lexicon: lexicon, entry: entry)
      return true
    }
    let paths = alternatives(of: [path], from: &index, until: nil, in: &trie)
    for path in paths { trie.end(path, lexicon: lexicon, entry: entry) }
    return index == tokens.endIndex
  }

  /// The paths on which alternatives parted by bars go on, up to a closing bracket or the end.
  private func alternatives(
    of starts: [Trie.Path], from index: inout Int, until close: Unicode.Scalar?, in trie: inout Trie
  ) -> [Trie.Path] {
    var all: [Trie.Path] = []
    var paths = starts
    while index < tokens.endIndex, !(close.map(tokens[index].isSign) ?? false) {
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

/// The keys of a table's rows as patterns, cut into tokens in one go.
struct FormPatterns {
  private let tokens: [Token]
  /// The first token of each key, and one more number for the end.
  private var firstTokens: [Int] = [0]
  private let rule: CapitalNeed.Rule

  init(_ rows: [Table.Row], rule: CapitalNeed.Rule) {
    self.rule = rule
    var keys: [UInt8] = []
    var ends: [Int] = []
    for row in rows {
      keys += row.bytes(0)
      keys.append(UInt8(ascii: "\n"))
      ends.append(keys.count)
    }
    tokens = Tokenizer.tokenize(keys).tokens
    var token = 0
    for end in ends {
      while token < tokens.count, tokens[token].start < end { token += 1 }
      firstTokens.append(token)
    }
  }

  subscript(row: Int) -> FormPattern {
    FormPattern(tokens[firstTokens[row]..<firstTokens[row + 1]], rule: rule)
  }
}
