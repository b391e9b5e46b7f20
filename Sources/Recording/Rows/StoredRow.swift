import Foundation
import GRDB
import Reconciling

/// A row of the record as a row of a table: columns in snake_case, lists and cites as JSON.
protocol StoredRow: Codable, PersistableRecord {
  var id: String { get }
  /// The words it stands on.
  var cites: [RowCite] { get }
}

extension StoredRow {
  var cites: [RowCite] { [] }

  public static var databaseColumnEncodingStrategy: DatabaseColumnEncodingStrategy { .convertToSnakeCase }

  public static func databaseJSONEncoder(for column: String) -> JSONEncoder { jsonOfColumns }
}

private let jsonOfColumns: JSONEncoder = {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return encoder
}()

/// A row that concerns states.
protocol SidedRow: StoredRow {
  var sides: [String] { get }
}

extension ReportRow: StoredRow { public static var databaseTableName: String { "reports" } }
extension PersonRow: StoredRow { public static var databaseTableName: String { "persons" } }
extension TenureRow: StoredRow { public static var databaseTableName: String { "tenures" } }
extension SightingRow: StoredRow { public static var databaseTableName: String { "sightings" } }
extension EncounterRow: SidedRow { public static var databaseTableName: String { "encounters" } }
extension AccountRow: StoredRow { public static var databaseTableName: String { "accounts" } }
extension MechanismRow: SidedRow { public static var databaseTableName: String { "mechanisms" } }
extension SessionRow: StoredRow { public static var databaseTableName: String { "sessions" } }
extension InstrumentRow: SidedRow { public static var databaseTableName: String { "instruments" } }
extension IndicatorRow: SidedRow { public static var databaseTableName: String { "indicators" } }
extension ObservationRow: StoredRow { public static var databaseTableName: String { "observations" } }
extension MilestoneRow: SidedRow { public static var databaseTableName: String { "milestones" } }
extension AnniversaryRow: StoredRow { public static var databaseTableName: String { "anniversaries" } }
extension StatementRow: SidedRow { public static var databaseTableName: String { "statements" } }
extension ItemRow: SidedRow { public static var databaseTableName: String { "items" } }
extension TopicRow: SidedRow { public static var databaseTableName: String { "topics" } }
extension InstrumentStepRow: StoredRow { public static var databaseTableName: String { "instrument_steps" } }
extension RoleRow: StoredRow { public static var databaseTableName: String { "roles" } }
extension FormulaRow: SidedRow { public static var databaseTableName: String { "formulas" } }
extension FormulaUseRow: StoredRow { public static var databaseTableName: String { "formula_uses" } }
extension CommitmentRow: SidedRow { public static var databaseTableName: String { "commitments" } }
extension CommitmentStepRow: StoredRow { public static var databaseTableName: String { "commitment_steps" } }
extension GreetingRow: StoredRow { public static var databaseTableName: String { "greetings" } }
extension InvitationRow: StoredRow { public static var databaseTableName: String { "invitations" } }
extension CheckRow: StoredRow { public static var databaseTableName: String { "checks" } }
extension LinkRow: StoredRow { public static var databaseTableName: String { "links" } }
extension DecisionRow: StoredRow { public static var databaseTableName: String { "decisions" } }
extension NoteRow: StoredRow { public static var databaseTableName: String { "notes" } }
