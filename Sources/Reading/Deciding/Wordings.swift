extension Reader {
  /// The words of a report by the numbers that features have for them, alone and in rows: what names the features in a
  /// table of weights.
  package func wordings(of report: Report, longest: Int) -> [UInt64: String] {
    let text = Text(report.bytes)
    var wordings: [UInt64: String] = [:]
    for start in text.tokens.indices {
      var words: [Substring] = []
      for index in start..<min(start + longest, text.count) {
        words.append(Substring(decoding: text.foldedForm(index), as: UTF8.self))
        let number = FeatureValue(words: text.tokens[start...index].lazy.map(\.hash)).number
        wordings[number] = words.joined(separator: " ")
      }
    }
    return wordings
  }
}
