import Reading

/// Formulas between states, and what each report leaves out of the usual wording or adds to it.
enum Formulas {
  private struct Use {
    let report: DatedReport
    let fact: FormulaFact
    let sides: [String]

    /// What tells one wording from another: the parts left out and put in.
    var shape: [String] { fact.missing.sorted() + ["+"] + fact.added.map(Folding.name).sorted() }
  }

  static func add(_ reports: [DatedReport], to record: inout Record) {
    let uses = reports.flatMap { report in
      report.reading.formulas.map {
        Use(report: report, fact: $0, sides: $0.sides.isEmpty ? report.sides : $0.sides)
      }
    }
    let groups = Dictionary(grouping: uses) { ([$0.fact.id, $0.sides.joined(separator: "-")]).joined(separator: "/") }
    var ids = RowIDs()
    for key in groups.keys.sorted() { add(groups[key]!, key, &ids, to: &record) }
  }

  private static func add(_ group: [Use], _ key: String, _ ids: inout RowIDs, to record: inout Record) {
    let cites = firstPlaces(group.map { $0.report.cite($0.fact.cite) })
    let usual = usual(group)
    let id = ids.id("formula", key, cites[0])
    record.formulas.append(
      FormulaRow(
        id: id, formula: group[0].fact.id, sides: group[0].sides, usual: Folding.line(usual.fact.wording), cites: cites)
    )
    for use in group { record.formulaUses.append(row(use, of: id, usual: usual, &ids)) }
    for report in cites.map(\.report).dropFirst() {
      record.links.append(
        LinkRow(.sameFormula, id, report: report, score: Thresholds.sameWording, why: "same formula, same states"))
    }
  }

  /// The latest use of the most frequent wording.
  private static func usual(_ group: [Use]) -> Use {
    let counts = Dictionary(group.map { ($0.shape, 1) }, uniquingKeysWith: +)
    let most = counts.values.max()
    return group.last { counts[$0.shape] == most }!
  }

  private static func row(_ use: Use, of formula: String, usual: Use, _ ids: inout RowIDs) -> FormulaUseRow {
    let cite = use.report.cite(use.fact.cite)
    let (mine, theirs) = (use.fact, usual.fact)
    return FormulaUseRow(
      id: ids.id("formula_use", cite, of: formula), formula: formula, report: use.report.id, date: use.report.day,
      wording: Folding.line(mine.wording),
      missing: mine.missing.filter { !theirs.missing.contains($0) } + theirs.added.filter { !mine.added.contains($0) },
      added: mine.added.filter { !theirs.added.contains($0) } + theirs.missing.filter { !mine.missing.contains($0) },
      exact: use.shape == usual.shape, cites: [cite])
  }
}
