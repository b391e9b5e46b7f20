import Foundation
import GRDB
import Reconciling

import struct Reconciling.Record

/// Something to be decided, before the record has looked at it.
public struct Proposal: Sendable {
  public var kind: DecisionKind
  /// Ids: of a link to confirm or reject; of the rows to merge; of the row to split, rename, change, close or park.
  public var rows: [String]
  /// Of a split the reports whose words are about another row.
  public var reports: [String]
  /// A name, or fields as JSON.
  public var value: String?

  public init(_ kind: DecisionKind, rows: [String] = [], reports: [String] = [], value: String? = nil) {
    self.kind = kind
    self.rows = rows
    self.reports = reports
    self.value = value
  }
}

/// Why something cannot be decided.
public enum DecisionFault: Error, Sendable, Equatable, CustomStringConvertible {
  case noSuchRow(String)
  case noLink(String)
  /// A link of a kind that is no grouping of rows.
  case notJoined(String)
  case differentKinds([String])
  case tooFewRows
  case noSuchDecision(String)
  case undoneAlready(String)
  /// The reports of a split: all that tell of the row, or none of them.
  case nothingToSplit(String)

  public var description: String {
    switch self {
    case .noSuchRow(let id): "the record has no row '\(id)' that could be decided on; 'banggiao list' shows ids"
    case .noLink(let id): "the record has no link '\(id)'; 'banggiao decide' shows those that wait, 'list links' all"
    case .notJoined(let id): "'\(id)' joins no rows that could be parted; change the field with 'banggiao decide set'"
    case .differentKinds(let ids): "rows of different kinds cannot be one: \(ids.joined(separator: ", "))"
    case .tooFewRows: "it takes two rows or more to merge"
    case .noSuchDecision(let id): "there is no decision '\(id)'; 'banggiao decisions' lists them"
    case .undoneAlready(let id): "'\(id)' does not hold any more"
    case .nothingToSplit(let id): "name some of the reports that tell of '\(id)', not all of them and not others"
    }
  }
}

extension RecordStore {
  /// Groupings too unsure to be made, the surest first.
  ///
  /// - Parameters:
  ///   - place: in the queue, from which they are given.
  ///   - limit: nil for all from there on.
  ///   - decided: the ids of those that are left out.
  public func queue(from place: Int = 0, limit: Int? = nil, without decided: Set<String> = []) throws -> [LinkRow] {
    try follow()
    return try read { db in
      try LinkRow.rows(
        db, sql: "SELECT * FROM links WHERE \(Self.waits) ORDER BY score DESC, id LIMIT :limit OFFSET :place",
        arguments: ["decided": JSONList.text(decided.sorted()), "limit": limit ?? -1, "place": place])
    }
  }

  /// How long the queue is.
  public func queueLength(without decided: Set<String> = []) throws -> Int {
    try follow()
    return try read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM links WHERE \(Self.waits)",
        arguments: ["decided": JSONList.text(decided.sorted())]) ?? 0
    }
  }

  private static let waits = "queued AND id NOT IN (SELECT value FROM json_each(:decided))"

  /// What people call some rows: a name, a title, an office, the words. Rows that have none, or are not there, are left out.
  public func labels(of ids: some Sequence<String>) throws -> [String: String] {
    try read { db in
      var labels: [String: String] = [:]
      for id in Set(ids) {
        guard let label = Self.labels[String(id.prefix { $0 != ":" })] else { continue }
        let statement = try db.cachedStatement(sql: "SELECT \(label.words) FROM \(label.table) WHERE id = ?")
        labels[id] = try String.fetchOne(statement, arguments: [id])
      }
      return labels
    }
  }

  /// By how ids begin.
  private static let labels: [String: (table: String, words: String)] = [
    "person": ("persons", "name"), "tenure": ("tenures", "office"), "encounter": ("encounters", "title"),
    "mechanism": ("mechanisms", "name"), "instrument": ("instruments", "name"), "indicator": ("indicators", "name"),
    "milestone": ("milestones", "name"), "commitment": ("commitments", "text"), "statement": ("statements", "text"),
    "item": ("items", "text"), "formula": ("formulas", "usual"),
    "sha256": ("reports", "coalesce(title, outlet, source)"),
    "session": (
      "sessions", "(SELECT name FROM mechanisms WHERE mechanisms.id = mechanism) || ' (' || ordinal || ')'"
    ),
    "observation": ("observations", "(SELECT name FROM indicators WHERE indicators.id = indicator)"),
  ]

  /// In the order in which they were made.
  public func decisions() throws -> Decisions { try read(Self.decisions) }

  static func decisions(_ db: Database) throws -> Decisions {
    Decisions(try DecisionRow.rows(db, sql: "SELECT * FROM decisions ORDER BY rowid"))
  }

  /// Records a decision; the rows follow it from the next question on.
  @discardableResult
  public func decide(_ proposal: Proposal, author: String, at: Date, reason: String) throws -> DecisionRow {
    try follow()
    return try write { db in
      let found = DecidedRows(db)
      let (rows, places) = try found.found(proposal)
      let decision = DecisionRow(
        author: author, at: at, kind: proposal.kind, rows: rows, value: try found.value(proposal), reason: reason,
        places: places)
      try Decisions.check(decision, on: try Self.rows(of: decision, db))
      try Self.checkReferences(decision, db)
      try Self.insert(decision, db)
      return decision
    }
  }

  /// The rows that the fields of a decision name must be there.
  private static func checkReferences(_ decision: DecisionRow, _ db: Database) throws {
    guard let value = decision.value.map({ Data($0.utf8) }) else { return }
    let (table, fields): (String, [String: FieldValue])
    switch decision.kind {
    case .add:
      let added = try JSONDecoder().decode(AddedRow.self, from: value)
      (table, fields) = (try EditableTable.named(added.table).name, added.fields)
    case .setField:
      (table, fields) = (
        try EditableTable.table(of: decision.rows[0]).name,
        try JSONDecoder().decode([String: FieldValue].self, from: value)
      )
    default: return
    }
    var parents = Dictionary(
      try db.foreignKeys(on: table).map { ($0.originColumns[0], $0.destinationTable) },
      uniquingKeysWith: { first, _ in first })
    if case .text(let about) = fields["about"] { parents["about"] = try? EditableTable.table(of: about).name }
    for (field, value) in fields.sorted(by: { $0.key < $1.key }) {
      guard case .text(let id) = value, field == "about" || parents[field] != nil else { continue }
      let isThere = try parents[field].flatMap { parent in
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(parent) WHERE id = ?)", arguments: [id])
      }
      if isThere != true { throw RowFault.unfit(field: field, table: table, .noRow(id)) }
    }
  }

  /// Records many additions at once; each must be one that can be made.
  public func add(_ decisions: [DecisionRow]) throws {
    for decision in decisions { try Decisions.check(decision, on: Record()) }
    try write { db in for decision in decisions { try Self.insert(decision, db) } }
  }

  /// Takes a decision back.
  ///
  /// - Parameter id: of the decision, or how its mark begins.
  @discardableResult
  public func undo(_ id: String, author: String, at: Date, reason: String) throws -> DecisionRow {
    try write { db in
      let decisions = try Self.decisions(db)
      let named = decisions.all.filter { $0.id == id || $0.id.hasPrefix("decision:" + id) }
      guard named.count == 1, named[0].kind != .undo else { throw DecisionFault.noSuchDecision(id) }
      guard decisions.holds(named[0].id) else { throw DecisionFault.undoneAlready(named[0].id) }
      let decision = DecisionRow(
        author: author, at: at, kind: .undo, rows: named[0].rows, reason: reason, undoes: named[0].id)
      try Self.insert(decision, db)
      return decision
    }
  }

  private static func insert(_ decision: DecisionRow, _ db: Database) throws {
    try decision.insert(db)
    try db.execute(sql: "UPDATE state SET stale = 1")
  }

  /// A record of the rows that a decision would change.
  private static func rows(of decision: DecisionRow, _ db: Database) throws -> Record {
    var record = Record()
    for id in decision.rows {
      guard let table = try? EditableTable.table(of: id),
        let rows = RecordTable.all.first(where: { $0.name == table.name })
      else { continue }
      try rows.fetch(&record, db, "SELECT * FROM \(table.name) WHERE id = ?", [id])
    }
    return record
  }
}

