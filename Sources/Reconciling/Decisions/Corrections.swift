import Foundation
import Reading

extension Decisions {
  /// Puts what people named, corrected and added in place of what was inferred, or beside it.
  func correct(_ record: inout Record) {
    let before = Dictionary(record.commitments.map { ($0.id, $0.due) }, uniquingKeysWith: { first, _ in first })
    for decision in standing(.rename) + standing(.setField) { try? Self.correct(decision, &record) }
    record.followDue(before)
    for decision in standing(.close) { try? Self.edit(decision, ["state": .text("ended")], &record) }
    for decision in standing(.add) { try? Self.add(decision, to: &record) }
    record.leaveOutOrphans()
    ListedCommitments(self).join(&record)
  }

  /// Throws a `RowFault` where a decision asks for what cannot be.
  public static func check(_ decision: DecisionRow, on record: Record) throws {
    var record = record
    switch decision.kind {
    case .rename, .setField: try correct(decision, &record)
    case .close: try edit(decision, ["state": .text("ended")], &record)
    case .add: try add(decision, to: &record)
    case .confirm, .reject, .merge, .split, .park, .undo: return
    }
  }

  private static func correct(_ decision: DecisionRow, _ record: inout Record) throws {
    guard let value = decision.value else { return }
    let fields =
      decision.kind == .rename
      ? ["name": FieldValue.text(value)]
      : try JSONDecoder().decode([String: FieldValue].self, from: Data(value.utf8))
    try edit(decision, fields, &record)
  }

  private static func edit(_ decision: DecisionRow, _ fields: [String: FieldValue], _ record: inout Record) throws {
    guard let id = decision.rows.first else { return }
    let table = try EditableTable.table(of: id)
    let places = decision.places.first ?? []
    try table.edit(
      &record,
      { other, cites in other == id || cites.first.map { first in places.contains { $0.isAt(first) } } ?? false },
      fields)
  }

  private static func add(_ decision: DecisionRow, to record: inout Record) throws {
    let added = try JSONDecoder().decode(AddedRow.self, from: Data((decision.value ?? "{}").utf8))
    let table = try EditableTable.named(added.table)
    guard let add = table.add else {
      throw RowFault.noSuchTable(added.table, tables: EditableTable.all.filter { $0.add != nil }.map(\.name))
    }
    try add(&record, added.id(by: decision.id), decision.id, added.fields)
  }
}

extension Record {
  /// The clock of a commitment whose day was corrected, and whether it is overdue.
  ///
  /// - Parameter before: the days by ids, as reports give them.
  fileprivate mutating func followDue(_ before: [String: String?]) {
    let today = asOf.flatMap { EDTF($0)?.earliest }
    for place in commitments.indices where before[commitments[place].id] != commitments[place].due {
      let due = commitments[place].due.flatMap { EDTF($0)?.latest }
      let isOver = due.map { due in today.map { due < $0 } ?? false } ?? false
      let isOpen = ![.fulfilled, .ended].contains(commitments[place].state)
      commitments[place].clock = due == nil ? .undated : isOver && isOpen ? .overdue : .due
      if isOpen, isOver { commitments[place].state = .overdue }
      if commitments[place].state == .overdue, !isOver { commitments[place].state = .open }
    }
  }

  /// What was added to a row waits until there is that row again: its reports may have come to count no more.
  fileprivate mutating func leaveOutOrphans() {
    let (indicators, instruments) = (Set(indicators.map(\.id)), Set(instruments.map(\.id)))
    observations.removeAll { !indicators.contains($0.indicator) }
    instrumentSteps.removeAll { !instruments.contains($0.instrument) }
  }
}

/// What a decision to add something gives: a table and the fields of its row.
public struct AddedRow: Codable, Sendable, Equatable {
  /// A row of the reports that it is like.
  public struct Likeness: Codable, Sendable, Equatable {
    public var row: String
    /// 0 to 1.
    public var score: Double

    public init(row: String, score: Double) {
      self.row = row
      self.score = score
    }
  }

  public var table: String
  public var fields: [String: FieldValue]
  public var like: Likeness?

  public init(table: String, fields: [String: FieldValue], like: Likeness? = nil) {
    self.table = table
    self.fields = fields
    self.like = like
  }

  /// `encounter:hand/1x2b3c`
  public func id(by decision: String) -> String {
    let kind = (try? EditableTable.named(table))?.kind ?? table
    return "\(kind):hand/\(decision.dropFirst("decision:".count))"
  }
}

extension RowCite {
  /// Whether it is the same place, as far as a reading may have moved its ends.
  fileprivate func isAt(_ other: RowCite) -> Bool {
    report == other.report && start < other.end && other.start < end
  }
}
