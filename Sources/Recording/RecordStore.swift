import Foundation
import GRDB
import Reading
import Reconciling

/// A record in a SQLite file: reports and readings as they came, and the rows worked out from them.
///
///     let store = try RecordStore(path: "banggiao.sqlite", access: .create)
///     try store.ingest(report, reading: Reader().read(report))
///     let relation = try store.relation(["KH", "VN"])
///
/// Every method throws a `RecordFault`. Several processes may use one record; each write is one transaction.
public final class RecordStore: Sendable {
  public enum Access: Sendable {
    /// Makes the record if it is missing.
    case create
    /// Needs a record; takes reports.
    case write
    /// Needs a record; takes no reports. Rows that are out of date are rebuilt all the same.
    case read
  }

  let path: String
  let access: Access
  /// Whether it takes reports and decisions.
  public var canWrite: Bool { access != .read }
  /// Whether each question first brings the rows up to date.
  let followsAtOnce: Bool
  private let pool: DatabasePool
  let fresh = FreshReadings()

  /// Seconds to wait while another process writes.
  private static let patience = 30.0

  /// - Parameter followsAtOnce: whether each question first brings the rows up to date; else somebody has to, with
  ///   `reconcileIfStale`, and until then the rows are as they were.
  public init(path: String, access: Access, followsAtOnce: Bool = true) throws {
    self.path = path
    self.followsAtOnce = followsAtOnce
    self.access = access
    if access != .create && !FileManager.default.fileExists(atPath: path) { throw RecordFault.missing(path: path) }
    pool = try Self.faults(path) {
      if access == .create { try Self.createIfEmpty(path) }
      try Self.check(path)
      return try DatabasePool(path: path, configuration: Self.configuration())
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try Self.faults(path) { try pool.read(body) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try Self.faults(path) { try pool.write(body) }
  }

  /// What each connection keeps of the file at most.
  private static let cacheKilobytes = 16_000

  private static func configuration(readonly: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -\(cacheKilobytes)")
    }
    return configuration
  }

  /// A foreign file is looked at before anything in it could be changed.
  private static func createIfEmpty(_ path: String) throws {
    if FileManager.default.fileExists(atPath: path), try !isEmpty(path) { return }
    let queue = try DatabaseQueue(path: path, configuration: configuration())
    try queue.inTransaction(.immediate) { db in
      if try hasNoTables(db) { try Schema.create(db) }
      return .commit
    }
    try queue.close()
  }

  private static func isEmpty(_ path: String) throws -> Bool {
    try DatabaseQueue(path: path, configuration: configuration(readonly: true)).read(hasNoTables)
  }

  private static func hasNoTables(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
  }

  /// Throws unless the file is a record of this version, or of an earlier one that can be brought up to it.
  private static func check(_ path: String) throws {
    let queue = try DatabaseQueue(path: path, configuration: configuration(readonly: true))
    let (application, version) = try queue.read { db in
      (try Int.fetchOne(db, sql: "PRAGMA application_id"), try Self.version(of: db))
    }
    try queue.close()
    if application != Schema.applicationID { throw RecordFault.foreign(path: path) }
    if version == Schema.version { return }
    guard version < Schema.version, Migrations.lead(from: version) else {
      throw RecordFault.otherVersion(path: path, found: version, expected: Schema.version)
    }
    try migrate(path)
  }

  private static func version(of db: Database) throws -> Int { try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }

  private static func migrate(_ path: String) throws {
    var configuration = configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    do {
      try queue.inTransaction(.immediate) { db in
        // Another process may have been faster.
        let version = try Self.version(of: db)
        if version < Schema.version { try Migrations.migrate(db, from: version) }
        return .commit
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
      throw RecordFault.olderAndReadOnly(path: path)
    }
    try queue.close()
  }

  /// Errors of SQLite become faults that name the file.
  static func faults<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw RecordFault.notSQLite(path: path)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      throw RecordFault.damaged(path: path, reason: error.message ?? error.description)
    } catch let error as DatabaseError {
      throw RecordFault.unusable(path: path, reason: error.message ?? error.description)
    }
  }
}
