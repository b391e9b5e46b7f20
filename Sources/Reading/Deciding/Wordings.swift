extension Text {
  /// In words: no cue or verb of a feature is longer.
  private static let longestWording = 8

  /// The words by the numbers that features have for them, alone and in rows.
  func wordings() -> [UInt64: String] {
    var wordings: [UInt64: String] = [:]
    for start in tokens.indices {
      var words: [Substring] = []
      for index in start..<min(start + Self.longestWording, count) {
        words.append(Substring(decoding: foldedForm(index), as: UTF8.self))
        let number = FeatureValue(words: tokens[start...index].lazy.map(\.hash)).number
        wordings[number] = words.joined(separator: " ")
      }
    }
    return wordings
  }
}

extension Reader {
  /// The words of a report by the numbers that features have for them: what names the features in a table of weights.
  package func wordings(of report: Report) -> [UInt64: String] {
    Text(report.bytes).wordings()
  }
}

extension Feature {
  /// The feature as it stands in a table of weights, without its weight: template, values, outcome. A value that is words
  /// of the text has `'` before it; nil for words that are not among the wordings.
  package func cells(_ wordings: [UInt64: String]) -> (first: String?, second: String?, outcome: String) {
    (Self.cell(first, wordings), Self.cell(second, wordings), Self.cell(UInt64(outcome.number), [:])!)
  }

  private static func cell(_ value: UInt64, _ wordings: [UInt64: String]) -> String? {
    if let word = UInt8(exactly: value).flatMap({ FeatureWord(number: $0) }) {
      return word == .nothing ? "-" : word.rawValue
    }
    return wordings[value].map { "'" + $0 }
  }
}
