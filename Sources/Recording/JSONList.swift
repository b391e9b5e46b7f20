import Foundation

/// Lists of texts as SQLite's `json_each` takes them.
enum JSONList {
  static func text(_ list: [String]) -> String {
    String(decoding: (try? JSONEncoder().encode(list)) ?? Data("[]".utf8), as: UTF8.self)
  }
}

extension [String] {
  /// Each text once, where it first stands.
  var withoutRepetitions: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
