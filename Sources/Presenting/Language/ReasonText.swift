import Reading

/// Why the program grouped, dated or forecast something, in the language of the output. The record has it in English; the
/// table `reasons.tsv` has a line for each form, in which `%` stands for a value.
struct ReasonText {
  private let words: Words

  /// A form, as its pieces around the values.
  private struct Form {
    let pieces: [String]
    let translations: [OutputLanguage: String]
  }

  private static let forms: [Form] = {
    let table = Table(EmbeddedFiles.text("Language/reasons.tsv"))
    let columns = Dictionary(uniqueKeysWithValues: OutputLanguage.allCases.map { ($0, table.column($0.rawValue)) })
    return table.rows.compactMap { row in
      row.first.map { key in
        let pieces = key.split(separator: "%", omittingEmptySubsequences: false).map(String.init)
        return Form(pieces: pieces, translations: columns.compactMapValues { $0[key] })
      }
    }
  }()

  init(words: Words) { self.words = words }

  /// A reason whose forms the table does not have stays as the record has it, as far as it does not.
  func callAsFunction(_ why: String) -> String {
    if words.language == .en { return readable(why) }
    if let whole = translated(why) { return whole }
    for separator in ["; ", ", "] {
      if let (first, rest) = why.parted(at: separator) { return self(first) + separator + self(rest) }
    }
    return readable(why)
  }

  /// Its days and large numbers as people write them.
  private func readable(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let core = word.trimming { "(),;:".contains($0) }
      return word[..<core.startIndex] + (legible(String(core)) ?? String(core)) + word[core.endIndex...]
    }.joined(separator: " ")
  }

  /// From here on a number has too many digits to be read.
  private static let large = 1e6

  private func translated(_ part: String) -> String? {
    for form in Self.forms {
      guard let text = form.translations[words.language], let values = Self.values(in: part, of: form) else { continue }
      let said = text.split(separator: "%", omittingEmptySubsequences: false)
      return zip(said, values.map(value) + [""]).map { $0 + $1 }.joined()
    }
    return nil
  }

  /// A large number, and in other languages than the record's a day.
  private func legible(_ text: String) -> String? {
    if let number = Double(text), abs(number) >= Self.large { return NumberText(words: words)(number, unit: "") }
    return words.language != .en && text.contains("-") && EDTF(text) != nil ? DateText(words: words)(text) : nil
  }

  private func value(_ text: String) -> String {
    if let legible = legible(text) { return legible }
    if text == "undated" { return translated(text) ?? text }
    return ValueText(words: words)(text, of: "kind")
  }

  /// What stands in a text in place of the values of a form; nil if the text has another form.
  private static func values(in text: String, of form: Form) -> [String]? {
    guard var rest = text[...].dropping(prefix: form.pieces[0]) else { return nil }
    var values: [String] = []
    for (place, piece) in form.pieces.enumerated().dropFirst() {
      let isLast = place == form.pieces.count - 1
      guard let found = isLast && piece.isEmpty ? rest.endIndex..<rest.endIndex : rest.firstRange(of: piece),
        !isLast || found.upperBound == rest.endIndex
      else { return nil }
      let value = rest[..<found.lowerBound]
      // A value is one word, unless it is the rest of a quotation.
      if value.isEmpty || value.contains(" ") && !(isLast && form.pieces[0].hasSuffix(": ")) { return nil }
      values.append(String(value))
      rest = rest[found.upperBound...]
    }
    return rest.isEmpty ? values : nil
  }
}

extension String {
  /// What stands before a separator, and what behind it.
  fileprivate func parted(at separator: String) -> (String, String)? {
    firstRange(of: separator).map { (String(self[..<$0.lowerBound]), String(self[$0.upperBound...])) }
  }
}

extension Substring {
  fileprivate func trimming(_ isLeftOut: (Character) -> Bool) -> Substring {
    var rest = drop(while: isLeftOut)
    while let last = rest.last, isLeftOut(last) { rest.removeLast() }
    return rest
  }

  fileprivate func dropping(prefix: String) -> Substring? { hasPrefix(prefix) ? dropFirst(prefix.count) : nil }
}
