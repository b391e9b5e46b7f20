/// All that is wrong in the files of the languages: lexicons, weights, rule files, and the examples in them, which are
/// read.
public struct LanguageCheck: Sendable {
  /// By file and line.
  public private(set) var faults: [LanguageFault] = []
  /// How much was checked.
  public private(set) var entries = 0
  public private(set) var weights = 0
  public private(set) var examples = 0

  /// Checks the embedded languages, with a folder of the same form laid over them if one is given.
  ///
  /// - Throws: `LanguageFaults` if the folder is missing or holds no language's files.
  public init(overlaidBy folder: String? = nil) throws(LanguageFaults) {
    let files = folder == nil ? LanguageFiles() : try LanguageFiles(overlaidBy: folder!)
    let languages = Languages(files, faults: &faults)
    let reader = Reader(languages: languages)
    for language in languages.languages {
      let lexicons = LexiconCheck(language, files: files)
      let weights = WeightCheck(language, in: files)
      faults += lexicons.faults + weights.faults
      entries += lexicons.entries
      self.weights += weights.count
      check(files.ruleFiles(of: language.version.name, faults: &faults), language, reader)
    }
    // Of a file whose form is wrong altogether the lines are not told.
    let whole = FileCheck(files).faults
    faults = faults.filter { fault in !whole.contains { $0.file == fault.file } } + whole
    faults.sort { ($0.file, $0.line) < ($1.file, $1.line) }
  }

  private mutating func check(_ files: [RuleFile], _ language: Language, _ reader: Reader) {
    let names = Set(language.rules.forms)
    for file in files {
      for rule in file.rules where !names.contains(rule.name) {
        faults.append(
          LanguageFault(
            file: file.file, line: rule.line, message: "unknown rule '\(rule.name)'",
            help: "known rules: " + language.rules.forms.joined(separator: ", ")))
      }
    }
    let examples = files.examples
    faults += examples.compactMap { $0.fault(reader, languageName: language.version.name) }
    self.examples += examples.count
    let read = Set(examples.filter { $0.expected != nil }.map(\.rule))
    let left = Set(examples.filter { $0.expected == nil }.map(\.rule))
    var known: [LanguageFault] = []
    let table = reader.languages.files.table(
      language.rules.name.path, of: language.version.name, columns: RuleEntry.columns, faults: &known)
    for row in table.rows where !read.contains(row.key) || !left.contains(row.key) {
      faults.append(
        row.fault(
          "rule '\(row.key)' has no \(read.contains(row.key) ? "counter-example" : "example")",
          "write one under 'rule \(row.key)' in a file of rules/"))
    }
  }
}
