import Foundation
import Reading
import Reconciling

/// What people type into a field, as the record holds it: fixed words and states by their codes, days as EDTF, numbers in digits.
/// What is none of these stays as it was typed.
public struct TypedValue {
  private let words: Words

  public init(language: OutputLanguage) { words = Words(language) }

  /// - Parameters:
  ///   - field: its name in the record.
  ///   - table: whose rows have it.
  public func callAsFunction(_ text: String, of field: String, table: String) -> String {
    let text = text.trimmingCharacters(in: .whitespaces)
    if FieldForms.holdDate(field, table: table) { return Self.day(text) }
    if FieldForms.holdStates(field) {
      return text.split(separator: ",").map { state(String($0).trimmingCharacters(in: .whitespaces)) }.joined(
        separator: ",")
    }
    if field == "value" { return number(text) ?? text }
    return ValueText(words: words).value(text, of: field)
  }

  /// The codes of states that are named, or given, one behind the other.
  public func states(_ text: String) -> [String] {
    text.split(separator: ",").flatMap { part in
      let name = String(part).trimmingCharacters(in: .whitespaces)
      return StateNames.code(of: name, in: words.language).map { [$0] }
        ?? name.split(separator: " ").map { $0.uppercased() }
    }
  }

  /// `12,5 tỷ` of `12,5 tỷ USD`, where that is the unit of what is counted.
  public func without(unit: String, _ text: String) -> String {
    let text = text.trimmingCharacters(in: .whitespaces)
    return !unit.isEmpty && text.hasSuffix(unit)
      ? String(text.dropLast(unit.count)).trimmingCharacters(in: .whitespaces) : text
  }

  /// `12500000000` of `12,5 tỷ`; nil if it is no number.
  private func number(_ text: String) -> String? {
    let parts = text.split(separator: " ")
    let scales = zip(words["scales"].split(separator: ", "), [1e9, 1e6, 1e3])
    guard (1...2).contains(parts.count), let value = Double(plain(parts[0])),
      let scale = parts.count == 1 ? 1 : scales.first(where: { $0.0 == parts[1].lowercased() })?.1
    else { return nil }
    let scaled = value * scale
    return scaled == scaled.rounded() && abs(scaled) < 1e15 ? String(Int(scaled)) : String(scaled)
  }

  /// Digits with a decimal point alone. In Vietnamese a point parts thousands where three digits follow it.
  private func plain(_ digits: Substring) -> String {
    if words.language == .en { return String(digits.replacing(",", with: "")) }
    let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
    let whole = groups[0].split(separator: ".", omittingEmptySubsequences: false)
    let areThousands = whole.count > 1 && whole.dropFirst().allSatisfy { $0.count == 3 }
    return (areThousands ? whole.joined() : String(groups[0])) + groups.dropFirst().map { ".\($0)" }.joined()
  }

  /// The record's name of what a figure counts; the text itself where it is none.
  public func indicator(_ text: String) -> String {
    let key = words.all.keys.filter { $0.hasPrefix("what-") }.sorted().first {
      words.all[$0]?.lowercased() == text.lowercased()
    }
    return key.map { String($0.dropFirst("what-".count).replacing("-", with: " ")) } ?? text
  }

  /// `2025-08-14` of `14/8/2025`, `2025-08` of `8/2025`.
  public static func day(_ text: String) -> String {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let day = parts.reversed().map { $0.count == 1 ? "0\($0)" : String($0) }.joined(separator: "-")
    return parts.count > 1 && PublicationDate(day) != nil ? day : text
  }

  private func state(_ text: String) -> String {
    StateNames.code(of: text, in: words.language) ?? (text.utf8.count == 2 ? text.uppercased() : text)
  }
}
