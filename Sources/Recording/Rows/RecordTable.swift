import GRDB
import Reconciling

import struct Reconciling.Record

/// A table of reconciled rows.
struct RecordTable: Sendable {
  let name: String
  /// Which rows belong to a selection, in the terms of `RowSelection`.
  let kept: String
  /// Whether its rows concern states of their own.
  let isSided: Bool
  /// Whether it is worked out from the others, and so built anew.
  var isWorkedOut: Bool { name != DecisionRow.databaseTableName }
  let insert: @Sendable (Record, Database) throws -> Void
  let fetch: @Sendable (inout Record, Database, _ sql: String, StatementArguments) throws -> Void
  let rows: @Sendable (Record) -> [any Encodable]
  let ids: @Sendable (Record) -> [String]

  private init<Row: StoredRow>(_ rows: WritableKeyPath<Record, [Row]> & Sendable, kept: String) {
    name = Row.databaseTableName
    self.kept = kept
    isSided = false
    self.rows = { $0[keyPath: rows] }
    ids = { $0[keyPath: rows].map(\.id) }
    insert = { record, db in
      var writer = RowWriter<Row>(db)
      try writer.write(record[keyPath: rows])
    }
    fetch = { record, db, sql, arguments in
      record[keyPath: rows] = try Row.rows(db, sql: sql, arguments: arguments)
    }
  }

  private init<Row: SidedRow>(sided rows: WritableKeyPath<Record, [Row]> & Sendable) {
    name = Row.databaseTableName
    kept = "id IN kept"
    isSided = true
    self.rows = { $0[keyPath: rows] }
    ids = { $0[keyPath: rows].map(\.id) }
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
    RecordTable(\.reports, kept: "id IN kept_reports"),
    RecordTable(\.persons, kept: "id IN kept_persons"),
    RecordTable(\.tenures, kept: "person IN kept_persons"),
    RecordTable(\.sightings, kept: "tenure IN (SELECT id FROM tenures WHERE person IN kept_persons)"),
    RecordTable(sided: \.mechanisms),
    RecordTable(sided: \.encounters),
    RecordTable(\.accounts, kept: "encounter IN kept"),
    RecordTable(\.sessions, kept: "mechanism IN kept"),
    RecordTable(sided: \.instruments),
    RecordTable(\.instrumentSteps, kept: "instrument IN kept"),
    RecordTable(sided: \.indicators),
    RecordTable(\.observations, kept: "indicator IN kept"),
    RecordTable(sided: \.milestones),
    RecordTable(\.anniversaries, kept: "milestone IN kept"),
    RecordTable(\.roles, kept: "country IN (SELECT value FROM json_each(:sides))"),
    RecordTable(sided: \.formulas),
    RecordTable(\.formulaUses, kept: "formula IN kept"),
    RecordTable(sided: \.statements),
    RecordTable(sided: \.items),
    RecordTable(sided: \.topics),
    RecordTable(sided: \.commitments),
    RecordTable(\.commitmentSteps, kept: "\"commitment\" IN kept"),
    RecordTable(\.greetings, kept: "encounter IN kept"),
    RecordTable(\.invitations, kept: "encounter IN kept OR inviter IN kept_persons OR invitee IN kept_persons"),
    RecordTable(\.checks, kept: "about IN kept OR about IN kept_persons"),
    // None: they are asked for one by one.
    RecordTable(\.links, kept: "false"),
    RecordTable(\.notes, kept: "about IS NULL OR about IN kept OR about IN kept_persons"),
    // All: whether one holds depends on those behind it, and what was added names the decision by which it came.
    RecordTable(\.decisions, kept: "true"),
  ]

  static let workedOut = all.filter(\.isWorkedOut)
}
