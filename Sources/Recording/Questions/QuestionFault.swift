/// Why a question has no answer.
public enum QuestionFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// The table has no such thing.
  case filter(String, ListedTable)
  case value(RowFacet, String, [String])
  case nobody(String, near: [String])
  case noRow(String)
  case severalRows(String, [String], more: Bool)
  case noWords(String)
  case nothingToCompare(String)

  public var description: String {
    switch self {
    case .filter(let name, let table):
      "--\(name): \(table.rawValue) have none; they are filtered by " + Self.list(table.filters.map { "--\($0)" })
    case .value(let facet, let value, let known):
      "--\(facet.rawValue): there is no '\(value)'; give one of \(known.joined(separator: ", "))"
    case .nobody(let name, let near):
      "--person: the record knows nobody called '\(name)'; "
        + (near.isEmpty ? "see 'banggiao list people'" : "did you mean \(Self.list(near, "or"))?")
    case .noRow(let asked): "\(asked): no row of the record has this id or these words; see 'banggiao list' for ids"
    case .severalRows(let asked, let ids, let more):
      "\(asked): several rows fit (\(ids.joined(separator: ", "))\(more ? ", …" : "")); give one of the ids, or more words"
    case .nothingToCompare(let asked):
      "\(asked): there is one report only, so nothing to compare; give an encounter of several reports, or two reports"
    case .noWords(let asked): "'\(asked)' holds no word to search for; give words or numbers"
    }
  }

  private static func list(_ names: [String], _ joint: String = "and") -> String {
    names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " \(joint) " + names[names.count - 1]
  }
}
