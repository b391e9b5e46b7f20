/// The languages that reports are read with.
public struct Languages: Sendable {
  let languages: [Language]
  let files: LanguageFiles

  /// The languages embedded in the program; loaded when they are first asked for.
  ///
  /// - Throws: `LanguageFaults` with every fault of their files.
  public static func embedded() throws(LanguageFaults) -> Languages { try builtIn.get() }

  private static let builtIn = Result { () throws(LanguageFaults) in try Languages(LanguageFiles()) }

  /// The embedded languages without weights, of which new ones are made: old ones may name features that are no more.
  package static func unweighted() throws(LanguageFaults) -> Languages { try Languages(.unweighted) }

  /// The embedded languages with a folder of the same form laid over them: its lines are added, a line with an equal key
  /// replaces, a line `-key` removes.
  ///
  /// - Throws: `LanguageFaults` if the folder is missing, and with every fault of its files.
  public static func embedded(overlaidBy folder: String) throws(LanguageFaults) -> Languages {
    try Languages(LanguageFiles(overlaidBy: folder))
  }

  private init(_ files: LanguageFiles) throws(LanguageFaults) {
    var faults: [LanguageFault] = []
    self.init(files, faults: &faults)
    if !faults.isEmpty { throw LanguageFaults(faults: faults) }
  }

  /// The languages without the lines that are faults.
  init(_ files: LanguageFiles, faults: inout [LanguageFault]) {
    self.files = files
    var languages: [Language] = []
    for name in files.languages { languages.append(Language(name, files: files, faults: &faults)) }
    self.languages = languages
  }

  /// The languages' names, sorted: what `--report-language` takes.
  public var names: [String] { languages.map(\.version.name) }

  public var versions: [LanguageVersion] { languages.map(\.version) }

  func named(_ name: String) -> Language? { languages.first { $0.version.name == name } }

  /// The language whose own words a text uses most, nil if it uses too few of any.
  func detect(_ text: Text) -> Language? {
    var best: (language: Language, share: Double)?
    for language in languages {
      let share = language.shareOfOwnWords(in: text)
      if share >= Language.leastShareOfOwnWords, share > best?.share ?? 0 { best = (language, share) }
    }
    return best?.language
  }
}

extension Language {
  /// Below this share of its own words a text is in another language. Vietnamese reports of the corpus have 0.6 and more,
  /// other languages under 0.1.
  static let leastShareOfOwnWords = 0.2
  /// As many words from a text's beginning tell its language.
  private static let sample = 40

  fileprivate func shareOfOwnWords(in text: Text) -> Double {
    var count = 0
    var common = 0
    for index in text.tokens.indices where text.tokens[index].isWord {
      let isOwn = trie.has(.commonWords, text.tokens[index]) || isMarkedSyllable(text.foldedForm(index))
      count += 1
      common += isOwn ? 1 : 0
      if count == Self.sample { break }
    }
    return count == 0 ? 0 : Double(common) / Double(count)
  }

  /// A syllable of the language with a mark, as other languages hardly have.
  private func isMarkedSyllable(_ folded: ArraySlice<UInt8>) -> Bool {
    folded.contains { $0 >= 0x80 } && syllableShapes.isSyllable(folded)
  }
}
