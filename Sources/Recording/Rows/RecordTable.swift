import GRDB
import Reconciling

import struct Reconciling.Record

/// A table of reconciled rows.
struct RecordTable: Sendable {
  let name: String
  /// Which of its rows belong to a `RelationRecord`.
  let kept: Kept
  /// Whether it is worked out from the others, and so built anew.
  var isWorkedOut: Bool { name != DecisionRow.databaseTableName }
  let insert: @Sendable (Record, Database) throws -> Void
  let fetch: @Sendable (inout Record, Database, _ sql: String, StatementArguments) throws -> Void
  let rows: @Sendable (Record) -> [any Encodable]
  let ids: @Sendable (Record) -> [String]
  let cites: @Sendable (Record) -> [RowCite]

  enum Kept {
    case all, none
    /// Those that name one of some ids: columns, and what `RowSelection` calls those ids.
    case naming(KeyValuePairs<String, String>)
    /// Those that concern all sides.
    case concerning
  }

  private init<Row: StoredRow>(_ rows: WritableKeyPath<Record, [Row]> & Sendable, kept: Kept) {
    name = Row.databaseTableName
    self.kept = kept
    self.rows = { $0[keyPath: rows] }
    ids = { $0[keyPath: rows].map(\.id) }
    cites = { $0[keyPath: rows].flatMap(\.cites) }
    insert = { record, db in
      var writer = RowWriter<Row>(db)
      try writer.write(record[keyPath: rows])
    }
    fetch = { record, db, sql, arguments in
      record[keyPath: rows] = try Row.rows(db, sql: sql, arguments: arguments)
    }
  }

  private init<Row: SidedRow>(sided rows: WritableKeyPath<Record, [Row]> & Sendable, kept: Kept = .concerning) {
    name = Row.databaseTableName
    self.kept = kept
    self.rows = { $0[keyPath: rows] }
    ids = { $0[keyPath: rows].map(\.id) }
    cites = { $0[keyPath: rows].flatMap(\.cites) }
    insert = { record, db in
      let statement = try db.cachedStatement(sql: "INSERT INTO row_sides (side, \"row\") VALUES (?, ?)")
      var writer = RowWriter<Row>(db)
      try writer.write(record[keyPath: rows])
      for row in record[keyPath: rows] {
        for side in Set(row.sides) { try statement.execute(arguments: [side, row.id]) }
      }
    }
    fetch = { record, db, sql, arguments in
      record[keyPath: rows] = try Row.rows(db, sql: sql, arguments: arguments)
    }
  }

  /// Parents before their children.
  static let all: [RecordTable] = [
    RecordTable(\.reports, kept: .naming(["id": "cited"])),
    RecordTable(\.persons, kept: .naming(["id": "persons"])),
    RecordTable(\.tenures, kept: .naming(["person": "persons"])),
    // None: the cites of their tenures are theirs.
    RecordTable(\.sightings, kept: .none),
    RecordTable(sided: \.mechanisms),
    RecordTable(sided: \.encounters),
    RecordTable(\.accounts, kept: .naming(["encounter": "encounters"])),
    RecordTable(\.sessions, kept: .naming(["mechanism": "mechanisms"])),
    RecordTable(sided: \.instruments),
    RecordTable(\.instrumentSteps, kept: .naming(["instrument": "instruments"])),
    RecordTable(sided: \.indicators),
    RecordTable(\.observations, kept: .naming(["indicator": "indicators"])),
    RecordTable(sided: \.milestones),
    RecordTable(\.anniversaries, kept: .naming(["milestone": "milestones"])),
    RecordTable(\.roles, kept: .naming(["country": "sides"])),
    RecordTable(sided: \.formulas),
    RecordTable(\.formulaUses, kept: .naming(["formula": "formulas"])),
    // None: of statements no paper needs more than which reports have them.
    RecordTable(sided: \.statements, kept: .none),
    RecordTable(sided: \.items, kept: .none),
    RecordTable(sided: \.topics, kept: .none),
    RecordTable(sided: \.commitments),
    RecordTable(\.commitmentSteps, kept: .naming(["commitment": "commitments"])),
    RecordTable(\.greetings, kept: .naming(["encounter": "encounters"])),
    RecordTable(\.invitations, kept: .naming(["encounter": "encounters", "inviter": "persons", "invitee": "persons"])),
    RecordTable(\.checks, kept: .naming(["about": "concerning", "about": "persons"])),
    // None: they are asked for one by one.
    RecordTable(\.links, kept: .none),
    // All: they are few, and some are about nothing in particular.
    RecordTable(\.notes, kept: .all),
    // All: whether one holds depends on those behind it, and what was added names the decision by which it came.
    RecordTable(\.decisions, kept: .all),
  ]

  static let workedOut = all.filter(\.isWorkedOut)
}