/// Finds the rows that a decision is about, and the words that they stand on.
private struct DecidedRows {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func found(_ proposal: Proposal) throws -> (rows: [String], places: [[RowCite]]) {
    switch proposal.kind {
    case .confirm, .reject: return try linked(proposal.rows.first ?? "")
    case .merge: return try merged(proposal.rows)
    case .split: return try split(proposal.rows.first ?? "", proposal.reports)
    case .rename, .setField, .close, .park: return (proposal.rows, try proposal.rows.map(cites))
    case .add, .undo: return (proposal.rows, [])
    }
  }

  /// Of a link that shows what became of a commitment, what it shows.
  func value(_ proposal: Proposal) throws -> String? {
    guard proposal.kind == .confirm || proposal.kind == .reject, let id = proposal.rows.first else {
      return proposal.value
    }
    return try LinkRow.rows(db, sql: "SELECT * FROM links WHERE id = ?", arguments: [id]).first?.progress?.rawValue
  }

  private func linked(_ id: String) throws -> (rows: [String], places: [[RowCite]]) {
    guard let link = try LinkRow.rows(db, sql: "SELECT * FROM links WHERE id = ?", arguments: [id]).first else {
      throw DecisionFault.noLink(id)
    }
    if link.kind == .year { return ([link.row], []) }
    if link.kind == .progress { return ([link.row], [try cites(link.row), link.cites]) }
    guard LinkKind(joining: link.row) == link.kind else { throw DecisionFault.notJoined(id) }
    if let other = link.alternative { return ([link.row, other], [try cites(link.row), try cites(other)]) }
    return try split(link.row, link.report.map { [$0] } ?? [])
  }

  private func merged(_ ids: [String]) throws -> (rows: [String], places: [[RowCite]]) {
    if ids.count < 2 { throw DecisionFault.tooFewRows }
    guard Set(ids.map { LinkKind(joining: $0) }).count == 1, LinkKind(joining: ids[0]) != nil else {
      throw DecisionFault.differentKinds(ids)
    }
    return (ids, try ids.map(cites))
  }

  private func split(_ id: String, _ reports: [String]) throws -> (rows: [String], places: [[RowCite]]) {
    let all = try cites(id)
    let (gone, kept) = (all.filter { reports.contains($0.report) }, all.filter { !reports.contains($0.report) })
    if gone.isEmpty || kept.isEmpty { throw DecisionFault.nothingToSplit(id) }
    return ([id], [gone, kept])
  }

  private func cites(_ id: String) throws -> [RowCite] {
    guard let table = try? EditableTable.table(of: id), table.name != "notes",
      let cites = try String.fetchOne(db, sql: "SELECT cites FROM \(table.name) WHERE id = ?", arguments: [id])
    else { throw DecisionFault.noSuchRow(id) }
    return try JSONDecoder().decode([RowCite].self, from: Data(cites.utf8))
  }
}
