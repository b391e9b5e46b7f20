import Foundation

/// A table whose rows people may name, correct or add to.
public struct EditableTable: Sendable {
  public let name: String
  /// How its ids begin.
  public let kind: String
  let edit: @Sendable (inout Record, _ isMeant: (String, [RowCite]) -> Bool, [String: FieldValue]) throws -> Void
  /// Nil where rows can only come from reports.
  let add: (@Sendable (inout Record, _ id: String, _ decision: String, [String: FieldValue]) throws -> Void)?

  private init<Row: CitedRow>(
    _ rows: WritableKeyPath<Record, [Row]> & Sendable, _ name: String, _ kind: String,
    blank: (@Sendable (_ id: String, _ decision: String) -> Row)? = nil
  ) {
    self.name = name
    self.kind = kind
    edit = { record, isMeant, fields in
      record[keyPath: rows] = try record[keyPath: rows].map { (row: Row) throws -> Row in
        isMeant(row.id, row.cites) ? try RowEditing.edited(row, fields, table: name) : row
      }
    }
    guard let blank else {
      add = nil
      return
    }
    add = { record, id, decision, fields in
      let row = try RowEditing.edited(blank(id, decision), fields, table: name)
      if let row = row as? EncounterRow, row.sides.isEmpty {
        throw RowFault.unfit(field: "sides", table: name, .noSides)
      }
      record[keyPath: rows].append(row)
    }
  }

  public static let all: [EditableTable] = [
    EditableTable(\.persons, "persons", "person"),
    EditableTable(\.tenures, "tenures", "tenure"),
    EditableTable(\.encounters, "encounters", "encounter", blank: EncounterRow.init(addedAs:by:)),
    EditableTable(\.mechanisms, "mechanisms", "mechanism"),
    EditableTable(\.sessions, "sessions", "session"),
    EditableTable(\.instruments, "instruments", "instrument"),
    EditableTable(\.instrumentSteps, "instrument_steps", "instrument_step", blank: InstrumentStepRow.init(addedAs:by:)),
    EditableTable(\.indicators, "indicators", "indicator"),
    EditableTable(\.observations, "observations", "observation", blank: ObservationRow.init(addedAs:by:)),
    EditableTable(\.milestones, "milestones", "milestone"),
    EditableTable(\.roles, "roles", "role"),
    EditableTable(\.commitments, "commitments", "commitment", blank: CommitmentRow.init(addedAs:by:)),
    EditableTable(\.invitations, "invitations", "invitation"),
    EditableTable(\.notes, "notes", "note", blank: NoteRow.init(addedAs:by:)),
  ]

  /// - Parameter id: of a row.
  public static func table(of id: String) throws -> EditableTable { try named(String(id.prefix { $0 != ":" })) }

  /// - Parameter name: of the table, or of one row of it.
  public static func named(_ name: String) throws -> EditableTable {
    guard let table = all.first(where: { $0.name == name || $0.kind == name }) else {
      throw RowFault.noSuchTable(name, tables: all.map(\.name))
    }
    return table
  }
}

/// A row with the words that it stands on.
protocol CitedRow: Codable, Sendable {
  var id: String { get }
  var cites: [RowCite] { get }
}

extension PersonRow: CitedRow {}
extension TenureRow: CitedRow {}
extension EncounterRow: CitedRow {}
extension MechanismRow: CitedRow {}
extension SessionRow: CitedRow {}
extension InstrumentRow: CitedRow {}
extension InstrumentStepRow: CitedRow {}
extension IndicatorRow: CitedRow {}
extension ObservationRow: CitedRow {}
extension MilestoneRow: CitedRow {}
extension RoleRow: CitedRow {}
extension CommitmentRow: CitedRow {}
extension InvitationRow: CitedRow {}
extension NoteRow: CitedRow { var cites: [RowCite] { [] } }
