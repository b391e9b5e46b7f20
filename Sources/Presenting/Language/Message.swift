/// What is said to somebody who asked for something that cannot be had: a sentence of `words.tsv`, in any language.
public struct Message: Sendable, Equatable {
  private let key: String
  private let value: String

  /// - Parameters:
  ///   - key: in `words.tsv`, without its `message-`.
  ///   - value: what stands for `%`.
  public init(_ key: String, _ value: String = "") {
    self.key = "message-" + key
    self.value = value
  }

  public func text(in language: OutputLanguage) -> String { Words(language).filled(key, value) }
}
