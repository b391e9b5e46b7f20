/// What is said to somebody who asked for something that cannot be had: a sentence of `words.tsv`, in any language.
public struct Message: Sendable, Equatable {
  private let key: String
  private let value: String
  private let further: String

  /// - Parameters:
  ///   - key: in `words.tsv`, without its `message-`.
  ///   - value: what stands for `%`.
  ///   - further: what stands for `#`.
  public init(_ key: String, _ value: String = "", _ further: String = "") {
    self.key = "message-" + key
    (self.value, self.further) = (value, further)
  }

  public func text(in language: OutputLanguage) -> String {
    let parts = Words(language)[key].split(separator: "#", omittingEmptySubsequences: false)
    return parts.map { $0.replacing("%", with: value) }.joined(separator: further)
  }
}
