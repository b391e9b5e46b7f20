import Reconciling
import Recording

extension Pages {
  private struct RelationsPage {
    var w: [String: String]
    var frame: Frame
    var rows: [Row]
    var all: [Anchor]
    var readReports: [ReportLine]
    var more: [String]
    var read: String
  }

  private struct Row {
    var name: String
    var address: String
    var reportCount: String
    var encounters: Int
    var last: String
    var next: String
    var open: Int
    var evidence: String
    var spark: [Spark]
  }

  /// Encounters held, a bar for each year.
  private struct Spark {
    var about: String
    var bars: [Bar]
    var first: String
    var last: String
  }

  private struct Bar {
    var x: Int
    var y: Int
    var height: Int
    var title: String
  }

  private struct ReportLine {
    var day: String
    var name: String
    var address: String
    var outlet: String
  }

  public static let shownReports = 50
  private static let shownRelations = 60

  /// The first page: the relations that reports speak of, and the newest reports.
  ///
  /// - Parameters:
  ///   - reports: the newest, newest first.
  ///   - count: how many there are.
  ///   - showsAll: else the relations with most encounters are shown.
  public func relations(
    _ relations: [Relation], reports: [ReportRow], of count: Int, showsAll: Bool = false
  ) -> String {
    let shown = showsAll ? relations[...] : relations.prefix(Self.shownRelations)
    let text = RowText(language: language, persons: [])
    let page = RelationsPage(
      w: words.all, frame: frame(title: words["relations-title"]), rows: shown.map { row($0, text) },
      all: shown.count < relations.count
        ? [Anchor(href: links.allRelations, label: words.filled("relations-more", String(relations.count)))] : [],
      readReports: reports.map { line($0, text) },
      more: count > reports.count ? [words.filled("reports-more", String(count - reports.count))] : [],
      read: Links.read)
    return Templates.render("relations", page)
  }

  private func row(_ relation: Relation, _ text: RowText) -> Row {
    Row(
      name: StateNames.relation(relation.sides, in: language), address: links.relation(relation.sides),
      reportCount: words.count(relation.reports, "reports"), encounters: relation.encounters,
      last: text.date(relation.lastWhen), next: text.date(relation.nextWhen), open: relation.openCommitments,
      evidence: relation.testable == 0 ? "–" : "\(relation.withoutEvidence) / \(relation.testable)",
      spark: spark(relation.years).map { [$0] } ?? [])
  }

  /// The years that a picture shows at most.
  private static let yearsShown = 24

  /// Nil where no year is known.
  private func spark(_ years: [Int: Int]) -> Spark? {
    guard let last = years.keys.max(), let first = years.keys.min() else { return nil }
    let shown = max(first, last - Self.yearsShown + 1)...last
    let most = max(1, shown.compactMap { years[$0] }.max() ?? 1)
    let bars = shown.compactMap { year in
      years[year].map { count in
        let height = max(3, 24 * count / most)
        return Bar(x: (year - shown.lowerBound) * 8, y: 24 - height, height: height, title: "\(year): \(count)")
      }
    }
    return Spark(
      about: bars.map(\.title).joined(separator: ", "), bars: bars, first: String(shown.lowerBound),
      last: shown.count > 1 ? String(last) : "")
  }

  private func line(_ report: ReportRow, _ text: RowText) -> ReportLine {
    ReportLine(
      day: text.day(report), name: text.name(report),
      address: links.report(report.id), outlet: report.outlet ?? words["outlet-unknown"])
  }
}
