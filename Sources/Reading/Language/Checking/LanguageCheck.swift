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
    faults += FileCheck(files).faults
    let reader = Reader(languages: languages)
    for language in languages.languages {
      let lexicons = LexiconCheck(language, files: files)
      let weights = WeightCheck(of: language.version.name, in: files)
      faults += lexicons.faults + weights.faults
      entries += lexicons.entries
      self.weights += weights.count
      check(files.ruleFiles(of: language.version.name, faults: &faults), language, reader)
    }
    put(faults)
  }

  private mutating func check(_ files: [RuleFile], _ language: Language, _ reader: Reader) {
    let known = Set(language.rules.forms)
    for file in files {
      for rule in file.rules where !known.contains(rule.name) {
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
    for rule in language.rules.forms where !read.contains(rule) || !left.contains(rule) {
      faults.append(
        LanguageFault(
          file: "Languages/\(language.version.name)/" + language.rules.name.path, line: 0,
          message: "rule '\(rule)' has no \(read.contains(rule) ? "counter-example" : "example")",
          help: "write one under 'rule \(rule)' in a file of rules/"))
    }
  }

  /// Sorts the faults; of a file whose form is wrong altogether only that is left.
  private mutating func put(_ found: [LanguageFault]) {
    let unreadable = Set(found.filter { $0.line == 0 }.map(\.file))
    faults = found.filter { $0.line == 0 || !unreadable.contains($0.file) }
      .sorted { ($0.file, $0.line) < ($1.file, $1.line) }
  }
}
