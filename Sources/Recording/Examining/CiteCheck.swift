import GRDB
import Reading

/// Whether every quote of a row is what its report says at that place.
enum CiteCheck {
  static func run(_ db: Database, _ examination: inout Examination) throws {
    let texts = try db.cachedStatement(sql: "SELECT text FROM received_reports WHERE id = ?")
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM cites_of_rows ORDER BY report")
    var current: (report: String, words: ReportWords?)?
    while let row = try rows.next() {
      examination.cites += 1
      let report: String = row["report"] ?? ""
      if current?.report != report {
        current = (report, try String.fetchOne(texts, arguments: [report]).map(ReportWords.init))
      }
      let cite = Cite(start: row["start"] ?? -1, end: row["end"] ?? -1, quote: row["quote"] ?? "")
      let place = "\(row["row"] as String? ?? "?") → \(report) \(cite.start)–\(cite.end)"
      switch current?.words?.say(cite) {
      case nil: examination.add(.orphanCite, place)
      case false?: examination.add(.quote, place)
      case true?: break
      }
    }
  }
}

/// The text of a report by code points.
struct ReportWords {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Whether the very code points of the quote stand there; texts that only look the same are not enough.
  func say(_ cite: Cite) -> Bool {
    (0...scalars.count).contains(cite.start) && (cite.start...scalars.count).contains(cite.end)
      && scalars[cite.start..<cite.end].elementsEqual(cite.quote.unicodeScalars)
  }
}
