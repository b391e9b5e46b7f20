import Foundation

/// What a person decided. It wins over what the program infers, and is taken back only by another decision (`undo`).
public struct DecisionRow: Codable, Sendable, Equatable {
  public var id: String
  public var author: String
  /// ISO 8601, UTC, to the second.
  public var at: String
  public var kind: DecisionKind
  /// The rows it is about, by their ids when it was made.
  public var rows: [String]
  /// What `rename`, `set-field` and `add` give: a name; a field and its value, or a table and its row, as JSON.
  @Nullable public var value: String?
  public var reason: String
  /// The decision that it takes back.
  @Nullable public var undoes: String?
  /// Of each row the words in reports that it stood on: by them it is found again, whatever its id.
  public var places: [[RowCite]]

  public init(
    author: String, at: Date, kind: DecisionKind, rows: [String], value: String? = nil, reason: String,
    undoes: String? = nil, places: [[RowCite]] = []
  ) {
    self.author = author
    self.at = at.ISO8601Format()
    self.kind = kind
    self.rows = rows
    self.value = value
    self.reason = reason
    self.undoes = undoes
    self.places = places
    id = ""
    id = "decision:" + RowIDs.mark([author, self.at, kind.rawValue, value ?? "", reason] + rows + [undoes ?? ""])
  }
}

public enum DecisionKind: String, Codable, Sendable, CaseIterable {
  /// Two rows are one, as a link says; or they are not.
  case confirm, reject
  /// Rows are one.
  case merge
  /// What some reports say of a row is about another one.
  case split
  case rename
  case setField = "set-field"
  case add, close, park, undo
}

/// What an office notes beside what reports say: an objective, a recommendation, who leads, how far something is.
public struct NoteRow: Codable, Sendable, Equatable {
  public var id: String
  public var kind: NoteKind
  /// The row it is about.
  @Nullable public var about: String?
  public var text: String
  public var origin = Origin.hand
  @Nullable public var decision: String?
}

public enum NoteKind: String, Codable, Sendable, CaseIterable {
  case objective, recommendation, lead, progress
}
