import Reading
import Reconciling

/// Parts 8 to 10 of a brief: what comes, how things are said, and what to take care with.
struct BriefOutlook {
  private let text: PaperText
  private let due: [DueItem]
  private var words: Words { text.words }
  private var record: Record { text.view.record }

  init(_ text: PaperText) {
    self.text = text
    due = DueItems(text).all
  }

  func parts(_ shown: inout Shown) -> [BriefPart] {
    [coming(&shown), formulas(&shown), care(&shown)]
  }

  // MARK: what comes

  /// Of twelve months, with sessions and documents that have no day yet; of anniversaries the next, however far.
  private func coming(_ shown: inout Shown) -> BriefPart {
    var part = BriefPart(number: 8, key: "coming", nothing: text.nothing)
    let near: [DueItem.Term] = [.month, .quarter, .year]
    let items = due.filter { item in
      switch item.kind {
      case .commitment, .target: false
      case .session, .invitation, .encounter: near.contains(item.term) || item.term == .undated
      case .instrument: record.instruments.contains { $0.id == item.id && $0.state != .signed }
      case .anniversary: near.contains(item.term) || item.term == .later
      }
    }
    for item in items where !shown.holds(item.id) && !shown.holds(item.places) {
      shown.add([item.id], item.kind == .anniversary ? [] : item.places)
      part.entries.append(BriefPart.Entry(line: text.coming(item), ids: [item.id]))
    }
    return part
  }

  // MARK: formulas

  /// The wording of the latest report, and where others left it; those that changed first.
  private func formulas(_ shown: inout Shown) -> BriefPart {
    var part = BriefPart(number: 9, key: "formulas", most: 3, nothing: text.nothing)
    let known = record.formulas.map { (id: $0.id, uses: uses(of: $0.id)) }.filter { $0.uses.count > 1 }
    let drifted = known.filter { $0.uses.contains { !$0.exact } }
    for formula in drifted + known.filter({ $0.uses.allSatisfy(\.exact) }) {
      part.entries.append(BriefPart.Entry(line: line(formula.uses), ids: [formula.id]))
    }
    return part
  }

  /// The fullest of each report, the latest first: parts of a formula that stand apart in a report are no drift.
  private func uses(of formula: String) -> [FormulaUseRow] {
    let reports = Dictionary(grouping: record.formulaUses.filter { $0.formula == formula }, by: \.report)
    let fullest = reports.values.compactMap { uses in
      uses.min { ($0.missing.count, $0.id) < ($1.missing.count, $1.id) }
    }
    return fullest.sorted { $0.id < $1.id }.newestFirst { $0.date }
  }

  /// - Parameter uses: the latest first.
  private func line(_ uses: [FormulaUseRow]) -> Paper.Line {
    guard let latest = uses.first else { return [] }
    let now: Paper.Line = [
      .plain("\(words.filled("wording-now", text.row.date(latest.date))) "),
      .words(latest.wording, latest.cites.prefixed(1)),
    ]
    let usual = latest.exact ? nil : uses.first(where: \.exact)
    let before = usual.map { use in
      Paper.Line([.plain("\(text.row.date(use.date)): "), .words(use.wording, use.cites.prefixed(1))])
    }
    let others = latest.exact ? uses.filter { !$0.exact }.prefix(2).map(difference) : []
    return .joined([now] + [before].compactMap { $0 } + others, by: "; ")
  }

  /// What a use has or lacks against the usual wording.
  private func difference(_ use: FormulaUseRow) -> Paper.Line {
    let parts = { (parts: [String]) in parts.map { "“\($0)”" }.joined(separator: ", ") }
    let missing = use.missing.isEmpty ? [] : [words.filled("formula-missing", parts(use.missing))]
    let added = use.added.isEmpty ? [] : [words.filled("formula-added", parts(use.added))]
    let changes = (missing + added).joined(separator: ", ")
    return [.plain("\(text.row.date(use.date)) \(changes)", use.cites.prefixed(1))]
  }

