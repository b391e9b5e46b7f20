/// What is wrong in tables of weights beside what loading them tells: another header, one feature twice.
struct WeightCheck {
  private(set) var faults: [LanguageFault] = []
  private(set) var count = 0

  init(of language: String, in files: LanguageFiles) {
    for (folder, texts) in [("Languages", files.embedded), (files.overlayFolder, files.overlay)] {
      guard let text = texts[language]?["weights.tsv"] else { continue }
      check(text.string, file: "\(folder)/\(language)/weights.tsv")
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
      count += 1
    }
  }
}
