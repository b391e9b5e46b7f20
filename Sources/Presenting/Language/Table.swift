/// Rows of an embedded TSV file with a header line.
struct Table {
  /// The names of the columns.
  var header: [String]
  /// The rows below the header, as they stand.
  var rows: [[String]]

  init(_ text: String) {
    var lines = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    header = lines.isEmpty ? [] : lines.removeFirst()
    rows = lines
  }

  /// A dictionary from the first column to another one; rows without that column are left out.
  func column(_ name: String) -> [String: String] {
    guard let at = header.firstIndex(of: name) else { return [:] }
    return Dictionary(
      rows.compactMap { $0.count > at ? ($0[0], $0[at]) : nil }, uniquingKeysWith: { first, _ in first })
  }
}

extension EmbeddedFiles {
  /// The text of an embedded file of this target; empty if there is none of that path.
  static func text(_ path: String) -> String {
    all.first { $0.path == path }.map { $0.text.description } ?? ""
  }
}
