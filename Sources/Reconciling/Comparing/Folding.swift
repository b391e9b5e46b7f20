import Foundation

/// Names folded for comparing, each once: reports name the same people and offices over and over.
struct FoldedNames {
  private var folded: [String: String] = [:]

  mutating func name(_ text: String) -> String {
    if let known = folded[text] { return known }
    let name = Folding.name(text)
    folded[text] = name
    return name
  }
}

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

  /// Shorter forms in which a folded name is used: its last words, its first ones, the first and the last: of
  /// `harjit singh sajjan`, `sajjan`, `singh sajjan`, `harjit singh`, `harjit sajjan`.
  static func shorterForms(_ folded: String) -> [String] {
    let words = folded.split(separator: " ")
    guard words.count > 1 else { return [] }
    let endings = words.indices.dropFirst().map { words[$0...] }
    let beginnings = (2..<max(2, words.count)).map { words[..<$0] }
    let ends = words.count > 2 ? [[words[0], words[words.count - 1]][...]] : []
    return (endings + beginnings + ends).map { $0.joined(separator: " ") }
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
