import Reading
import Reconciling

/// So với lần trước: what one readout, or all reports of one encounter, did to the open list. What it does not mention is only silent in
/// this readout.
public struct Delta {
  private let text: PaperText
  /// Ids of the reports.
  private let told: Set<String>
  private let encounter: EncounterRow?

  /// - Parameters:
  ///   - view: the record as it stood on the day of the reports.
  ///   - reports: ids of those looked at.
  ///   - encounter: of which they are; nil for a single report.
  public init(_ view: RelationView, reports: Set<String>, encounter: EncounterRow?, language: OutputLanguage) {
    text = PaperText(view, language: language)
    told = reports
    self.encounter = encounter
  }

  public var paper: Paper {
    let changes = Dictionary(grouping: view.commitments) { change(of: $0) }
    let sections = Change.allCases.map { section($0, changes[$0] ?? []) }
    let moved = [
      moved("delta-invitations", invitations), moved("delta-sessions", sessions), moved("delta-figures", figures),
    ]
    var paper = text.paper(
      .delta, title: words["delta"], head: [Paper.Line(subject)], sections + moved + [text.sources])
    paper.number()
    return paper
  }

  private var subject: String {
    encounter.map { "\(text.row.title($0)), \(text.row.date($0.when))" }
      ?? view.record.reports.first { told.contains($0.id) }.map { text.row.report($0) } ?? ""
  }

  private var words: Words { text.words }
  private var view: RelationView { text.view }

  /// What the reports did to a commitment; the first that holds.
  private enum Change: String, CaseIterable {
    case answered, done, repeated, reworded, new
    case notMentioned = "not-mentioned"
  }

  private func change(of commitment: CommitmentView) -> Change? {
    let here = commitment.sayings.filter { told.contains($0.report) }
    let before = before(commitment)
    if isAnswered(here, before) { return .answered }
    if commitment.row.progressCites.contains(where: { told.contains($0.report) }), !before.isEmpty { return .done }
    guard !here.isEmpty else { return commitment.isOpen ? .notMentioned : nil }
    if before.isEmpty { return .new }
    return here.contains { $0.step == .changed } ? .reworded : .repeated
  }

  /// Where it was said before these reports say it.
  private func before(_ commitment: CommitmentView) -> [CommitmentStepRow] {
    Array(commitment.sayings.prefix { !told.contains($0.report) })
  }

  /// Whether it was only asked before and is agreed or promised here.
  private func isAnswered(_ here: [CommitmentStepRow], _ before: [CommitmentStepRow]) -> Bool {
    let binding: [Act] = [.agree, .commit]
    return !before.isEmpty && before.allSatisfy { $0.act.map { !binding.contains($0) } ?? true }
      && here.contains { $0.act.map(binding.contains) ?? false }
  }

  // MARK: commitments

  private func section(_ change: Change, _ commitments: [CommitmentView]) -> Paper.Section {
    var blocks: [Paper.Block] = commitments.map { .item(Paper.Line(line(change, $0).pieces, rows: $0.ids)) }
    if change == .notMentioned, !blocks.isEmpty { blocks.append(.note(Paper.Line(words["silence-here"]))) }
    return Paper.Section(
      key: change.rawValue, heading: "\(words.name("delta", change)) (\(commitments.count))",
      blocks: blocks.isEmpty ? [.note(Paper.Line(words["nothing-due"]))] : blocks)
  }

  private func line(_ change: Change, _ commitment: CommitmentView) -> Paper.Line {
    let here = commitment.sayings.last { told.contains($0.report) }
    let before = before(commitment).last
    switch change {
    case .answered, .reworded: return wordings(before, here)
    case .done:
      return text.line(commitment) + Paper.Line(": ") + Paper.Line(text.state(commitment)) + Paper.Line("; ")
        + text.evidence(commitment)
    case .repeated: return said(here) + Paper.Line("; \(text.novelty(commitment))")
    case .new: return said(here)
    case .notMentioned:
      let last = text.row.date(commitment.row.lastSaid)
      return text.line(commitment) + Paper.Line(" (\(words.filled("lately", last)); ")
        + Paper.Line(text.state(commitment, dated: false))
        + Paper.Line(")")
    }
  }

  private func said(_ step: CommitmentStepRow?) -> Paper.Line {
    guard let step else { return [] }
    let who = text.said(step)
    return [.words(step.text, step.cites), .plain(who.isEmpty ? "" : " (\(who))")]
  }

  /// Both wordings.
  private func wordings(_ before: CommitmentStepRow?, _ here: CommitmentStepRow?) -> Paper.Line {
    let earlier =
      before.map { Paper.Line("\(words.filled("wording-before", text.row.date($0.date))) ") + said($0) } ?? []
    return earlier + Paper.Line("; \(words["wording-here"]) ") + said(here)
  }

  // MARK: what moved

  private func moved(_ key: String, _ lines: [Paper.Line]) -> Paper.Section {
    Paper.Section(
      key: String(key.dropFirst("delta-".count)), heading: "\(words[key]) (\(lines.count))",
      blocks: lines.isEmpty ? [.note(Paper.Line(words["nothing-due"]))] : lines.map { .item($0) })
  }

  private var invitations: [Paper.Line] {
    view.record.invitations.filter { row in row.cites.contains { told.contains($0.report) } }.map { row in
      let who = text.invitation(row)
      return who + [
        .plain(
          ": \(words.name("invitation", row.state))\(row.when.map { ", \(text.row.date($0))" } ?? "")", here(row.cites))
      ]
    }
  }

  private var sessions: [Paper.Line] {
    let names = Dictionary(view.record.mechanisms.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return view.record.sessions.filter { row in row.cites.contains { told.contains($0.report) } }.map { row in
      let state = [row.status.map { words.name("status", $0) }, row.when.map { text.row.date($0) }].compactMap { $0 }
      let name = "\(words.filled("session-of", String(row.ordinal))) \(names[row.mechanism] ?? "")"
      return [.plain("\(name): \(state.joined(separator: ", "))", here(row.cites))]
    }
  }

  /// Each with the figure before it.
  private var figures: [Paper.Line] {
    let indicators = Dictionary(view.record.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return view.record.observations.filter { $0.report.map(told.contains) ?? false && $0.origin == .reports }.compactMap
    { row in
      guard let indicator = indicators[row.indicator] else { return nil }
      let before = view.record.observations.filter {
        $0.indicator == row.indicator && $0.kind == row.kind && $0.report.map { !told.contains($0) } ?? false
      }.newestFirst { $0.period ?? $0.asOf }.first
      return figure(row, indicator) + (before.map { compared(row, $0, indicator) } ?? [])
    }
  }

  private func figure(_ row: ObservationRow, _ indicator: IndicatorRow) -> Paper.Line {
    let value = text.row.observation(row, of: indicator)
    return [.plain("\(words.counted(indicator.name)): \(value), \(text.row.period(row))", row.cites)]
  }

  private func compared(_ row: ObservationRow, _ before: ObservationRow, _ indicator: IndicatorRow) -> Paper.Line {
    if row.value == before.value {
      return [.plain("; \(words.filled("unmoved-since", text.row.period(before)))", before.cites)]
    }
    let earlier = "\(text.row.amount(before, unit: indicator.unit)), \(text.row.period(before))"
    return [.plain("; \(words.filled("figure-before", earlier))", before.cites)]
  }

  private func here(_ cites: [RowCite]) -> [RowCite] { cites.filter { told.contains($0.report) } }
}
