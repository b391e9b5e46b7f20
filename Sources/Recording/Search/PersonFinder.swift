import GRDB
import Reading

/// Persons by their id or by any form of the name.
enum PersonFinder {
  private static let suggestions = 3

  /// - Returns: one id, or those of all who are called so.
  /// - Throws: `QuestionFault.nobody`, with the names that hold the same words.
  static func ids(_ asked: String, _ db: Database) throws -> [String] {
    let known = try String.fetchOne(db, sql: "SELECT id FROM persons WHERE id = ?", arguments: [asked])
    if let known { return [known] }
    var finder = try RowFinder(.people, RowFilter(), db)
    finder.keys = [[.called(asked)]]
    let called = try finder.ids(db)
    if !called.isEmpty { return called }
    finder.keys = [[.all(.people)]]
    finder.words = SearchWords(asked)?.expression
    finder.limit = suggestions
    throw QuestionFault.nobody(asked, near: finder.words == nil ? [] : try finder.ids(db))
  }
}
