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
    for key in [SearchKey.formerly(.people, asked), .called(asked)] {
      let ids = try RowFinder.ids(.people, key, db)
      if !ids.isEmpty { return ids }
    }
    throw QuestionFault.nobody(asked, near: try near(asked, db))
  }

  private static func near(_ asked: String, _ db: Database) throws -> [String] {
    guard let words = SearchWords(asked) else { return [] }
    var filter = RowFilter()
    filter.limit = suggestions
    return try RowFinder(.people, filter, words: words.expression, db).ids(db)
  }
}
