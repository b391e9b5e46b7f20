import Reading
import Reconciling

/// What people type into a field, as the record holds it: fixed words and states by their codes, days as EDTF. What is none of
/// these stays as it was typed.
public struct TypedValue {
  private let words: Words

  public init(language: OutputLanguage) { words = Words(language) }

  /// - Parameters:
  ///   - field: its name in the record.
  ///   - table: whose rows have it.
  public func callAsFunction(_ text: String, of field: String, table: String) -> String {
    let text = text.trimmingSpaces
    if FieldForms.holdDate(field, table: table) { return Self.day(text) }
    if FieldForms.holdStates(field) {
      return text.split(separator: ",").map { state(String($0).trimmingSpaces) }.joined(separator: ",")
    }
    return ValueText(words: words).value(text, of: field)
  }

  /// The record's name of what a figure counts; the text itself where it is none.
  public func indicator(_ text: String) -> String {
    let key = words.all.keys.filter { $0.hasPrefix("what-") }.sorted().first {
      words.all[$0]?.lowercased() == text.lowercased()
    }
    return key.map { String($0.dropFirst("what-".count).replacing("-", with: " ")) } ?? text
  }

  /// `2025-08-14` of `14/8/2025`, `2025-08` of `8/2025`.
  private static func day(_ text: String) -> String {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let day = parts.reversed().map { $0.count == 1 ? "0\($0)" : String($0) }.joined(separator: "-")
    return parts.count > 1 && PublicationDate(day) != nil ? day : text
  }

  private func state(_ text: String) -> String {
    StateNames.code(of: text, in: words.language) ?? (text.utf8.count == 2 ? text.uppercased() : text)
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
