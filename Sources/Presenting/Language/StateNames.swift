import LanguageData

/// The names of states, as `Languages/shared/state-names.tsv` gives them.
public enum StateNames {
  private static let table = Table(
    LanguageData.files.first { $0.path == "shared/state-names.tsv" }.map { $0.text.description } ?? "")
  private static let loaded = Dictionary(
    uniqueKeysWithValues: OutputLanguage.allCases.map { ($0, table.column($0.rawValue)) })

  /// The usual short name of a state (`KH` is `Campuchia`), the code itself if it is none of ISO 3166-1.
  public static func name(of code: String, in language: OutputLanguage) -> String { loaded[language]?[code] ?? code }

  /// The code of a state by its usual short name, capitals or not.
  static func code(of name: String, in language: OutputLanguage) -> String? {
    loaded[language]?.first { $0.value.lowercased() == name.lowercased() }?.key
  }

  /// All codes, in order.
  public static var codes: [String] { loaded[.en, default: [:]].keys.sorted() }

  /// Whether it is a code of ISO 3166-1, or one of those reserved for the EU, the UN and Kosovo.
  public static func isKnown(_ code: String) -> Bool { loaded[.en]?[code] != nil }

  /// What is wrong with codes that were typed, and what to give instead; nil if all are of states.
  public static func fault(of codes: [String]) -> Message? {
    codes.first { !isKnown($0) }.map { Message("no-state", $0) }
  }

  /// The name of a relation: its states in order, Viet Nam first.
  public static func relation(_ sides: [String], in language: OutputLanguage) -> String {
    ordered(sides).map { name(of: $0, in: language) }.joined(separator: " – ")
  }

  /// Sides in the order in which they are shown: Viet Nam first, then by code.
  public static func ordered(_ sides: [String]) -> [String] {
    sides.sorted { ($0 == "VN" ? "" : $0) < ($1 == "VN" ? "" : $1) }
  }
}
