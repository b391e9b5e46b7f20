/// The words of output in one language, from `words.tsv`. A new word is a new line there.
public struct Words: Sendable {
  public let language: OutputLanguage
  /// From key to word; templates use them as `{{w.key}}`.
  let all: [String: String]

  private static let table = Table(EmbeddedFiles.text("Language/words.tsv"))
  private static let loaded = Dictionary(
    uniqueKeysWithValues: OutputLanguage.allCases.map { ($0, table.column($0.rawValue)) })

  public init(_ language: OutputLanguage) {
    self.language = language
    all = Self.loaded[language] ?? [:]
  }

  /// The word of a key; the key itself where the table has none, which a test rules out.
  public subscript(key: String) -> String { all[key] ?? key }

  /// The word of a value with fixed words, such as `EncounterKind.call`: the key is `family-value`.
  func name(_ family: String, _ value: some RawRepresentable<String>) -> String { self["\(family)-\(value.rawValue)"] }

  /// What a field of the record's rows, or of a form, is called; its name there where the table has no word for it.
  ///
  /// - Parameter table: of rows in which it means something of its own.
  func field(_ name: String, of table: String = "") -> String {
    all["row-\(table)-\(name)"] ?? all["row-\(name)"] ?? self[name]
  }

  /// What a figure counts, from its English label; the label itself where the table has no word for it.
  func counted(_ label: String) -> String { all["what-" + label.lowercased().replacing(" ", with: "-")] ?? label }

  /// A word in which `%` stands for a value and `#` for a second one.
  func filled(_ key: String, _ value: String, _ second: String = "") -> String {
    self[key].unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "%": text += value
      case "#": text += second
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// A count with its noun, singular or plural: the keys are `noun-one` and `noun-many`.
  func count(_ number: Int, _ noun: String) -> String {
    filled(number == 1 ? "\(noun)-one" : "\(noun)-many", String(number))
  }

  /// Names in a row, with "and" before the last.
  func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " " + self["and"] + " " + last
  }
}
