import Foundation

/// Forms of a name for comparing, never for showing.
enum Folding {
  /// Lower case, one space between words, each word's letters before its marks: `Hoà` and `Hòa` are the same, `Hoa` is
  /// another.
  static func name(_ text: String) -> String {
    words(text).map { word in
      let scalars = word.decomposedStringWithCanonicalMapping.unicodeScalars
      let letters = scalars.filter { !isMark($0) }
      let marks = scalars.filter(isMark).sorted()
      return String(String.UnicodeScalarView(letters + marks))
    }.joined(separator: " ")
  }

  /// The last words of a folded name, without its first: of `norodom sihamoni`, `sihamoni`.
  static func endings(_ folded: String) -> [String] {
    let words = folded.split(separator: " ")
    return words.indices.dropFirst().map { words[$0...].joined(separator: " ") }
  }

  /// ASCII letters and digits, the words joined by `-`: for ids, and for comparing names without marks.
  static func slug(_ text: String) -> String {
    words(text).compactMap { word in
      let plain = word.decomposedStringWithCanonicalMapping.replacingOccurrences(of: "đ", with: "d")
      let kept = plain.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      return kept.isEmpty ? nil : String(String.UnicodeScalarView(kept))
    }.joined(separator: "-")
  }

  /// The words of a text in lower case and NFC, without marks of punctuation.
  static func words(_ text: String) -> [String] {
    text.precomposedStringWithCanonicalMapping.lowercased()
      .split { !$0.isLetter && !$0.isNumber && $0 != "+" }.map(String.init)
  }

  /// One line, with single spaces.
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
  }
}
