import GRDB
import Reconciling

import struct Reconciling.Record

/// What papers on a relation are made from.
public struct RelationRecord: Sendable, Equatable {
  /// The rows that concern all of its states, and what belongs to them, without statements, sightings and links.
  public var record: Record
  /// Ids of the reports with statements that concern them.
  public var speaking: Set<String>
}

/// The rows that concern all of some states, and what belongs to them.
struct RowSelection {
  private let sides: [String]

  init(sides: [String]) { self.sides = Set(sides).sorted() }

  /// All rows, in the order in which they were reconciled.
  static func fill(_ record: inout Record, _ db: Database) throws {
    for table in RecordTable.all { try table.fetch(&record, db, "SELECT * FROM \(table.name) ORDER BY rowid", []) }
  }

  func relation(asOf day: String?, _ db: Database) throws -> RelationRecord {
    var record = Record()
    record.asOf = day
    var ids = try Self.concerning(sides, db)
    ids["sides"] = sides
    try Self.fill(&record, RecordTable.concerningStates, naming: ids, db)
    ids["persons"] = record.namedPersons.withoutRepetitions
    try Self.fill(&record, RecordTable.belonging, naming: ids, db)
    let speaking = try Self.speaking(ids["statements"] ?? [], db)
    ids["cited"] = record.citedReports.union(speaking).sorted()
    try Self.fill(&record, [RecordTable.named("reports")], naming: ids, db)
    return RelationRecord(record: record, speaking: speaking)
  }

  private static func speaking(_ statements: [String], _ db: Database) throws -> Set<String> {
    try String.fetchSet(
      db, sql: "SELECT report FROM statements WHERE \(isNamed("id"))", arguments: [JSONList.text(statements)])
  }

  /// - Parameter ids: by what `RecordTable.Kept` calls them; those of rows that concern all sides by their table.
  private static func fill(
    _ record: inout Record, _ tables: [RecordTable], naming ids: [String: [String]], _ db: Database
  ) throws {
    let lists = ids.mapValues(JSONList.text)
    for table in tables {
      guard let (condition, named) = condition(of: table) else { continue }
      let arguments = StatementArguments(named.map { lists[$0] ?? "[]" })
      try table.fetch(&record, db, "SELECT * FROM \(table.name) WHERE \(condition) ORDER BY rowid", arguments)
    }
  }

  /// What a table's rows have to fulfil, and what the ids are called that it asks for; nil if there are none.
  private static func condition(of table: RecordTable) -> (sql: String, ids: [String])? {
    switch table.kept {
    case .none: return nil
    case .all: return ("true", [])
    case .concerning: return (isNamed("id"), [table.name])
    case .naming(let columns): return (columns.map { isNamed($0.key) }.joined(separator: " OR "), columns.map(\.value))
    }
  }

  private static func isNamed(_ column: String) -> String { "\"\(column)\" IN (SELECT value FROM json_each(?))" }

  /// The ids of the rows that concern all sides: together, and by their table, with whose singular an id begins.
  private static func concerning(_ sides: [String], _ db: Database) throws -> [String: [String]] {
    let others = sides.dropFirst().map { _ in
      #" AND EXISTS (SELECT 1 FROM row_sides WHERE side = ? AND "row" = first."row")"#
    }
    let all = try String.fetchAll(
      db, sql: #"SELECT "row" FROM row_sides first WHERE side = ?"# + others.joined(),
      arguments: StatementArguments(sides))
    var ids = Dictionary(grouping: all) { "\($0[..<($0.utf8.firstIndex(of: UInt8(ascii: ":")) ?? $0.endIndex)])s" }
    ids["concerning"] = all
    return ids
  }
}

extension RecordTable {
  /// Their rows concern states of their own.
  fileprivate static let concerningStates = all.filter { if case .concerning = $0.kept { true } else { false } }

  /// Their rows belong to others, or to persons.
  fileprivate static let belonging = all.filter { table in
    table.name != "reports" && !concerningStates.contains { $0.name == table.name }
  }
}

extension Record {
  /// The reports that the rows stand on; of a tenure the outermost.
  fileprivate var citedReports: Set<String> {
    let cites = RecordTable.all.filter { $0.name != "tenures" }.flatMap { $0.cites(self) }
    let outermost = tenures.flatMap { [$0.cites.first, $0.cites.last].compactMap { $0 } }
    return Set((cites + commitments.flatMap(\.progressCites) + outermost).map(\.report))
  }
}
