import Reading
import Reconciling

extension Pages {
  private struct TrialsPage {
    var w: [String: String]
    var frame: Frame
    var published: String
    var read: String
    var ingest: String
    var reports: [TrialLine]
  }

  private struct TrialLine {
    var name: String
    var day: String
    var encounters: [String]
    var factCount: String
    var reportText: String
    /// The page of the same report in the record; none if it is new.
    var known: [String]
  }

  /// Several reports that are not in the record, each with what was read in it, and a button that takes all in.
  ///
  /// - Parameters:
  ///   - published: as it was given beside the texts.
  ///   - known: ids of those that the record holds already.
  public func trials(
    _ read: [(report: Report, reading: ReportReading)], published: String, known: Set<String> = []
  ) -> String {
    Templates.render(
      "trials",
      TrialsPage(
        w: words.all, frame: frame(title: words.filled("trials", String(read.count))), published: published,
        read: Links.read, ingest: Links.ingest,
        reports: read.map {
          line($0.report, $0.reading, isKnown: known.contains($0.report.id))
        }))
  }

  private func line(_ report: Report, _ reading: ReportReading, isKnown: Bool) -> TrialLine {
    let facts = ReadFacts(reading, language: language)
    let firstLine = report.text.split(whereSeparator: \.isNewline).first.map { String($0.prefix(Self.longestName)) }
    return TrialLine(
      name: reading.document.title ?? firstLine ?? words["report-untitled"],
      day: DateText(words: words)(reading.document.published),
      encounters: facts.of(.encounter).map(\.title), factCount: words.count(facts.all.count, "facts"),
      reportText: report.text, known: isKnown ? [links.report(report.id)] : [])
  }

  /// Of a report without a title; in characters.
  private static let longestName = 120
}
