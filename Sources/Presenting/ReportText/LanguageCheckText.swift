import Reading

/// How much of the languages was checked, and how many faults there are, in one line.
public struct LanguageCheckText {
  private let check: LanguageCheck
  private let words: Words

  public init(_ check: LanguageCheck, language: OutputLanguage) {
    self.check = check
    words = Words(language)
  }

  /// Ended by a newline.
  public var text: String {
    let counts = [
      words.count(check.entries, "check-entries"), words.count(check.weights, "check-weights"),
      words.count(check.examples, "check-examples"),
    ].joined(separator: ", ")
    let faults = check.faults.isEmpty ? words["check-faults-none"] : words.count(check.faults.count, "check-faults")
    return "\(counts): \(faults)\n"
  }
}
