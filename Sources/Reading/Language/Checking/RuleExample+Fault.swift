extension RuleExample {
  /// What is wrong with the example: it is not read as it says, or a counter-example is read; nil if nothing is.
  func fault(_ reader: Reader, languageName: String) -> LanguageFault? {
    guard let report = try? Report(text: text, published: published) else {
      return fault("there is no text to read", help: "write '+ TEXT => WHAT' or '- TEXT'")
    }
    let reading = reader.read(report, languageName: languageName)
    let read = reading.summaries(ofFamily: rule.prefix { $0 != "." })
    let rules = Set(reading.factLines.map(\.rule))
    guard let expected else {
      return rules.contains(rule) ? fault("\(rule) reads it: \(read.joined(separator: "; "))") : nil
    }
    if read != expected {
      let found = read.isEmpty ? "nothing" : read.joined(separator: "; ")
      return fault("\(rule) is to read '\(expected.joined(separator: "; "))', but what is read is: \(found)")
    }
    let others = rules.sorted().joined(separator: ", ")
    return rules.contains(rule) ? nil : fault("it is read, but not by \(rule); rules that read something: \(others)")
  }

  private func fault(_ message: String) -> LanguageFault {
    fault(
      message,
      help: "mend the example, or the entries that it needs; see how it is read with: banggiao explain \"\(text)\"")
  }

  private func fault(_ message: String, help: String) -> LanguageFault {
    LanguageFault(file: file, line: line, message: message, help: help)
  }
}
