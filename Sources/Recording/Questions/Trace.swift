import GRDB
import Reading
import Reconciling

import struct Reconciling.Record

/// One thing through all reports: the steps of a commitment, the uses of a formula, the values of an indicator, or what was
/// said of a topic.
public struct Trace: Sendable {
  public enum Subject: Sendable, Equatable {
    case commitment(CommitmentRow)
    case formula(FormulaRow)
    case indicator(IndicatorRow)
    case topic(Topic)
  }

  public let subject: Subject
  /// The rows of its steps, their reports, and the persons they name.
  public let record: Record
}

extension RecordStore {
  /// The commitment, formula or indicator with an id or with some words.
  ///
  /// - Parameter filter: its states tell which is meant; its period limits the steps.
  /// - Throws: `QuestionFault` if there is none, or more than one.
  public func trace(_ asked: String, _ filter: RowFilter) throws -> Trace {
    try follow()
    return try read { db in
      let (table, id) = try RowNames.find(asked, in: Self.traced, states: filter.states, db)
      var (rows, steps) = (Record(), Record())
      try RecordTable.named(table).fetch(&rows, ids: [id], db)
      try RowFamily(table: table, id: id).fill(&steps, of: rows, db)
      steps.keep(filter.period)
      let subject: Trace.Subject? =
        rows.commitments.first.map { .commitment($0) } ?? rows.formulas.first.map { .formula($0) }
        ?? rows.indicators.first.map { .indicator($0) }
      guard let subject else { throw QuestionFault.noRow(asked) }
      return Trace(subject: subject, record: steps)
    }
  }

  /// What was said of a topic.
  public func trace(_ topic: Topic, _ filter: RowFilter) throws -> Trace {
    var filter = filter
    filter.topic = topic.rawValue
    var record = try rows(of: .statements, filter)
    record.reports = try reports(record.statements.map(\.report))
    return Trace(subject: .topic(topic), record: record)
  }

  private static let traced: [ListedTable] = [.commitments, .formulas, .indicators]
}

extension Record {
  /// Leaves out the steps that cannot lie in a period.
  fileprivate mutating func keep(_ period: RowPeriod) {
    commitmentSteps.removeAll { !period.mayHold($0.date) }
    formulaUses.removeAll { !period.mayHold($0.date) }
    observations.removeAll { !period.mayHold($0.period ?? $0.asOf) }
  }
}