  // MARK: care

  private func care(_ shown: inout Shown) -> BriefPart {
    var part = BriefPart(number: 10, key: "care", nothing: text.nothing)
    part.entries = passed(&shown) + differing + contradictions + unchecked + undated
    if let compared { part.closing = [.note(compared)] }
    return part
  }

  /// Announced, its day over, and no report of it.
  private func passed(_ shown: inout Shown) -> [BriefPart.Entry] {
    due.filter { $0.term == .overdue && ($0.kind == .invitation || $0.kind == .encounter) }.filter {
      !shown.holds($0.id)
    }
    .map { item in
      shown.add([item.id], item.places)
      let day = text.row.date(item.when)
      return BriefPart.Entry(
        line: item.what + [.plain(" (\(day)): \(words["day-passed"])", item.ground.cites.prefixed(1))], ids: [item.id])
    }
  }

  /// Figures of one thing and one period that reports give differently.
  private var differing: [BriefPart.Entry] {
    let values = record.observations.filter { $0.kind == .observed && $0.period != nil && !$0.cites.isEmpty }
    let groups = Dictionary(grouping: values) { "\($0.indicator) \($0.period ?? "")" }
    return record.indicators.flatMap { indicator in
      groups.filter { $0.value[0].indicator == indicator.id && Self.differ($0.value) }.sorted { $0.key < $1.key }.map {
        BriefPart.Entry(line: text.differing($0.value, indicator), ids: $0.value.map(\.id))
      }
    }
  }

  /// More than rounding explains.
  private static let rounding = 0.02

  private static func differ(_ values: [ObservationRow]) -> Bool {
    guard let least = values.map(\.value).min(), let most = values.map(\.value).max() else { return false }
    return most - least > abs(most) * rounding
  }

  /// Numbers, days and accounts that do not agree.
  private var contradictions: [BriefPart.Entry] {
    record.checks.filter { $0.holds == false && $0.kind != .unreported }.map { check in
      BriefPart.Entry(
        line: [
          .plain("\(words["does-not-hold"]) (\(words.name("check", check.kind))): "),
          .plain(ReasonText(words: words)(check.says), check.cites),
        ],
        ids: [check.id])
    }
  }

  /// Growth whose base no report gives.
  private var unchecked: [BriefPart.Entry] {
    record.checks.filter { $0.holds == nil && $0.kind == .growth }.map { check in
      let change = check.cites.last.map { [Paper.Piece.words($0.quote, [$0])] } ?? []
      return BriefPart.Entry(
        line: Paper.Line([.plain("\(words["growth"]) ")] + change + [.plain(" \(words["growth-unchecked"])")]),
        ids: [check.id])
    }
  }

  /// Meetings of which the year is not known, in one line.
  private var undated: [BriefPart.Entry] {
    let rows = text.apart(text.view.held.filter { $0.when.flatMap { EDTF($0)?.isOfUnknownYear } ?? false })
    if rows.isEmpty { return [] }
    let named = rows.prefix(3).map { row in
      Paper.Line([.plain("\(text.row.title(row)), \(text.row.date(row.when))", row.cites.prefixed(1))])
    }
    let head = Paper.Line("\(words.count(rows.count, "year-unknown-of")): ")
    return [BriefPart.Entry(line: head + .joined(named, by: "; "), ids: rows.map(\.id))]
  }

  /// Whether both sides' reports could be compared.
  private var compared: Paper.Line? {
    let held = Set(text.view.held.map(\.id))
    let accounts = Dictionary(grouping: record.accounts.filter { held.contains($0.encounter) }, by: \.encounter)
    let several = accounts.values.count { Set($0.map(\.report)).count > 1 }
    guard !accounts.isEmpty, several == 0 else { return nil }
    return Paper.Line(words["one-readout-each"])
  }
}
