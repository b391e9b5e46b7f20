/// The columns of a stocktaking by the headings they have in any language of output, as an office's own list may have them.
public enum StocktakingColumns {
  private static let keys = [
    "number", "commitment", "occasion", "partner", "lead", "deadline", "progress", "evidence", "difficulty",
    "recommendation",
  ]

  /// The key of a column: its heading, or how that begins, with or without ✎.
  public static func key(of heading: String) -> String? {
    let wanted = plain(heading)
    guard !wanted.isEmpty else { return nil }
    return keys.first { key in
      OutputLanguage.allCases.contains { language in
        let own = plain(Words(language)["column-\(key)"])
        return own == wanted || own.hasPrefix(wanted + " ") || own.hasPrefix(wanted + ",")
      }
    }
  }

  private static func plain(_ text: String) -> String {
    let trimmed = text.replacing("✎", with: "").replacing("\u{FEFF}", with: "")
    return String(trimmed.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()).lowercased()
  }
}
