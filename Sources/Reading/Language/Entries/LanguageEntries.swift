// Lexicons of bare forms, and tables about the language as a whole.

/// A form of which nothing more is said than that it is one.
struct FormEntry: LexiconEntry {
  static let columns = ["form"]

  init(_ row: Table.Row) {}
}

/// Words that stand in menus and not in articles.
struct MenuHeadEntry: LexiconEntry {
  /// `list` is the heading of a list of other reports, `line` a line by itself, `start` the beginning of one.
  enum Kind: String, CaseIterable { case list, line, start }
  static let columns = ["form", "kind"]
  let kind: Kind

  init(_ row: Table.Row) throws(LanguageFault) { kind = try row.word(1, as: Kind.self) }
}

/// A setting of the whole language.
struct SettingEntry: LexiconEntry {
  static let columns = ["setting", "value"]
  static let isFoundInTexts = false
  let value: String

  init(_ row: Table.Row) { value = row.cell(1) }
}

extension Lexicon<SettingEntry> {
  func value(of setting: String) -> String? { forms.firstIndex(of: setting).map { entries[$0].value } }
}

/// How often facts are right of which the deciders were so sure, as measured on reports that their weights were not made
/// from.
struct ConfidenceEntry: LexiconEntry {
  enum Kind: String, CaseIterable, NumberedCases { case statement, item, encounter }
  static let columns = ["kind", "steps"]
  static let isFoundInTexts = false
  /// From a share on that the deciders gave, how many facts were right; the lowest first.
  let steps: [(from: Double, right: Double)]

  init(_ row: Table.Row) throws(LanguageFault) {
    var steps: [(from: Double, right: Double)] = []
    for step in row.list(1) {
      let parts = step.split(separator: "=").map { Double($0) }
      guard parts.count == 2, let from = parts[0], let right = parts[1], (0...1).contains(right) else {
        throw row.fault("'\(step)' is no step", "write FROM=RIGHT, two numbers from 0 to 1, such as 0.90=0.95")
      }
      steps.append((from, right))
    }
    self.steps = steps
  }

  func right(_ share: Double) -> Double { steps.last { $0.from <= share }?.right ?? steps.first?.right ?? share }
}

/// A rule of the reader and the share of its facts that were right on the training reports, smoothed.
struct RuleEntry: LexiconEntry {
  static let columns = ["rule", "precision"]
  static let isFoundInTexts = false
  let precision: Double

  init(_ row: Table.Row) throws(LanguageFault) {
    guard let precision = Double(row.cell(1)), (0...1).contains(precision) else {
      throw row.fault("'\(row.cell(1))' is no share", "write a number from 0 to 1")
    }
    self.precision = precision
  }
}
