import Reading
import Reconciling
import Recording

/// One report's step of what is traced, as a row of output.
public struct TraceStep: Encodable, Sendable {
  @Nullable public var date: String?
  /// Of a commitment `first`, `reaffirmed` …; of a formula `exact` or `changed`; of an indicator what kind of figure; of a
  /// topic the act.
  public var step: String
  public var speakers: [String] = []
  public var text: String
  /// Against the step before; of a formula, against its usual wording.
  public var added: [String] = []
  public var missing: [String] = []
  @Nullable public var value: Double?
  @Nullable public var unit: String?
  /// In per cent, by the value of the year before.
  @Nullable public var growth: Double?
  /// In per cent of the latest target.
  @Nullable public var ofTarget: Double?
  @Nullable public var report: String?
  @Nullable public var source: String?
  public var id: String
}

extension Trace {
  /// The steps in the order of their days; those of an unknown year stand at the end.
  public var steps: [TraceStep] {
    let sources = Dictionary(record.reports.map { ($0.id, $0.source) }, uniquingKeysWith: { first, _ in first })
    return unsourced.map { step in
      var step = step
      step.source = step.report.flatMap { sources[$0] } ?? nil
      return step
    }
  }

  private var unsourced: [TraceStep] {
    switch subject {
    case .commitment: commitmentSteps
    case .formula: record.formulaUses.oldestFirst(\.date).map(Self.step)
    case .indicator(let indicator): Figures(indicator, record.observations).steps
    case .topic: record.statements.oldestFirst(\.date).map(Self.step)
    }
  }

  private var commitmentSteps: [TraceStep] {
    let rows = record.commitmentSteps.oldestFirst(\.date)
    return zip(rows, [nil] + rows.map(\.text)).map { row, before in
      let difference = WordDifference(from: before, to: row.text)
      return TraceStep(
        date: row.date, step: row.step.rawValue, speakers: row.speakers, text: row.text,
        added: difference.texts(.added), missing: difference.texts(.removed), report: row.report, id: row.id)
    }
  }

  private static func step(_ row: FormulaUseRow) -> TraceStep {
    TraceStep(
      date: row.date, step: row.exact ? "exact" : "changed", text: row.wording, added: row.added, missing: row.missing,
      report: row.report, id: row.id)
  }

  private static func step(_ row: StatementRow) -> TraceStep {
    TraceStep(
      date: row.date, step: row.act.rawValue, speakers: row.speakers, text: row.text, report: row.report, id: row.id)
  }
}

/// The values of an indicator with their growth and their shares of the target.
private struct Figures {
  private let indicator: IndicatorRow
  private let rows: [ObservationRow]

  init(_ indicator: IndicatorRow, _ rows: [ObservationRow]) {
    self.indicator = indicator
    self.rows = rows.oldestFirst { $0.period ?? $0.asOf }
  }

  var steps: [TraceStep] {
    rows.map { row in
      TraceStep(
        date: row.period ?? row.asOf, step: row.kind.rawValue, text: row.cites.first?.quote ?? row.why ?? "",
        value: row.value, unit: row.kind == .change ? "%" : indicator.unit, growth: growth(of: row),
        ofTarget: isValue(row) ? target.map { percent(row.value / $0.value) } : nil, report: row.report, id: row.id)
    }
  }

  private var target: ObservationRow? { rows.last { $0.kind == .target && $0.value != 0 } }

  private func isValue(_ row: ObservationRow) -> Bool { row.kind == .observed || row.kind == .implied }

  /// Of a whole year's value, against that of the year before.
  private func growth(of row: ObservationRow) -> Double? {
    guard isValue(row), let year = row.period.flatMap(Int.init),
      let before = rows.last(where: { isValue($0) && $0.period.flatMap(Int.init) == year - 1 }), before.value != 0
    else { return nil }
    return percent(row.value / before.value - 1)
  }

  /// With one decimal.
  private func percent(_ share: Double) -> Double { (share * 1000).rounded() / 10 }
}

extension Array {
  /// Sorted by a date; those of an unknown year and without a date stand at the end, equal ones keep their order.
  func oldestFirst(_ date: (Element) -> String?) -> [Element] {
    enumerated().map { offset, element in
      (date(element).flatMap { EDTF($0)?.earliest } ?? "X" + (date(element) ?? "X"), offset, element)
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
