import Foundation
import GRDB
import Reading

/// Whether every report is as it was received and has a reading that can be used, whose quotes are its words.
enum ReportCheck {
  static func run(_ db: Database, _ examination: inout Examination) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT received_reports.id, text, reading FROM received_reports LEFT JOIN readings
          ON readings.id = (SELECT max(id) FROM readings WHERE report = received_reports.id)
        ORDER BY received_reports.rowid
        """)
    while let row = try rows.next() {
      let (id, text): (String, String) = (row["id"], row["text"])
      examination.reports += 1
      if (try? Report(text: text).id) != id { examination.add(.text, id) }
      guard let reading = row["reading"] as String? else {
        examination.add(.unread, id)
        continue
      }
      examination.readings += 1
      check(Data(reading.utf8), of: id, ReportWords(text), &examination)
    }
  }

  private static func check(_ reading: Data, of report: String, _ words: ReportWords, _ examination: inout Examination)
  {
    guard (try? JSONDecoder().decode(ReportReading.self, from: reading)) != nil,
      let facts = try? JSONSerialization.jsonObject(with: reading)
    else { return examination.add(.reading, report) }
    for cite in cites(in: facts) {
      examination.cites += 1
      if !words.say(cite) { examination.add(.readingQuote, "\(report) \(cite.start)–\(cite.end)") }
    }
  }

  /// All cites of a reading, whatever fact they belong to.
  private static func cites(in json: Any) -> [Cite] {
    switch json {
    case let list as [Any]: return list.flatMap(cites)
    case let fields as [String: Any]:
      let below = fields.values.flatMap(cites)
      guard let start = fields["start"] as? Int, let end = fields["end"] as? Int,
        let quote = fields["quote"] as? String
      else { return below }
      return [Cite(start: start, end: end, quote: quote)] + below
    default: return []
    }
  }
}
