import Reconciling

/// Checks in the order in which a desk looks at them: what does not hold, what is open, what holds.
public struct CheckedRows: Sendable {
  public let shown: [CheckRow]
  let holding: Int
  /// Whether what holds is among those shown.
  let showsAll: Bool

  /// - Parameter all: whether to show what holds, too.
  public init(_ checks: [CheckRow], all: Bool) {
    let inOrder = [false, nil, true].flatMap { holds in checks.filter { $0.holds == holds } }
    shown = all ? inOrder : inOrder.filter { $0.holds != true }
    holding = checks.count { $0.holds == true }
    showsAll = all
  }
}

/// Checks for the terminal, each with its arithmetic, how sure it is, and the words it stands on.
public struct ChecksText {
  private let checks: CheckedRows
  private let row: RowText
  private let reports: [String: ReportRow]

  /// - Parameter reports: those that the checks stand on.
  public init(_ checks: CheckedRows, _ reports: [ReportRow], language: OutputLanguage) {
    self.checks = checks
    row = RowText(language: language, persons: [])
    self.reports = Dictionary(reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func text(width: Int, style: TextStyle) -> String {
    let blocks = checks.shown.map { block($0, width, style) }
    let count = checks.showsAll ? "" : row.words.count(checks.holding, "checks-hold") + "\n"
    return (blocks.isEmpty ? [row.words["checks-none"] + "\n"] : blocks).joined() + count
  }

  private func block(_ check: CheckRow, _ width: Int, _ style: TextStyle) -> String {
    let holds = check.holds.map { row.words[$0 ? "holds-true" : "holds-false"] } ?? row.words["holds-open"]
    let sure = check.score.map { " · \(Int(($0 * 100).rounded())) %" } ?? ""
    let lead = "\(row.words.name("check", check.kind)) · \(holds)\(sure)"
    return Wrapping.paragraph(
      [Run(text: lead, codes: check.holds == false ? "1;31" : "1")], width: width, indent: 0, style: style)
      + Wrapping.paragraph(
        [Run(text: ReasonText(words: row.words)(check.says), codes: "")], width: width, indent: 2, style: style)
      + check.cites.map { cite in
        let source = " · " + row.report(reports[cite.report])
        return Wrapping.paragraph(
          [Run(text: "“\(cite.quote)”", codes: ""), Run(text: source, codes: "2")], width: width, indent: 4,
          style: style)
      }.joined()
  }
}
