import GRDB
import Reading
import Reconciling

import struct Reconciling.Record

/// What several reports say of one encounter.
public struct Comparison: Sendable {
  /// Nil where reports are compared that have no encounter in common.
  public let encounter: EncounterRow?
  /// In the order in which they are compared.
  public let reports: [ReportRow]
  /// Their accounts of the encounter, their statements, and the persons who are named.
  public let record: Record

  /// Statements of several reports that say the same, or one that only one report has.
  public struct Group: Sendable {
    public let topic: Topic?
    /// In the order of the reports; of each report at most one.
    public let statements: [StatementRow]
  }

  /// From here on (0 to 1) the words of two statements say the same: twice what they have in common, by all their words.
  static let same = 0.5

  /// By topic; in each topic first what most reports say, then in the order of the texts.
  public var groups: [Group] {
    let places = Dictionary(reports.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let groups = StatementGroups(record.statements.sorted { Self.order($0, places) < Self.order($1, places) }).groups
    let topics = Dictionary(Topic.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return groups.map { Group(topic: $0.lazy.compactMap(\.topics.first).first, statements: $0) }.enumerated().sorted {
      func key(_ group: Group, _ offset: Int) -> (Int, Int, Int) {
        (group.topic.flatMap { topics[$0] } ?? topics.count, -group.statements.count, offset)
      }
      return key($0.element, $0.offset) < key($1.element, $1.offset)
    }.map(\.element)
  }

  private static func order(_ row: StatementRow, _ places: [String: Int]) -> (Int, Int) {
    (places[row.report] ?? 0, row.cites.first?.start ?? 0)
  }
}

/// Puts together the statements that say the same in different reports: of two reports the pairs that have most words in
/// common first.
private struct StatementGroups {
  private(set) var groups: [[StatementRow]]

  /// - Parameter statements: report by report.
  init(_ statements: [StatementRow]) {
    groups = []
    for report in statements.map(\.report).withoutRepetitions { add(statements.filter { $0.report == report }) }
  }

  /// Joins the statements of a further report to the groups that there are, or opens new ones.
  private mutating func add(_ statements: [StatementRow]) {
    let words = statements.map(Self.words)
    let known = groups.map { $0.map(Self.words) }
    let pairs = statements.indices.flatMap { index in
      known.indices.map { group in
        (index: index, group: group, likeness: known[group].map { Self.likeness(words[index], $0) }.max() ?? 0)
      }
    }.filter { $0.likeness >= Comparison.same }.sorted { ($1.likeness, $0.index) < ($0.likeness, $1.index) }
    var placed: Set<Int> = []
    var taken: Set<Int> = []
    for pair in pairs where !placed.contains(pair.index) && !taken.contains(pair.group) {
      groups[pair.group].append(statements[pair.index])
      placed.insert(pair.index)
      taken.insert(pair.group)
    }
    groups += statements.indices.filter { !placed.contains($0) }.map { [statements[$0]] }
  }

  private static func words(_ row: StatementRow) -> Set<String> { Set(FoldedText(row.text).words.map(\.marked)) }

  private static func likeness(_ one: Set<String>, _ other: Set<String>) -> Double {
    one.isEmpty || other.isEmpty ? 0 : Double(2 * one.intersection(other).count) / Double(one.count + other.count)
  }
}

extension RecordStore {
  /// The reports of an encounter, or some reports and the encounter that they have in common.
  ///
  /// - Parameter asked: an encounter, or two reports or more: ids, or beginnings of ids, or sources of reports.
  /// - Throws: `QuestionFault`
  public func comparison(_ asked: [String]) throws -> Comparison {
    try follow()
    return try read { db in
      let rows = try asked.map { try RowNames.find($0, in: [.encounters, .reports], db) }
      let encounter = rows.count == 1 && rows[0].table == "encounters" ? rows[0].id : nil
      let reports = encounter == nil ? rows.map(\.id) : try Self.reports(of: rows[0].id, db)
      guard rows.allSatisfy({ $0.table == "reports" }) || encounter != nil, Set(reports).count > 1 else {
        throw QuestionFault.nothingToCompare(asked.joined(separator: ", "))
      }
      return try Self.comparison(reports, of: try encounter ?? Self.common(reports, db), db)
    }
  }

  private static func comparison(_ reports: [String], of encounter: String?, _ db: Database) throws -> Comparison {
    var record = Record()
    let some: StatementArguments = ["reports": JSONList.text(reports), "encounter": encounter]
    let condition =
      "report IN (SELECT value FROM json_each(:reports)) AND (:encounter IS NULL OR encounter = :encounter)"
    for table in ["accounts", "statements"] {
      try RecordTable.named(table).fetch(&record, db, "SELECT * FROM \(table) WHERE \(condition) ORDER BY rowid", some)
    }
    try RecordTable.named("reports").fetch(&record, ids: reports, db)
    try RecordTable.named("encounters").fetch(&record, ids: [encounter].compactMap { $0 }, db)
    try RecordTable.named("persons").fetch(&record, ids: record.namedPersons.withoutRepetitions, db)
    return Comparison(encounter: record.encounters.first, reports: record.reports, record: record)
  }

  private static func reports(of encounter: String, _ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT reports.id FROM accounts JOIN reports ON reports.id = report WHERE encounter = ?
        ORDER BY day, reports.id
        """, arguments: [encounter])
  }

  /// The encounter of which all of the reports tell; of several the one that most are about.
  private static func common(_ reports: [String], _ db: Database) throws -> String? {
    try String.fetchOne(
      db,
      sql: """
        SELECT encounter FROM accounts WHERE report IN (SELECT value FROM json_each(?)) GROUP BY encounter
        HAVING count(DISTINCT report) = ? ORDER BY sum(central) DESC, encounter LIMIT 1
        """, arguments: [JSONList.text(reports), Set(reports).count])
  }
}
