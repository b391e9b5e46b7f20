import Reading

/// Values of rows by the names of their fields, as people read them: fixed words, states and days in their language, anything
/// else as the record has it.
struct ValueText {
  let words: Words

  /// In which families of words the values of a field are looked for.
  private static let families: [String: [String]] = [
    "kind": ["kind", "does", "check", "note", "link", "what", "figure", "force"], "role": ["kind"], "what": ["what"],
    "status": ["status", "commitment", "instrument", "invitation", "holds", "link"],
    "state": ["commitment", "instrument", "invitation"], "topics": ["topic"], "topic": ["topic"],
    "channels": ["channel"], "channel": ["channel"], "act": ["does"], "novelty": ["novelty"], "progress": ["progress"],
    "force": ["force"], "clock": ["clock"], "measure": ["what"], "form": ["form"],
    "qualifier": ["qualifier"], "next_from": ["from"], "since_from": ["from"], "published_from": ["from"],
    "language": ["language"],
  ]

  private static let reasons: Set = ["why", "says", "next_why"]

  /// - Parameter field: its name in the record, or that of a filter.
  func callAsFunction(_ value: String, of field: String) -> String {
    if let word = word(value, of: field) { return word }
    if Self.reasons.contains(field) { return ReasonText(words: words)(value) }
    if field == "name" { return words.counted(value) }
    if ["both", "all"].contains(value) { return words["speaker-\(value)"] }
    if let number = Double(value), ["value", "score"].contains(field) {
      return NumberText(words: words)(number, unit: "")
    }
    if StateNames.isKnown(value) { return StateNames.name(of: value, in: words.language) }
    return value.contains("-") && EDTF(value) != nil ? DateText(words: words)(value) : value
  }

  /// The fixed word's code of what people call it: the other way round; the text itself where it is none.
  func value(_ text: String, of field: String) -> String {
    for truth in ["true", "false"] where words.all["is-\(truth)"] == text.lowercased() { return truth }
    let families = (Self.families[field] ?? []).map { "\($0)-" }
    let keys = families.flatMap { family in words.all.keys.filter { $0.hasPrefix(family) }.sorted() }
    let key = keys.first { words.all[$0]?.lowercased() == text.lowercased() }
    return key.map { String($0.drop { $0 != "-" }.dropFirst()) } ?? text
  }

  /// What people can call the values of a field of fixed words; none where there are no fixed words.
  func choices(of field: String) -> [String] {
    let keys = (Self.families[field] ?? []).flatMap { family in
      words.all.keys.filter { $0.hasPrefix("\(family)-") }.sorted()
    }
    return keys.compactMap { words.all[$0] }.filter { !$0.contains("%") }
  }

  private func word(_ value: String, of field: String) -> String? {
    if ["true", "false"].contains(value) { return words.all["is-\(value)"] }
    return Self.families[field]?.lazy.compactMap { words.all["\($0)-\(value)"] }.first
  }
}
