import Foundation

/// An example in a language's rule files: a text that a rule must read, or must leave alone.
struct RuleExample: Sendable, CustomStringConvertible {
  let file: String
  /// Counted from 1.
  let line: Int
  let rule: String
  let text: String
  /// The day of publication it is read against (EDTF).
  let published: String?
  /// What the reading gives, in the words of the file's head; nil where the rule must read nothing.
  let expected: [String]?

  var description: String { "\(file):\(line) \(rule)" }
}

/// A file of `rules/`: for each rule its name (`rule NAME`), the day its examples are read against (`published DATE`),
/// examples (`+ TEXT => WHAT; WHAT`) and counter-examples (`- TEXT`). `#` begins a comment.
struct RuleFile: Sendable {
  let file: String
  private(set) var examples: [RuleExample] = []
  /// The names of its rules with their lines.
  private(set) var rules: [(name: String, line: Int)] = []

  init(file: String, text: String, faults: inout [LanguageFault]) {
    self.file = file
    var rule: String?
    var published: String?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      func fault(_ message: String, _ help: String) {
        faults.append(LanguageFault(file: file, line: index + 1, message: message, help: help))
      }
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("rule ") {
        (rule, published) = (String(line.dropFirst(5)), nil)
        rules.append((String(line.dropFirst(5)), index + 1))
      } else if line.hasPrefix("published ") {
        published = String(line.dropFirst(10))
      } else if let rule, line.hasPrefix("- ") {
        add(
          RuleExample(
            file: file, line: index + 1, rule: rule, text: String(line.dropFirst(2)), published: published,
            expected: nil))
      } else if let rule, line.hasPrefix("+ "), let arrow = line.range(of: " => ") {
        let text = String(line[line.index(line.startIndex, offsetBy: 2)..<arrow.lowerBound])
        add(
          RuleExample(
            file: file, line: index + 1, rule: rule, text: text, published: published,
            expected: line[arrow.upperBound...].split(separator: "; ").map(String.init)))
      } else if rule == nil {
        fault("an example before the first rule", "begin with a line 'rule NAME'")
      } else {
        fault("no example", "write '+ TEXT => WHAT', '- TEXT', 'published DATE' or 'rule NAME'")
      }
    }
  }

  private mutating func add(_ example: RuleExample) { examples.append(example) }
}

extension LanguageFiles {
  /// The rule files of a language: the embedded ones, then those of the overlay.
  func ruleFiles(of language: String, faults: inout [LanguageFault]) -> [RuleFile] {
    var files: [RuleFile] = []
    for (folder, texts) in [("Languages", embedded), (overlayFolder, overlay)] {
      for (path, text) in (texts[language] ?? [:]).sorted(by: { $0.key < $1.key }) where path.hasPrefix("rules/") {
        files.append(RuleFile(file: "\(folder)/\(language)/\(path)", text: text.string, faults: &faults))
      }
    }
    return files
  }
}

extension [RuleFile] {
  /// All examples; of two of one rule with the same text the later one.
  var examples: [RuleExample] {
    var examples: [RuleExample] = []
    var places: [String: Int] = [:]
    for example in flatMap(\.examples) {
      let key = example.rule + "\n" + example.text
      if let place = places[key] {
        examples[place] = example
      } else {
        places[key] = examples.count
        examples.append(example)
      }
    }
    return examples
  }
}
