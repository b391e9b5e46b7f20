import LanguageData

/// What is wrong in lexicons that can still be read: lines that remove nothing, codes that no state has.
struct LexiconCheck {
  private(set) var faults: [LanguageFault] = []
  private(set) var entries = 0

  init(_ language: Language, files: LanguageFiles) {
    let states = Self.states
    let name = language.version.name
    for lexicon in language.lexicons {
      // Their faults are told where the lexicons are loaded.
      var known: [LanguageFault] = []
      let path = lexicon.name.path
      let below = files.embeddedTable(path, of: name, columns: lexicon.columns, faults: &known)
      let overlay = files.overlaidTable(path, of: name, columns: lexicon.columns, faults: &known)
      addIdleRemovals(overlay, from: below)
      for row in below.rows + (overlay?.rows ?? []) where row.removed == nil { addUnknownStates(row, lexicon, states) }
      entries += lexicon.forms.count
    }
  }

  private mutating func addIdleRemovals(_ overlay: Table?, from below: Table) {
    guard let overlay else { return }
    let keys = Set(below.rows.map(\.key))
    for row in overlay.rows {
      guard let key = row.removed, !keys.contains(key) else { continue }
      faults.append(
        row.fault("it removes '\(key)', which is no key of the built-in lexicon", "write the key as it stands there"))
    }
  }

  private mutating func addUnknownStates(_ row: Table.Row, _ lexicon: FormList, _ states: Set<Substring>) {
    for (column, name) in lexicon.columns.enumerated() where name == "state" || name == "states" {
      for code in (row.optional(column) ?? "").split(whereSeparator: { $0 == " " || $0 == "+" })
      where !states.contains(code) {
        faults.append(
          row.fault("'\(code)' in column \(column + 1) is no state", "write an ISO 3166-1 code of two letters, as KH"))
      }
    }
  }

  /// The codes of the states that have a name.
  private static var states: Set<Substring> {
    let text = LanguageData.files.first { $0.path == "shared/state-names.tsv" }!.text.description
    return Set(text.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "\t" } })
  }
}
