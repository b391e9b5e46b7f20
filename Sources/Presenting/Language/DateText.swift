import Reading

/// Dates of the record (EDTF) as people write them: `14/8/2025` in Vietnamese, `14 August 2025` in English.
///
/// An unknown year is said so (`14/8 (năm chưa rõ)`), partly unknown digits stay `X` (`21/3/202X`). What is no date
/// of this kind is given back as it stands.
struct DateText {
  var words: Words

  /// A date or interval in words; unknown if there is none.
  func callAsFunction(_ edtf: String?) -> String {
    guard let edtf, !edtf.isEmpty else { return words["unknown"] }
    let ends = edtf.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2 else { return date(edtf) }
    switch (Self.isOpen(ends[0]), Self.isOpen(ends[1])) {
    case (true, true): return words["unknown"]
    case (true, false): return words.filled("until", date(ends[1]))
    case (false, true): return words.filled("from", date(ends[0]))
    case (false, false): return date(ends[0]) + " – " + date(ends[1])
    }
  }

  private static func isOpen(_ end: String) -> Bool { end.isEmpty || end == ".." }

  private func date(_ edtf: String) -> String {
    let core = edtf.prefix { !"~?%".contains($0) }
    let parts = core.split(separator: "-").map(String.init)
    guard let text = text(of: parts) else { return edtf }
    return core.count == edtf.count ? text : words.filled("about", text)
  }

  private func text(of parts: [String]) -> String? {
    let year = parts.first ?? ""
    guard (1...3).contains(parts.count), year.count == 4, year.allSatisfy({ $0 == "X" || $0.isNumber }) else {
      return nil
    }
    if parts.count == 1 { return year == "XXXX" ? words["unknown"] : year }
    guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
    guard parts.count == 3 else { return with(year: year, monthAlone(month), short: "\(month)") }
    guard let day = Int(parts[2]), (1...31).contains(day) else { return nil }
    let text = words.language == .vi ? "\(day)/\(month)" : "\(day) \(words["month-\(month)"])"
    return with(year: year, text, short: text)
  }

  private func monthAlone(_ month: Int) -> String {
    words.language == .vi ? words.filled("month", String(month)) : words["month-\(month)"]
  }

  private func with(year: String, _ text: String, short: String) -> String {
    if year == "XXXX" { return "\(text) (\(words["year-unknown"]))" }
    return words.language == .vi ? "\(short)/\(year)" : "\(text) \(year)"
  }

  /// A key that sorts dates by their earliest day; those of an unknown year come before, and what has no date first.
  static func order(_ edtf: String?) -> String {
    guard let edtf else { return "" }
    return EDTF(edtf)?.earliest ?? "0"
  }
}
