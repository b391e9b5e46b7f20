import Reading
import Reconciling
import Recording

/// A trace for the terminal: what is traced, and each step with its report and its exact words, changes marked.
public struct TraceText {
  private let trace: Trace
  private let row: RowText
  private let width: Int
  private let style: TextStyle
  private let reports: [String: ReportRow]

  public init(_ trace: Trace, language: OutputLanguage, width: Int, style: TextStyle) {
    (self.trace, self.width, self.style) = (trace, width, style)
    row = RowText(language: language, persons: trace.record.persons)
    reports = Dictionary(trace.record.reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public var text: String {
    let steps = trace.steps
    let head = style.bold(title) + "\n"
    if steps.isEmpty { return head + "  " + row.words["trace-none"] + "\n" }
    return head
      + steps.enumerated().map { index, step in text(step, before: index == 0 ? nil : steps[index - 1]) }.joined()
  }

  private var title: String {
    switch trace.subject {
    case .commitment(let commitment):
      "\(row.words["commitment"]): \(commitment.text) · \(between(commitment.sides)) · "
        + row.words.name("commitment", commitment.state)
    case .formula(let formula): "\(row.words["formula"]): \(formula.usual) · \(between(formula.sides))"
    case .indicator(let indicator):
      "\(row.words["indicator"]): \(row.words.counted(indicator.name)) (\(indicator.unit)) · \(between(indicator.sides))"
    case .topic(let topic): "\(row.words["topic"]): \(row.words.name("topic", topic))"
    }
  }

  private func between(_ sides: [String]) -> String { StateNames.relation(sides, in: row.words.language) }

  private func text(_ step: TraceStep, before: TraceStep?) -> String {
    let lead = [row.date(step.date), said(step), figure(step)].filter { !$0.isEmpty }.joined(separator: " · ")
    let report = Run(text: step.report.map { row.report(reports[$0]) } ?? row.words["by-hand"], codes: "2")
    return paragraph([Run(text: lead, codes: "1")], indent: 2) + paragraph(words(step, before), indent: 4)
      + changes(step) + paragraph([report], indent: 4)
  }

  private func said(_ step: TraceStep) -> String {
    let speakers = row.words.list(step.speakers.map(row.speaker))
    switch trace.subject {
    case .commitment: return [row.words["step-\(step.step)"], speakers].filter { !$0.isEmpty }.joined(separator: ", ")
    case .formula: return row.words["step-\(step.step)"]
    case .indicator: return row.words["figure-\(step.step)"]
    case .topic:
      return (speakers.isEmpty ? row.words["speaker-unknown"] : speakers) + " " + row.words["does-\(step.step)"]
    }
  }

  /// `11,33 tỷ USD, +11,7%, 56,7% chỉ tiêu`.
  private func figure(_ step: TraceStep) -> String {
    guard let value = step.value else { return "" }
    let growth = step.growth.map { ($0 > 0 ? "+" : "") + row.number($0, unit: "%") }
    let share = step.ofTarget.map { row.words.filled("of-target", row.number($0, unit: "%")) }
    return [row.number(value, unit: step.unit ?? ""), growth, share].compactMap { $0 }.joined(separator: ", ")
  }

  /// Of a commitment with what changed since the step before.
  private func words(_ step: TraceStep, _ before: TraceStep?) -> [Run] {
    guard case .commitment = trace.subject else { return [Run(text: "“\(step.text)”")] }
    return [Run(text: "“")] + WordDifference(from: before?.text, to: step.text).runs(style) + [Run(text: "”")]
  }

  /// Of a formula, what differs from its usual wording.
  private func changes(_ step: TraceStep) -> String {
    guard case .formula = trace.subject else { return "" }
    let added = step.added.map { Run(text: row.words.filled("formula-added", $0), codes: "32") }
    let missing = step.missing.map { Run(text: row.words.filled("formula-missing", $0), codes: "31") }
    return (added + missing).map { paragraph([$0], indent: 4) }.joined()
  }

  private func paragraph(_ runs: [Run], indent: Int) -> String {
    Wrapping.paragraph(runs, width: width, indent: indent, style: style)
  }
}
