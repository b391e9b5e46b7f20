/// What is said to somebody who asked for something that cannot be had: a sentence of `words.tsv`, in any language.
public struct Message: Sendable, Equatable {
  private let key: String
  private let value: Value
  private let further: String

  /// What stands for `%`.
  private enum Value: Sendable, Equatable {
    case text(String)
    /// The name of a field of a table's rows.
    case field(String, table: String)
  }

  /// - Parameters:
  ///   - key: in `words.tsv`, without its `message-`.
  ///   - value: what stands for `%`.
  ///   - further: what stands for `#`.
  public init(_ key: String, _ value: String = "", _ further: String = "") {
    self.key = "message-" + key
    (self.value, self.further) = (.text(value), further)
  }

  /// - Parameters:
  ///   - field: its name in the record, or that of a form's own field: what it is called stands for `%`.
  ///   - table: whose rows have it.
  public init(_ key: String, field: String, of table: String = "", _ further: String = "") {
    self.key = "message-" + key
    (value, self.further) = (.field(field, table: table), further)
  }

  public func text(in language: OutputLanguage) -> String {
    let words = Words(language)
    return switch value {
    case .text(let text): words.filled(key, text, further)
    case .field(let name, let table):
      words.filled(
        key, words.field(name, of: table),
        further.isEmpty ? ValueText(words: words).choices(of: name).joined(separator: ", ") : further)
    }
  }
}
