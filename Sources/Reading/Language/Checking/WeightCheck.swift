/// What is wrong in tables of weights beside what loading them tells: another header, one feature twice, a name.
struct WeightCheck {
  private(set) var faults: [LanguageFault] = []
  private(set) var count = 0
  private let trie: Trie

  init(_ language: Language, in files: LanguageFiles) {
    let name = language.version.name
    trie = language.trie
    for (folder, texts) in [("Languages", files.embedded), (files.overlayFolder, files.overlay)] {
      guard let text = texts[name]?["weights.tsv"] else { continue }
      check(text.string, file: "\(folder)/\(name)/weights.tsv")
    }
  }

  private mutating func check(_ text: String, file: String) {
    let header = Weights.columns.joined(separator: "\t")
    var lines: [Substring: Int] = [:]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty
    {
      func fault(_ message: String, _ help: String) {
        faults.append(LanguageFault(file: file, line: index + 1, message: message, help: help))
      }
      if index == 0 {
        if line != header { fault("the header is not that of weights", "columns, parted by tabs: \(header)") }
        continue
      }
      let feature = line.prefix(upTo: line.lastIndex(of: "\t") ?? line.endIndex)
      if let first = lines.updateValue(index + 1, forKey: feature) {
        fault("this feature stands already in line \(first)", "keep one of the two lines")
      }
      for cell in line.split(separator: "\t") where cell.first == "'" && isOfName(cell.dropFirst()) {
        fault("\(cell) is a name: what is learned of it holds of no other", "have the feature look at a class of words")
      }
      count += 1
    }
  }

  /// Whether words are a name or hold that of a state or a leader. A word that the grammar uses (từ), a cue (ấn tượng) or a verb of things that
  /// can be done (phi hạt nhân hóa) is none.
  private func isOfName(_ words: Substring) -> Bool {
    let tokens = Text(Array(words.utf8)).tokens[...]
    if isAny(Self.ownWords, tokens) { return false }
    if tokens.count == 1, isAny(Self.namesOfOneWord, tokens) { return true }
    return tokens.indices.contains { start in
      (start + 1...tokens.endIndex).contains { end in
        isAny(Self.names, tokens[start..<end]) && !isAny(Self.ownWords, tokens[start..<end])
      }
    }
  }

  private static let ownWords: [LexiconName] = [.words, .cues, .itemVerbs]
  private static let names: [LexiconName] = [.states, .leaders]
  private static let namesOfOneWord: [LexiconName] = [.surnames, .givenNames]

  private func isAny(_ lexicons: [LexiconName], _ words: ArraySlice<Token>) -> Bool {
    let node = trie.node(of: words)
    return lexicons.contains { trie.entry(of: $0, at: node) >= 0 }
  }
}
