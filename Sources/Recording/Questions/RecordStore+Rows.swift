import GRDB
import Reconciling

import struct Reconciling.Record

extension RecordStore {
  /// The rows of one table that fit a filter, newest first, and beside them the rows by which they are told in words.
  ///
  /// - Throws: `QuestionFault` if the table cannot answer the filter.
  public func rows(of table: ListedTable, _ filter: RowFilter = RowFilter()) throws -> Record {
    try follow()
    return try read { db in
      let ids = try RowFinder(table, filter, db).ids(db)
      var record = Record()
      for companions in RowCompanions.of(table) { try companions.fill(&record, ids: ids, db) }
      try RecordTable.named(table.name).fetch(&record, ids: ids, db)
      record.asOf = try String.fetchOne(db, sql: "SELECT as_of FROM state")
      return record
    }
  }

  /// Where lists go on behind a row; nil if it is in none.
  ///
  /// - Parameter id: the row's.
  public func cursor(behind id: String) throws -> Int64? {
    try read { try Int64.fetchOne($0, sql: "SELECT number FROM search_rows WHERE \"row\" = ?", arguments: [id]) }
  }

  /// The encounters that a report tells of, with their persons.
  ///
  /// - Parameter report: its id.
  public func encounters(toldBy report: String) throws -> Record {
    try read { db in
      let ids = try String.fetchAll(
        db, sql: "SELECT DISTINCT encounter FROM accounts WHERE report = ? ORDER BY rowid", arguments: [report])
      var record = Record()
      for companions in RowCompanions.of(.encounters) { try companions.fill(&record, ids: ids, db) }
      try RecordTable.named("encounters").fetch(&record, ids: ids, db)
      return record
    }
  }

  /// Some reports, in the order of their ids, each once.
  public func reports(_ ids: some Sequence<String>) throws -> [ReportRow] {
    try read { db in
      var record = Record()
      try RecordTable.named("reports").fetch(&record, ids: Set(ids).sorted(), db)
      return record.reports
    }
  }

  /// The milestones of the states of a filter of encounters; none where it asks for more than states and a period.
  public func milestones(beside filter: RowFilter) throws -> Record {
    guard Set(filter.facets).isSubset(of: [.state]) else { return Record() }
    var all = RowFilter()
    all.states = filter.states
    return try rows(of: .milestones, all)
  }
}

extension Record {
  /// The rows of one table as `banggiao list` gives them.
  public func rows(of table: ListedTable) -> [any Encodable] {
    table == .encounters ? ListedEncounter.all(in: self) : RecordTable.named(table.name).rows(self)
  }

  /// The ids of the same rows.
  public func ids(of table: ListedTable) -> [String] { RecordTable.named(table.name).ids(self) }
}
