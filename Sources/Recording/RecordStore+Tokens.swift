import Foundation
import GRDB
import Reading

/// What whoever brings a token may do; each may do what those before it may.
public enum Role: String, Codable, Sendable, CaseIterable, Comparable {
  /// Fetches calendars, and nothing else: its token stands in an address that calendar programs keep.
  case calendar
  case reader, editor, admin

  public static func < (one: Role, other: Role) -> Bool {
    allCases.firstIndex(of: one)! < allCases.firstIndex(of: other)!
  }
}

/// Something by which a program or a browser is known to the server. What is kept is its hash, never the token itself.
public struct TokenRow: Codable, Sendable, Equatable, FetchableRecord {
  public var id: Int
  /// Whose it is.
  public var name: String
  public var role: Role
  /// ISO 8601, UTC.
  public var created: String
  /// When it was taken back.
  public var revoked: String?
}

extension RecordStore {
  /// Makes a token. It is shown this once only.
  public func createToken(name: String, role: Role, at: Date) throws -> String {
    let token = "bg_" + randomDigits(words: 4)
    try write { db in
      try db.execute(
        sql: "INSERT INTO tokens (name, role, hash, created) VALUES (?, ?, ?, ?)",
        arguments: [name, role.rawValue, Self.hash(token), at.ISO8601Format()])
    }
    return token
  }

  /// In the order in which they were made.
  public func tokens() throws -> [TokenRow] {
    try read { try TokenRow.fetchAll($0, sql: "SELECT id, name, role, created, revoked FROM tokens ORDER BY id") }
  }

  /// Takes a token back; false if there is none of that number that holds.
  public func revokeToken(_ id: Int, at: Date) throws -> Bool {
    try write { db in
      try db.execute(
        sql: "UPDATE tokens SET revoked = ? WHERE id = ? AND revoked IS NULL", arguments: [at.ISO8601Format(), id])
      return db.changesCount > 0
    }
  }

  /// What a token allows; nil if it is none, or was taken back.
  public func role(ofToken token: String) throws -> Role? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT role FROM tokens WHERE hash = ? AND revoked IS NULL", arguments: [Self.hash(token)]
      ).flatMap(Role.init)
    }
  }

  private static func hash(_ token: String) -> String { sha256(Array(token.utf8)) }
}

/// Random bits as hexadecimal digits, 16 for each word of 64 bits.
package func randomDigits(words: Int) -> String {
  var generator = SystemRandomNumberGenerator()
  return (0..<words).map { _ in
    let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }.joined()
}
